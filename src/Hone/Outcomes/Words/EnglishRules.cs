namespace Hone.Outcomes.Words;

/// <summary>How remarks are made in English.</summary>
internal static class EnglishRules
{
    /// <summary>What the work is called.</summary>
    private const string It = @"(?:it|it all|that|this|these|those|they|both|all of (?:it|them)|all|everything)";

    /// <summary>Up to six words for a thing.</summary>
    private const string Thing = @"(?:[\w./#@'+-]+ ){0,6}";

    /// <summary>The same, and not left out.</summary>
    private const string Subject = @"(?:[\w./#@'+-]+ ){1,6}";

    /// <summary>Any end of the clause.</summary>
    private const string Rest = "(?: .*)?";

    /// <summary>Ways to ask for something to be done.</summary>
    private const string Ask =
        "(?:(?:can|could|would|will) (?:you|we)(?: please| now| also| just)? |let's |lets |let us |go ahead and "
        + "|i(?:'d| would) like (?:you )?to |you can |you may |feel free to |please |just |now "
        + "|also |then |next |and )*";

    private const string Times =
        "(?: again| now| please| then| first| instead| pls| plz| thanks| thank you| though)*";

    /// <summary>What is committed or pushed.</summary>
    private const string Changes =
        @"(?:(?:this|it|that|these|those|them|everything|only|just|all|what|to|on|onto|as|up)\b.*"
        + @"|(?:all |only |just )*(?:the |your |our |my |these |those )?(?:\w+ ){0,3}(?:changes?|fix|fixes|code"
        + @"|work|files?"
        + "|branch|updates?|commits?|diff|docs?|results?|feature|command|release)(?: .*)?)";

    /// <summary>What stood before, and where one goes back to.</summary>
    private const string Before =
        "(?:(?:the |your |our |my )?(?:previous|old|original|earlier|prior|last|former|first)(?: working)?"
        + " (?:version|state|approach|way|code|commit|design|layout|implementation|behaviou?r|style|solution|one|look)"
        + "|(?:how|the way) (?:it|things|that) (?:was|were)(?: before)?|what (?:we|it|i|you) (?:had|was)(?: before)?)";

    private const string Not = "(?:doesn't|does not|didn't|did not|isn't|is not|doesnt|didnt|isnt|'s not|ain't)";

    public static IReadOnlyList<WordRule> All { get; } =
    [
        .. Reverts, .. StillBroken, .. NotWorking, .. Failures, .. GoesOn, .. Works, .. Praise,
    ];

    private static WordRule[] Reverts =>
    [
        new("revert", Remark.Revert, 0.9, 4,
            Ask + "(?:revert|undo|roll ?back|back out|discard)"
            + @"(?: (?:it|that|this|these|those|them|all|both|everything|your|my|the|what|to|back)\b.*)?" + Times),
        new("put-back", Remark.Revert, 0.5, 4,
            Ask + "(?:put|change|switch|bring|turn) (?:it|that|this|them|everything|things|the .+) back"
            + "(?: to " + Before + "| the way it was| how it was| as it was)?" + Times),
        new("go-back", Remark.Revert, 0.5, 4,
            Ask + "(?:go|get|switch|change|restore|return|reset)(?: (?:it|that|this|everything|the code|things))?"
            + "(?: back)?(?: to)? " + Before + Times),
        new("reverted", Remark.Revert, 0.8, 3,
            "(?:i|i've|i have|i'm|i am|i had to)(?: just| now| manually)?"
            + " (?:reverted|discarded|undid|undone|undoing|reverting|rolled back|revert|undo|threw away)"
            + @" (?:all )?(?:it|that|this|your|these|those|the changes?|everything|them|all)\b" + Rest),
    ];

    private static WordRule[] StillBroken =>
    [
        new("still-fails", Remark.Broken, 0.86, 6,
            Thing + "still (?:fail(?:s|ing|ed)?|broken|breaks?|breaking|crash(?:es|ing)?|hang(?:s|ing)?|wrong|red"
            + "|incorrect|buggy|off|errors?|erroring|happens?|happening|occurs?|occurring|flickers?"
            + "|flickering)" + Rest),
        new("still-shows", Remark.Broken, 0.83, 6,
            Thing + "still (?:getting|get|gets|seeing|see|sees|having|hitting|hit|shows?|showing|gives?|giving|throws?"
            + "|throwing|returns?|returning|displays?|displaying|prints?|printing|says?|saying|reports?) .+"),
        new("still-not", Remark.Broken, 0.67, 6,
            Thing + "still (?:(?:not|isn't|aren't|doesn't|don't|didn't|can't|cannot|won't|does not|do not|cant|doesnt"
            + "|dont|isnt) .+|nothing|not|nope|(?:the |an? )?(?:same|errors?)(?: .*)?"
            + "|no (?:luck|dice|change|difference|joy|good|effect))"),
        new("same-error", Remark.Broken, 0.5, 3,
            "(?:it's |it is |that's |this is |i |i'm |we're |getting |get |got |have |see |seeing |gives? "
            + "|there's |now "
            + "|still |exactly |again |the |exact )*same (?:error|issue|problem|result|failure|bug|exception|output"
            + "|message|crash|behaviou?r)(?: message)?"
            + "(?: again| as before| still| as last time| happens| occurs| persists?| remains?| here| now)*"),
        new("stopped-working", Remark.Broken, 0.5, 2,
            Subject + "(?:stopped working|no longer works?|quit working)" + Rest),
    ];

    private static WordRule[] NotWorking =>
    [
        new("not-work", Remark.Broken, 0.71, 2,
            Thing + Not + "(?: seem to| really| actually| quite| even| be)*"
            + " (?:work(?:ing)?|compil(?:e|ing)|build|fix(?:ed)?(?: it| the [a-z]+)?|help)"
            + "(?: at all| now| either| properly| correctly| here| anymore| any more| again| yet| right| well"
            + "| perfectly| on .+| in .+| when .+| with .+| as .+| for .+)*"),
        new("not-working", Remark.Broken, 0.5, 2,
            "(?:not working|" + Subject + "(?:don't|do not|aren't|are not|dont) work(?:ing)?)"
            + "(?: at all| now| either| yet)*"),
        new("is-wrong", Remark.Broken, 0.67, 2,
            "(?:that|this|it|these|those|they)(?:'s|'re| is| are| looks?| seems?) "
            + "(?:still |just |completely |totally |simply |clearly |all |also |plain |now |so )*"
            + "(?:wrong|incorrect|broken|not (?:right|correct|what i|how i|working|it)|the wrong|messed up|worse)"
            + @"(?: (?:asked|wanted|meant|said|again|now|than|here|one|for|file|approach|place|way)\b.*)?"),
    ];

    private static WordRule[] Failures =>
    [
        new("tests-fail", Remark.Broken, 0.8, 2,
            @"(?:[\w./:-]+ ){0,5}(?:tests?|test\w+|lint(?:ing|er|s)?|builds?|ci|checks?|pipeline|compilation"
            + @"|type ?check)"
            + "(?: suite| run| job| step| cases?)?(?: is| are)?(?: now| all| again| also| just| currently| still)*"
            + " (?:fail(?:s|ing|ed)?|broken|broke|red|crash(?:es|ing)|erroring(?: out)?|errors out)"
            + @"(?: (?:now|again|on|in|for|with|at|here|locally|due|too|as well)\b.*)?"),
        new("it-fails", Remark.Broken, 0.67, 2,
            "(?:it|that|you|they|everything|your (?:change|changes|fix|code|edit))(?: just| now| all| also"
            + "| still| again)*"
            + " (?:broke|breaks|crash(?:es|ed)|hangs|fails|failed|errors(?: out)?|freezes|froze|(?:has |have )?broken"
            + "|made it worse|is failing|is crashing|keeps failing|keeps crashing)"
            + @"(?: (?:the|my|our|with|on|when|again|now|everything|all|for|in|at)\b.*)?"),
        new("gets-error", Remark.Broken, 0.67, 2,
            "(?:i'm|i am|we're|we are|i|we|it|that|im)(?: just| now| still| again| also)*"
            + " (?:get|got|gets|getting|see|seeing|hit|hitting|ran into|running into|throws?|throwing|gives?|gave)"
            + "(?: me)?(?: now| back)? (?:.* )?(?:errors?|exceptions?|stack ?trace|segfault|crash(?:es)?"
            + "|500s?|[a-z]+error|[a-z]+exception)" + Rest),
        new("another-error", Remark.Broken, 0.5, 2,
            "(?:and |yet |there's |now |got )*(?:another|a new|new|a different|different)"
            + " (?:error|errors|exception|failure|crash)(?: now| again| this time)*"),
        new("bare-failure", Remark.Broken, 0.5, 1,
            "(?:fails|failed|failing|broken|wrong|crashes|crashed|no luck|no dice|nothing happens|nothing changed"
            + "|nothing happened|no change|no effect|no difference)(?: again| now| still| for me)*"),
    ];

    private static WordRule[] GoesOn =>
    [
        new("commit", Remark.GoOn, 0.97, 2,
            Ask + "(?:commit|push)(?: please)?(?:(?: and |, | & |/| then | and then )(?:commit|push|merge|continue|ship"
            + "|deploy|go on|move on|open a pr|create a pr|create pr))*(?: " + Changes + ")?"
            + @"(?:(?: and|/| &| then) (?:push|merge|continue|open|create|make|move|empty|deploy|go|commit)\b.*)?"
            + "(?: (?:i|i'll|we|we'll) .+)?" + Times),
        new("make-commit", Remark.GoOn, 0.83, 2,
            Ask + "(?:make|do|create|write|perform|prepare)(?: me)? (?:a |an |the |one |some |this |initial |first "
            + "|meaningful |separate |small |new |git )*commits?(?:(?: for| with| of| to| on| and) .+)?" + Times),
        new("branch-and-commit", Remark.GoOn, 0.5, 2,
            Ask + "(?:create|make|open|cut) (?:a |an |the )?(?:new )?(?:feature )?branch(?: and)?(?: then)?"
            + " (?:commit|push).*"),
        new("open-pr", Remark.GoOn, 0.88, 2,
            Ask + "(?:open|create|make|raise|submit|file|put up|send|prepare|do|draft) (?:up )?(?:a |an |the |another "
            + "|new |draft )*(?:pr|prs|pull requests?|mr|merge request)"
            + @"(?: (?:for|with|from|on|to|against|now|please|then|and|of|into|out)\b.*)?" + Times),
        new("ship", Remark.GoOn, 0.67, 2,
            Ask + "(?:(?:ship|land|deploy|release|publish|merge) (?:it|this|that|these|them|everything"
            + "|the (?:pr|branch|changes?|fix|mr|pull request))|merge|deploy|ship|merge (?:in)?to (?:main|master|dev"
            + "|develop|trunk|production)|deploy to [a-z]+)(?: (?:in)?to (?:main|master|dev|develop|trunk|prod"
            + "|production|staging|origin)| now| please| then| thanks)*(?: and .+)?"),
    ];

    private static WordRule[] Works =>
    [
        new("works", Remark.Works, 0.9, 3,
            "(?:" + It + @" |now |the \w+(?: \w+)? |tests? )?(?:(?:all|now|finally|just|indeed|actually|also) )*"
            + "(?:works|worked|is working|are working|seems? to work|seems? to be working|does work|(?:those|they"
            + "|both|all) work)"
            + "(?: now| again| great| fine| well| perfectly| nicely| beautifully| correctly| properly| good| flawlessly"
            + "| really| very| much| better| as expected| as intended| as it should| like a charm| thanks"
            + "| thank you| so"
            + "| pretty| super| too| locally| perfect| awesome| exactly)*"),
        new("is-working", Remark.Works, 0.5, 3,
            "(?:it's|that's|they're|all|everything|now|finally)(?: all| now| finally)* working"
            + "(?: now| again| great| fine| well| perfectly| nicely| as expected| thanks| thank you| so| very"
            + "| correctly)*"),
        new("works-fine", Remark.Works, 0.8, 3,
            Subject + "(?:works?|worked|is working|are working)(?: really| very| pretty| so| just| super| now)*"
            + " (?:now|again|great|fine|well|perfectly|nicely|beautifully|correctly|properly|flawlessly"
            + "|as expected|as intended|like a charm)(?: now| again| thanks| too)*"),
        new("did-it", Remark.Works, 0.5, 3,
            "(?:that|this|it|you)(?:'s| is| has)?(?: now| just)* (?:did it|did the trick|fixed|solved|resolved"
            + "|(?:fixed|solved|resolved) (?:it|the (?:issue|problem|bug|error)))(?: now| thanks)*"),
        new("all-green", Remark.Works, 0.5, 2,
            "(?:all |the |now |our |my |lint and |ci and )*(?:tests?|ci|build|checks?|lint(?:er|ing)?|pipeline"
            + "|all|everything"
            + "|we're|we are)(?: is| are|'s)?(?: now| all)* (?:passe?s?|passing|passed|green|clean|fixed|resolved)"
            + "(?: now| again| locally| here| thanks)*"),
    ];

    private static WordRule[] Praise =>
    [
        new("praise", Remark.Works, 0.71, 1,
            "(?:(?:" + It + "(?:'s| is| was| looks?)|its) )?(?:just |absolutely |really |so |very |simply |now "
            + "|pretty )*"
            + "(?:perfect|excellent|awesome|amazing|brilliant|fantastic|wonderful|beautiful|superb|lgtm|much better"
            + "|exactly what i (?:wanted|needed|asked for|meant)|well done|(?:great|good|nice) (?:job|work|stuff)"
            + "|nice one|way better|spot on|nailed it|you nailed it|i love it|love it|love this)"
            + "(?: now| thanks| thank you| work| job| so far| already| this time| again)*")
        { MayMeanPlan = true },
        new("opens-well", Remark.Works, 0.83, 1,
            "(?:(?:this|that)(?:'s| is) )?(?:great|nice|good|lovely)(?: now| thanks)*")
        { OpensOnly = true, MayMeanPlan = true },
        new("looks-good", Remark.Works, 0.75, 2,
            "(?:(?:" + It + @"|the \w+(?: \w+)?|\w+) )?(?:all )?(?:looks?|looking|seems?)(?: all| really| very| pretty"
            + "| so| now| much)* (?:good|great|perfect|fine|nice|ok|okay|correct|right|excellent|awesome|amazing"
            + "|better)"
            + "(?: to me| now| so far| here| thanks)*")
        { MayMeanPlan = true },
    ];
}

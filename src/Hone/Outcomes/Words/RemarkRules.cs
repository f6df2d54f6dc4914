using System.Text.RegularExpressions;

namespace Hone.Outcomes.Words;

/// <summary>Applies the rules: what takes work back before what finds fault, and that before what accepts.</summary>
internal static partial class RemarkRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words beside a pasted failure; with more of them the paste is what a task is about.</summary>
    private const int WordsBesidePasteMax = 20;

    /// <summary>Sentences behind praise in which a fault takes it back.</summary>
    private const int FaultWithin = 3;

    /// <summary>What a pasted failure says, with few words beside it.</summary>
    private const double PasteStrength = 0.94;

    private static readonly ILookup<Remark, WordRule> s_rules =
        EnglishRules.All.Concat(PhraseTable.All).ToLookup(r => r.Remark);

    /// <summary>The remark that a prompt makes.</summary>
    public static RemarkReading Read(OwnWords words)
    {
        return Find(words, Remark.Revert, IsSaidToRevert)
            ?? Find(words, Remark.Broken, (place, rule) => IsSaidOfFault(words, place, rule))
            ?? Find(words, Remark.Works, (place, rule) => IsSaidOfSuccess(words, place, rule))
            ?? Find(words, Remark.GoOn, (place, _) => IsSaidToGoOn(words, place))
            ?? Pasted(words)
            ?? RemarkReading.None;
    }

    private static RemarkReading? Find(OwnWords words, Remark remark, Func<Place, WordRule, bool> counts)
    {
        for (int s = 0; s < words.Sentences.Count; s++)
        {
            Sentence sentence = words.Sentences[s];
            for (int c = 0; c < sentence.Clauses.Count; c++)
            {
                Place place = new(sentence, s, c);
                WordRule? rule = s_rules[remark].FirstOrDefault(
                    r => s < r.Sentences && r.Fits(place.Clause) && counts(place, r));
                if (rule is not null) return new RemarkReading(remark, Quoted(place.Clause), rule.Strength);
            }
        }

        return null;
    }

    private static RemarkReading? Pasted(OwnWords words)
    {
        if (words.Failure is null || words.IsDocument || words.WordCount > WordsBesidePasteMax) return null;
        return new RemarkReading(Remark.Broken, Quoted(words.Failure), PasteStrength);
    }

    private static bool IsSaidToRevert(Place place, WordRule rule) =>
        !place.Sentence.IsForLater && IsRequestIfAsked(place) && !Mistaken().IsMatch(place.Sentence.Text);

    private static bool IsSaidOfFault(OwnWords words, Place place, WordRule rule) =>
        (!words.IsLong || rule.Sentences > WordRule.SentencesUsual)
        && !place.Sentence.IsQuestion
        && !place.Sentence.IsHypotheticalBefore(place.Clause)
        && !Describes().IsMatch(place.Clause)
        && !Denies().IsMatch(place.Clause)
        && !Resolved().IsMatch(place.Sentence.Text);

    private static bool IsSaidOfSuccess(OwnWords words, Place place, WordRule rule)
    {
        Sentence sentence = place.Sentence;
        if (sentence.IsQuestion || sentence.IsHypothetical || sentence.HasBut) return false;
        if (OfPlan().IsMatch(place.Clause)) return false;
        if (rule.OpensOnly && (place.Index > 0 || place.ClauseIndex > 0)) return false;
        if (words.IsLong || words.Failure is not null) return false;
        if (words.Sentences.Take(place.Index).Any(earlier => earlier.NamesFault)) return false;
        List<Sentence> near = [.. words.Sentences.Take(place.Index + FaultWithin)];
        if (Never().IsMatch(place.Clause) || place.FaultBeside || near.Any(other => other.TakesBack)) return false;
        return !rule.MayMeanPlan || !near.Any(other => other.NamesFault || GoesAhead().IsMatch(other.Text));
    }

    private static bool IsSaidToGoOn(OwnWords words, Place place)
    {
        if (words.IsLong || place.Sentence.IsForLater || !IsRequestIfAsked(place)) return false;
        if (Moves().IsMatch(place.Clause)) return false;
        if (place.Index > 0 && !words.Sentences.Take(place.Index).All(s => s.OnlyAsks)) return false;
        return place.Sentence.Clauses.Take(place.ClauseIndex)
            .All(clause => s_rules[Remark.GoOn].Concat(s_rules[Remark.Works]).Any(rule => rule.Fits(clause)));
    }

    /// <summary>“Can you commit?” asks for it; “commit?” asks whether.</summary>
    private static bool IsRequestIfAsked(Place place) =>
        !place.Sentence.Text.EndsWith('?') || Request().IsMatch(place.Clause);

    private static string Quoted(string text) =>
        text.Length <= Remarks.QuoteMax ? text : string.Concat(text.AsSpan(0, Remarks.QuoteMax - 1).TrimEnd(), "…");

    /// <summary>What a clause is about that describes a thing, a task or a person instead of the work.</summary>
    [GeneratedRegex(
        @"^(?:fix|make|implement|add|create|update|write|find|look|check|see|review|investigate|debug|address|explain"
        + @"|list|show|tell|read|remove|run|test|change|handle|ensure|keep|use|what|which|where|who|how|why"
        + @"|whenever|when (?:it|this|that|they|the|an?)"
        + @"|indicate|a|an|any|users?|i'm not|we're not|i am not|you're not|in|for)\b|\S (?:that|which|who|where"
        + @"|whose|until)\b",
        Options)]
    private static partial Regex Describes();

    [GeneratedRegex(
        @"\bno (?:more |other |new )?(?:errors?|failures?|issues?|exceptions?)\b|\bwithout\b|\bnot (?:broken"
        + @"|failing|wrong)\b"
        + @"|n't (?:broken|failing|wrong|fail|crash|see|get)\b|no longer (?:fail\w{0,3}|broken|crash\w{0,3}|an?)\b"
        + @"|\b0 (?:errors|failures)|\bstill (?:not (?:sure|clear|convinced|certain)|don't (?:know|understand|get"
        + @"|want|like))",
        Options)]
    private static partial Regex Denies();

    /// <summary>A fault that is told as past.</summary>
    [GeneratedRegex(
        @"\b(?:works?|does|passes|fixed|fine|ok|okay|working) now\b|\bnow (?:it |they |everything |all )?"
        + @"(?:works?|passes|does|fine"
        + @"|is fine|is fixed|is working)\b|\bi(?:'ve| have)? (?:already )?fixed\b|\ball fixed\b|\bbefore,? (?:but"
        + @"|and) now\b",
        Options)]
    private static partial Regex Resolved();

    [GeneratedRegex(
        @"\b(?:plans?|approach|options?|idea|proposal|suggestions?|design|spec|question|point|catch|luck)\b",
        Options)]
    private static partial Regex OfPlan();

    [GeneratedRegex(
        @"\b(?:never|not|nothing|none|neither|no|hardly|barely|rarely|used to|nicht|nie|nunca|jamais)\b|n't\b",
        Options)]
    private static partial Regex Never();

    /// <summary>What is said to somebody who has proposed something and not done it yet.</summary>
    [GeneratedRegex(
        @"\b(?:implement (?:this|it|that|the plan|these|them)|(?:go|going) ahead|proceed|start(?:ed)? "
        + @"(?:implement|with|on|the impl)"
        + @"|begin (?:implement|the impl|with)|do (?:it|that|this|so)(?:[.!,;]|$)|this plan|the plan|approach|option"
        + @"|let's go with|get started)",
        Options)]
    private static partial Regex GoesAhead();

    [GeneratedRegex(@"\b(?:by mistake|by accident|accidentally|mistakenly|redo)\b", Options)]
    private static partial Regex Mistaken();

    /// <summary>What is pushed or merged inside a program or on a screen.</summary>
    [GeneratedRegex(
        @"\b(?:to the (?:left|right|bottom|top)|down|further|pixels?|px|stack|array|queue|list|notifications?|button"
        + @"|cells?|functions?|classes|into one|messages?|hooks?)\b|^(?:push|commit) an? ",
        Options)]
    private static partial Regex Moves();

    [GeneratedRegex(@"^(?:can|could|would|will|please|let's) ", Options)]
    private static partial Regex Request();

    /// <summary>Where a clause stands in a prompt.</summary>
    private readonly record struct Place(Sentence Sentence, int Index, int ClauseIndex)
    {
        public string Clause => Sentence.Clauses[ClauseIndex];

        /// <summary>True where another clause of the sentence names a fault.</summary>
        public bool FaultBeside => Sentence.NamesFaultBeside(ClauseIndex);
    }
}

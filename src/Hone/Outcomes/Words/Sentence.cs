using System.Text.RegularExpressions;

namespace Hone.Outcomes.Words;

/// <summary>One sentence that a person typed, taken apart into what can carry a remark.</summary>
internal sealed partial record Sentence
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Clauses of one sentence that are looked at.</summary>
    private const int ClausesMax = 8;

    /// <summary>Beginnings of one clause that are left out: “ok so now …”.</summary>
    private const int FillersMax = 5;

    /// <summary>Characters of a clause in which a condition governs all of it.</summary>
    private const int LeadLength = 6;

    private Sentence(string text)
    {
        Text = text;
        bool asks = text.EndsWith('?') || CjkQuestion().IsMatch(text);
        string[] parts = ClauseEnd().Split(text).Select(Trimmed).Where(p => p.Length > 0)
            .Take(ClausesMax).ToArray();
        IsQuestion = asks && (parts.Length == 0 || !HasAskingTail(parts));
        Clauses = [.. parts.Select(WithoutFillers).Where(p => p.Length > 0)];
    }

    /// <summary>The whole sentence, on one line.</summary>
    public string Text { get; }

    /// <summary>Its clauses, without end marks and without words that only lead to them.</summary>
    public IReadOnlyList<string> Clauses { get; }

    /// <summary>True where all of it asks; not where a statement has a question behind it.</summary>
    public bool IsQuestion { get; }

    /// <summary>True where it is about what may be.</summary>
    public bool IsHypothetical => Hypothesis().IsMatch(Text);

    /// <summary>True where it is about a later time or a condition for it.</summary>
    public bool IsForLater => IsHypothetical || Later().IsMatch(Text);

    /// <summary>True where it takes back a part of what it grants.</summary>
    public bool HasBut => But().IsMatch(Text);

    /// <summary>True where it begins by taking back what stands before it.</summary>
    public bool TakesBack => BeginsWithBut().IsMatch(Text);

    /// <summary>True where it says what went wrong, be it in words that no rule reads.</summary>
    public bool NamesFault => Fault().IsMatch(Text);

    /// <summary>True where a clause other than this one says what went wrong.</summary>
    public bool NamesFaultBeside(int clause) => Clauses.Where((_, i) => i != clause).Any(c => Fault().IsMatch(c));

    /// <summary>True where it begins as a question does that asks for no work.</summary>
    public bool OnlyAsks => Text.EndsWith('?') && Interrogative().IsMatch(Text);

    /// <summary>True where a condition stands before the clause.</summary>
    public bool IsHypotheticalBefore(string clause)
    {
        int at = Text.IndexOf(clause, StringComparison.Ordinal);
        Match condition = Hypothesis().Match(Text);
        return (condition.Success && condition.Index <= at + LeadLength) || Wish().IsMatch(clause);
    }

    /// <summary>The sentences of a line, with code and quotations replaced by one word each.</summary>
    public static IEnumerable<Sentence> In(string line)
    {
        string text = Bullet().Replace(line.Trim().Replace('’', '\'').Replace('‘', '\''), "");
        text = Link().Replace(text, " link ");
        text = InlineCode().Replace(text, " code ");
        text = Quotation().Replace(text, "$1 quote ");
        text = Blanks().Replace(text, " ").Trim();
        foreach (string part in SentenceEnd().Split(text))
        {
            Sentence sentence = new(part.Trim());
            if (sentence.Clauses.Count > 0) yield return sentence;
        }
    }

    /// <summary>Words of a text; a sign of Chinese or Japanese counts as a third of one.</summary>
    public static int CountWords(string text)
    {
        int words = 0, signs = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool isSign = c >= '\u3040' && char.IsLetter(c);
            if (isSign) signs++;
            bool isWord = !isSign && char.IsLetterOrDigit(c);
            if (isWord && !inside) words++;
            inside = isWord || (inside && c is '\'' or '’' or '-' or '_' or '.' or '/');
        }

        return words + (signs + 2) / 3;
    }

    /// <summary>“It still fails, any idea?” says something and then asks.</summary>
    private static bool HasAskingTail(string[] parts) =>
        parts.Length > 1 && AskingTail().IsMatch(parts[^1]) && !Interrogative().IsMatch(WithoutFillers(parts[0]));

    private static string Trimmed(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]) && text[start] is not '/' and not '\'') start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        return text[start..end];
    }

    private static string WithoutFillers(string clause)
    {
        for (int i = 0; i < FillersMax; i++)
        {
            string rest = Filler().Replace(clause, "").TrimStart(' ');
            if (rest.Length == clause.Length) break;
            clause = rest;
        }

        return clause;
    }

    [GeneratedRegex(@"(?<=[.!?…])(?=[\s\p{So}\p{Cs}])|(?<=[。！？])|\s[\p{So}]\s", Options)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"[,;，；、：]|:(?=\s|$)|\s(?:-|–|—|->|=>|→)\s|\s?\.{2,9}\s?|…|[()]|\s(?:but|however|because|although"
        + @"|though|aber|pero|mais|mas)\s",
        Options)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"^(?:[-*•·]|\d{1,2}[.)])\s{1,4}", Options)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"https?://\S{1,900}", Options)]
    private static partial Regex Link();

    [GeneratedRegex(@"`[^`]{1,400}`", Options)]
    private static partial Regex InlineCode();

    [GeneratedRegex(
        @"()(?:""[^""]{1,900}""|“[^”]{1,900}”|„[^“”]{1,900}[“”]|«[^»]{1,900}»|「[^」]{1,900}」|『[^』]{1,900}』)|(^"
        + @"|[\s(])'[^']{2,300}'(?=$|[\s.,;:!?)])",
        Options)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\s{1,1000}", Options)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^(?:o?k(?:ay)?|k|h+m+|m+k+|ahh?|ugh|uh+|erm?|no|nope|nah|yes|yep|yup|yeah|y|well|so|now|then|and|but"
        + @"|also|sorry|hey"
        + @"|hi|unfortunately|sadly|actually|alright|all right|right|sure|cool|damn|(?:it )?(?:looks|seems) like"
        + @"|i see|i think|i guess|i believe|apparently|anyway|again|please|thanks|thank you|thx|ty|dude|man|bro"
        + @"|still a problem|fyi|update|user provided an image"
        + @"|nein|ja|also|leider|danke|bitte|nun|jetzt|hm|aber|gut|sí|si|gracias|por favor|ahora|pero|oui|non|merci"
        + @"|s'il te plaît|s'il vous plaît|stp|maintenant|mais|sim|não|obrigado|obrigada|agora|mas)\b"
        + @"(?:[\s,.!]{1,8}|$)",
        Options)]
    private static partial Regex Filler();

    [GeneratedRegex(
        @"\b(?:if|unless|whether|in case|once|until|till|assuming|suppose|imagine|as soon as|make sure|ensure|verify"
        + @"|check (?:that|if|whether)|confirm|such that|would|might|may|maybe|perhaps|let me know|i wonder"
        + @"|wenn|falls|ob|sobald|sicherstell\w{0,5}|stell sicher|damit|si|cuando|asegúra\w{0,4}|para que|quand|lorsque"
        + @"|assure\w{0,2}[ -]toi|pour que|se|caso|quando|garanta|certifique)\b"
        + @"|如果|要是|假如|确保|除非|一旦|请检查|もし|たら|なら|れば|場合|ように",
        Options)]
    private static partial Regex Hypothesis();

    [GeneratedRegex(
        @"\b(?:after|before|when|later|unless|nach(?:dem|her)|bevor|después|antes|après|avant|depois)\b|之后|以后"
        + @"|之前|後で|してから|前に",
        Options)]
    private static partial Regex Later();

    [GeneratedRegex(
        @"\b(?:should|must|has to|have to|need(?:s)? to|ought to|used to|was supposed|want(?:s)? )\b",
        Options)]
    private static partial Regex Wish();

    [GeneratedRegex(
        @"\b(?:but|however|except|although|though|yet|almost|nearly|mostly|partial\w{0,2}|partly|kind of|sort of"
        + @"|not quite"
        + @"|apart from|aside from|other than|besides|just one|only one|one (?:issue|problem|bug)"
        + @"|aber|außer|fast|pero|excepto|casi|mais|sauf|presque|mas|exceto|quase)\b|但|不过|除了|けど|ですが|しかし|だが",
        Options)]
    private static partial Regex But();

    [GeneratedRegex(
        @"\b(?:(?:does|did|is|are|was|were|ca|wo)n'?t|(?:does|did|is|are|can) ?not|cannot|no longer|still|fails?"
        + @"|failed|failing"
        + @"|fail|broken|broke|breaks|crash\w{0,3}|wrong|errors?|missing|incorrect\w{0,2}|the (?:issue|problem)|bug)\b",
        Options)]
    private static partial Regex Fault();

    [GeneratedRegex(
        @"^(?:but|however|except|although|though|unfortunately|only|(?:the |one |another |my |only )*(?:issue"
        + @"|problem|bug)"
        + @"|still|aber|pero|mais|mas|但|不过|ただ|でも)\b",
        Options)]
    private static partial Regex BeginsWithBut();

    [GeneratedRegex(
        @"^(?:does|do|did|is|isn't|are|aren't|was|were|will|would|should|has|have|had|why|how|what|which|where|who|when"
        + @"|whose|am|any|ist|sind|hat|warum|wie|was|funktioniert|geht|por qué|cómo|qué|est-ce|pourquoi|comment"
        + @"|por que|como)\b",
        Options)]
    private static partial Regex Interrogative();

    [GeneratedRegex(
        @"^(?:and |so |but )?(?:why|what|how|where|which|when|who|any|can you|could you|can we|could we|please"
        + @"|do you|did you"
        + @"|don't you|is it|is that|is there|are there|maybe|perhaps|no|right|yeah|yes|warum|woran|wieso|por qué"
        + @"|pourquoi)\b",
        Options)]
    private static partial Regex AskingTail();

    [GeneratedRegex(@"[吗嗎么呢][？?]?$|(?:か|かな|の)[？?。]?$|？$", Options)]
    private static partial Regex CjkQuestion();
}

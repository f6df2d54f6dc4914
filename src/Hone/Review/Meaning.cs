namespace Hone.Review;

/// <summary>Whether two proposals come to the same, however they are worded.</summary>
public static class Meaning
{
    /// <summary>
    /// Part of the words of both that they share from which on two lines say the same (Jaccard, over words that carry
    /// meaning).
    /// </summary>
    public const double SharedMin = 0.75;

    private static readonly HashSet<string> s_small = new(
        ("a an and are as at be before by do for from has have here how if in into is it its not of on once one "
            + "only or so that the then there this to use when where which with you your").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether the two mean the same in the same repository, whichever file they are for.</summary>
    public static bool IsSame(Proposal known, Proposal other) =>
        IsSame(known, other.Project, other.Kind, other.Rule, other.Subject, other.Edit);

    internal static bool IsSame(
        Proposal known, string project, ProposalKind kind, string rule, string subject, ProposedEdit edit)
    {
        if (known.Project != project || known.Kind != kind) return false;
        if (known.Rule == rule && IsSameSubject(known.Subject, subject)) return true;
        return (known.Edit, edit) is (AddLine a, AddLine b) && IsSameText(a.Line.Text, b.Line.Text);
    }

    /// <summary>Between the subjects of a line that is about several.</summary>
    public const string SubjectSeparator = ", ";

    /// <summary>
    /// Whether two subjects are one thing: the same words, or one command with more behind it, such as
    /// <c>go test</c> and <c>go test ./...</c>; where there are several, whether they share one.
    /// </summary>
    public static bool IsSameSubject(string one, string other) =>
        one.Split(SubjectSeparator).Any(a => other.Split(SubjectSeparator).Any(b => IsOneThing(a, b)));

    private static bool IsOneThing(string one, string other) => one == other
        || (one.Length > 0 && other.StartsWith(one + " ", StringComparison.Ordinal))
        || (other.Length > 0 && one.StartsWith(other + " ", StringComparison.Ordinal));

    /// <summary>Whether two lines say the same: the same words that carry meaning, nearly all of them.</summary>
    public static bool IsSameText(string one, string other)
    {
        HashSet<string> a = WordsOf(one), b = WordsOf(other);
        if (a.Count == 0 || b.Count == 0) return one == other;
        // What stands in code marks is what a line is about: two lines about different things are two lines.
        if (!CodeOf(one).SetEquals(CodeOf(other))) return false;
        int shared = a.Count(b.Contains);
        return shared >= SharedMin * (a.Count + b.Count - shared);
    }

    private static HashSet<string> WordsOf(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-');
            if (isWord && start < 0) start = i;
            if (isWord || start < 0) continue;
            string word = text[start..i].ToLowerInvariant().Trim('-');
            start = -1;
            if (word.Length > 0 && !s_small.Contains(word)) words.Add(Stem(word));
        }

        return words;
    }

    private static HashSet<string> CodeOf(string text) =>
        [.. text.Split('`').Where((_, i) => i % 2 == 1).Select(code => code.Trim())];

    /// <summary>A plural and its singular are one word; nothing finer, for it would join what differs.</summary>
    private static string Stem(string word) =>
        word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>What messages of commits say about other commits.</summary>
internal static partial class Messages
{
    /// <summary>Names that one message can give; a list longer than that was not written by git.</summary>
    private const int NamesMax = 32;

    /// <summary>Forges begin so each subject that they list in the message of a squash.</summary>
    private const string ListMark = "* ";

    private static readonly string[] s_fixes = ["fixup! ", "squash! ", "amend! "];

    /// <summary>A subject without the number of its pull request.</summary>
    public static string Bare(string subject) =>
        IsNumbered(subject) ? subject[..subject.LastIndexOf("(#", StringComparison.Ordinal)].Trim() : subject.Trim();

    /// <summary>The number at the end of <c>subject (#123)</c>, or in <c>Merge pull request #123 from …</c>.</summary>
    public static int? PullRequestOf(string subject)
    {
        Match match = SquashNumber().Match(subject);
        if (!match.Success) match = MergeNumber().Match(subject);
        return Number(match);
    }

    /// <summary>Whether a subject ends with the number of a pull request, as squashing on a forge writes it.</summary>
    public static bool IsNumbered(string subject) => SquashNumber().IsMatch(subject);

    /// <summary>
    /// Hashes that the message says it takes back. What a squash lists of its branch happened before it, and is no
    /// word about the squash itself.
    /// </summary>
    public static IReadOnlyList<string> Reverted(Commit commit)
    {
        int list = commit.Body.StartsWith(ListMark, StringComparison.Ordinal)
            ? 0
            : commit.Body.IndexOf("\n" + ListMark, StringComparison.Ordinal);
        return Names(RevertLine(), list < 0 ? commit.Body : commit.Body[..list]);
    }

    /// <summary>The number of the pull request that the message says it takes back.</summary>
    public static int? RevertedPullRequest(Commit commit) => Number(RevertedNumber().Match(commit.Body));

    /// <summary>Hashes that the message says it was picked from.</summary>
    public static IReadOnlyList<string> PickedFrom(Commit commit) => Names(PickLine(), commit.Body);

    /// <summary>Hashes that the message says it was squashed from.</summary>
    public static IReadOnlyList<string> SquashedFrom(Commit commit) => Names(SquashLine(), commit.Body);

    /// <summary>The subject in quotes of <c>Revert "…"</c> or <c>Reapply "…"</c>; null of other subjects.</summary>
    public static string? Quoted(string subject, string verb)
    {
        string bare = Bare(subject), head = verb + " \"";
        return bare.Length > head.Length && bare[^1] == '"' && bare.StartsWith(head, StringComparison.Ordinal)
            ? bare[head.Length..^1]
            : null;
    }

    /// <summary>Whether the message lists a subject, as squashing on a forge writes it.</summary>
    public static bool Lists(Commit commit, string subject) =>
        subject.Length > 0 && commit.Body.Split('\n').Any(line => line.StartsWith(ListMark, StringComparison.Ordinal)
            && line.AsSpan(ListMark.Length).Trim().SequenceEqual(subject));

    /// <summary>Whether a subject calls its change a correction.</summary>
    public static bool IsFix(string subject) =>
        s_fixes.Any(head => subject.StartsWith(head, StringComparison.Ordinal)) || FixWord().IsMatch(subject);

    private static int? Number(Match match) =>
        match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static IReadOnlyList<string> Names(Regex line, string body) =>
        [.. line.Matches(body).Take(NamesMax).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\(#([0-9]{1,9})\)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex SquashNumber();

    [GeneratedRegex("^Merge pull request #([0-9]{1,9}) ", RegexOptions.NonBacktracking)]
    private static partial Regex MergeNumber();

    [GeneratedRegex("This reverts commit ([0-9a-f]{7,64})", RegexOptions.NonBacktracking)]
    private static partial Regex RevertLine();

    [GeneratedRegex(@"Reverts (?:[\w.-]{1,100}/[\w.-]{1,100})?#([0-9]{1,9})", RegexOptions.NonBacktracking)]
    private static partial Regex RevertedNumber();

    [GeneratedRegex(@"\(cherry picked from commit ([0-9a-f]{7,64})\)", RegexOptions.NonBacktracking)]
    private static partial Regex PickLine();

    [GeneratedRegex("^commit ([0-9a-f]{40,64})$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex SquashLine();

    [GeneratedRegex(@"^(?:hot|bug)?fix(?:es|ed)?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FixWord();
}

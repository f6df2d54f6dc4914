using System.Text.RegularExpressions;

namespace Hone.Outcomes.Gathering;

/// <summary>Which acts on the repository, and which checks, a prompt asks for.</summary>
/// <param name="Commit">A commit.</param>
/// <param name="Push">A push.</param>
/// <param name="PullRequest">A pull request.</param>
/// <param name="Merge">A merge.</param>
/// <param name="Discard">Taking back or throwing away what was done.</param>
/// <param name="Checks">Checks that shall pass.</param>
internal readonly partial record struct ActRequest(
    bool Commit, bool Push, bool PullRequest, bool Merge, bool Discard, IReadOnlyList<VerificationKind>? Checks)
{
    /// <summary>Characters of a prompt that are read: who asks for an act asks at once or at the end.</summary>
    private const int ReadMax = 600;

    /// <summary>Reads a prompt.</summary>
    public static ActRequest Read(string prompt)
    {
        string text = prompt.Length <= 2 * ReadMax ? prompt : $"{prompt[..ReadMax]}\n{prompt[^ReadMax..]}";
        List<VerificationKind> checks = [];
        if (Linting().IsMatch(text)) checks.Add(VerificationKind.Lint);
        if (Building().IsMatch(text)) checks.Add(VerificationKind.Build);
        if (Testing().IsMatch(text)) checks.Add(VerificationKind.Tests);
        if (Typing().IsMatch(text)) checks.Add(VerificationKind.Types);
        bool discard = Discards().IsMatch(text);
        if (DoNot().IsMatch(text)) return new ActRequest(false, false, false, false, discard, checks);
        bool pullRequest = PullRequests().IsMatch(text);
        bool push = pullRequest || Pushes().IsMatch(text);
        return new ActRequest(push || Commits().IsMatch(text), push, pullRequest, Merges().IsMatch(text), discard,
            checks);
    }

    /// <summary>True where the prompt asks for an act of this kind.</summary>
    public bool Includes(VerificationKind kind) => kind switch
    {
        VerificationKind.Commit => Commit,
        VerificationKind.Push => Push,
        VerificationKind.PullRequest => PullRequest,
        VerificationKind.Merge => Merge,
        VerificationKind.Discard => Discard,
        _ => Checks?.Contains(kind) ?? false,
    };

    [GeneratedRegex(@"\b(?:don'?t|do not|never|without) (?:commit|push|merg)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex DoNot();

    [GeneratedRegex(
        @"\bcommit\b(?! [0-9a-f]{6,40}\b)|\bship (?:it|this)\b|\bcheck (?:it|this) in\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commits();

    [GeneratedRegex(@"\b(?:revert|undo|discard|throw away|reset|drop|restore|back out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Discards();

    [GeneratedRegex(@"\bpush\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pushes();

    [GeneratedRegex(
        @"\b(?:open|create|make|raise|submit|draft|file|send|put up)\b[^.\n]{0,30}"
        + @"\b(?:PR|pull request|MR|merge request)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PullRequests();

    [GeneratedRegex(@"\blint(?:er|ing|s)?\b|\b(?:clippy|eslint|ruff|flake8|golangci)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Linting();

    [GeneratedRegex(
        @"\b(?:build|compil\w+)\b.{0,30}\b(?:fail|error|broken|fix)"
        + @"|\b(?:fix|fail|error)\w*\b.{0,30}\b(?:the build|compil\w+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Building();

    [GeneratedRegex(
        @"\b(?:fix|mend|fail|flak|red|run|broken)\w*\b.{0,40}\btests?\b|\btests?\b.{0,40}\b(?:fail|flak|broken|red)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Testing();

    [GeneratedRegex(@"\btype ?(?:check|error)\w*|\b(?:tsc|mypy|pyright)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Typing();

    [GeneratedRegex(@"\bmerge\b(?! conflict)", RegexOptions.IgnoreCase)]
    private static partial Regex Merges();
}

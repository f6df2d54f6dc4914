using Hone.Basics;

namespace Hone.Outcomes;

/// <summary>One piece of evidence about a task: a test run, a linter, a commit, a person's word.</summary>
/// <param name="Kind">What sort of evidence.</param>
/// <param name="Bearing">Which way it points.</param>
/// <param name="Source">The event or message that it was read from.</param>
/// <param name="At">When, UTC; null where the source gives no time.</param>
/// <param name="Says">What a person reads to check it: the tool's own line, the words said, the file edited.</param>
public sealed record Verification(
    VerificationKind Kind, Bearing Bearing, Id128 Source, DateTimeOffset? At, string Says)
{
    /// <summary>Characters kept of what is said.</summary>
    public const int SaysMax = 160;

    /// <summary>Diagnostics kept of one check; there may be thousands.</summary>
    public const int DiagnosticsMax = 20;

    /// <summary>
    /// The tool, such as <c>pytest</c>, or the command, such as <c>mise run lint</c>; empty for others.
    /// </summary>
    public string Tool { get; init; } = "";

    /// <summary>How the check ended; null where this is no check.</summary>
    public CheckResult? Result { get; init; }

    /// <summary>Tests by ending; null where no tests are meant.</summary>
    public TestCounts? Counts { get; init; }

    /// <summary>The first <see cref="DiagnosticsMax"/> places that the tool complained about.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>How many places it complained about in all.</summary>
    public int DiagnosticCount { get; init; }

    /// <summary>True where the exit code is known to be that of the check, or its closing summary was seen.</summary>
    public bool IsSure { get; init; }

    /// <summary>Files, folders or tests that a check was narrowed to; none where it looked at everything.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>True where a person had asked for the act.</summary>
    public bool IsAsked { get; init; }

    /// <summary>How sure the rule behind it is, 0 to 1; 1 where it is no reading of words.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>Commits that it made, as far as it shows them.</summary>
    public IReadOnlyList<CommitMention> Commits { get; init; } = [];
}

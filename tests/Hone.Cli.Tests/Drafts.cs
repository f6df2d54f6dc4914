using Hone.Basics;
using Hone.Review;

namespace Hone.Cli.Tests;

/// <summary>Drafts of proposals, as the adviser would make them.</summary>
internal static class Drafts
{
    public const string Text = "Run one test with `dotnet test --filter NAME`, not all of them.";

    /// <summary>A line for a file of instructions.</summary>
    public static ProposalDraft Line(
        string project, string text = Text, string path = "CLAUDE.md", string subject = "dotnet test",
        string rule = "retry-same-fail", double value = 0.05) => new(
        project, ProposalKind.Instruction, rule, subject, text,
        "Runs the same failing command again: 12 × in 5 of 40 sessions.", Adds(text, path, subject), ["claude-code"],
        Seen("“error CS1002: ; expected”"), value);

    /// <summary>Many lines, which no day's bound keeps out: as a person asks for them.</summary>
    public static ProposalDraft[] Many(string project, int count, string path = "CLAUDE.md") =>
    [
        .. Enumerable.Range(1, count).Select(i => new ProposalDraft(
            project, ProposalKind.Setup, "init", $"{i}", TextOf(i), $"Reason {i}.", Adds(TextOf(i), path, $"{i}"),
            ["claude-code"], Seen($"example {i}"), 1.0 / (i + 1))),
    ];

    private static string TextOf(int number) =>
        $"Line number {number} has words of its own, w{number}a w{number}b w{number}c.";

    public static AddLine Adds(string text, string path, string subject) => new(
        path, new BlockLine(Id128.OfName("line", "test", subject).ToString()[..BlockLine.IdLength], text,
            "retry-same-fail, 12 × in 5 sessions"));

    public static Evidence Seen(string example) => new(
        12, 5, 40, 3_600_000, 120_000, 1.5, At(1), At(15),
        [
            new EvidenceExample("claude-code:1ecba475-5c53-4d0e-9d3b-0f6f1d2a7c11", Id128.OfName("event", "test", "7"),
                At(12), example),
        ]);

    private static DateTimeOffset At(int day) => new(2026, 11, day, 9, 0, 0, TimeSpan.Zero);
}

using Hone.Basics;
using Hone.Review;

namespace Hone.Tests.Review;

/// <summary>Proposals to be, all made up.</summary>
internal static class Drafts
{
    public const string Project = "/home/someone/shop";

    public static Actor Ann { get; } = Actor.Person("ann");

    public static CancellationToken Never => CancellationToken.None;

    /// <summary>A line about one subject of one rule.</summary>
    public static ProposalDraft Line(
        string rule = "missing-command", string subject = "python", string? text = null, long times = 4,
        double value = 0.01, string project = Project, string path = "CLAUDE.md") =>
        new(project, ProposalKind.Instruction, rule, subject, "Adds a line", "Seen.",
            new AddLine(path, Of(text ?? $"Run `{subject}3` instead of `{subject}` for {rule}.")),
            ["claude-code"], Seen(times), value);

    public static Evidence Seen(long times, long sessions = 2) => new(
        times, sessions, 10, 1000 * times, 100 * times, 0.01, Clock.Noon.AddDays(-3), Clock.Noon.AddDays(-1),
        [new EvidenceExample("claude-code:1", Id128.OfName("event", "", "1"), Clock.Noon, "python: not found")]);

    private static BlockLine Of(string text) =>
        new(Id128.OfName("line", "", text).ToString()[..8], text, "missing-command, 4 × in 2 sessions");
}

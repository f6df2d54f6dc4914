using Hone.Cli.Hosting;
using Hone.Learning;
using Hone.Review;

namespace Hone.Cli.Reports;

/// <summary>A proposal with what has to be looked up to decide on it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Diff">What it would change in the file as it is now.</param>
/// <param name="Similar">What was decided before on the like of it.</param>
/// <param name="History">What was done to it; empty where nobody asked for that.</param>
/// <param name="Commands">For examples, the command that shows each.</param>
internal sealed record ProposalPage(
    Proposal Proposal, EditDiff Diff, IReadOnlyList<Proposal> Similar, IReadOnlyList<ReviewEntry> History,
    IReadOnlyDictionary<EvidenceExample, string> Commands)
{
    private const int SimilarMax = 3;

    /// <summary>The command that shows an example where it happened.</summary>
    public string CommandOf(EvidenceExample example) => Commands.GetValueOrDefault(example, "");

    /// <summary>Looks everything up.</summary>
    /// <param name="desk">Where proposals are decided.</param>
    /// <param name="learning">Where sessions are found.</param>
    /// <param name="proposal">Which.</param>
    /// <param name="withHistory">Whether what was done to it is wanted too.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<ProposalPage> MakeAsync(
        Desk desk, ILearningStore learning, Proposal proposal, bool withHistory, CancellationToken cancel)
    {
        IReadOnlyList<ReviewEntry> history = withHistory
            ? [.. (await desk.Store.EntriesAsync(proposal.Project, cancel)).Select(e => e.Entry)
                .Where(e => e.ProposalId == proposal.Id)]
            : [];
        Dictionary<EvidenceExample, string> commands = [];
        foreach (EvidenceExample example in proposal.Evidence.Examples)
        {
            string id = await SessionLookup.ShortIdAsync(learning, example.SessionId, cancel);
            string at = example.EventId == default ? "" : $" --at {example.EventId.ToString()[..12]}";
            commands[example] = $"hone sessions show {id}{at}";
        }

        return new ProposalPage(proposal, desk.DiffOf(proposal),
            await desk.Inbox.SimilarAsync(proposal, SimilarMax, cancel), history, commands);
    }
}

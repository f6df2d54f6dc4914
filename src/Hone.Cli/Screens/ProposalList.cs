using Hone.Cli.Reports;
using Hone.Review;

namespace Hone.Cli.Screens;

/// <summary>Proposals as rows.</summary>
internal static class ProposalList
{
    /// <summary>Writes them.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="proposals">Which.</param>
    /// <param name="isAll">Whether they are of several repositories, which are named then.</param>
    public static void Write(Screen screen, IReadOnlyList<Proposal> proposals, bool isAll)
    {
        foreach (Proposal p in proposals)
        {
            string file = isAll ? $"{FirstPage.NameOf(p.Project)}/{p.Edit.Path}" : p.Edit.Path;
            screen.Hanging(10, [Piece.Strong(p.ShortId)], [SafeText.OneLine(p.Title, 300)]);
            string seen = p.Evidence.Occurrences > 0
                ? $"  {Figure.Number(p.Evidence.Occurrences)} × in {Figure.Number(p.Evidence.Sessions)} of "
                    + $"{Figure.Count(p.Evidence.SessionsLooked, "session", "sessions")}"
                : "";
            string share = p.Kind == ProposalKind.Instruction && p.Value >= 0.001
                ? $", {Figure.Share(p.Value)} lost to it"
                : "";
            Piece state = p.State == ProposalState.Pending ? "" : ProposalScreen.StateOf(p);
            screen.Indented(10, Piece.Faint($"{file}{seen}{share}  "), state,
                p.GrownTo is { } grown ? Piece.Warn($"  seen {Figure.Number(grown)} × by now") : "");
        }
    }
}

using System.Globalization;

namespace Hone.Outcomes.Judging;

/// <summary>Weighs what became of a task's commits.</summary>
internal static class Afterlife
{
    /// <summary>From this part of the added lines on, work counts as rewritten.</summary>
    private const double MostOf = 0.5;

    /// <summary>
    /// True where all commits of which anything is known were taken back: then it does not matter any more how good
    /// they looked.
    /// </summary>
    public static bool IsTakenBack(IReadOnlyList<CommitFate> fates) => fates.Any(f => f.RevertedBy is not null)
        && fates.All(f => f.RevertedBy is not null || f.Standing is CommitStanding.Lost or CommitStanding.Unknown);

    /// <summary>The reasons that the history of the repository gives.</summary>
    public static IEnumerable<OutcomeReason> Reasons(IReadOnlyList<CommitFate> fates)
    {
        if (fates.LastOrDefault(f => f.RevertedBy is not null) is { } reverted)
        {
            yield return Reason(
                VerificationKind.Discard, Weights.Reverted, reverted,
                $"{Named(reverted)} was reverted by {Short(reverted.RevertedBy!)}", reverted.RevertedAt);
        }

        List<CommitFate> landed =
            [.. fates.Where(f => f.Landing is not (null or CommitLanding.None) && f.RevertedBy is null)];
        if (landed.Count > 0)
        {
            CommitFate last = landed[^1];
            string how = last.PullRequest is { } number
                ? string.Create(CultureInfo.InvariantCulture, $" by pull request #{number}")
                : "";
            string words = landed.Count == fates.Count
                ? $"{Named(last)} stands on the default branch{how}"
                : $"{landed.Count} of {fates.Count} commits stand on the default branch{how}";
            yield return Reason(
                VerificationKind.Merge, Weights.InDefaultBranch * landed.Count / fates.Count, last, words,
                last.LandedAt);
        }

        if (Rewritten(fates) is { } rewritten) yield return rewritten;
    }

    private static OutcomeReason? Rewritten(IReadOnlyList<CommitFate> fates)
    {
        (Func<CommitFate, double?> Gone, double Weight, string When)[] windows =
        [
            (f => f.GoneAfterDay, Weights.RewrittenInDay, "a day"),
            (f => f.GoneAfterWeek, Weights.RewrittenInWeek, "a week"),
            (f => f.GoneAfterMonth, Weights.RewrittenInMonth, "a month"),
        ];
        foreach ((Func<CommitFate, double?> gone, double weight, string when) in windows)
        {
            if (fates.FirstOrDefault(f => gone(f) >= MostOf) is not { } fate) continue;
            string part = string.Create(CultureInfo.InvariantCulture, $"{gone(fate)!.Value * 100:0} %");
            string words = $"{part} of what {Named(fate)} added was rewritten within {when}";
            return Reason(VerificationKind.Rework, weight, fate, words, null);
        }

        return null;
    }

    private static OutcomeReason Reason(
        VerificationKind kind, double weight, CommitFate fate, string words, DateTimeOffset? at) =>
        new(kind, weight, words, null, null, at ?? fate.Mention.At);

    private static string Named(CommitFate fate) => $"commit {Short(fate.Hash ?? fate.Mention.Hash ?? "?")}";

    private static string Short(string hash) => hash.Length > 9 ? hash[..9] : hash;
}

using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Review;
using Hone.Statistics;

namespace Hone.Cli.Reports;

/// <summary>Whether what was applied has held, in words; a small number of sessions is said to be one.</summary>
internal static class FollowUpText
{
    /// <summary>The verdict in a word or two.</summary>
    public static Piece Verdict(FollowUp seen) => seen.Holding switch
    {
        Holding.Held => Piece.Good("held"),
        Holding.Rarer => Piece.Good("rarer"),
        Holding.Recurred => Piece.Bad("recurred"),
        Holding.Gone => Piece.Warn("gone"),
        _ => Piece.Faint("no session since"),
    };

    /// <summary>The figures in a sentence.</summary>
    public static string Told(FollowUp seen)
    {
        string before = $"{Of(seen.Before)} before";
        return seen.Holding switch
        {
            Holding.Gone => $"it stands in {seen.Proposal.Edit.Path} no more, so sessions since say nothing; seen in "
                + before,
            Holding.Unknown => $"seen in {before}; no session has started since",
            Holding.Held => $"not seen in {Figure.Count(seen.After.Of, "session", "sessions")} since, in {before}"
                + (seen.IsClear ? "" : "; too few yet to rule out chance"),
            _ => $"seen in {Of(seen.After)} since, in {before}"
                + (seen.IsClear ? "" : "; the difference may be chance"),
        };
    }

    /// <summary>Sessions with the pattern, of all.</summary>
    public static string Of(Proportion share) =>
        $"{Figure.Number(share.Count)} of {Figure.Count(share.Of, "session", "sessions")}";

    /// <summary>How much the share of sessions changed, in percentage points, with its interval.</summary>
    public static string Change(FollowUp seen)
    {
        if (seen.After.Of == 0 || seen.Before.Of == 0) return Figure.Unknown;
        Interval interval = seen.Change;
        return $"{Points(seen.After.Share - seen.Before.Share)} ({Points(interval.Low)} to {Points(interval.High)})";
    }

    /// <summary>How often a session saw it, before and since.</summary>
    public static string PerSession(FollowUp seen)
    {
        string before = seen.Before.Of == 0 ? Figure.Unknown : $"{seen.PerSessionBefore:0.0#}";
        string since = seen.After.Of == 0 ? Figure.Unknown : $"{seen.PerSessionAfter:0.0#}";
        return $"{before} → {since}";
    }

    /// <summary>What was applied, in its own words.</summary>
    public static string Line(FollowUp seen) =>
        seen.Proposal.Edit is AddLine { Line.Text: { } text } ? text : seen.Proposal.Title;

    private static string Points(double share) =>
        $"{Math.Round(share * 100, MidpointRounding.AwayFromZero):+0;−0;0}";
}

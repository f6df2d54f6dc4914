using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Cli.Reports;

/// <summary>What came of tasks, in words; what is not known is always said along with what is.</summary>
internal static class OutcomeText
{
    /// <summary>How a person says that nothing shows it.</summary>
    private const string Ask = "hone feedback last works";

    /// <summary>
    /// How many worked: <c>Of 58 tasks 41 worked (71 %, 58–81 %), 6 in part, 11 failed; 31 more show too little to
    /// tell.</c> Nothing where there is no task.
    /// </summary>
    public static Piece[] Headline(OutcomeCounts counts)
    {
        if (counts.Total == 0) return [];
        if (counts.Judged == 0)
        {
            string none = counts.Total == 1
                ? "1 task shows too little to tell whether it worked"
                : $"{Figure.Number(counts.Total)} tasks show too little to tell whether they worked";
            return [$"{none}; you can: ", Piece.Command(Ask)];
        }

        List<Piece> line =
        [
            $"Of {Figure.Count(counts.Judged, "task", "tasks")} ",
            Piece.Strong($"{Figure.Number(counts.Success)} worked"), $" ({Share(counts.Worked)})",
        ];
        if (counts.Partial > 0) line.Add($", {Figure.Number(counts.Partial)} in part");
        if (counts.Failure > 0) line.Add($", {Figure.Number(counts.Failure)} failed");
        if (counts.Unknown > 0)
        {
            line.Add($"; {Figure.Number(counts.Unknown)} more {(counts.Unknown == 1 ? "shows" : "show")} too little to "
                + "tell");
        }

        return [.. line, "."];
    }

    /// <summary>A share with its interval: <c>71 %, 58–81 %</c>.</summary>
    public static string Share(Proportion share) => share.Of == 0
        ? Figure.Unknown
        : $"{Whole(share.Share)} %, {Range(share.Interval)}";

    /// <summary>The interval of a share: <c>58–81 %</c>.</summary>
    public static string Range(Interval interval) => $"{Whole(interval.Low)}–{Whole(interval.High)} %";

    /// <summary>Whether it went better of late, and how sure that is.</summary>
    public static string Change(HalfChange change)
    {
        if (change.Tendency == Tendency.TooFew)
        {
            long judged = change.Earlier.Of + change.Later.Of;
            return $"Too few to tell whether it changed: {Figure.Count(judged, "task has", "tasks have")} a verdict, "
                + $"{2 * HalfChange.HalfMin} are needed.";
        }

        string halves = $"{Whole(change.Later.Share)} % of the later {Figure.Number(change.Later.Of)} tasks worked, "
            + $"{Whole(change.Earlier.Share)} % of the {Figure.Number(change.Earlier.Of)} before "
            + $"{change.From:yyyy-MM-dd}";
        string between = $"{Points(change.Change.Low)} to {Points(change.Change.High)} percentage points";
        return change.Tendency switch
        {
            Tendency.Better => $"Better: {halves}; the difference is {between}, more than chance makes.",
            Tendency.Worse => $"Worse: {halves}; the difference is {between}, more than chance makes.",
            _ => $"No clear change: {halves}; the difference is {between}, which chance can make.",
        };
    }

    /// <summary>A verdict in words, with how likely it is right.</summary>
    public static Piece[] Verdict(Outcome outcome)
    {
        string percent = $"{Whole(outcome.Probability)} %";
        return outcome.Label switch
        {
            OutcomeLabel.Success => [Piece.Good("worked"), $", {percent} likely"],
            OutcomeLabel.Failure => [Piece.Bad("failed"), $", {percent} likely"],
            OutcomeLabel.Partial => [Piece.Warn("worked in part"), $", {percent} likely"],
            _ => ["too little to tell", $"; that it worked is put at {percent}"],
        };
    }

    /// <summary>The word for a label, as <c>--outcome</c> and JSON have it.</summary>
    public static string Name(OutcomeLabel label) => label switch
    {
        OutcomeLabel.Success => "success",
        OutcomeLabel.Failure => "failure",
        OutcomeLabel.Partial => "partial",
        _ => "unknown",
    };

    private static string Points(double share) =>
        $"{Math.Round(share * 100, MidpointRounding.AwayFromZero):+0;−0;0}";

    private static string Whole(double share) => $"{Math.Round(share * 100, MidpointRounding.AwayFromZero):0}";
}

using Hone.Basics;

namespace Hone.Learning.Analysis;

/// <summary>One time that a habit showed.</summary>
/// <param name="At">The event or message that shows it: the evidence.</param>
/// <param name="Time">When.</param>
/// <param name="Wasted">The calls that need not have been made.</param>
/// <param name="Example">It in its own words.</param>
internal sealed record Occurrence(Id128 At, DateTimeOffset? Time, IReadOnlyList<Call> Wasted, string Example)
{
    /// <summary>What of the wasted calls' time is counted.</summary>
    public TimeCount Counts { get; init; } = TimeCount.Whole;

    /// <summary>Tokens lost beyond the calls' own: what later answers read again.</summary>
    public long CarriedTokens { get; init; }

    /// <summary>What it is about, where its detector knows; else <see cref="Subjects"/> finds it.</summary>
    public About? About { get; init; }

    /// <summary>One wasted call.</summary>
    public static Occurrence Of(Call call, string? example = null) =>
        new(call.Event.Id, call.Event.StartedAt ?? call.Event.EndedAt, [call], example ?? ExampleOf(call));

    /// <summary>A call in its own words: what it was about, and what its error said.</summary>
    public static string ExampleOf(Call call)
    {
        string subject = Wording.OneLine(call.Subject, 80);
        string error = Wording.BothEnds(call.Failing?.Line ?? Wording.FirstLine(call.Error));
        return error.Length == 0 ? subject : subject.Length == 0 ? $"“{error}”" : $"{subject}: “{error}”";
    }
}

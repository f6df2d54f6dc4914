namespace Hone.Learning;

/// <summary>Tool calls by how they ended; see <c>docs/guide/what-counts.md</c>.</summary>
/// <param name="Calls">All calls.</param>
/// <param name="Successes">Ended well.</param>
/// <param name="Failures">Ended with an error.</param>
/// <param name="Timeouts">Ran out of time.</param>
/// <param name="Rejections">A person said no.</param>
/// <param name="Cancellations">Never ran, because a call beside it failed.</param>
/// <param name="Interruptions">A person stopped it.</param>
public readonly record struct CallCounts(
    long Calls, long Successes, long Failures, long Timeouts, long Rejections, long Cancellations, long Interruptions)
{
    /// <summary>Failures and time-outs: what KPIs call failed.</summary>
    public long Failed => Failures + Timeouts;

    /// <summary>Calls without a result.</summary>
    public long NoResult => Calls - Successes - Failures - Timeouts - Rejections - Cancellations - Interruptions;

    /// <summary>Successes among the calls that ended well or badly, 0 to 1; null where none did.</summary>
    public double? SuccessRate => Successes + Failed == 0 ? null : (double)Successes / (Successes + Failed);

    /// <summary>Adds two counts.</summary>
    public static CallCounts operator +(CallCounts a, CallCounts b) => new(
        a.Calls + b.Calls, a.Successes + b.Successes, a.Failures + b.Failures, a.Timeouts + b.Timeouts,
        a.Rejections + b.Rejections, a.Cancellations + b.Cancellations, a.Interruptions + b.Interruptions);
}

using Hone.Learning;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Rows;

/// <summary>Counts of calls and of tokens as columns of several tables.</summary>
internal static class CountRow
{
    public const string Calls = """
        calls, calls_succeeded, calls_failed, calls_timed_out, calls_rejected, calls_cancelled, calls_interrupted
        """;

    public const string CallSums = """
        sum(calls), sum(calls_succeeded), sum(calls_failed), sum(calls_timed_out), sum(calls_rejected),
        sum(calls_cancelled), sum(calls_interrupted)
        """;

    public const string Tokens = "tokens_input, tokens_cache_read, tokens_cache_write, tokens_output, tokens_reasoning";

    public const string TokenSums = """
        sum(tokens_input), sum(tokens_cache_read), sum(tokens_cache_write), sum(tokens_output), sum(tokens_reasoning)
        """;

    /// <summary>
    /// A sum of money in whole billionths, so that it does not depend on the order of rows as a sum of fractions would.
    /// </summary>
    public const string CostSum = "sum(CAST(round(cost_usd * 1e9) AS INTEGER)) / 1e9";

    public static void Put(Statement row, CallCounts calls)
    {
        row.Put(calls.Calls).Put(calls.Successes).Put(calls.Failures).Put(calls.Timeouts);
        row.Put(calls.Rejections).Put(calls.Cancellations).Put(calls.Interruptions);
    }

    public static void Put(Statement row, TokenUse tokens) => row
        .Put(tokens.Input).Put(tokens.CacheRead).Put(tokens.CacheWrite).Put(tokens.Output).Put(tokens.Reasoning);

    public static CallCounts ReadCalls(Statement row) =>
        new(row.Long(), row.Long(), row.Long(), row.Long(), row.Long(), row.Long(), row.Long());

    public static TokenUse ReadTokens(Statement row) => new(row.Long(), row.Long(), row.Long(), row.Long(), row.Long());
}

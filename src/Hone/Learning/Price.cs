namespace Hone.Learning;

/// <summary>What a model costs, in USD per million tokens.</summary>
/// <param name="Input">Input read without a cache.</param>
/// <param name="Output">Output, reasoning included.</param>
/// <param name="CacheRead">Input read from a cache.</param>
/// <param name="CacheWrite">Input written to a cache for five minutes.</param>
/// <param name="CacheWriteHour">Input written to a cache for an hour.</param>
public sealed record Price(double Input, double Output, double CacheRead, double CacheWrite, double CacheWriteHour)
{
    private const double Million = 1_000_000;

    /// <summary>The cost of one answer in USD.</summary>
    public double Of(Telemetry.Event answer)
    {
        long written = answer.TokensCacheWrite ?? 0;
        long hour = Math.Min(answer.TokensCacheWriteHour ?? 0, written);
        double cost = ((answer.TokensInput ?? 0) * Input) + ((answer.TokensOutput ?? 0) * Output)
            + ((answer.TokensCacheRead ?? 0) * CacheRead) + ((written - hour) * CacheWrite) + (hour * CacheWriteHour);
        return cost / Million;
    }
}

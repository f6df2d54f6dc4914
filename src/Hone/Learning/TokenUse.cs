namespace Hone.Learning;

/// <summary>Tokens by how they were used; sums of events.</summary>
/// <param name="Input">Read without help of a cache.</param>
/// <param name="CacheRead">Read from a cache.</param>
/// <param name="CacheWrite">Written to a cache.</param>
/// <param name="Output">Written by the model, reasoning included.</param>
/// <param name="Reasoning">The part of output spent on reasoning, where told apart.</param>
public readonly record struct TokenUse(long Input, long CacheRead, long CacheWrite, long Output, long Reasoning)
{
    /// <summary>Everything the model read and wrote.</summary>
    public long Total => Input + CacheRead + CacheWrite + Output;

    /// <summary>Adds two uses.</summary>
    public static TokenUse operator +(TokenUse a, TokenUse b) => new(
        a.Input + b.Input, a.CacheRead + b.CacheRead, a.CacheWrite + b.CacheWrite,
        a.Output + b.Output, a.Reasoning + b.Reasoning);
}

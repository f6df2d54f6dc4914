namespace Hone.Bench.Generate;

/// <summary>Hashes that are the same on every machine and in every run, so that a seed means the same bytes.</summary>
public static class StableHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Basis;
        foreach (var one in bytes)
        {
            hash = (hash ^ one) * Prime;
        }

        return hash;
    }

    /// <summary>SplitMix64's finalizer: every bit of the result depends on every bit of the value.</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>One value out of two, where order matters.</summary>
    public static ulong Mix(ulong first, ulong second) => Mix(Mix(first) ^ second);
}

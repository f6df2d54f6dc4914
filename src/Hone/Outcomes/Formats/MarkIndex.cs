using System.Buffers;

namespace Hone.Outcomes.Formats;

/// <summary>Finds the formats whose marks stand in a text, without looking for each mark in turn.</summary>
/// <remarks>
/// One pass notes which pairs of neighbouring characters the text has; a mark with a pair that it has not cannot stand in
/// it. Nearly all marks fall away so, and the few that are left are looked for.
/// </remarks>
internal sealed class MarkIndex
{
    /// <summary>Pairs are noted by a hash of this many bits: 8 KB, which stays in the nearest cache.</summary>
    private const int Bits = 16;

    private readonly (OutputFormat Format, (string Mark, ushort[] Pairs)[] Marks)[] _formats;
    private readonly SearchValues<string> _any;

    public MarkIndex(IReadOnlyList<OutputFormat> formats)
    {
        _formats = [.. formats.Where(f => f.Marks.Count > 0)
            .Select(f => (f, f.Marks.Select(m => (m, PairsOf(m))).ToArray()))];
        _any = SearchValues.Create([.. formats.SelectMany(f => f.Marks).Distinct()], StringComparison.Ordinal);
    }

    /// <summary>The formats of which a mark stands in the text, in the order of the table.</summary>
    public OutputFormat[] Fitting(string text)
    {
        if (!text.AsSpan().ContainsAny(_any)) return [];
        Span<ulong> seen = stackalloc ulong[(1 << Bits) / 64];
        seen.Clear();
        for (int i = 1; i < text.Length; i++)
        {
            int pair = Hash(text[i - 1], text[i]);
            seen[pair >> 6] |= 1UL << (pair & 63);
        }

        List<OutputFormat> fitting = [];
        foreach ((OutputFormat format, (string Mark, ushort[] Pairs)[] marks) in _formats)
        {
            foreach ((string mark, ushort[] pairs) in marks)
            {
                if (!HasAll(seen, pairs) || !text.Contains(mark, StringComparison.Ordinal)) continue;
                fitting.Add(format);
                break;
            }
        }

        return [.. fitting];
    }

    private static bool HasAll(ReadOnlySpan<ulong> seen, ushort[] pairs)
    {
        foreach (ushort pair in pairs)
        {
            if ((seen[pair >> 6] & (1UL << (pair & 63))) == 0) return false;
        }

        return true;
    }

    private static ushort[] PairsOf(string mark) =>
        [.. Enumerable.Range(1, mark.Length - 1).Select(i => Hash(mark[i - 1], mark[i])).Distinct()];

    private static ushort Hash(char a, char b) => (ushort)((a * 0x1F35) ^ (b * 0x0101) ^ (b << 9));
}

using System.Buffers.Binary;

namespace Hone.Redaction.Scanning;

/// <summary>Four bytes that send the scan to a matcher. Letters match in both cases.</summary>
/// <param name="Window">The four bytes, folded, the first in the lowest place.</param>
/// <param name="Offset">How many bytes they stand behind the place where the matcher starts to look.</param>
internal readonly record struct Trigger(uint Window, int Offset)
{
    public const int Length = 4;

    /// <summary>
    /// English letters from the most to the least frequent: a trigger of rare ones is visited less often.
    /// </summary>
    private const string ByFrequency = "etaoinsrhldcumfpgwybvkxjqz";

    /// <summary>
    /// Makes upper and lower case equal. Some other bytes fall together too; matchers compare exactly.
    /// </summary>
    public static uint Fold(uint window) => window | 0x20202020;

    /// <summary>The rarest four bytes of a literal of at least four.</summary>
    public static Trigger Of(ReadOnlySpan<byte> literal)
    {
        int best = 0;
        for (int at = 1; at <= literal.Length - Length; at++)
        {
            best = Rarity(literal.Slice(at, Length)) > Rarity(literal.Slice(best, Length)) ? at : best;
        }
        return new Trigger(Fold(BinaryPrimitives.ReadUInt32LittleEndian(literal[best..])), best);
    }

    /// <summary>Every window that takes one character from each of four sets.</summary>
    public static IEnumerable<Trigger> Any(int offset, string first, string second, string third, string fourth) =>
        (from a in first
         from b in second
         from c in third
         from d in fourth
         select new Trigger(Fold((uint)a | ((uint)b << 8) | ((uint)c << 16) | ((uint)d << 24)), offset)).Distinct();

    private static int Rarity(ReadOnlySpan<byte> window)
    {
        int sum = 0;
        foreach (byte value in window)
        {
            int rank = ByFrequency.IndexOf(char.ToLowerInvariant((char)value));
            sum += rank >= 0 ? rank : char.IsAsciiDigit((char)value) || value is (byte)'$' or (byte)'~' ? 20 : 8;
        }
        return sum;
    }
}

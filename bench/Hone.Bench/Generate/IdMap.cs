using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Hone.Bench.Generate;

/// <summary>Gives every id a new one of the same form, the same wherever it stands within one copy.</summary>
/// <param name="key">What makes the copy's ids its own.</param>
/// <param name="shift">How far the copy's times are moved; ids that hold a time move with it.</param>
public sealed class IdMap(ulong key, TimeSpan shift)
{
    private const string LowerHexDigits = "0123456789abcdef";
    private static readonly byte[] HexSource = Encoding.ASCII.GetBytes(LowerHexDigits);

    // Times of real version 7 ids lie between 2020 and 2100; others are made up and carry no time.
    private const long TimeMillisecondsMin = 1_577_836_800_000;
    private const long TimeMillisecondsMax = 4_102_444_800_000;

    /// <summary>Writes the new UUID: same version, same variant; a time in it moves, a counter stays.</summary>
    public void AddUuid(ReadOnlySpan<byte> old, ByteSink sink)
    {
        var hash = StableHash.Mix(key, StableHash.Of(old));
        var more = StableHash.Mix(hash);
        var fresh = sink.Extend(Patterns.UuidLength);
        for (var at = 0; at < old.Length; at++)
        {
            var bits = (int)((at < 16 ? hash >> (at * 4) : more >> ((at - 16) * 4 % 64)) & 15);
            fresh[at] = at is 8 or 13 or 14 or 18 or 19 or 23 ? old[at] : HexSource[bits];
        }

        if (old[14] == '7')
        {
            KeepTime(old, fresh);
        }
    }

    /// <summary>Writes other characters of the same classes: digits for digits, capitals for capitals.</summary>
    public void AddScrambled(ReadOnlySpan<byte> old, ByteSink sink)
    {
        var state = StableHash.Mix(key, StableHash.Of(old));
        var hex = old.IndexOfAnyExcept(HexSource) < 0;
        var fresh = sink.Extend(old.Length);
        for (var at = 0; at < old.Length; at++)
        {
            if (at % 8 == 0)
            {
                state = StableHash.Mix(state);
            }

            var bits = (int)(state >> (at % 8 * 8)) & 255;
            fresh[at] = Other(old[at], bits, hex);
        }

        // Providers' ids begin with a version such as 01.
        if (old.Length > 2 && char.IsAsciiDigit((char)old[0]) && char.IsAsciiDigit((char)old[1]))
        {
            old[..2].CopyTo(fresh);
        }
    }

    private static byte Other(byte old, int bits, bool hex) => (char)old switch
    {
        >= '0' and <= '9' => hex ? HexSource[bits % 16] : (byte)('0' + (bits % 10)),
        >= 'a' and <= 'z' => hex ? HexSource[bits % 16] : (byte)('a' + (bits % 26)),
        >= 'A' and <= 'Z' => (byte)('A' + (bits % 26)),
        _ => old,
    };

    private void KeepTime(ReadOnlySpan<byte> old, Span<byte> fresh)
    {
        Span<byte> digits = stackalloc byte[12];
        old[..8].CopyTo(digits);
        old[9..13].CopyTo(digits[8..]);
        if (!Utf8Parser.TryParse(digits, out long time, out _, 'x')
            || time is < TimeMillisecondsMin or > TimeMillisecondsMax)
        {
            return;
        }

        var moved = time + (long)shift.TotalMilliseconds;
        moved.TryFormat(digits, out _, "x12", CultureInfo.InvariantCulture);
        digits[..8].CopyTo(fresh);
        digits[8..].CopyTo(fresh[9..]);
        old[14..18].CopyTo(fresh[14..]);
    }
}

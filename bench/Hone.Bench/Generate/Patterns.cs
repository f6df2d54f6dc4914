using System.Buffers;
using System.Buffers.Text;

namespace Hone.Bench.Generate;

/// <summary>Finds ids and dates in raw text; every method looks at the start of the span it is given.</summary>
public static class Patterns
{
    /// <summary>Length of a UUID in text.</summary>
    public const int UuidLength = 36;

    /// <summary>Length of a date without time.</summary>
    public const int DateLength = 10;

    /// <summary>Length of a time of day to the second, with the T or space before it.</summary>
    public const int TimeLength = 9;

    /// <summary>The longest run of letters that begins an id, before its underscore.</summary>
    public const int IdPrefixLengthMax = 8;

    private const int IdBodyLengthMin = 16;
    private const int AgentNameLengthMin = 6;
    private const int AgentNameLengthMax = 24;

    private static readonly SearchValues<byte> Hex = SearchValues.Create("0123456789abcdefABCDEF"u8);
    private static readonly SearchValues<byte> LowerHex = SearchValues.Create("0123456789abcdef"u8);

    private static readonly byte[][] IdPrefixes =
    [
        "srvtoolu_"u8.ToArray(), "toolu_vrtx_"u8.ToArray(), "toolu_bdrk_"u8.ToArray(),
        "toolu_"u8.ToArray(), "msg_vrtx_"u8.ToArray(), "msg_bdrk_"u8.ToArray(), "msg_"u8.ToArray(),
        "req_vrtx_"u8.ToArray(), "req_"u8.ToArray(),
        "call_"u8.ToArray(), "resp_"u8.ToArray(), "rs_"u8.ToArray(), "fco_"u8.ToArray(), "fc_"u8.ToArray(),
        "ctco_"u8.ToArray(), "ctc_"u8.ToArray(), "ws_"u8.ToArray(),
    ];

    /// <summary>Whether the byte belongs to a run of letters and digits.</summary>
    public static bool IsWordByte(byte one) => char.IsAsciiLetterOrDigit((char)one);

    /// <summary>How long the run of letters and digits is.</summary>
    public static int RunLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && IsWordByte(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>How long an escape is: its backslashes, the character they escape, four digits after a u.</summary>
    /// <remarks>JSON inside JSON doubles the backslashes; what follows them is still no part of a word.</remarks>
    public static int EscapeLength(ReadOnlySpan<byte> text)
    {
        var slashes = text.IndexOfAnyExcept((byte)'\\');
        if (slashes < 0)
        {
            return text.Length;
        }

        return Math.Min(text.Length, slashes + (text[slashes] == 'u' ? 5 : 1));
    }

    /// <summary>Whether a UUID stands here.</summary>
    public static bool IsUuid(ReadOnlySpan<byte> text) =>
        text.Length >= UuidLength
        && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-'
        && !text[..8].ContainsAnyExcept(Hex) && !text[9..13].ContainsAnyExcept(Hex)
        && !text[14..18].ContainsAnyExcept(Hex) && !text[19..23].ContainsAnyExcept(Hex)
        && !text[24..UuidLength].ContainsAnyExcept(Hex)
        && (text.Length == UuidLength || !IsWordByte(text[UuidLength]));

    /// <summary>The lengths of prefix and body where an id such as <c>toolu_01…</c> stands here, else zeros.</summary>
    public static (int Prefix, int Body) Id(ReadOnlySpan<byte> text)
    {
        foreach (var prefix in IdPrefixes)
        {
            if (text.StartsWith(prefix))
            {
                var body = RunLength(text[prefix.Length..]);
                return body >= IdBodyLengthMin ? (prefix.Length, body) : default;
            }
        }

        return default;
    }

    /// <summary>The length of a sub-agent's hexadecimal name where <c>agent-…</c> stands here, else 0.</summary>
    public static int AgentName(ReadOnlySpan<byte> text) =>
        text.StartsWith("agent-"u8) && IsAgentName(text.Slice(6, RunLength(text[6..]))) ? RunLength(text[6..]) : 0;

    /// <summary>Whether the whole text is a sub-agent's hexadecimal name.</summary>
    public static bool IsAgentName(ReadOnlySpan<byte> text) =>
        text.Length is >= AgentNameLengthMin and <= AgentNameLengthMax
        && !text.ContainsAnyExcept(LowerHex) && text.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary>Whether a date of this century stands here, and whether a time to the second follows it.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text, out DateTimeOffset date, out bool timed)
    {
        (date, timed) = (default, false);
        if (text.Length < DateLength || text[0] != '2' || text[1] != '0' || text[4] != '-' || text[7] != '-'
            || (text.Length > DateLength && char.IsAsciiDigit((char)text[DateLength]))
            || !Digits(text[..4], out var year)
            || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day)
            || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        timed = IsTime(text[DateLength..], out var time);
        date += time;
        return true;
    }

    // File names write the time of day with dashes.
    private static bool IsTime(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < TimeLength || text[0] is not ((byte)'T' or (byte)' ')
            || text[3] is not ((byte)':' or (byte)'-') || text[6] != text[3]
            || !Digits(text[1..3], out var hour) || !Digits(text[4..6], out var minute)
            || !Digits(text[7..9], out var second) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number) =>
        Utf8Parser.TryParse(text, out number, out var read) && read == text.Length && number >= 0 && text[0] != '+';
}

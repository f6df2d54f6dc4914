using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hone.Telemetry.Reading;

/// <summary>Reads values of untrusted JSON: another type or an absurd size is an absence, never an error.</summary>
internal static class JsonValue
{
    /// <summary>Deeper nesting than any agent writes; beyond it a line is rejected.</summary>
    public const int DepthMax = 512;

    /// <summary>Counts and tokens beyond this are absurd.</summary>
    public const long CountMax = 1_000_000_000_000;

    /// <summary>Clocks outside these years are absurd.</summary>
    private static readonly DateTimeOffset s_first = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_last = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Options for every line that is read.</summary>
    public static JsonReaderOptions Options { get; } = new() { MaxDepth = DepthMax };

    /// <summary>Opens a line that must be one JSON object, at its beginning.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static Utf8JsonReader Open(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader r = new(line, Options);
        if (!r.Read() || r.TokenType != JsonTokenType.StartObject) throw new JsonException("not a JSON object");
        return r;
    }

    /// <summary>Ends a line whose object was read.</summary>
    /// <exception cref="JsonException">Something follows the object.</exception>
    public static void Close(ref Utf8JsonReader r)
    {
        if (r.Read()) throw new JsonException("more than one JSON value");
    }

    /// <summary>True, and moved to the value, where this is a property of that name.</summary>
    public static bool Is(this ref Utf8JsonReader r, ReadOnlySpan<byte> name) =>
        r.TokenType == JsonTokenType.PropertyName && r.ValueTextEquals(name) && r.Read();

    /// <summary>True where an object begins here; anything else is skipped.</summary>
    public static bool IsObject(this ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.StartObject) return true;
        r.Skip();
        return false;
    }

    /// <summary>The string here; null, after skipping it, where it is something else.</summary>
    public static string? Text(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String) return Decode(ref r);
        r.Skip();
        return null;
    }

    /// <summary>The string here from the pool of texts that repeat on every line.</summary>
    public static string? Pooled(ref Utf8JsonReader r, TextPool pool)
    {
        if (r.TokenType == JsonTokenType.String)
        {
            return r.HasValueSequence || r.ValueIsEscaped ? Decode(ref r) : pool.Get(r.ValueSpan);
        }

        r.Skip();
        return null;
    }

    /// <summary>The string here, or the texts of the blocks here, a line each; null where there is none.</summary>
    public static string? JoinedText(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.StartArray) return Text(ref r);
        string? first = null;
        StringBuilder? all = null;
        while (r.Read() && r.TokenType != JsonTokenType.EndArray)
        {
            string? text = r.TokenType == JsonTokenType.StartObject ? OneText(ref r, "text"u8) : Text(ref r);
            if (text is null) continue;
            if (first is null) first = text;
            else (all ??= new StringBuilder(first)).Append('\n').Append(text);
        }

        return all?.ToString() ?? first;
    }

    /// <summary>The string of that name in the object here; null where it or the object is absent.</summary>
    public static string? OneText(ref Utf8JsonReader r, ReadOnlySpan<byte> name)
    {
        if (!r.IsObject()) return null;
        string? value = null;
        while (NextProperty(ref r))
        {
            if (r.Is(name)) value = Text(ref r);
            else r.Skip();
        }

        return value;
    }

    /// <summary>The whole number here, 0 to <see cref="CountMax"/>; null where it is anything else.</summary>
    public static long? Count(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.Number)
        {
            if (r.TryGetInt64(out long whole)) return whole is >= 0 and <= CountMax ? whole : null;
            return r.TryGetDouble(out double real) && real is >= 0 and <= CountMax ? (long)real : null;
        }

        r.Skip();
        return null;
    }

    /// <summary>The number here, finite and within ±1e15; null where it is anything else.</summary>
    public static double? Real(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.Number) return r.TryGetDouble(out double v) && Math.Abs(v) <= 1e15 ? v : null;
        r.Skip();
        return null;
    }

    /// <summary>The whole number here that fits an int, negative ones too.</summary>
    public static int? Int(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.Number) return r.TryGetInt32(out int v) ? v : null;
        r.Skip();
        return null;
    }

    /// <summary>True or false; null where it is anything else.</summary>
    public static bool? Flag(ref Utf8JsonReader r)
    {
        if (r.TokenType is JsonTokenType.True or JsonTokenType.False) return r.GetBoolean();
        r.Skip();
        return null;
    }

    /// <summary>The ISO 8601 time here, in UTC to the millisecond, also without a zone; null where absurd.</summary>
    public static DateTimeOffset? Time(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
        {
            bool isTime = r.TryGetDateTimeOffset(out DateTimeOffset at)
                || DateTimeOffset.TryParse(Decode(ref r), null, DateTimeStyles.AssumeUniversal, out at);
            return isTime ? Bound(at) : null;
        }

        r.Skip();
        return null;
    }

    /// <summary>The time in UTC to the millisecond; null outside the years in which agents can have run.</summary>
    public static DateTimeOffset? Bound(DateTimeOffset at)
    {
        if (at < s_first || at > s_last) return null;
        DateTimeOffset utc = at.ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>The value here as its own JSON text.</summary>
    public static string Raw(ref Utf8JsonReader r, ReadOnlySpan<byte> line)
    {
        int start = (int)r.TokenStartIndex;
        r.Skip();
        return Encoding.UTF8.GetString(line[start..(int)r.BytesConsumed]);
    }

    /// <summary>True and moved to the value where the next token of this object is a property.</summary>
    public static bool NextProperty(ref Utf8JsonReader r) => r.Read() && r.TokenType == JsonTokenType.PropertyName;

    private static string Decode(ref Utf8JsonReader r)
    {
        try
        {
            return r.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape such as \ud800: valid JSON grammar, no text. Keep what is readable.
            ReadOnlySpan<byte> raw = r.HasValueSequence ? r.ValueSequence.ToArray() : r.ValueSpan;
            return Encoding.UTF8.GetString(raw);
        }
    }
}

using System.Globalization;
using Hone.Basics;

namespace Hone.Cli.Hosting;

/// <summary>
/// Understands the moments that people type: <c>30d</c>, <c>2026-01-31</c>, <c>2026-01-31T10:00Z</c>.
/// </summary>
internal static class Moments
{
    private static readonly string[] s_instants =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK",
            "yyyy-MM-dd'T'HH:mm:ss.FFFK"];

    /// <summary>Where a span of time begins: a day at its first moment.</summary>
    /// <exception cref="HoneException">It is no moment.</exception>
    public static DateTimeOffset? Since(string? text, TimeProvider time) =>
        text is null ? null : Parse(text, time, "--since", 0);

    /// <summary>Where a span of time ends: a day is in it to its last moment.</summary>
    /// <exception cref="HoneException">It is no moment.</exception>
    public static DateTimeOffset? Until(string? text, TimeProvider time) =>
        text is null ? null : Parse(text, time, "--until", 1);

    /// <summary>How long ago something was: <c>just now</c>, <c>3 h 10 min ago</c>, <c>12 days ago</c>.</summary>
    public static string Ago(TimeSpan span) => span < TimeSpan.FromMinutes(1) ? "just now"
        : span < TimeSpan.FromDays(2) ? $"{Screens.Figure.Duration((long)span.TotalMilliseconds)} ago"
        : $"{Screens.Figure.Number((long)span.TotalDays)} days ago";

    private static DateTimeOffset Parse(string text, TimeProvider time, string option, int daysAfter)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (Ago(text) is { } span) return time.GetUtcNow() - span;
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", culture, Utc, out DateTimeOffset day))
        {
            return day.AddDays(daysAfter);
        }

        if (DateTimeOffset.TryParseExact(text, s_instants, culture, Utc, out DateTimeOffset instant)) return instant;
        throw new HoneException($"{option} {text} is no moment that Hone understands",
            $"{option} 30d (ago; also h, w), {option} 2026-01-31, or {option} 2026-01-31T10:00Z; all in UTC");
    }

    private static TimeSpan? Ago(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, null, out int number))
        {
            return null;
        }

        if (number > 100_000) return null;
        return text[^1] switch
        {
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            'w' => TimeSpan.FromDays(7 * number),
            _ => null,
        };
    }
}

namespace Hone.Cli.Screens;

/// <summary>Numbers as a person says them: rounded, with their unit, never more exact than they are.</summary>
internal static class Figure
{
    private const long Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;

    /// <summary>What stands where nothing is known.</summary>
    public const string Unknown = "–";

    /// <summary>A span of time in round words: <c>3 h 10 min</c>, <c>41 min</c>, <c>50 s</c>.</summary>
    public static string Duration(long ms) => ms switch
    {
        <= 0 => "0 s",
        < Second => "<1 s",
        < Minute - (Second / 2) => $"{Round(ms, Second)} s",
        < Hour - (Minute / 2) => $"{Round(ms, Minute)} min",
        < 100 * Hour => $"{Round(ms, Minute) / 60} h {Round(ms, Minute) % 60:00} min",
        _ => $"{Number(Round(ms, Hour))} h",
    };

    /// <summary>How long one thing took: <c>0.3 s</c>, <c>12.4 s</c>, <c>2 min 05 s</c>.</summary>
    public static string Elapsed(long ms) => ms switch
    {
        < 50 => "0.0 s",
        < Minute - 50 => $"{Round(ms, 100) / 10.0:0.0} s",
        < Hour - (Second / 2) => $"{Round(ms, Second) / 60} min {Round(ms, Second) % 60:00} s",
        _ => Duration(ms),
    };

    /// <summary>A number of tokens: <c>950</c>, <c>812 k</c>, <c>63.5 M</c>.</summary>
    public static string Tokens(long tokens) => tokens switch
    {
        < 1000 => $"{Math.Max(0, tokens)}",
        < 9_950 => $"{tokens / 1000.0:0.0} k",
        < 999_500 => $"{Round(tokens, 1000)} k",
        < 999_950_000 => $"{tokens / 1e6:0.0} M",
        _ => $"{tokens / 1e9:0.0} G",
    };

    /// <summary>A part of a whole, 0 to 1: <c>14 %</c>, <c>2.1 %</c>, <c>&lt;0.1 %</c>.</summary>
    public static string Share(double share) => share switch
    {
        <= 0 => "0 %",
        < 0.0005 => "<0.1 %",
        < 0.0995 => $"{share * 100:0.0} %",
        < 1 => $"{Math.Min(99, Math.Round(share * 100, MidpointRounding.AwayFromZero))} %",
        _ => "100 %",
    };

    /// <summary>A rate of success, 0 to 1, which is 100 % only where nothing failed.</summary>
    public static string Rate(double? rate) => rate switch
    {
        null => Unknown,
        >= 1 => "100 %",
        >= 0.995 => $"{Math.Floor(rate.Value * 1000) / 10:0.0} %",
        _ => $"{Math.Round(rate.Value * 100, MidpointRounding.AwayFromZero)} %",
    };

    /// <summary>An amount of money: <c>$4.12</c>, <c>$41</c>, <c>$1,204</c>.</summary>
    public static string Usd(double usd) => usd switch
    {
        <= 0 => "$0",
        < 0.01 => "<$0.01",
        < 9.995 => $"${usd:0.00}",
        _ => $"${usd:#,0}",
    };

    /// <summary>Bytes as stored: <c>812 bytes</c>, <c>4.1 MB</c>.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => Count(bytes, "byte", "bytes"),
        < 999_500 => $"{Round(bytes, 1000)} kB",
        < 999_500_000 => $"{bytes / 1e6:0.0} MB",
        _ => $"{bytes / 1e9:0.0} GB",
    };

    /// <summary>A whole number with commas.</summary>
    public static string Number(long number) => $"{number:#,0}";

    /// <summary>A number with its noun: <c>1 session</c>, <c>12,345 sessions</c>.</summary>
    public static string Count(long number, string one, string many) =>
        $"{Number(number)} {(number == 1 ? one : many)}";

    private static long Round(long value, long unit) => (value + (unit / 2)) / unit;
}

using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>Makes outputs comparable: what differs from run to run is taken out.</summary>
internal static partial class OutputText
{
    /// <summary>The text without colour codes.</summary>
    public static string Plain(string text) => text.Contains('\e') ? Colours().Replace(text, "") : text;

    /// <summary>The text without colours, durations, clock times and addresses.</summary>
    public static string Signature(string text) => Varying().Replace(Plain(text), "#");

    /// <summary>The lines that say what failed, with numbers masked, so that the same failure looks the same.</summary>
    public static HashSet<string> FailingLines(string text)
    {
        HashSet<string> lines = new(StringComparer.Ordinal);
        foreach (string line in Plain(text).Split('\n'))
        {
            if (line.Length < 1000 && Failing().IsMatch(line)) lines.Add(Numbers().Replace(line.Trim(), "#"));
        }

        return lines;
    }

    /// <summary>The first line that says what failed; empty where none does.</summary>
    public static string FirstFailing(string text)
    {
        foreach (string line in Plain(text).Split('\n'))
        {
            if (line.Length < 1000 && Failing().IsMatch(line)) return line.Trim();
        }

        return "";
    }

    /// <summary>Lines that are not blank, trimmed.</summary>
    public static HashSet<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colours();

    [GeneratedRegex(@"\b\d+(?:\.\d+)?m?s\b|\(cached\)|\d\d:\d\d:\d\d(?:\.\d+)?|0x[0-9a-f]+")]
    private static partial Regex Varying();

    [GeneratedRegex(@":\d+(?::\d+)?: |^\s*--- FAIL|Error\b|^error|^FAILED |✗|^E  |^\s*FAIL\b|^not ok ")]
    private static partial Regex Failing();

    [GeneratedRegex(@"0x[0-9a-f]+|\b[0-9a-f]{7,40}\b|\d+(?:\.\d+)?m?s?\b|/(?:tmp|var)/\S+")]
    private static partial Regex Numbers();
}

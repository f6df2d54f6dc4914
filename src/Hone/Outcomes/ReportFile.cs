using Hone.Basics;
using Hone.Outcomes.Formats;
using Hone.Outcomes.Formats.Reports;

namespace Hone.Outcomes;

/// <summary>Reads the report that a test runner, a linter or a compiler wrote into a file.</summary>
public static class ReportFile
{
    /// <summary>Bytes that a report may have: the whole of it is held in memory, several times as large.</summary>
    public const int SizeBytesMax = 64 << 20;

    private const string NoReportHint =
        "give a report as XML (JUnit, TRX, NUnit, xUnit.net, Checkstyle) or as the JSON of a known tool or SARIF";

    /// <summary>The checks that a report stands for, at least one.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Its bytes, in UTF-8 or in what they are marked as or declare.</param>
    /// <returns>
    /// The checks in order of their first lines. A report that breaks off gives what was whole before, and a check that
    /// is not whole.
    /// </returns>
    /// <exception cref="HoneException">It is empty, too large, no report, or broken from the start.</exception>
    public static IReadOnlyList<Check> Read(string name, ReadOnlySpan<byte> content)
    {
        if (content.Length > SizeBytesMax) throw TooLarge(name);
        string text = WithLineFeeds(ReportText.Of(content));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new HoneException($"{name} is empty", "look whether the tool that should write it ran to its end");
        }

        List<Check> checks = ChecksOf(text);
        if (checks.Count == 0) throw new HoneException($"{name} is no report that Hone can read", NoReportHint);
        if (checks.TrueForAll(SaysNothing))
        {
            throw new HoneException($"{name} is broken before it says anything", "let the tool write it again");
        }

        return checks;
    }

    /// <summary>The checks that a report stands for, at least one.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Where its bytes come from; read to the end, or as far as a report may go.</param>
    /// <exception cref="HoneException">It is empty, too large, no report, or broken from the start.</exception>
    public static IReadOnlyList<Check> Read(string name, Stream content)
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            whole.Write(buffer.AsSpan(0, read));
            if (whole.Length > SizeBytesMax) throw TooLarge(name);
        }

        return Read(name, whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    /// <summary>
    /// What all formats find. What stands within the lines of another report is what that report quotes, such as
    /// printed output of its tests; where two formats know the same lines, the first in the table has them.
    /// </summary>
    private static List<Check> ChecksOf(string text)
    {
        OutputLines lines = new(text);
        var found = ReportFormats.All
            .Where(format => format.Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal)))
            .SelectMany(format => format.Read(lines).Select(check => (format, check)))
            .OrderBy(f => f.check.FirstLine).ThenByDescending(f => f.check.LastLine);
        List<Check> kept = [];
        OutputFormat? outer = null;
        foreach ((OutputFormat format, Check check) in found)
        {
            bool inside = kept.Count > 0 && check.LastLine <= kept[^1].LastLine;
            bool another = !inside || (format == outer && check.FirstLine == kept[^1].FirstLine);
            if (!another) continue;
            kept.Add(check);
            outer = format;
        }

        return kept;
    }

    /// <summary>In a file a carriage return ends a line, as XML has it; a screen would wipe the line out.</summary>
    private static string WithLineFeeds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;

    private static bool SaysNothing(Check check) =>
        check is { IsWhole: false, Result: CheckResult.Unclear, Counts: null or { Total: 0 }, Diagnostics: [] };

    private static HoneException TooLarge(string name) => new(
        $"{name} is larger than {SizeBytesMax >> 20} MB",
        "let the tool leave printed output out of the report, or split it");
}

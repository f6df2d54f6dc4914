using Hone.Outcomes;
using Hone.Outcomes.Formats;

namespace Hone.Tests.Outcomes.Formats.Reports;

/// <summary>Reads a text with the formats of reports alone, by their marks.</summary>
internal static class Reading
{
    public static IReadOnlyList<Check> Of(string text)
    {
        OutputLines lines = new(text);
        return
        [
            .. ReportFormats.All
                .Where(format => format.Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal)))
                .SelectMany(format => format.Read(lines)),
        ];
    }

    public static string Counts(Check check) =>
        check.Counts is { } c ? $"{c.Passed} {c.Failed} {c.Errors} {c.Skipped}" : "none";

    public static string Place(Diagnostic found) =>
        $"{found.File}:{found.Line}:{found.Column}-{found.EndLine}:{found.EndColumn} {found.Severity} {found.Code} "
        + found.Message;
}

using System.Globalization;
using Hone.Sqlite;

namespace Hone.Cli.Reports;

/// <summary>Writes comma-separated values as RFC 4180 has them, with names in the first line.</summary>
internal static class Csv
{
    private static readonly char[] s_quoted = [',', '"', '\r', '\n'];

    /// <summary>Writes an answer.</summary>
    public static void Write(TextWriter target, QueryResult result)
    {
        WriteRow(target, result.Columns.Select(Quoted));
        foreach (IReadOnlyList<object?> row in result.Rows) WriteRow(target, row.Select(Cell));
        target.Flush();
    }

    private static void WriteRow(TextWriter target, IEnumerable<string> cells)
    {
        target.Write(string.Join(',', cells));
        target.Write("\r\n");
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        string text => Quoted(Disarmed(text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>
    /// Spreadsheets run a text that begins like a formula; an apostrophe before it keeps it a text (OWASP, CSV
    /// injection).
    /// </summary>
    private static string Disarmed(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quoted(string text) =>
        text.IndexOfAny(s_quoted) < 0 && !text.StartsWith(' ') && !text.EndsWith(' ')
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Globalization;
using Hone.Sqlite;

namespace Hone.Cli.Screens;

/// <summary>Answers to questions in SQL as a table, and what can be asked.</summary>
internal static class QueryScreen
{
    private const int CellLengthMax = 80;

    /// <summary>Writes an answer.</summary>
    public static void Write(Screen screen, QueryResult result)
    {
        Cells[] columns =
        [
            .. result.Columns.Select((name, i) => IsNumber(result, i) ? Cells.Number(name) : new Cells(name)),
        ];
        screen.Table(columns, result.Rows.Select(row => row.Select(value => (Piece)Text(value)).ToArray()), indent: 0);
        if (result.Rows.Count == 0) screen.Line(Piece.Faint("no rows"));
        screen.Flush();
    }

    /// <summary>Writes the views, their columns, and questions to begin with.</summary>
    public static void WriteViews(Screen screen, IReadOnlyList<(string Sql, string Meaning)> questions)
    {
        screen.Line("Questions in SQL are asked over these views; nothing can be changed.");
        foreach (SchemaView view in SchemaDocs.Views)
        {
            screen.Line();
            screen.Line(Piece.Strong(view.Name), $"  {view.Meaning}");
            screen.Table(
                [Cells.Whole(""), new Cells("")], view.Columns.Select(c => (Piece[])[c.Name, Piece.Faint(c.Meaning)]));
        }

        screen.Heading("To begin with");
        foreach ((string sql, string meaning) in questions)
        {
            screen.Indented(2, $"{meaning}:");
            screen.Indented(4, Piece.Command($"hone query \"{sql}\""));
        }

        screen.Flush();
    }

    private static bool IsNumber(QueryResult result, int column) =>
        result.Rows.Any(r => r[column] is not null) && result.Rows.All(r => r[column] is null or long or double);

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        double real => real.ToString("0.######", CultureInfo.InvariantCulture),
        _ => SafeText.OneLine(value.ToString(), CellLengthMax),
    };
}

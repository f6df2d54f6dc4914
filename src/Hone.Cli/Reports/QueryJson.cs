using System.Text.Json;
using Hone.Sqlite;

namespace Hone.Cli.Reports;

/// <summary>Answers to questions in SQL, and the views they are asked over, as properties of a JSON object.</summary>
internal static class QueryJson
{
    /// <summary>An answer: names of columns, and rows as lists of values.</summary>
    public static void Write(Utf8JsonWriter json, QueryResult result)
    {
        json.WriteBoolean("is_cut", result.IsTruncated);
        json.WriteStartArray("columns");
        foreach (string column in result.Columns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (IReadOnlyList<object?> row in result.Rows)
        {
            json.WriteStartArray();
            foreach (object? value in row) WriteValue(json, value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The views and their columns.</summary>
    public static void WriteViews(Utf8JsonWriter json) => json.List("views", SchemaDocs.Views, view =>
    {
        json.WriteString("name", view.Name);
        json.WriteString("meaning", view.Meaning);
        json.List("columns", view.Columns, column =>
        {
            json.WriteString("name", column.Name);
            json.WriteString("meaning", column.Meaning);
        });
    });

    /// <summary>Bytes as hexadecimal digits; numbers that JSON does not have as null.</summary>
    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case long whole: json.WriteNumberValue(whole); break;
            case double real when double.IsFinite(real): json.WriteNumberValue(real); break;
            case string text: json.WriteStringValue(text); break;
            case byte[] bytes: json.WriteStringValue(Convert.ToHexStringLower(bytes)); break;
            default: json.WriteNullValue(); break;
        }
    }
}

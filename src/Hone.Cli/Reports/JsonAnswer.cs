using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Cli.Reports;

/// <summary>
/// Writes the one JSON object that <c>--json</c> answers with; its shape stands in <c>docs/reference/json.md</c>.
/// </summary>
internal static class JsonAnswer
{
    /// <summary>Grows when a name or a type of the shape changes; what is only added does not count.</summary>
    public const int ShapeVersion = 1;

    /// <summary>Letters stay readable; what a terminal or a web page would act on is escaped.</summary>
    private static readonly JsonWriterOptions s_options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes the object to the answer.</summary>
    /// <param name="world">Where to.</param>
    /// <param name="kind">What it is about: the command's name.</param>
    /// <param name="write">Writes its properties.</param>
    public static void Write(World world, string kind, Action<Utf8JsonWriter> write)
    {
        world.Out.WriteLine(Text(kind, write));
        world.Out.Flush();
    }

    /// <summary>The object as text.</summary>
    public static string Text(string kind, Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteNumber("shape", ShapeVersion);
            json.WriteString("hone", World.Version);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}

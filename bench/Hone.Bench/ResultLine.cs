using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hone.Bench;

/// <summary>The one line of JSON a verb prints: figures, their input, the machine and the commit.</summary>
public static class ResultLine
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints the line on stdout.</summary>
    /// <param name="verb">The verb that measured.</param>
    /// <param name="figures">What was measured; property names become snake_case keys.</param>
    /// <param name="input">What it was measured on.</param>
    public static void Print(string verb, object figures, object input) =>
        Console.WriteLine(JsonSerializer.Serialize(
            new { verb, figures, input, machine = Machine.Read(), commit = Commit() }, Format));

    private static string Commit()
    {
        var version = typeof(ResultLine).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return version.Split('+') is [_, var commit] ? commit : "unknown";
    }
}

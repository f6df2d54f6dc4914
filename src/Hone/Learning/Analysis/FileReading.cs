using Hone.Telemetry;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>A call that reads a range of one file: by a reading tool, or by a command that does nothing else.</summary>
/// <param name="Path">The file.</param>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line.</param>
/// <param name="HasNumbers">True where the output numbers the lines.</param>
internal readonly partial record struct FileReading(string Path, int First, int Last, bool HasNumbers)
{
    /// <summary>Lines that a reading tool shows when no range is given.</summary>
    public const int DefaultLines = 2000;

    private const int WholeFile = 1_000_000;

    /// <summary>The file's own name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>What a call reads; null where it reads no single file.</summary>
    public static FileReading? Of(Call call)
    {
        CallParameters p = call.Parameters;
        if (call.Tool is "Read" or "read_file" && p.Path is { } file)
        {
            if (p["pages"] is { } pages) return new FileReading($"{file}#{pages}", 1, 1, true);
            int first = Math.Max(1, Number(p["offset"], 1)), count = Number(p["limit"], DefaultLines);
            return new FileReading(file, first, first + Math.Max(1, count) - 1, true);
        }

        return ToolClass.IsShell(call.Tool) && p.Command is { Length: < 1000 } command
            ? OfCommand(command.Trim(), p["workdir"] ?? call.Event.WorkingDirectory ?? "") : null;
    }

    /// <summary>True where the other range lies inside this one.</summary>
    public bool Covers(FileReading other) => other.First >= First && other.Last <= Last;

    private static FileReading? OfCommand(string command, string folder)
    {
        if (Numbered().Match(command) is { Success: true } n) return Ranged(n, folder, true);
        if (Ranged().Match(command) is { Success: true } r) return Ranged(r, folder, false);
        if (Whole().Match(command) is { Success: true } w) return new(FileOf(w, folder), 1, WholeFile, false);
        return Head().Match(command) is { Success: true } h
            ? new(FileOf(h, folder), 1, Number(h, "last", 10), false)
            : null;
    }

    private static FileReading Ranged(Match m, string folder, bool hasNumbers) =>
        new(FileOf(m, folder), Number(m, "first", 1), Number(m, "last", 1), hasNumbers);

    private static string FileOf(Match m, string folder)
    {
        string file = m.Groups["file"].Value;
        return file.StartsWith('/') || folder.Length == 0 ? file : $"{folder}/{file}";
    }

    private static int Number(Match m, string group, int otherwise) => Number(m.Groups[group].Value, otherwise);

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int n) && n >= 0 ? n : otherwise;

    [GeneratedRegex(@"^(?:nl -ba|cat -n) (?<file>[^\s|>;&<*]+) \| sed -n ['""](?<first>\d+),(?<last>\d+)p['""]$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^sed -n ['""](?<first>\d+),(?<last>\d+)p['""] (?<file>[^\s|>;&<*]+)$")]
    private static partial Regex Ranged();

    [GeneratedRegex(@"^cat (?<file>[^\s|>;&<*-][^\s|>;&<*]*)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^head (?:-n ?|-)(?<last>\d+) (?<file>[^\s|>;&<*]+)$")]
    private static partial Regex Head();
}

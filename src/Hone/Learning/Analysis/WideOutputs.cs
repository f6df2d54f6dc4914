using Hone.Telemetry;
using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>What fills an output that is too long: a folder of long lines, or a command showing all.</summary>
internal static partial class WideOutputs
{
    /// <summary>Characters of a line on average from which on it is no source that a person wrote.</summary>
    private const int LineLengthMin = 300;

    /// <summary>Characters a folder must have filled before it is blamed.</summary>
    private const int FilledMin = 2000;

    private static readonly HashSet<string> s_narrowing =
    [
        "--stat", "--name-only", "--name-status", "--oneline", "--jq", "--json", "-l", "-c", "--count", "--quiet", "-q",
    ];

    /// <summary>The folder that fills a search, with the program that searched; else the command itself.</summary>
    public static About AboutOf(Session session, Call call)
    {
        if (!ToolClass.IsShell(call.Tool) || call.Parameters.Command is not { } command) return default;
        if (!Subjects.IsHere(session, call)) return default;
        List<string[]> parts = CommandHead.Parts(command);
        string? search = parts.Select(p => p[0]).FirstOrDefault(p => p is "grep" or "rg");
        if (search is not null)
        {
            bool isAtTop = Subjects.Below(session, call, "x") == "x";
            string? folder = isAtTop ? Slots.TopFolder(Filling(call.Output, command)) : null;
            return folder is null ? default : new About(folder, search);
        }

        if (parts.Any(p => p.Any(s_narrowing.Contains) || IsOneFile(p))) return default;
        string? head = Slots.Head(CommandHead.Of(command, isWithOptions: false));
        return new About(head, Narrower(session, call, head));
    }

    /// <summary>The option by which the same command was narrowed, where that came next and worked.</summary>
    private static string? Narrower(Session session, Call call, string? head)
    {
        if (head is null) return null;
        string[] before = [.. CommandHead.Parts(call.Parameters.Command!).SelectMany(p => p)];
        return Subjects.After(session, call).Take(3)
            .Where(c => c.IsSuccess && !PaceHabits.IsTruncated(c) && c.Parameters.Command is not null)
            .SelectMany(c => CommandHead.Parts(c.Parameters.Command!))
            .Where(p => CommandHead.Of(string.Join(' ', p), isWithOptions: false) == head)
            .Select(p => p.FirstOrDefault(w => s_narrowing.Contains(w) && !before.Contains(w)))
            .FirstOrDefault(o => o is not null);
    }

    /// <summary>One file of another revision: no option makes that shorter.</summary>
    private static bool IsOneFile(string[] words) => words is ["git", "show", ..] && words.Any(w => w.Contains(':'));

    /// <summary>The top folder whose long lines are most of what a search shows; null where it was asked for.</summary>
    private static string? Filling(string output, string command)
    {
        Dictionary<string, (int Length, int Lines)> folders = new(StringComparer.Ordinal);
        int whole = 0;
        foreach (string line in output.Split('\n'))
        {
            if (Place().Match(line) is not { Success: true } m) continue;
            string top = m.Groups["top"].Value;
            (int length, int lines) = folders.GetValueOrDefault(top);
            folders[top] = (length + line.Length, lines + 1);
            whole += line.Length;
        }

        (string folder, (int filled, int count)) = folders.OrderByDescending(f => f.Value.Length)
            .ThenBy(f => f.Key, StringComparer.Ordinal).FirstOrDefault();
        bool isNoise = filled >= FilledMin && filled * 2 > whole && filled / Math.Max(1, count) >= LineLengthMin;
        return isNoise && !command.Contains(folder, StringComparison.Ordinal) ? $"{folder}/" : null;
    }

    /// <summary>A line of a search that names its file: the folder at the top of the path.</summary>
    [GeneratedRegex(@"\A(?:\./)?(?<top>[\w.@+-]+)/[\w.@+/-]*:")]
    private static partial Regex Place();
}

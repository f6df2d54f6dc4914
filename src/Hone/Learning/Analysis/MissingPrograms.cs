using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>Which program is not there, and what ran in its place.</summary>
internal static partial class MissingPrograms
{
    /// <summary>Programs that do the same with the same words after them.</summary>
    private static readonly HashSet<string> s_twins =
    [
        "python python3", "pip pip3", "python python3.11", "sed gsed", "grep ggrep", "awk gawk", "make gmake",
        "timeout gtimeout", "date gdate", "docker podman", "node nodejs", "fd fdfind", "bat batcat", "vim vi",
        "readlink greadlink", "tar gtar", "stat gstat", "xargs gxargs", "find gfind", "md5sum md5", "sha256sum shasum",
        "rg grep", "ag grep", "fd find", "pnpm npm", "yarn npm", "docker-compose docker",
    ];

    /// <summary>The program that the shell did not find; what took its place and worked in the same turn.</summary>
    public static About AboutOf(Session session, Call call)
    {
        if (call.Command is not { } command || !Subjects.IsHere(session, call)) return default;
        if (Missing($"{call.Output}\n{call.Error}") is not { } program) return default;
        List<string[]> parts = PartsOf(command);
        if (parts.Find(p => p[0] == program) is not { } wanted || WorksSomewhere(session, program)) return default;
        string? instead = Subjects.After(session, call).Where(c => c.IsSuccess && c.Parameters.Command is not null)
            .Where(c => Subjects.Below(session, c, "x") == "x")
            .Select(c => Instead(PartsOf(c.Parameters.Command!), wanted)).FirstOrDefault(s => s is not null);
        return new About(program, instead);
    }

    /// <summary>Where it ran by its bare name before or after, it is there after all.</summary>
    private static bool WorksSomewhere(Session session, string program) =>
        session.Calls.Any(c => c.IsSuccess && c.Parameters.Command is { } command
            && PartsOf(command).Any(p => p[0] == program) && Missing(c.Output) is null);

    /// <summary>The parts of a line up to its first here-document: a script is often given to a program so.</summary>
    private static List<string[]> PartsOf(string command)
    {
        int script = command.IndexOf("<<", StringComparison.Ordinal);
        return CommandHead.Parts(script < 0 ? command : command[..script]);
    }

    private static string? Instead(List<string[]> parts, string[] wanted)
    {
        foreach (string[] words in parts)
        {
            int at = Array.IndexOf(words, wanted[0]);
            if (at > 0 && Slots.Runnable(string.Join(' ', words[..(at + 1)])) is { } run) return run;
            if (words[0] == $"./{wanted[0]}") return Slots.Runnable(words[0]);
            if (s_twins.Contains($"{wanted[0]} {words[0]}") && IsAlike(wanted, words)) return words[0];
        }

        return null;
    }

    /// <summary>The same work: a common first argument, or none on both sides.</summary>
    private static bool IsAlike(string[] wanted, string[] words) =>
        wanted.Length == 1 ? words.Length == 1 : words.Length > 1 && wanted.Skip(1).Intersect(words.Skip(1)).Any();

    private static string? Missing(string output) =>
        Found().Match(OutputText.Plain(output[..Math.Min(output.Length, 4000)])) is { Success: true } m
            ? Slots.Program(m.Groups["program"].Value) : null;

    [GeneratedRegex(
        @"command not found: (?<program>\S+)\s*$|(?:^|: )(?<program>[^\s:]+): (?:command )?not found\s*$"
        + @"|'(?<program>[^'\s]+)' is not recognized as|exec: ""(?<program>[^""\s]+)"": executable file not found",
        RegexOptions.Multiline)]
    private static partial Regex Found();
}

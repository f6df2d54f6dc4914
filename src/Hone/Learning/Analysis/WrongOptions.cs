using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>Which option a program does not have, and which one did the work.</summary>
internal static partial class WrongOptions
{
    /// <summary>The command with the option it rejects; the option of the next that works.</summary>
    public static About AboutOf(Session session, Call call)
    {
        if (call.Parameters.Command is not { } command) return default;
        if (Rejected(call.Output, command) is not { } option) return default;
        List<string[]> parts = CommandHead.Parts(command);
        string[]? words = parts.FirstOrDefault(p => p.Skip(1).Any(w => w == option || IsAmong(w, option)));
        if (words is null || HeadOf(words) is not { } head) return default;
        string? instead = Subjects.After(session, call).Take(2)
            .Where(c => c.IsSuccess && c.Parameters.Command is not null)
            .SelectMany(c => CommandHead.Parts(c.Parameters.Command!)).Where(p => HeadOf(p) == head)
            .Select(p => p.FirstOrDefault(w => w[0] == '-' && !words.Contains(w))).FirstOrDefault(o => o is not null);
        return new About($"{head} {option}", Slots.Option(instead));
    }

    /// <summary>The command; of programs that only look also those that do all by their arguments.</summary>
    private static string? HeadOf(string[] words) =>
        CommandHead.Of(string.Join(' ', words), isWithOptions: false)
        ?? (ShellCommand.IsReadOnly(words[0]) ? Slots.Program(words[0]) : null);

    /// <summary>One letter among several behind one dash.</summary>
    private static bool IsAmong(string word, string option) =>
        option is ['-', not '-'] && word is ['-', not '-', ..] && word.Contains(option[1], StringComparison.Ordinal);

    private static string? Rejected(string output, string command)
    {
        string judged = OutputText.Plain(output[..Math.Min(output.Length, 4000)]);
        if (Names().Match(judged) is not { Success: true } m) return null;
        string named = m.Groups["option"].Value;
        string dashed = named[0] == '-' ? named : named.Length == 1 ? $"-{named}" : $"--{named}";
        bool isThere = dashed.Length == 2 || command.Contains(dashed, StringComparison.Ordinal);
        return isThere ? Slots.Option(dashed) : null;
    }

    [GeneratedRegex(
        "(?:flag provided but not defined|(?:unknown|unrecognized|illegal|invalid|no such|unexpected) "
        + "(?:shorthand |compiler )?(?:option|flag|argument)s?)"
        + @"(?: --|:)? ?[`'""]?(?<option>-{0,2}[A-Za-z0-9][A-Za-z0-9-]*)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}

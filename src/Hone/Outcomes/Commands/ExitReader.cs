using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Outcomes.Commands;

/// <summary>Tells which command of a script an exit code speaks of.</summary>
/// <param name="script">The script.</param>
/// <param name="steps">Its pipes, read.</param>
/// <param name="output">What it printed.</param>
/// <param name="exit">The exit code of the whole; null where it is not known.</param>
internal sealed partial class ExitReader(
    ShellScript script, IReadOnlyList<RunStep> steps, string output, int? exit)
{
    private string[]? _split;

    /// <summary>The output in lines; split only where the line prints something to look for.</summary>
    private string[] Lines => _split ??= output.Split('\n');

    /// <summary>The exit code of the whole; null where it is not known.</summary>
    public int? Whole => exit;

    /// <summary>The exit code of one step; null where it is masked or not known.</summary>
    public int? Of(int index)
    {
        RunStep step = steps[index];
        if (step.Pipeline.IsBackground || step.Simple.IsCondition) return null;
        bool isMasked = step.IsPiped && !script.HasPipefail;
        if (Printed(index, isMasked) is { } printed) return printed;
        if (isMasked) return null;
        if (Said(index) is { } said) return said;
        return exit is { } code ? FromWhole(index, code) : null;
    }

    /// <summary>The exit code that the script prints right after a step, by <c>$?</c> or <c>PIPESTATUS</c>.</summary>
    private int? Printed(int index, bool isMasked)
    {
        if (index + 1 >= steps.Count || steps[index + 1].Pipeline.Before != ";") return null;
        SimpleCommand next = steps[index + 1].Simple;
        if (next.Program is not ("echo" or "printf")) return null;
        string told = string.Join(' ', next.Words.Skip(1).SkipWhile(w => w is "-e" or "-n"));
        Match variable = Variable().Match(told);
        if (!variable.Success || isMasked && !variable.Value.Contains("status", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string before = LastLine(told[..variable.Index]), after = FirstLine(told[(variable.Index + variable.Length)..]);
        for (int i = Lines.Length - 1; i >= 0; i--)
        {
            string line = Lines[i].TrimEnd();
            if (line.Length < before.Length + after.Length + 1
                || !line.StartsWith(before, StringComparison.Ordinal)
                || !line.EndsWith(after, StringComparison.Ordinal)) continue;
            string between = line[before.Length..^after.Length];
            if (int.TryParse(between, NumberStyles.None, CultureInfo.InvariantCulture, out int code)) return code;
        }

        return null;
    }

    /// <summary><c>check &amp;&amp; echo good || echo bad</c>: which of both was printed.</summary>
    private int? Said(int index)
    {
        for (int i = index + 1; i < steps.Count && i <= index + 2; i++)
        {
            RunStep next = steps[i];
            bool isWord = next.Simple.Program == "echo" && next.Pipeline.Before is "&&" or "||" && !next.IsPiped;
            if (!isWord) return null;
            string words = string.Join(' ', next.Simple.Words.Skip(1)).Trim();
            if (words.Length > 0 && !words.Contains('$') && Array.Exists(Lines, l => l.Trim() == words))
            {
                return next.Pipeline.Before == "&&" ? 0 : 1;
            }
        }

        return null;
    }

    private int? FromWhole(int index, int code)
    {
        // What stands before: where it decides whether this ran at all, a failure may be its own.
        bool isFailureOurs = true, isSuccessOurs = true;
        for (int i = index; i > 0 && (steps[i].Pipeline.Before != ";" || script.StopsAtFailure); i--)
        {
            if (steps[i].Pipeline.Before == "||") isSuccessOurs = false;
            else isFailureOurs &= steps[i - 1].Command.Role is CommandRole.Quiet;
        }

        for (int i = index + 1; i < steps.Count; i++)
        {
            RunStep next = steps[i];
            if (next.Pipeline.Before == "||")
            {
                if (next.Simple.Program is "exit" or "return" or "false") continue;
                return null;
            }

            if (next.Pipeline.Before == ";" && !script.StopsAtFailure) return null;
            isFailureOurs &= next.Command.Role is CommandRole.Quiet && next.Simple.Program != "git";
        }

        return code == 0 ? isSuccessOurs ? 0 : null : isFailureOurs ? code : null;
    }

    private static string LastLine(string text) => text[(LastBreak(text) + 1)..];

    private static string FirstLine(string text)
    {
        int end = text.IndexOf("\\n", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd();
    }

    private static int LastBreak(string text)
    {
        int at = text.LastIndexOf("\\n", StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    /// <summary>What holds an exit code: <c>$?</c>, a pipe's codes, and variables that are named for it.</summary>
    [GeneratedRegex(
        @"\$\?|\$\{?(?:PIPESTATUS|pipestatus)\[[01]\]\}?"
        + @"|\$\{?(?:rc|ret|exit|status|code|exit_?code|exit_?status|ec"
        + @"|EXIT|RC|STATUS|EXIT_?CODE|EC|CODE)\}?(?![A-Za-z_])")]
    private static partial Regex Variable();
}

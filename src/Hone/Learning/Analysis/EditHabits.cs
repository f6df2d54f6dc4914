using Hone.Telemetry;
using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>Edits that came to nothing.</summary>
internal static partial class EditHabits
{
    /// <summary>A check fails twice running with the same failing lines, though files were edited between.</summary>
    public static IEnumerable<Occurrence> FixWithoutEffect(Session session)
    {
        Dictionary<string, (Call Call, HashSet<string> Lines)> failing = new(StringComparer.Ordinal);
        foreach (Call call in session.Calls)
        {
            if (!ToolClass.IsShellOrStdin(call.Tool) || call.Command is not { } command) continue;
            string core = ShellCommand.Core(command);
            if (!ShellCommand.IsCheck(core) || (!call.IsFailed && !call.IsSuccess)) continue;
            if (!call.IsFailed)
            {
                if (RunningCommands.SessionOf(call.Event.Stdout) is null) failing.Remove(core);
                continue;
            }

            HashSet<string> lines = OutputText.FailingLines(call.Output);
            if (lines.Count > 0 && failing.TryGetValue(core, out var before) && before.Lines.SetEquals(lines))
            {
                List<Call> edits =
                [
                    .. session.Calls.Take(call.Index).Skip(before.Call.Index + 1)
                        .Where(c => c.IsSuccess && c.EditedFiles.Count > 0),
                ];
                if (edits.Count > 0) yield return Occurrence.Of(call) with { Wasted = [.. edits, call] };
            }

            failing[core] = (call, lines);
        }
    }

    /// <summary>An edit puts back exactly what an earlier edit of the file replaced; one occurrence per turn.</summary>
    public static IEnumerable<Occurrence> UndoesOwnEdit(Session session)
    {
        List<(Call Earlier, Call Later)> pairs = [];
        Dictionary<string, Call> edits = new(StringComparer.Ordinal);
        foreach (Call call in session.Calls.Where(c => c.IsSuccess))
        {
            CallParameters p = call.Parameters;
            if (p["old_string"] is not { Length: > 0 } before || p["new_string"] is not { } after) continue;
            if (p.Path is not { } path || before == after) continue;
            if (edits.Remove($"{path}\n{after}\0{before}", out Call? earlier)) pairs.Add((earlier, call));
            edits[$"{path}\n{before}\0{after}"] = call;
        }

        foreach (var turn in pairs.GroupBy(p => p.Later.Turn))
        {
            if (turn.All(p => IsImports(p.Earlier) || IsTrial(p))) continue;
            List<Call> wasted = [.. turn.SelectMany(p => new[] { p.Earlier, p.Later })];
            Call at = turn.First().Later;
            string changed = Wording.OneLine(Changed(turn.First().Earlier), 60);
            yield return Occurrence.Of(at, $"{Wording.OneLine(at.Subject, 80)}: “{changed}”") with { Wasted = wasted };
        }
    }

    private static bool IsImports(Call edit) =>
        $"{edit.Parameters["old_string"]}\n{edit.Parameters["new_string"]}".Split('\n')
            .All(line => string.IsNullOrWhiteSpace(line) || Import().IsMatch(line));

    /// <summary>Output added for debugging and taken away again in the same turn is a trial, no mistake.</summary>
    private static bool IsTrial((Call Earlier, Call Later) pair) =>
        pair.Earlier.Turn == pair.Later.Turn && Debugging().IsMatch(Changed(pair.Earlier));

    /// <summary>The lines that an edit brought in.</summary>
    private static string Changed(Call edit)
    {
        HashSet<string> before = OutputText.Lines(edit.Parameters["old_string"] ?? "");
        HashSet<string> after = OutputText.Lines(edit.Parameters["new_string"] ?? "");
        return string.Join('\n', after.Where(line => !before.Contains(line)));
    }

    [GeneratedRegex(
        @"^\s*(?:import\b|from\b|use\b|using\b|#include|require|const .*require\(|(?:\w+ )?""[^""]+""|[)(])")]
    private static partial Regex Import();

    [GeneratedRegex(
        @"debug|os\.Stderr|console\.(?:log|error)|dbg!|\bprint\(|System\.out\.print", RegexOptions.IgnoreCase)]
    private static partial Regex Debugging();
}

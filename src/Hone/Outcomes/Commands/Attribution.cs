using System.Text.RegularExpressions;

namespace Hone.Outcomes.Commands;

/// <summary>Joins what was read with what was run.</summary>
internal sealed partial class Attribution(List<RunStep> steps, ExitReader exits, string output)
{
    /// <summary>Exit codes that say that a program was not found or could not be run (POSIX shell, 2.8.2).</summary>
    private const int NotRunMin = 126, NotRunMax = 127;

    /// <summary>Exit code of <c>timeout</c>, and codes from which on a signal ended the program.</summary>
    private const int TimedOut = 124, SignalMin = 129;

    private readonly List<Check> _read = [.. CheckReader.Read(output)];

    public IReadOnlyList<CheckRun> Runs()
    {
        List<CheckRun> runs = [];
        bool isQuoting = steps.Exists(s => s.IsQuoting);
        // Named tools first take what is theirs; what is left belongs to whatever may print anything.
        foreach ((RunStep step, int i) in steps.Select((s, i) => (s, i)).OrderBy(p => p.s.Command.Role))
        {
            if (!step.IsCheck && !step.IsOpen) continue;
            List<Check> mine = Take(step);
            if (!step.IsCheck) mine.RemoveAll(c => !c.IsWhole);
            if (!step.IsCheck && mine.Count == 0) continue;
            runs.AddRange(Judge(step, mine, exits.Of(i), isQuoting));
        }

        return AsChain(runs);
    }

    /// <summary>The checks of this step; they are not there for another.</summary>
    private List<Check> Take(RunStep step)
    {
        ReadCommand command = step.Command;
        if (step.View == OutputView.Hidden && !IsShownLater(step)) return [];
        List<Check> mine = command.Role == CommandRole.Check
            ? [.. _read.Where(c => IsOf(command, c))]
            : [.. _read.Where(c => IsLastOpen(step) || command.Kind is null || IsOfKind(command, c))];
        _read.RemoveAll(mine.Contains);
        mine = Told(command, mine);
        if (mine.Count > 0 || command.Role != CommandRole.Check) return mine;
        IEnumerable<string> names = command.Tools.Where(CheckReader.Knows);
        return names.Select(n => CheckReader.ReadAs(n, output)).FirstOrDefault(c => c.Count > 0) is { } named
            ? [.. named]
            : [];
    }

    private static bool IsOf(ReadCommand command, Check check) =>
        command.Tools.Contains(check.Tool, StringComparer.OrdinalIgnoreCase) || check.Tool == command.Name;

    /// <summary>Of several tasks in one line each has the checks of its kind; the last has what is left.</summary>
    private bool IsLastOpen(RunStep step) => steps.FindLast(s => s.IsOpen) == step;

    private static bool IsOfKind(ReadCommand command, Check check) =>
        check.Kind == command.Kind || RunnerOfTasks.Is(check.Tool);

    /// <summary>
    /// What a runner of tasks says of a task is said of what the task checks; it is left out where the check itself
    /// tells more.
    /// </summary>
    private static List<Check> Told(ReadCommand command, List<Check> mine)
    {
        if (!mine.Exists(c => RunnerOfTasks.Is(c.Tool))) return mine;
        if (mine.Exists(c => c.Result == CheckResult.Failed && !RunnerOfTasks.Is(c.Tool)))
        {
            return [.. mine.Where(c => !RunnerOfTasks.Is(c.Tool))];
        }

        return [.. mine.Select(c => RunnerOfTasks.Is(c.Tool) ? c with { Kind = command.Kind ?? c.Kind } : c)];
    }

    /// <summary>True where a later command of the line shows the file that this one's output went to.</summary>
    private bool IsShownLater(RunStep step) => step.Simple.OutputFile is { Length: > 0 } file
        && steps.Exists(s => s != step && s.Command.Role == CommandRole.Look && s.Simple.Words.Contains(file));

    private IEnumerable<CheckRun> Judge(RunStep step, List<Check> mine, int? code, bool isQuoting)
    {
        if (mine.Count == 0) return [new CheckRun(BySilence(step, code), step.Command) { IsExitKnown = code is not null }];
        return mine.Select(check => new CheckRun(
            Judge(step, check, code, isQuoting, mine.Count), step.Command) { IsExitKnown = code is not null });
    }

    private static Check Judge(RunStep step, Check check, int? code, bool isQuoting, int count)
    {
        if (code == 0 && !step.Command.AlwaysEndsWell)
        {
            // A linter that ends well has found nothing that counts here; a test run that failed cannot end well.
            bool isContradiction = check.Result == CheckResult.Failed && check.Kind != CheckKind.Lint;
            return isContradiction ? check with { Result = CheckResult.Unclear, IsWhole = false }
                : check.Result == CheckResult.NothingRan ? check
                : check with { Result = CheckResult.Passed };
        }

        if (code is { } failed and not 0 && count == 1 && check.Result != CheckResult.NothingRan)
        {
            return check.Result == CheckResult.Failed
                ? check
                : check with { Result = CheckResult.Failed, Says = $"{check.Says} (exit code {failed})".Trim() };
        }

        if (isQuoting && code is null) return check with { Result = CheckResult.Unclear, IsWhole = false };
        bool isCutOff = check is { Result: CheckResult.Passed, IsWhole: false }
            && step.View is OutputView.Head or OutputView.Picked;
        return isCutOff ? check with { Result = CheckResult.Unclear } : check;
    }

    /// <summary>A check without any output that can be read: its exit code is all there is.</summary>
    private Check BySilence(RunStep step, int? code)
    {
        ReadCommand command = step.Command;
        string tool = command.Name;
        CheckKind kind = command.Kind ?? CheckKind.Build;
        if (step.Pipeline.IsBackground) return new Check(tool, kind, CheckResult.Unclear) { Says = "runs on" };
        if (code is null) return new Check(tool, kind, CheckResult.Unclear) { Says = "its end is not shown" };
        string says = $"exit code {code}";
        if (code == 0) return ByGoodEnd(step, new Check(tool, kind, CheckResult.Passed) { Says = says });
        bool isNotRun = code is >= NotRunMin and <= NotRunMax or TimedOut or >= SignalMin || CannotRun().IsMatch(output);
        string line = FirstTelling(output);
        return new Check(tool, kind, isNotRun ? CheckResult.Unclear : CheckResult.Failed)
        {
            Says = line.Length > 0 ? $"{says}: {line}" : says,
        };
    }

    private Check ByGoodEnd(RunStep step, Check check)
    {
        bool isMute = step.View is OutputView.Whole && string.IsNullOrWhiteSpace(output);
        if (step.Command.AlwaysEndsWell && !isMute) return check with { Result = CheckResult.Unclear };
        return step.Command.IsSilentWhenGood && isMute ? check with { IsWhole = true } : check;
    }

    /// <summary>
    /// Checks joined by <c>&amp;&amp;</c> of which none shows a failure, though the line failed: one of them did, and
    /// the last that may have is named.
    /// </summary>
    private List<CheckRun> AsChain(List<CheckRun> runs)
    {
        bool isChain = steps.Skip(1).All(s => s.Pipeline.Before == "&&")
            && steps.TrueForAll(s => s.IsCheck || s.Command.Role == CommandRole.Quiet || s.IsOpen);
        if (runs.Count == 0 || !isChain || exits.Whole is null or 0) return runs;
        if (runs.Exists(r => r.Check.Result is CheckResult.Failed)) return runs;
        CheckRun last = runs.OrderBy(r => steps.FindIndex(s => s.Command == r.Command)).Last();
        if (steps.Exists(s => s.IsOpen && !s.IsCheck) || steps[^1].IsPiped) return runs;
        string says = $"exit code {exits.Whole} of the line";
        runs[runs.IndexOf(last)] = last with
        {
            Check = last.Check with { Result = CheckResult.Failed, Says = says, IsWhole = false },
        };
        return runs;
    }

    private static string FirstTelling(string output)
    {
        foreach (string line in output.Split('\n'))
        {
            if (line.Length is > 0 and < 1000 && Telling().IsMatch(line)) return line.Trim();
        }

        return "";
    }

    [GeneratedRegex(
        @"command not found|No module named \S+$|executable file not found|No such file or directory: '?\w+'?$"
        + @"|is not recognized as an internal|Missing script:|No rule to make target|no task \S+ found|not found in PATH"
        + @"|[Cc]annot find module '[^']{1,80}(?:jest|vitest|eslint|mocha)",
        RegexOptions.Multiline)]
    private static partial Regex CannotRun();

    [GeneratedRegex(@"\b[Ee]rror\b|ERROR|FAIL|fail(?:ed|ure)|panic:|fatal|not found|denied|Exception")]
    private static partial Regex Telling();
}

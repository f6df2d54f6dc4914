using System.Text.RegularExpressions;

namespace Hone.Outcomes.Commands;

/// <summary>Joins what was read with what was run.</summary>
internal sealed partial class Attribution(List<RunStep> steps, ExitReader exits, string output)
{
    /// <summary>Exit codes that say that a program was not found or could not be run (POSIX shell, 2.8.2).</summary>
    private const int NotRunMin = 126, NotRunMax = 127;

    /// <summary>Exit code of <c>timeout</c>, and codes from which on a signal ended the program.</summary>
    private const int TimedOut = 124, SignalMin = 129;

    private readonly List<Check> _read = [.. ReadAll(steps, output)];

    private readonly int _lineCount = output.AsSpan().TrimEnd().Count('\n') + 1;

    public IReadOnlyList<CheckRun> Runs()
    {
        List<CheckRun> runs = [];
        bool isQuoting = steps.Exists(s => s.IsQuoting && !IsShowingOwn(s));
        // Named tools first take what is theirs, then tasks that check; what is left belongs to whatever may print
        // anything. So each block of the output is told of one command.
        Dictionary<int, List<Check>> taken = [];
        foreach ((RunStep step, int i) in steps.Select((s, i) => (s, i)).OrderBy(p => p.s.IsCheck ? 0 : 1)
            .ThenBy(p => p.s.Command.Role))
        {
            if (!step.IsCheck && !step.IsOpen) continue;
            List<Check> mine = Take(step);
            if (!step.IsCheck) mine.RemoveAll(c => !c.IsWhole);
            if (step.IsCheck || mine.Count > 0) taken[i] = mine;
        }

        int lastShown = taken.Where(t => t.Value.Count > 0).Select(t => t.Key).DefaultIfEmpty(-1).Max();
        foreach ((int i, List<Check> mine) in taken.OrderBy(t => t.Key))
        {
            int? code = exits.Of(i) ?? (IsGoneOn(i, lastShown) ? 0 : null);
            runs.AddRange(Judge(steps[i], mine, code, isQuoting));
        }

        return AsChain(runs);
    }

    /// <summary>
    /// What stands behind <c>&amp;&amp;</c> and has printed something shows that all before it ended well.
    /// </summary>
    private bool IsGoneOn(int index, int lastShown)
    {
        if (index >= lastShown || steps[index].IsPiped || steps[index].Pipeline.IsBackground) return false;
        for (int i = index + 1; i <= lastShown; i++)
        {
            if (steps[i].Pipeline.Before != "&&") return false;
        }

        return true;
    }

    /// <summary>Where only tools run that are known by name, nothing but their output is looked for.</summary>
    private static IReadOnlyList<Check> ReadAll(List<RunStep> steps, string output) =>
        steps.Exists(s => s.IsOpen)
            ? CheckReader.Read(output)
            : CheckReader.ReadAs([.. steps.Where(s => s.IsCheck).SelectMany(s => s.Command.Tools).Distinct()], output);

    /// <summary>The checks of this step; they are not there for another.</summary>
    private List<Check> Take(RunStep step)
    {
        ReadCommand command = step.Command;
        if (ViewOf(step) == OutputView.Hidden) return [];
        List<Check> mine = command.Role == CommandRole.Check
            ? [.. _read.Where(c => IsOf(command, c))]
            : [.. _read.Where(c => IsLastOpen(step) || IsOfKind(command, c))];
        _read.RemoveAll(mine.Contains);
        mine = Told(command, mine);
        bool isTried = !steps.Exists(s => s.IsOpen);
        if (mine.Count > 0 || command.Role != CommandRole.Check || isTried) return mine;
        IEnumerable<string> names = command.Tools.Where(CheckReader.Knows);
        return names.Select(n => CheckReader.ReadAs(n, output)).FirstOrDefault(c => c.Count > 0) is { } named
            ? [.. named]
            : [];
    }

    private static bool IsOf(ReadCommand command, Check check) =>
        command.Tools.Contains(check.Tool, StringComparer.OrdinalIgnoreCase) || check.Tool == command.Name;

    /// <summary>Of several tasks in one line each has the checks of its kind; the last has what is left.</summary>
    private bool IsLastOpen(RunStep step) =>
        (steps.FindLast(s => s.IsOpen && s.IsCheck) ?? steps.FindLast(s => s.IsOpen)) == step;

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

    /// <summary>
    /// How much is seen of a step's output; where it went to a file, what a later command shows of that.
    /// </summary>
    private OutputView ViewOf(RunStep step) => ShowerOf(step)?.ViewOfFile ?? step.View;

    /// <summary>The later command of the line that shows the file which a step's output went to.</summary>
    private RunStep? ShowerOf(RunStep step) => step.Simple.OutputFile is { Length: > 0 } file
        ? steps.Find(s => s != step && s.Command.Role == CommandRole.Look && s.Simple.Words.Contains(file))
        : null;

    /// <summary>True where a command shows nothing but files that other commands of the line wrote.</summary>
    private bool IsShowingOwn(RunStep step) => step.ShownFiles is { Count: > 0 } shown
        && shown.All(file => steps.Exists(s => s != step && s.Simple.OutputFile == file));

    private IEnumerable<CheckRun> Judge(RunStep step, List<Check> mine, int? code, bool isQuoting)
    {
        IEnumerable<Check> judged = mine.Count == 0
            ? [BySilence(step, code)]
            : mine.Select(check => Judge(step, check, code, isQuoting, mine.Count));
        return judged.Select(check => new CheckRun(check, step.Command) { IsExitKnown = code is not null });
    }

    private Check Judge(RunStep step, Check check, int? code, bool isQuoting, int count)
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
                : IsNotRun(code)
                    ? check with { Result = CheckResult.Unclear }
                    : check with { Result = CheckResult.Failed, Says = RedWords(failed, check.Says) };
        }

        if (isQuoting && code is null) return check with { Result = CheckResult.Unclear, IsWhole = false };
        if (RunnerOfTasks.Is(check.Tool) && CannotRun().IsMatch(output))
        {
            return check with { Result = CheckResult.Unclear };
        }

        if (check.Result == CheckResult.NothingRan && ViewOf(step) != OutputView.Whole)
        {
            return check with { Result = CheckResult.Unclear, IsWhole = false };
        }

        return check.Result == CheckResult.Passed && IsCutOff(step, check)
            ? check with { Result = CheckResult.Unclear, IsWhole = false }
            : check;
    }

    /// <summary>A line that tells of the failure, not one that tells of what passed before it.</summary>
    private string RedWords(int code, string says)
    {
        string line = FirstTelling(output);
        return line.Length > 0 ? $"{line} (exit code {code})" : $"{says} (exit code {code})".Trim();
    }

    /// <summary>True where lines that tell of a failure may be left out of what is seen.</summary>
    private bool IsCutOff(RunStep step, Check check)
    {
        // Where each package or program ends with a line of its own, the line of another may be what is missing.
        bool isOfParts = check.Tool is "go test" or "cargo test";
        RunStep shown = ShowerOf(step) ?? step;
        return ViewOf(step) switch
        {
            OutputView.Head => (!check.IsWhole || isOfParts) && _lineCount >= shown.LinesMax,
            OutputView.Picked => !check.IsWhole || isOfParts && (shown.PicksGood || check.Tool == "go test"),
            _ => false,
        };
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
        bool isNotRun = IsNotRun(code);
        string line = FirstTelling(output);
        return new Check(tool, kind, isNotRun ? CheckResult.Unclear : CheckResult.Failed)
        {
            Says = line.Length > 0 ? $"{says}: {line}" : says,
        };
    }

    /// <summary>True where an exit code, or what is printed, says that the check was not run to its end.</summary>
    private bool IsNotRun(int? code) =>
        code is >= NotRunMin and <= NotRunMax or TimedOut or >= SignalMin || CannotRun().IsMatch(output);

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
        if (last.IsExitKnown || IsNotRun(exits.Whole)) return runs;
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
        + @"|is not recognized as an internal|Missing script:|No rule to make target|no task \S+ found"
        + "|not found in PATH|unknown (?:flag|option|command|shorthand flag)[: ]|is not trusted"
        + "|Cannot connect to the Docker daemon|[Cc]ould not resolve host|network is unreachable|i/o timeout"
        + @"|[Cc]annot find module '[^']{1,80}(?:jest|vitest|eslint|mocha)",
        RegexOptions.Multiline)]
    private static partial Regex CannotRun();

    [GeneratedRegex(@"\b[Ee]rror\b|ERROR|FAIL|fail(?:ed|ure)|panic:|fatal|not found|denied|Exception")]
    private static partial Regex Telling();
}

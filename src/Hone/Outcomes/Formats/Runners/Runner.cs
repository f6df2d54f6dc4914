namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the runs of one kind of test runner, line by line; one object for one output.</summary>
internal abstract class Runner(string tool)
{
    /// <summary>What a runner prints about a test is shorter; longer lines are what the tests print.</summary>
    public const int LineMax = 4_000;

    protected string Tool { get; } = tool;

    /// <summary>
    /// The run that is being read: the open one, else the one that was closed last, else an empty one.
    /// </summary>
    protected TestRun Run { get; private set; } = new(tool);

    /// <summary>The line that is being read, from 0.</summary>
    protected int Line { get; private set; }

    /// <summary>The output that is being read.</summary>
    protected OutputLines Output { get; private set; } = new("");

    public IEnumerable<Check> Read(OutputLines lines)
    {
        Output = lines;
        List<Check> checks = [];
        for (Line = 0; Line < lines.Count; Line++)
        {
            string line = lines[Line];
            if (line.Length > LineMax || lines.IsTaken(Line)) continue;
            if (Run.Lines.Count > 0 && Starts(line)) Finish(checks);
            Place(line, checks);
        }

        Finish(checks);
        return checks;
    }

    /// <summary>What the line is; called once for every line that no other format has read.</summary>
    protected abstract LineRole Step(string line);

    /// <summary>True where the line begins another run, whatever was read before.</summary>
    protected virtual bool Starts(string line) => false;

    /// <summary>
    /// Called when a run is over and before another begins; what the runner remembers of it ends here.
    /// </summary>
    /// <returns>False where it is no run after all.</returns>
    protected virtual bool Ends(TestRun run) => true;

    /// <summary>What a line says of the run that was just closed.</summary>
    protected virtual bool More(string line) => false;

    /// <summary>After the closing word a line says more of the same run, or begins another.</summary>
    private void Place(string line, List<Check> checks)
    {
        if (!Run.IsClosed)
        {
            Note(Step(line));
            return;
        }

        if (More(line))
        {
            Run.Add(Line);
            return;
        }

        TestRun closed = Run;
        Run = new(Tool);
        LineRole role = Step(line);
        TestRun begun = Run;
        Run = closed;
        if (role == LineRole.None) return;
        Finish(checks);
        Run = begun;
        Note(role);
    }

    private void Note(LineRole role)
    {
        if (role == LineRole.None) return;
        Run.Add(Line);
        Run.IsClosed = role == LineRole.Close;
    }

    private void Finish(List<Check> checks)
    {
        TestRun run = Run;
        if (run.Lines.Count > 0 && Ends(run) && run.IsEvident)
        {
            foreach (int line in run.Lines) Output.Take(line);
            checks.Add(run.ToCheck(Output));
        }

        Run = new(Tool);
    }
}

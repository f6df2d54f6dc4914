namespace Hone.Outcomes.Formats.Runners;

/// <summary>One run of a test runner while it is being read.</summary>
internal sealed class TestRun(string tool)
{
    private readonly List<TestCase> _cases = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherNames = new(StringComparer.Ordinal);
    private readonly List<int> _lines = [];

    /// <summary>The tool's usual name.</summary>
    public string Tool { get; set; } = tool;

    /// <summary>The runner's own summary; null until it is seen.</summary>
    public TestCounts? Counts { get; set; }

    /// <summary>What the runner says beyond its counts; null where they say all.</summary>
    public CheckResult? Verdict { get; set; }

    /// <summary>True where a line was seen that no other tool prints.</summary>
    public bool IsEvident { get; set; }

    /// <summary>True where the closing summary was seen.</summary>
    public bool IsWhole { get; set; }

    /// <summary>True where something failed that has no name.</summary>
    public bool HasFailed { get; set; }

    /// <summary>The line that tells the result best.</summary>
    public string Says { get; set; } = "";

    /// <summary>True once the closing word was read.</summary>
    public bool IsClosed { get; set; }

    /// <summary>How many cases are named.</summary>
    public int CaseCount => _cases.Count - _otherNames.Count;

    /// <summary>The lines that belong to it, in order.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>Cases that ended badly.</summary>
    public int Bad => Count(TestStatus.Failed) + Count(TestStatus.Error);

    /// <summary>Cases that ended so; a second name of a case counts for nothing.</summary>
    public int Count(TestStatus status) => _cases.Count(c => c.Status == status && !_otherNames.Contains(c.Name));

    public void Add(int line) => _lines.Add(line);

    /// <summary>A case with its last word.</summary>
    public void Case(string name, TestStatus status)
    {
        name = name.Trim();
        if (name.Length == 0) return;
        if (_places.TryGetValue(name, out int place))
        {
            _cases[place] = new(name, status);
            return;
        }

        _places[name] = _cases.Count;
        _cases.Add(new(name, status));
    }

    /// <summary>
    /// A case whose name may stand for several tests: one that failed is not hidden by one that passed.
    /// </summary>
    public void CaseOfMany(string name, TestStatus status)
    {
        bool isBad = _places.TryGetValue(name.Trim(), out int place)
            && _cases[place].Status is TestStatus.Failed or TestStatus.Error;
        if (!isBad || status is TestStatus.Failed or TestStatus.Error) Case(name, status);
    }

    /// <summary>A second name that was printed for a case.</summary>
    public void OtherName(string name, TestStatus status)
    {
        if (!_places.ContainsKey(name.Trim()) && name.Trim().Length > 0) _otherNames.Add(name.Trim());
        Case(name, status);
    }

    /// <summary>How a case ended; null where it was not named.</summary>
    public TestStatus? StatusOf(string name) => _places.TryGetValue(name, out int place) ? _cases[place].Status : null;

    /// <summary>The named cases by ending.</summary>
    public TestCounts Counted => new(
        Count(TestStatus.Passed), Count(TestStatus.Failed), Count(TestStatus.Error), Count(TestStatus.Skipped));

    /// <summary>A line that no other tool prints.</summary>
    public LineRole Evident()
    {
        IsEvident = true;
        return LineRole.Part;
    }

    /// <summary>Sets the summary, closes with it and keeps the line that says so.</summary>
    public LineRole Close(TestCounts counts, string says)
    {
        Counts = counts;
        return Close(says);
    }

    /// <summary>Closes with what was read so far.</summary>
    public LineRole Close(string says)
    {
        IsEvident = IsWhole = true;
        Says = says.Trim();
        return LineRole.Close;
    }

    public Check ToCheck(OutputLines lines) => new(Tool, CheckKind.Tests, Result())
    {
        Counts = Counts ?? (CaseCount > 0 ? Counted : null),
        Tests = [.. _cases],
        IsWhole = IsWhole,
        Says = Says.Length > 0 ? Says : lines[_lines[^1]].Trim(),
        FirstLine = _lines[0],
        LastLine = _lines[^1],
    };

    /// <summary>A summary that knows of no failure is not believed against a case that was seen to fail.</summary>
    private CheckResult Result()
    {
        if (Verdict is { } verdict) return verdict;
        if (Bad > 0 || HasFailed) return CheckResult.Failed;
        return !IsWhole ? CheckResult.Unclear
            : Counts?.Result ?? (CaseCount > 0 ? Counted.Result : CheckResult.Unclear);
    }
}

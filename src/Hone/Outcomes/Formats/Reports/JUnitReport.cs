using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>The XML that JUnit made common and nearly every runner of tests can write.</summary>
/// <remarks>
/// Cases are counted where a suite lists any, in it or below it; the suite's attributes count only where it lists none,
/// because runners disagree on what they add up there. Where a suite tells of failures that no case shows, the run
/// failed all the same.
/// </remarks>
internal sealed class JUnitReport : XmlReport
{
    private static readonly Dictionary<string, string> s_tools = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pytest"] = "pytest", ["jest tests"] = "jest", ["vitest tests"] = "vitest", ["Mocha Tests"] = "mocha",
        ["rspec"] = "rspec",
    };

    private readonly Tally _tally = new();
    private readonly Stack<Suite> _suites = new([new Suite(null)]);
    private string _tool = "junit";
    private Case? _case;
    private bool _claimsFailure;

    public static string[] Roots => ["testsuites", "testsuite"];

    public override void Open(XmlReader tag)
    {
        switch (tag.LocalName)
        {
            case "testsuites" or "testsuite" when _case is null:
                if (s_tools.TryGetValue(tag.GetAttribute("name") ?? "", out string? tool)) _tool = tool;
                TestCounts? said = Said(tag);
                _claimsFailure |= said is { Failed: > 0 } or { Errors: > 0 };
                _suites.Push(new Suite(said));
                break;
            case "testcase" when _case is null:
                _suites.Peek().HasCases = true;
                _case = CaseOf(tag);
                break;
            default:
                if (EndingOf(tag.LocalName) is { } ending) Take(ending, tag.Depth);
                break;
        }
    }

    public override void Close(string name, int depth)
    {
        if (_case is { } open)
        {
            if (depth == open.Depth) Count(open);
        }
        else if (name is "testsuites" or "testsuite")
        {
            CloseSuite();
        }
    }

    public override Check Finish(bool whole)
    {
        if (_case is { Worst: TestStatus.Failed or TestStatus.Error } cut) Count(cut);
        while (_suites.Count > 1) CloseSuite();
        _tally.Add(_suites.Peek().Unlisted);
        return ReportChecks.Tests(_tool, _tally, whole, _claimsFailure);
    }

    private static Case CaseOf(XmlReader tag)
    {
        string name = tag.GetAttribute("name") ?? "";
        string? holder = tag.GetAttribute("classname") ?? tag.GetAttribute("class");
        string full = name.Length == 0 ? holder ?? "" : FullName(holder, name);
        return new Case(tag.Depth, $"{tag.GetAttribute("file")}\n{holder}", full)
        {
            Said = StatusOf(tag.GetAttribute("status")) ?? StatusOf(tag.GetAttribute("result")),
        };
    }

    private static TestStatus? EndingOf(string element) => element switch
    {
        "error" => TestStatus.Error,
        "failure" => TestStatus.Failed,
        "skipped" or "disabled" or "ignored" or "skip" => TestStatus.Skipped,
        _ => null,
    };

    private static TestStatus? StatusOf(string? word) => word?.ToLowerInvariant() switch
    {
        "disabled" or "notrun" or "skipped" or "ignored" or "pending" or "suppressed" => TestStatus.Skipped,
        "failed" or "failure" or "fail" => TestStatus.Failed,
        "error" or "errored" => TestStatus.Error,
        _ => null,
    };

    private static TestCounts? Said(XmlReader tag)
    {
        if (Number(tag, "tests") is not { } tests) return null;
        int failed = Number(tag, "failures") ?? 0, errors = Number(tag, "errors") ?? 0;
        int skipped = (Number(tag, "skipped") ?? Number(tag, "skip") ?? 0) + (Number(tag, "disabled") ?? 0);
        return new TestCounts((int)Math.Max(0, tests - ((long)failed + errors + skipped)), failed, errors, skipped);
    }

    /// <summary>An ending belongs to the case around it; one outside of all cases is the suite's.</summary>
    private void Take(TestStatus ending, int depth)
    {
        if (_case is { } open)
        {
            if (depth == open.Depth + 1) open.Worst = Tally.Worse(open.Worst, ending);
        }
        else
        {
            _claimsFailure |= ending is TestStatus.Failed or TestStatus.Error;
        }
    }

    private void Count(Case ended)
    {
        _tally.Add(ended.Place, ended.Name, ended.Worst ?? ended.Said ?? TestStatus.Passed);
        _case = null;
    }

    private void CloseSuite()
    {
        if (_suites.Count == 1) return;
        Suite closed = _suites.Pop(), parent = _suites.Peek();
        parent.HasCases |= closed.HasCases;
        parent.HasSuites = true;
        bool below = closed.HasCases || (closed.HasSuites && closed.Unlisted.Total > 0);
        parent.Unlisted += !below && closed.Said is { } said ? said : closed.Unlisted;
    }

    private sealed class Suite(TestCounts? said)
    {
        public TestCounts? Said => said;

        public bool HasCases { get; set; }

        public bool HasSuites { get; set; }

        /// <summary>What suites below say of tests that they do not list.</summary>
        public TestCounts Unlisted { get; set; }
    }

    private sealed class Case(int depth, string place, string name)
    {
        public int Depth => depth;

        /// <summary>The file and the class that it is said to be in.</summary>
        public string Place => place;

        public string Name => name;

        public TestStatus? Said { get; init; }

        public TestStatus? Worst { get; set; }
    }
}

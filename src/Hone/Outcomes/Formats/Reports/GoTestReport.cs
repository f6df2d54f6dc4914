namespace Hone.Outcomes.Formats.Reports;

/// <summary>The lines that <c>go test -json</c> prints.</summary>
/// <remarks>
/// Tests and their parts count alike, as go itself lists them. A package that failed without a failed test could not be
/// built or broke down: that counts as one of what could not run. A test still open when its package fails is one too.
/// </remarks>
internal static class GoTestReport
{
    public static bool Belongs(JsonNode line) =>
        line.String("Action") is not null && (line.Has("Package") || line.Has("ImportPath"));

    public static Check? Read(IReadOnlyList<JsonNode> lines)
    {
        Dictionary<string, Package> packages = [];
        List<Package> inOrder = [];
        bool buildFailed = false;
        foreach (JsonNode line in lines)
        {
            string action = line.String("Action")!;
            buildFailed |= action == "build-fail";
            if (line.String("Package") is not { } name) continue;
            if (!packages.TryGetValue(name, out Package? package))
            {
                inOrder.Add(packages[name] = package = new Package(name));
            }

            package.Take(action, line.String("Test"));
        }

        if (inOrder.Count == 0 && !buildFailed) return null;
        Tally tally = new();
        foreach (Package package in inOrder) package.AddTo(tally);
        return ReportChecks.Tests("go test", tally, inOrder.TrueForAll(p => p.HasEnded), buildFailed);
    }

    private sealed class Package(string name)
    {
        private readonly Dictionary<string, TestStatus?> _tests = [];
        private readonly List<string> _inOrder = [];
        private TestStatus? _ending;

        public bool HasEnded => _ending is not null;

        public void Take(string action, string? test)
        {
            TestStatus? ending = action switch
            {
                "pass" => TestStatus.Passed, "fail" => TestStatus.Failed, "skip" => TestStatus.Skipped, _ => null,
            };
            if (test is null)
            {
                if (ending is not null) _ending = ending;
                return;
            }

            if (_tests.TryAdd(test, null)) _inOrder.Add(test);
            if (ending is not null) _tests[test] = ending;
        }

        public void AddTo(Tally tally)
        {
            bool failed = _ending == TestStatus.Failed;
            bool told = false;
            foreach (string test in _inOrder)
            {
                TestStatus? ending = _tests[test] ?? (failed ? TestStatus.Error : null);
                told |= ending is TestStatus.Failed or TestStatus.Error;
                if (ending is { } status) tally.Add(name, FullName(test), status);
            }

            if (failed && !told) tally.Add(new TestCounts(0, 0, 1, 0));
        }

        private string FullName(string test) => $"{name}.{test}";
    }
}

namespace Hone.Outcomes.Formats.Reports;

/// <summary>What <c>jest --json</c> and vitest's reporter <c>json</c> write.</summary>
internal static class JestReport
{
    public static Check? Read(JsonReport report)
    {
        JsonNode root = report.Root;
        if (!root.Has("numTotalTests", "testResults")) return null;
        Tally tally = new();
        foreach (JsonNode file in root.List("testResults"))
        {
            string path = file.String("name") ?? "";
            IReadOnlyList<JsonNode> tests = file.List("assertionResults");
            foreach (JsonNode test in tests)
            {
                string name = test.String("fullName") ?? test.String("title") ?? "";
                if (StatusOf(test.String("status")) is { } status) tally.Add(path, name, status);
            }

            bool brokeOff = file.String("status") == "failed" && tests.Count == 0 && report.IsWhole;
            if (brokeOff) tally.Add(new TestCounts(0, 0, 1, 0));
        }

        if (tally.Counts.Total == 0) tally.Add(Said(root));
        bool failed = root["success"] is { IsFalse: true } && root.Int("numTotalTests") > 0;
        return ReportChecks.Tests("jest", tally, report.IsWhole, failed);
    }

    private static TestCounts Said(JsonNode root) => new(
        root.Count("numPassedTests"), root.Count("numFailedTests"), root.Count("numRuntimeErrorTestSuites"),
        root.Count("numPendingTests") + root.Count("numTodoTests"));

    private static TestStatus? StatusOf(string? word) => word switch
    {
        "passed" => TestStatus.Passed,
        "failed" => TestStatus.Failed,
        null => null,
        _ => TestStatus.Skipped,
    };
}

namespace Hone.Outcomes.Formats.Reports;

/// <summary>What the pytest plug-in <c>json-report</c> writes.</summary>
internal static class PytestJsonReport
{
    /// <summary>The exit code of a run that collected nothing.</summary>
    private const int NothingCollected = 5;

    public static Check? Read(JsonReport report)
    {
        JsonNode root = report.Root;
        if (!root.Has("exitcode", "summary") || !root.Has("created", "root")) return null;
        Tally tally = new();
        foreach (JsonNode test in root.List("tests"))
        {
            if (StatusOf(test.String("outcome")) is { } status) tally.Add("", test.String("nodeid") ?? "", status);
        }

        int broken = root.List("collectors").Count(c => c.String("outcome") == "failed");
        tally.Add(new TestCounts(0, 0, broken, 0));
        if (tally.Counts.Total == 0) tally.Add(Said(root["summary"]!));
        return ReportChecks.Tests(
            "pytest", tally, report.IsWhole, root.Int("exitcode") is not (null or 0 or NothingCollected));
    }

    private static TestCounts Said(JsonNode summary) => new(
        summary.Count("passed") + summary.Count("xfailed") + summary.Count("xpassed"), summary.Count("failed"),
        summary.Count("error"), summary.Count("skipped"));

    private static TestStatus? StatusOf(string? word) => word switch
    {
        "passed" or "xfailed" or "xpassed" => TestStatus.Passed,
        "failed" => TestStatus.Failed,
        "error" => TestStatus.Error,
        "skipped" => TestStatus.Skipped,
        _ => null,
    };
}

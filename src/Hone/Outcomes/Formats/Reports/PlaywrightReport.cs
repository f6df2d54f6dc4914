namespace Hone.Outcomes.Formats.Reports;

/// <summary>What Playwright's reporter <c>json</c> writes.</summary>
/// <remarks>A flaky test passed in the end; an error outside of all tests counts as what could not run.</remarks>
internal static class PlaywrightReport
{
    public static Check? Read(JsonReport report)
    {
        JsonNode root = report.Root;
        bool own = root["suites"] is { IsArray: true } && (root["stats"]?["unexpected"] is not null || IsCut(report));
        if (!own) return null;
        Tally tally = new();
        Stack<(JsonNode Suite, string Path)> open = new(root.List("suites").Reverse().Select(s => (s, "")));
        while (open.TryPop(out (JsonNode Suite, string Path) next))
        {
            string path = Join(next.Path, next.Suite.String("title"));
            foreach (JsonNode spec in next.Suite.List("specs")) AddSpec(tally, spec, Join(path, spec.String("title")));
            foreach (JsonNode inner in next.Suite.List("suites").Reverse()) open.Push((inner, path));
        }

        tally.Add(new TestCounts(0, 0, root.List("errors").Count, 0));
        return ReportChecks.Tests("playwright", tally, report.IsWhole, root["stats"]?.Count("unexpected") > 0);
    }

    private static bool IsCut(JsonReport report) =>
        !report.IsWhole && report.Root["config"]?["projects"] is not null;

    private static void AddSpec(Tally tally, JsonNode spec, string name)
    {
        foreach (JsonNode test in spec.List("tests"))
        {
            string project = test.String("projectName") ?? "";
            string full = project.Length > 0 ? $"[{project}] › {name}" : name;
            TestStatus? status = test.String("status") switch
            {
                "expected" or "flaky" => TestStatus.Passed,
                "unexpected" => TestStatus.Failed,
                "skipped" => TestStatus.Skipped,
                _ => null,
            };
            if (status is { } ended) tally.Add("", full, ended);
        }
    }

    private static string Join(string path, string? title) =>
        string.IsNullOrEmpty(title) ? path
        : path.Length == 0 || path.Length > Tally.NameMax ? title
        : $"{path} › {title}";
}

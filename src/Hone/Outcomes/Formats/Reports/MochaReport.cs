namespace Hone.Outcomes.Formats.Reports;

/// <summary>What mocha's reporter <c>json</c> writes, and mochawesome's.</summary>
internal static class MochaReport
{
    /// <summary>Mocha's own: one list each for what passed, failed and was left out.</summary>
    public static Check? Read(JsonReport report)
    {
        JsonNode root = report.Root;
        if (root["stats"] is not { } stats || !stats.Has("passes", "failures")) return null;
        if (root["results"] is not null) return null;
        Tally tally = new();
        AddAll(tally, root.List("passes"), _ => TestStatus.Passed);
        AddAll(tally, root.List("failures"), test => EndingOf(test["err"]));
        AddAll(tally, root.List("pending"), _ => TestStatus.Skipped);
        if (tally.Counts.Total == 0) tally.Add(Said(stats));
        return ReportChecks.Tests("mocha", tally, report.IsWhole, stats.Count("failures") > 0);
    }

    /// <summary>Mochawesome's: the same figures, and suites within suites.</summary>
    public static Check? ReadSuites(JsonReport report)
    {
        JsonNode root = report.Root;
        if (root["stats"] is not { } stats || !stats.Has("passes", "failures")) return null;
        if (root["results"] is null) return null;
        Tally tally = new();
        Stack<(JsonNode Suite, string File)> open = new(root.List("results").Reverse().Select(s => (s, "")));
        while (open.TryPop(out (JsonNode Suite, string File) next))
        {
            string file = next.Suite.String("fullFile") is { Length: > 0 } own ? own : next.File;
            AddSuite(tally, next.Suite, file);
            foreach (JsonNode inner in next.Suite.List("suites").Reverse()) open.Push((inner, file));
        }

        if (tally.Counts.Total == 0) tally.Add(Said(stats));
        return ReportChecks.Tests("mochawesome", tally, report.IsWhole, stats.Count("failures") > 0);
    }

    private static void AddSuite(Tally tally, JsonNode suite, string file)
    {
        foreach (JsonNode test in suite.List("tests"))
        {
            if (StatusOf(test) is { } status) tally.Add(file, NameOf(test), status);
        }

        foreach (JsonNode hook in suite.List("beforeHooks").Concat(suite.List("afterHooks")))
        {
            if (hook["fail"] is { IsTrue: true }) tally.Add(file, NameOf(hook), TestStatus.Error);
        }
    }

    private static void AddAll(Tally tally, IReadOnlyList<JsonNode> tests, Func<JsonNode, TestStatus> status)
    {
        foreach (JsonNode test in tests) tally.Add(test.String("file") ?? "", NameOf(test), status(test));
    }

    /// <summary>
    /// An error that says in which mode it is to be printed was thrown by a library other than the assertions that
    /// mocha knows, and is told apart from them.
    /// </summary>
    private static TestStatus EndingOf(JsonNode? error) =>
        error?["errorMode"] is null ? TestStatus.Failed : TestStatus.Error;

    private static TestStatus? StatusOf(JsonNode test) =>
        test["pass"] is { IsTrue: true } ? TestStatus.Passed
        : test["fail"] is { IsTrue: true } ? TestStatus.Failed
        : test["pending"] is { IsTrue: true } || test["skipped"] is { IsTrue: true } ? TestStatus.Skipped
        : null;

    private static string NameOf(JsonNode test) => test.String("fullTitle") ?? test.String("title") ?? "";

    private static TestCounts Said(JsonNode stats) =>
        new(stats.Count("passes"), stats.Count("failures"), 0, stats.Count("pending") + stats.Count("skipped"));
}

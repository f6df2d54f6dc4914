namespace Hone.Outcomes.Formats.Reports;

/// <summary>What <c>rspec --format json</c> writes.</summary>
internal static class RspecReport
{
    public static Check? Read(JsonReport report)
    {
        JsonNode root = report.Root;
        bool own = root["summary"]?["example_count"] is not null
            || root.List("examples") is [var first, ..] && first.Has("full_description", "status");
        if (!own) return null;
        Tally tally = new();
        foreach (JsonNode example in root.List("examples"))
        {
            string name = example.String("full_description") ?? "";
            if (StatusOf(example.String("status")) is { } status)
            {
                tally.Add(example.String("id") ?? example.String("file_path") ?? "", name, status);
            }
        }

        tally.Add(new TestCounts(0, 0, root["summary"]?.Count("errors_outside_of_examples_count") ?? 0, 0));
        Check check = ReportChecks.Tests("rspec", tally, report.IsWhole);
        return root.String("summary_line") is { } line ? check with { Says = line } : check;
    }

    private static TestStatus? StatusOf(string? word) => word switch
    {
        "passed" => TestStatus.Passed,
        "failed" => TestStatus.Failed,
        "pending" => TestStatus.Skipped,
        _ => null,
    };
}

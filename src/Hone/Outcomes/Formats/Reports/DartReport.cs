namespace Hone.Outcomes.Formats.Reports;

/// <summary>The lines that <c>dart test --reporter json</c> and <c>flutter test --machine</c> print.</summary>
/// <remarks>Hidden tests (loading a file, a set-up that went well) are the runner's own and do not count.</remarks>
internal static class DartReport
{
    public static bool Belongs(JsonNode line) => line.String("type") switch
    {
        "start" => line.Has("protocolVersion"),
        "suite" => line.Has("suite"),
        "testStart" => line.Has("test"),
        "testDone" => line.Has("testID", "result"),
        "done" => line.Has("success"),
        _ => false,
    };

    public static Check? Read(IReadOnlyList<JsonNode> lines)
    {
        Dictionary<int, string> suites = [];
        Dictionary<int, (string Suite, string Name)> tests = [];
        Tally tally = new();
        bool began = false, done = false, failed = false;
        foreach (JsonNode line in lines)
        {
            switch (line.String("type"))
            {
                case "start":
                    began = true;
                    break;
                case "suite" when line["suite"] is { } suite && suite.Int("id") is { } id:
                    suites[id] = suite.String("path") ?? "";
                    break;
                case "testStart" when line["test"] is { } test && test.Int("id") is { } id:
                    tests[id] = (suites.GetValueOrDefault(test.Int("suiteID") ?? -1, ""), test.String("name") ?? "");
                    break;
                case "testDone" when line["hidden"] is not { IsTrue: true } && line.Int("testID") is { } id:
                    (string place, string name) = tests.GetValueOrDefault(id, ("", ""));
                    tally.Add(place, name, StatusOf(line));
                    break;
                case "done":
                    done = true;
                    failed |= line["success"] is { IsFalse: true };
                    break;
            }
        }

        return began || done || tally.Counts.Total > 0 ? ReportChecks.Tests("dart test", tally, done, failed) : null;
    }

    private static TestStatus StatusOf(JsonNode done) => (done["skipped"]?.IsTrue, done.String("result")) switch
    {
        (true, _) => TestStatus.Skipped,
        (_, "success") => TestStatus.Passed,
        (_, "failure") => TestStatus.Failed,
        _ => TestStatus.Error,
    };
}

using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>The results file of Visual Studio, MSTest and <c>dotnet test --logger trx</c>.</summary>
/// <remarks>A result with results of its own, such as a test driven by rows, stands for these alone.</remarks>
internal sealed class TrxReport : XmlReport
{
    private readonly List<Result> _results = [];
    private readonly Stack<Result> _open = [];
    private readonly Dictionary<string, string> _holders = new(StringComparer.OrdinalIgnoreCase);
    private string? _definition;
    private bool _failed;

    public static string[] Roots => ["TestRun"];

    public override void Open(XmlReader tag)
    {
        switch (tag.LocalName)
        {
            case "UnitTestResult" or "TestResult" or "ManualTestResult" or "WebTestResult" or "GenericTestResult"
                or "TestResultAggregation" or "LoadTestResult":
                if (_open.TryPeek(out Result? parent)) parent.HasOwnResults = true;
                Result result = new(tag.Depth, tag.GetAttribute("testId") ?? "", tag.GetAttribute("testName") ?? "",
                    StatusOf(tag.GetAttribute("outcome")));
                _results.Add(result);
                _open.Push(result);
                break;
            case "UnitTest":
                _definition = tag.GetAttribute("id");
                break;
            case "TestMethod" when _definition is { } id && tag.GetAttribute("className") is { } holder:
                _holders.TryAdd(id, holder.Split(',', 2)[0]);
                break;
            case "ResultSummary":
                _failed = tag.GetAttribute("outcome") is "Failed" or "Error" or "Aborted" or "Timeout";
                break;
        }
    }

    public override void Close(string name, int depth)
    {
        if (_open.TryPeek(out Result? open) && open.Depth == depth) _open.Pop();
        if (name == "UnitTest") _definition = null;
    }

    public override Check Finish(bool whole)
    {
        Tally tally = new();
        foreach (Result result in _results.Where(r => !r.HasOwnResults))
        {
            tally.Add("", FullName(_holders.GetValueOrDefault(result.Id), result.Name), result.Status);
        }

        return ReportChecks.Tests("trx", tally, whole, _failed);
    }

    /// <summary>An outcome that is left out is the one the format takes for granted: failed.</summary>
    private static TestStatus StatusOf(string? outcome) => outcome switch
    {
        "Passed" or "PassedButRunAborted" or "Completed" or "Warning" => TestStatus.Passed,
        "Error" or "Timeout" or "Aborted" or "Disconnected" => TestStatus.Error,
        null or "Failed" => TestStatus.Failed,
        _ => TestStatus.Skipped,
    };

    private sealed class Result(int depth, string id, string name, TestStatus status)
    {
        public int Depth => depth;

        public string Id => id;

        public string Name => name;

        public TestStatus Status => status;

        public bool HasOwnResults { get; set; }
    }
}

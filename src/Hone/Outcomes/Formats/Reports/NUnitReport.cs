using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>The results file of NUnit: version 2 (<c>test-results</c>) and version 3 (<c>test-run</c>).</summary>
/// <remarks>A suite cut out of such a file is read where it holds cases.</remarks>
internal sealed class NUnitReport : XmlReport
{
    private readonly Tally _tally = new();
    private int _depth = -1;
    private string _name = "";
    private TestStatus _status;
    private bool _failed;
    private bool _isPart;

    public static string[] Roots => ["test-results", "test-run", "test-suite"];

    public override void Open(XmlReader tag)
    {
        switch (tag.LocalName)
        {
            case "test-suite":
                _isPart |= tag.Depth == 0;
                break;
            case "test-run":
                _failed |= tag.GetAttribute("result") == "Failed";
                break;
            case "test-case" when _depth < 0:
                _depth = tag.Depth;
                _name = NameOf(tag);
                _status = StatusOf(tag);
                break;
            case "failure" when _depth >= 0 && tag.Depth == _depth + 1 && _status == TestStatus.Passed:
                _status = TestStatus.Failed;
                break;
        }
    }

    public override void Close(string name, int depth)
    {
        if (depth != _depth) return;
        _tally.Add("", _name, _status);
        _depth = -1;
    }

    public override Check? Finish(bool whole)
    {
        if (_depth >= 0 && _status is TestStatus.Failed or TestStatus.Error) _tally.Add("", _name, _status);
        if (_isPart && whole && _tally.Counts.Total == 0) return null;
        return ReportChecks.Tests("nunit", _tally, whole, _failed);
    }

    private static string NameOf(XmlReader tag)
    {
        string name = tag.GetAttribute("name") ?? "";
        return tag.GetAttribute("fullname") ?? FullName(tag.GetAttribute("classname"), name);
    }

    private static TestStatus StatusOf(XmlReader tag) => tag.GetAttribute("result") switch
    {
        "Passed" or "Success" or "Warning" => TestStatus.Passed,
        "Failed" or "Failure" => TestStatus.Failed,
        "Error" => TestStatus.Error,
        { Length: > 0 } => TestStatus.Skipped,
        _ when Is(tag, "executed", "False") => TestStatus.Skipped,
        _ => Is(tag, "success", "False") ? TestStatus.Failed : TestStatus.Passed,
    };

    private static bool Is(XmlReader tag, string attribute, string value) =>
        value.Equals(tag.GetAttribute(attribute), StringComparison.OrdinalIgnoreCase);
}

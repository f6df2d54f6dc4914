using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>The results file of xUnit.net, versions 1 to 3.</summary>
/// <remarks>A theory is one test, whose rows are results.</remarks>
internal sealed class XUnitReport : XmlReport
{
    private readonly Tally _tally = new();
    private bool _recognised;
    private bool _failed;

    public static string[] Roots => ["assemblies", "assembly"];

    public override void Open(XmlReader tag)
    {
        switch (tag.LocalName)
        {
            case "assemblies":
                _recognised |= tag.IsEmptyElement || tag.GetAttribute("schema-version") is not null;
                break;
            case "assembly":
                _recognised |= (tag.GetAttribute("test-framework") ?? tag.GetAttribute("run-date")) is not null;
                _failed |= Number(tag, "errors") > 0;
                break;
            case "test" when tag.GetAttribute("result") is { } result:
                _tally.Add("", NameOf(tag), StatusOf(result));
                break;
        }
    }

    public override Check? Finish(bool whole) =>
        _recognised || _tally.Tests.Count > 0 ? ReportChecks.Tests("xunit", _tally, whole, _failed) : null;

    private static string NameOf(XmlReader tag) => tag.GetAttribute("method") is { Length: > 0 } method
        ? FullName(tag.GetAttribute("type"), method)
        : tag.GetAttribute("name") ?? "";

    private static TestStatus StatusOf(string result) => result.ToLowerInvariant() switch
    {
        "pass" or "passed" => TestStatus.Passed,
        "fail" or "failed" => TestStatus.Failed,
        "error" => TestStatus.Error,
        _ => TestStatus.Skipped,
    };
}

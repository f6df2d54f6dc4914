using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>The XML of Checkstyle, which many linters write as well.</summary>
internal sealed class CheckstyleReport : XmlReport
{
    private readonly List<Diagnostic> _found = [];
    private string? _file;

    public static string[] Roots => ["checkstyle"];

    public override void Open(XmlReader tag)
    {
        switch (tag.LocalName)
        {
            case "file":
                _file = tag.GetAttribute("name");
                break;
            case "error":
                _found.Add(new Diagnostic(_file, Place(tag, "line"), Place(tag, "column"),
                    ReportChecks.SeverityOf(tag.GetAttribute("severity")), tag.GetAttribute("source"),
                    tag.GetAttribute("message") ?? ""));
                break;
        }
    }

    public override Check Finish(bool whole) => ReportChecks.Findings(
        "checkstyle", CheckKind.Lint, _found, whole, Strictness.ErrorsFailRestUnclear);

    private static int? Place(XmlReader tag, string name) => Number(tag, name) is > 0 and { } place ? place : null;
}

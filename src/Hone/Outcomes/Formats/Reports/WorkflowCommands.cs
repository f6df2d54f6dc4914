namespace Hone.Outcomes.Formats.Reports;

/// <summary>
/// The lines by which a tool marks places in a GitHub workflow, such as <c>::error file=a.c,line=1::what is wrong</c>.
/// </summary>
internal static class WorkflowCommands
{
    /// <summary>Longer heads are something else: paths end far below.</summary>
    private const int HeadMax = 5000;

    private static readonly string[] s_commands = ["error", "warning", "notice"];

    public static IEnumerable<Check> Read(OutputLines lines)
    {
        List<Diagnostic> found = [];
        int first = -1, last = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            if (Finding(lines[i]) is not { } finding) continue;
            found.Add(finding);
            if (first < 0) first = i;
            last = i;
        }

        if (first < 0) return [];
        Check check = ReportChecks.Findings(
            "workflow commands", CheckKind.Lint, found, false, Strictness.ErrorsFail);
        return [check with { FirstLine = first, LastLine = last }];
    }

    private static Diagnostic? Finding(string line)
    {
        string text = line.TrimStart();
        string? command = text.StartsWith("::", StringComparison.Ordinal)
            ? Array.Find(s_commands, c => string.CompareOrdinal(text, 2, c, 0, c.Length) == 0)
            : null;
        if (command is null) return null;
        int from = 2 + command.Length;
        int end = text.AsSpan(from, Math.Min(HeadMax, text.Length - from)).IndexOf("::");
        if (end < 0 || (end > 0 && text[from] != ' ')) return null;
        Dictionary<string, string> named = Named(text.Substring(from, end));
        return new Diagnostic(named.GetValueOrDefault("file"), Place(named, "line"), Place(named, "col"),
            ReportChecks.SeverityOf(command), named.GetValueOrDefault("title"), Plain(text[(from + end + 2)..]))
        {
            EndLine = Place(named, "endLine"), EndColumn = Place(named, "endColumn"),
        };
    }

    private static Dictionary<string, string> Named(string head)
    {
        Dictionary<string, string> named = [];
        foreach (string part in head.Split(','))
        {
            int equals = part.IndexOf('=');
            if (equals <= 0) continue;
            string value = Plain(part[(equals + 1)..].Trim()).Replace("%3A", ":").Replace("%2C", ",");
            if (value.Length > 0) named.TryAdd(part[..equals].Trim(), value);
        }

        return named;
    }

    private static int? Place(Dictionary<string, string> named, string name) =>
        int.TryParse(named.GetValueOrDefault(name), out int place) && place > 0 ? place : null;

    /// <summary>The characters that a command has to spell otherwise.</summary>
    private static string Plain(string text) =>
        text.Replace("%0D", "").Replace("%0A", "\n").Replace("%25", "%");
}

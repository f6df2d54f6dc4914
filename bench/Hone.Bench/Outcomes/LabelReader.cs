using System.Text.Json;

namespace Hone.Bench.Outcomes;

/// <summary>
/// Finds labels: rows of <c>LABELS.tsv</c>, <c>report.json</c> of SWE-bench's harness, and results with
/// <c>instance_id</c> and <c>resolved</c>.
/// </summary>
public static class LabelReader
{
    private static readonly string[] s_verdictColumns =
        ["resolved", "outcome", "report_lists", "label", "verdict", "solved", "success"];

    private static readonly string[] s_idColumns = ["instance_id", "instance", "task_id", "task", "id"];

    private static readonly string[] s_yes = ["resolved", "true", "yes", "1", "success", "solved", "passed", "pass"];

    /// <summary>What tables write where nobody knows.</summary>
    private static readonly string[] s_unknown = ["", "unknown", "null", "n/a", "na", "?", "-"];

    /// <summary>All labels of a directory, by source and id; of two about the same evidence the table's.</summary>
    public static IReadOnlyList<Label> All(string directory)
    {
        List<Label> labels = [];
        foreach (string file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) == "LABELS.tsv") labels.AddRange(FromTable(directory, file));
            else if (file.EndsWith(".json", StringComparison.Ordinal)) labels.AddRange(FromJson(directory, file));
        }

        HashSet<string> tabled = [.. labels.Where(l => l.Source.EndsWith(".tsv", StringComparison.Ordinal))
            .Select(l => FolderOf(l.Source) + l.Id)];
        return
        [
            .. labels.Where(l => l.Source.EndsWith(".tsv", StringComparison.Ordinal) || l.MustPass.Count > 0
                || !tabled.Any(t => (FolderOf(l.Source) + l.Id).StartsWith(t[..^l.Id.Length], StringComparison.Ordinal)
                    && t.EndsWith(l.Id, StringComparison.Ordinal) && t.Length >= l.Id.Length)),
        ];
    }

    private static string FolderOf(string source) => source[..(source.LastIndexOf('/') + 1)];

    private static IEnumerable<Label> FromTable(string directory, string file)
    {
        string source = Path.GetRelativePath(directory, file);
        string[][] rows = [.. File.ReadLines(file).Where(l => l.Trim().Length > 0).Select(Cells)];
        if (rows.Length == 0) yield break;
        int verdict = Column(rows[0], s_verdictColumns);
        if (verdict < 0) yield break;
        int id = Column(rows[0], s_idColumns);
        foreach (string[] row in rows.Skip(1).Where(r => r.Length > verdict && r.Length > id))
        {
            string[] keys = [.. row.Where((_, i) => i != verdict && i != id), .. id < 0 ? [] : new[] { row[id] }];
            string said = row[verdict].ToLowerInvariant();
            if (keys.Length == 0 || s_unknown.Contains(said)) continue;
            bool isResolved = said.Split(',').Any(word => s_yes.Contains(word.Trim()));
            yield return new Label(source, keys, isResolved, [], new HashSet<string>());
        }
    }

    private static string[] Cells(string line) => [.. line.Split('\t').Select(cell => cell.Trim())];

    /// <summary>The column of the first of some names that a table has; -1 where it has none.</summary>
    private static int Column(string[] head, string[] names) => names
        .Select(name => Array.FindIndex(head, cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(at => at >= 0, -1);

    private static IEnumerable<Label> FromJson(string directory, string file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            yield break;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object) yield break;
            string source = Path.GetRelativePath(directory, file);
            JsonElement root = document.RootElement;
            if (root.TryGetProperty("instance_id", out JsonElement id) && id.ValueKind == JsonValueKind.String
                && Bool(root) is { } resolved)
            {
                yield return new Label(source, [id.GetString()!], resolved, [], new HashSet<string>());
            }
            else if (Path.GetFileName(file) == "report.json")
            {
                string folder = Path.GetFileName(Path.GetDirectoryName(file)!);
                if (Report(source, folder, root) is { } whole) yield return whole;
                foreach (JsonProperty task in root.EnumerateObject())
                {
                    if (Report(source, task.Name, task.Value) is { } one) yield return one;
                }
            }
        }
    }

    private static bool? Bool(JsonElement task) =>
        task.TryGetProperty("resolved", out JsonElement said)
            && said.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? said.GetBoolean()
            : null;

    private static Label? Report(string source, string id, JsonElement task)
    {
        if (task.ValueKind != JsonValueKind.Object || Bool(task) is not { } resolved) return null;
        List<string> mustPass = [];
        HashSet<string> failing = [];
        bool hasTests = task.TryGetProperty("tests_status", out JsonElement status)
            && status.ValueKind == JsonValueKind.Object;
        foreach (string group in hasTests ? (string[])["FAIL_TO_PASS", "PASS_TO_PASS"] : [])
        {
            if (!status.TryGetProperty(group, out JsonElement tests)) continue;
            mustPass.AddRange(Names(tests, "success"));
            mustPass.AddRange(Names(tests, "failure"));
            failing.UnionWith(Names(tests, "failure"));
        }

        return new Label(source, [id], resolved, mustPass, failing);
    }

    private static IEnumerable<string> Names(JsonElement tests, string group) =>
        tests.ValueKind == JsonValueKind.Object && tests.TryGetProperty(group, out JsonElement names)
            && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()!)
            : [];
}

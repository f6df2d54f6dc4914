using System.Runtime.CompilerServices;
using System.Text;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>Finds JSON documents in any text, and reads them in one pass.</summary>
/// <remarks>
/// A document begins a line. After a break the search goes on behind it, so that the time grows with the text, and what
/// was read before the break is not read as a document of its own.
/// </remarks>
internal static class JsonScan
{
    /// <summary>Broken documents after which the text is taken for something else: each costs an exception.</summary>
    public const int BrokenMax = 5000;

    /// <summary>Formats ask one after another for the documents of the same output.</summary>
    private static readonly ConditionalWeakTable<OutputLines, List<JsonReport>> s_found = [];

    /// <summary>The checks that single documents stand for.</summary>
    public static IEnumerable<Check> Read(OutputLines lines, Func<JsonReport, Check?> read)
    {
        foreach (JsonReport document in Documents(lines))
        {
            if (read(document) is { } check)
            {
                yield return check with { FirstLine = document.FirstLine, LastLine = document.LastLine };
            }
        }
    }

    /// <summary>The check that all documents of one kind stand for together, such as one for each line.</summary>
    /// <param name="lines">The output.</param>
    /// <param name="belongs">True for a document that is a line of the report.</param>
    /// <param name="read">Reads these; there is at least one.</param>
    public static IEnumerable<Check> ReadTogether(
        OutputLines lines, Func<JsonNode, bool> belongs, Func<IReadOnlyList<JsonNode>, Check?> read)
    {
        List<JsonReport> own = [.. Documents(lines).Where(d => d.IsWhole && d.Root.IsObject && belongs(d.Root))];
        if (own.Count == 0 || read([.. own.Select(d => d.Root)]) is not { } check) return [];
        return [check with { FirstLine = own[0].FirstLine, LastLine = own[^1].LastLine }];
    }

    /// <summary>All documents of an output that hold something, in order.</summary>
    public static IReadOnlyList<JsonReport> Documents(OutputLines lines) =>
        s_found.GetValue(lines, static l => Find(Encoding.UTF8.GetBytes(l.Text)));

    private static List<JsonReport> Find(byte[] utf8)
    {
        List<JsonReport> found = [];
        LineIndex index = LineIndex.Of<byte>(utf8, (byte)'\n');
        string?[] names = new string?[JsonTree.NamesKept];
        int broken = 0;
        for (int line = 0; line < index.Count && broken < BrokenMax; line++)
        {
            int start = SkipSpace(utf8, index.StartOf(line));
            if (start >= utf8.Length) break;
            line = index.LineOf(start);
            if (!CanBegin(utf8, start)) continue;
            (JsonNode? root, bool whole, int length) = JsonTree.Read(utf8.AsSpan(start), names);
            if (!whole) broken++;
            int last = index.LineOf(Math.Min(utf8.Length - 1, start + Math.Max(0, length - 1)));
            if (root is { Items.Count: > 0 }) found.Add(new JsonReport(root, whole, line, last));
            line = last;
        }

        return found;
    }

    /// <summary>True for a bracket after which a value can go on: most lines that begin with one are no JSON.</summary>
    private static bool CanBegin(byte[] utf8, int at)
    {
        int next = SkipSpace(utf8, at + 1);
        return next < utf8.Length && utf8[at] switch
        {
            (byte)'{' => utf8[next] == '"',
            (byte)'[' => utf8[next] is (byte)'{' or (byte)'[',
            _ => false,
        };
    }

    private static int SkipSpace(byte[] utf8, int at)
    {
        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r') at++;
        return at;
    }
}

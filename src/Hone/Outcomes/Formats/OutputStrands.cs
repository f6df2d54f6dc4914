using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats;

/// <summary>Takes apart what a task runner has printed for several commands, with a label before each line.</summary>
/// <remarks>
/// Labels are learned from the output itself, because a bracket at the start of a line is as often the tool's own: a
/// level of a log, a worker, a number. One that was printed before a command, or that stands before nearly every line
/// between its first and its last, is a label.
/// </remarks>
internal static partial class OutputStrands
{
    private const int LabelMax = 80;
    private const int LabelledMin = 3;
    private const double ShareMin = 0.8;

    /// <summary>Lines that a sample has, and the share of them from which on labels are looked for on all.</summary>
    private const int SampleMax = 40;

    private const double SampledShareMin = 0.3;

    private static readonly HashSet<string> s_levels = new(StringComparer.OrdinalIgnoreCase)
    {
        "INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "NOTICE", "OK", "PASS", "PASSED", "FAIL",
        "FAILED", "SKIP", "SKIPPED", "doctest", "success", "critical", "severe", "note", "fine",
    };

    /// <summary>The lines without a label, then those of each label; the whole where there are no labels.</summary>
    public static IReadOnlyList<OutputLines> Of(OutputLines lines)
    {
        bool isLabelled = IsLabelled(lines);
        Piece[] pieces = new Piece[lines.Count];
        for (int i = 0; i < pieces.Length; i++) pieces[i] = Cut(lines[i], isLabelled);
        bool stamped = pieces.Any(p => p.Stamp);
        HashSet<string> labels = Labels(pieces);
        if (labels.Count == 0 && !stamped) return [lines];

        Dictionary<string, (List<string> Lines, List<int> Places)> strands = new() { [""] = ([], []) };
        for (int i = 0; i < pieces.Length; i++)
        {
            string label = labels.Contains(pieces[i].Label) ? pieces[i].Label : "";
            if (!strands.TryGetValue(label, out var strand)) strands[label] = strand = ([], []);
            strand.Lines.Add(label.Length > 0 ? pieces[i].Rest : pieces[i].Whole);
            strand.Places.Add(i);
        }

        return [.. strands.Values.Select(s => new OutputLines([.. s.Lines], [.. s.Places]))];
    }

    /// <summary>
    /// Whether labels without brackets may stand before the lines: they do before nearly every line or not at all, so a
    /// sample tells.
    /// </summary>
    private static bool IsLabelled(OutputLines lines)
    {
        int step = Math.Max(1, lines.Count / SampleMax), labelled = 0, looked = 0;
        for (int i = 0; i < lines.Count; i += step)
        {
            if (lines[i].Length == 0) continue;
            looked++;
            Piece piece = Cut(lines[i], true);
            if (piece.Label.Length > 0 && piece.First != '[') labelled++;
        }

        return labelled >= looked * SampledShareMin;
    }

    private static Piece Cut(string line, bool isLabelled)
    {
        int stamp = line.Length > 20 && MayBeStamped(line) && StampEnd(line) is int end ? end : 0;
        string whole = stamp > 0 ? line[stamp..] : line;
        if (!isLabelled && (whole.Length == 0 || whole[0] != '[')) return new(stamp > 0, "", ' ', whole, whole);
        Match match = Label().Match(whole.Length > LabelMax ? whole[..LabelMax] : whole);
        return match.Success
            ? new(stamp > 0, match.Groups["label"].Value, match.Value.Trim()[0], whole, whole[match.Length..])
            : new(stamp > 0, "", ' ', whole, whole);
    }

    private static bool MayBeStamped(string line) =>
        char.IsAsciiDigit(line[0]) || line[0] == '\uFEFF' || line.Contains('\t');

    private static int? StampEnd(string line)
    {
        Match match = Stamp().Match(line.Length > 300 ? line[..300] : line);
        return match.Success ? match.Length : null;
    }

    private static HashSet<string> Labels(Piece[] pieces)
    {
        HashSet<string> labels = [];
        foreach (var style in pieces.Index().Where(p => IsCandidate(p.Item.Label)).GroupBy(p => p.Item.Style))
        {
            var lines = style.ToList();
            labels.UnionWith(lines.Where(p => p.Item.IsCommand).Select(p => p.Item.Label));
            int written = 0;
            for (int i = lines[0].Index; i <= lines[^1].Index; i++) written += pieces[i].Whole.Length > 0 ? 1 : 0;
            if (lines.Count >= LabelledMin && lines.Count >= written * ShareMin)
            {
                labels.UnionWith(lines.Select(p => p.Item.Label));
            }
        }

        return labels;
    }

    private static bool IsCandidate(string label) =>
        label.Length > 0 && !s_levels.Contains(label) && !WorkerOrPlace().IsMatch(label);

    private readonly record struct Piece(bool Stamp, string Label, char First, string Whole, string Rest)
    {
        /// <summary>Task runners write a command that they start after <c>$</c> or <c>&gt;</c>.</summary>
        public bool IsCommand => First == '[' && Rest.StartsWith("$ ", StringComparison.Ordinal);

        /// <summary>Labels of one output look alike.</summary>
        public char Style => First == '[' ? '[' : Whole.Contains('|') && !Label.Contains(':') ? '|' : ':';
    }

    /// <summary>
    /// The time before each line of a log of a build server, with the job and the step where they are told.
    /// </summary>
    [GeneratedRegex(@"^(?:[^\t]{0,120}\t[^\t]{0,120}\t)?\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z ")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(?:\[(?<label>[A-Za-z@][\w@/.:-]{0,60}|\d{1,2})\]:?(?: |$)"
        + @"|(?<label>[\w@/.-]{1,60}:[A-Za-z][\w.-]{0,39}): ?"
        + @"|(?<label>[A-Za-z][\w.-]{0,39}) {0,20}\| ?"
        + @"|(?<label>[\w@/.-]{1,50} [A-Za-z][\w-]{0,19}): )")]
    private static partial Regex Label();

    /// <summary>A worker of a test runner, or a place in a file, such as <c>a.proto:1:5</c>: no labels.</summary>
    [GeneratedRegex(@"^gw\d+$|:\d+(?::\d+)?$")]
    private static partial Regex WorkerOrPlace();
}

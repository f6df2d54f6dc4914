using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Bench.Outcomes;

/// <summary>Judges every labelled task of a directory and holds the verdicts against the labels.</summary>
public sealed class Verdicts
{
    /// <summary>How evaluators name what they print; what agents wrote has other names and is no evidence.</summary>
    private static readonly string[] s_evidence = ["_eval.md", ".eval.log", "test_output.txt"];

    private static readonly double[] s_bins = [0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 1.001];

    private Verdicts(IReadOnlyList<JudgedLabel> judged, int tests, int testsRight, List<string> wrongTests) =>
        (Judged, Tests, TestsRight, WrongTests) = (judged, tests, testsRight, wrongTests);

    /// <summary>All labels with their verdicts.</summary>
    public IReadOnlyList<JudgedLabel> Judged { get; }

    /// <summary>Tests whose ending a label names.</summary>
    public int Tests { get; }

    /// <summary>Those of them that the engine reads so.</summary>
    public int TestsRight { get; }

    /// <summary>The others.</summary>
    public IReadOnlyList<string> WrongTests { get; }

    /// <summary>Judges a directory.</summary>
    public static Verdicts Measure(string directory)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
                .Where(f => Array.Exists(s_evidence, e => f.EndsWith(e, StringComparison.Ordinal)))
                .Select(f => Path.GetRelativePath(directory, f)).Order(StringComparer.Ordinal),
        ];
        List<JudgedLabel> judged = [];
        List<string> wrong = [];
        int tests = 0;
        IReadOnlyList<Label> labels = LabelReader.All(directory);
        HashSet<(string, int)> keys = KeyColumns(labels, files);
        foreach (Label label in labels)
        {
            string? evidence = EvidenceOf(label, keys, files);
            string log = evidence is null ? "" : File.ReadAllText(Path.Combine(directory, evidence));
            Outcome outcome = evidence is null
                ? new Outcome(label.Id, OutcomeLabel.Unknown, 0.5, [])
                : Evaluation.Judge(label.Id, log, label.MustPass);
            judged.Add(new JudgedLabel(label, evidence, outcome));
            if (evidence is null || label.MustPass.Count == 0) continue;
            tests += label.MustPass.Count;
            IReadOnlyList<TestStatus?> ended = Evaluation.StatusOf(log, label.MustPass);
            wrong.AddRange(label.MustPass.Where((t, i) =>
                label.Failing.Contains(t) == (ended[i] == TestStatus.Passed)).Select(t => $"{evidence}: {t}"));
        }

        return new Verdicts(judged, tests, tests - wrong.Count, wrong);
    }

    /// <summary>How often the given verdicts are right.</summary>
    /// <param name="corrected">Labels that were found to be wrong, by source and id.</param>
    public Proportion Right(IReadOnlyDictionary<string, bool>? corrected = null)
    {
        List<JudgedLabel> given = [.. Judged.Where(j => j.IsGiven)];
        return new Proportion(given.Count(j => j.IsRight(Truth(j.Label, corrected))), given.Count);
    }

    /// <summary>Label and verdict, and how often they meet.</summary>
    public SortedDictionary<string, int> Confusion() => new(
        Judged.GroupBy(j => $"{(j.Label.IsResolved ? "resolved" : "unresolved")} → {Word(j.Outcome.Label)}")
            .ToDictionary(g => g.Key, g => g.Count()),
        StringComparer.Ordinal);

    /// <summary>By probability: how many verdicts, how sure they are on average, and how many are right.</summary>
    public IReadOnlyList<(double From, int Count, double Said, double Right)> Reliability() =>
    [
        .. Judged.Where(j => j.IsGiven)
            .GroupBy(j => s_bins.Last(b => b <= j.Outcome.Probability)).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Average(j => j.Outcome.Probability),
                g.Average(j => j.IsRight(j.Label.IsResolved) ? 1.0 : 0))),
    ];

    /// <summary>
    /// The expected calibration error: the mean distance between said and right, by number of verdicts.
    /// </summary>
    public double CalibrationError()
    {
        var bins = Reliability();
        int all = bins.Sum(b => b.Count);
        return all == 0 ? 0 : bins.Sum(b => b.Count * Math.Abs(b.Said - b.Right)) / all;
    }

    /// <summary>The label as it is, or as it was corrected.</summary>
    private static bool Truth(Label label, IReadOnlyDictionary<string, bool>? corrected) =>
        corrected is not null && corrected.TryGetValue($"{label.Source}\t{label.Id}", out bool truth)
            ? truth
            : label.IsResolved;

    private static string Word(OutcomeLabel label) => label.ToString().ToLowerInvariant();

    /// <summary>
    /// Columns whose values stand in paths; others are remarks, unless rows differ in nothing else.
    /// </summary>
    private static HashSet<(string Source, int Column)> KeyColumns(IReadOnlyList<Label> labels, string[] files)
    {
        HashSet<(string Source, int Column)> all = [];
        foreach (IGrouping<string, Label> table in labels.GroupBy(l => l.Source))
        {
            string[][] rows = [.. table.Select(l => l.Keys.ToArray())];
            int width = rows.Max(r => r.Length);
            int[] keys =
            [
                .. Enumerable.Range(0, width).Where(i => i == width - 1 || rows.Select(r => r.ElementAtOrDefault(i))
                    .Distinct().Any(k => k is { Length: > 0 } && Array.Exists(files, f => HasKey(f, k)))),
            ];
            int told = rows.Select(r => string.Join('\t', keys.Select(r.ElementAtOrDefault))).Distinct().Count();
            bool isEnough = told == rows.Select(r => string.Join('\t', r)).Distinct().Count();
            all.UnionWith((isEnough ? keys : Enumerable.Range(0, width)).Select(i => (table.Key, i)));
        }

        return all;
    }

    /// <summary>
    /// The evaluator's output below the label's folder whose path has all its keys; a report's stands beside.
    /// </summary>
    private static string? EvidenceOf(Label label, HashSet<(string, int)> columns, string[] files)
    {
        string[] keys = [.. label.Keys.Where((_, i) => columns.Contains((label.Source, i)))];

        string folder = label.Source[..(label.Source.LastIndexOf('/') + 1)];
        return files.FirstOrDefault(f => f.StartsWith(folder, StringComparison.Ordinal)
            && (label.MustPass.Count > 0 || Array.TrueForAll(keys, k => HasKey(f, k))));
    }

    /// <summary>A key stands in a path as a whole word, so that one id is not found in a longer one.</summary>
    private static bool HasKey(string path, string key)
    {
        int at = path.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return false;
        int end = at + key.Length;
        return (at == 0 || !char.IsAsciiLetterOrDigit(path[at - 1]))
            && (end == path.Length || !char.IsAsciiLetterOrDigit(path[end]) && path[end] != '-');
    }
}

using Hone.Basics;
using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Bench.Outcomes;

/// <summary>Measures how true verdicts, counts and diagnostics are, on any directory of the documented formats.</summary>
public static class OutcomesVerb
{
    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Summary =
        "DIR… [--corrections FILE] [--all]   verdicts, counts and diagnostics against the expected ones";

    /// <summary>Reads the directories and prints the figures; <c>--all</c> lists what is right too.</summary>
    public static Task<int> RunAsync(string[] typed)
    {
        if (typed.Contains("--help"))
        {
            Console.WriteLine($"hone-bench outcomes {Summary}\n\n"
                + "FILE: lines of source TAB id TAB True or False TAB reason, for labels that were found to be wrong.");
            return Task.FromResult(0);
        }

        Arguments arguments = Arguments.Read(typed, ["--corrections"], ["--all"]);
        if (arguments.Names.Count == 0) throw new HoneException("no directory was given", "hone-bench outcomes DIR");
        Dictionary<string, bool> corrected = Corrections(arguments.Find("--corrections"));
        Dictionary<string, object> figures = new(StringComparer.Ordinal);
        foreach (string directory in arguments.Names)
        {
            if (!Directory.Exists(directory)) throw new HoneException($"{directory} is no folder", "hone-bench outcomes DIR");
            string name = arguments.Names.Count == 1 ? "" : Path.GetFileName(directory.TrimEnd('/')) + ".";
            Verdicts verdicts = Verdicts.Measure(directory);
            if (verdicts.Judged.Count > 0) figures[$"{name}verdicts"] = Of(verdicts, corrected, arguments.Has("--all"));
            CountedPairs counts = ExpectedCounts.Measure(directory);
            if (counts.Pairs > 0) figures[$"{name}counts"] = Of(counts);
            ExpectedDiagnostics places = ExpectedDiagnostics.Measure(directory);
            if (places.Pairs.Count > 0) figures[$"{name}diagnostics"] = Of(places);
        }

        if (figures.Count == 0)
        {
            throw new HoneException("nothing here has an expected result",
                "LABELS.tsv, report.json, X.results.json beside X, or X.in beside X.ok");
        }

        ResultLine.Print("outcomes", figures, new { directories = arguments.Names, corrections = corrected.Count });
        return Task.FromResult(0);
    }

    private static object Of(Verdicts verdicts, Dictionary<string, bool> corrected, bool isAll)
    {
        Proportion right = verdicts.Right(), after = verdicts.Right(corrected);
        int withEvidence = verdicts.Judged.Count(j => j.Evidence is not null);
        return new
        {
            labels = verdicts.Judged.Count,
            with_evaluators_output = withEvidence,
            without_it_and_unknown = verdicts.Judged.Count(j => j is { Evidence: null, IsGiven: false }),
            given = right.Of,
            coverage = Round((double)right.Of / Math.Max(1, withEvidence)),
            right = right.Count,
            share = Round(right.Share),
            interval = Interval(right),
            share_after_corrections = Round(after.Share),
            interval_after_corrections = Interval(after),
            wrong_at_99 = verdicts.Judged.Count(j =>
                j is { IsGiven: true, Outcome.Probability: >= 0.99 } && !j.IsRight(j.Label.IsResolved)),
            calibration_error = Round(verdicts.CalibrationError()),
            reliability = verdicts.Reliability()
                .Select(b => new { from = b.From, count = b.Count, said = Round(b.Said), right = Round(b.Right) }),
            confusion = verdicts.Confusion(),
            tests = verdicts.Tests,
            tests_right = verdicts.TestsRight,
            tests_share = Round((double)verdicts.TestsRight / Math.Max(1, verdicts.Tests)),
            wrong_tests = verdicts.WrongTests.Take(20),
            judged = verdicts.Judged.Where(j => isAll || j is { Evidence: not null } && !j.IsRight(j.Label.IsResolved))
                .Select(j => new
                {
                    id = j.Label.Id, label = j.Label.IsResolved ? "resolved" : "unresolved", verdict = j.Outcome.Label.ToString(),
                    probability = j.Outcome.Probability, why = j.Outcome.Reasons.Count > 0 ? j.Outcome.Reasons[0].Words : "",
                    evidence = j.Evidence,
                }),
        };
    }

    private static object Of(CountedPairs counts) => new
    {
        pairs = counts.Pairs, equal = counts.Equal, share = Round((double)counts.Equal / counts.Pairs),
        unequal = counts.Unequal.Select(p => p.ToString()),
    };

    private static object Of(ExpectedDiagnostics places) => new
    {
        pairs = places.Pairs.Count, whole = places.WholePairs.Count, expected = places.Expected, matched = places.Matched,
        share = Round((double)places.Matched / Math.Max(1, places.Expected)), misses = places.Misses.Take(40),
        extras = places.Extras.Take(40),
    };

    private static double[] Interval(Proportion share) => [Round(share.Interval.Low), Round(share.Interval.High)];

    private static double Round(double value) => Math.Round(value, 4);

    private static Dictionary<string, bool> Corrections(string? file)
    {
        if (file is null) return new Dictionary<string, bool>(StringComparer.Ordinal);
        return File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .Where(c => c.Length >= 3)
            .ToDictionary(c => $"{c[0]}\t{c[1]}", c => c[2] == "True", StringComparer.Ordinal);
    }
}

using Hone.Basics;
using Hone.Outcomes;

namespace Hone.Bench.Outcomes;

/// <summary>Compares the counts that are read from reports with those that files beside them expect.</summary>
public static class ExpectedCounts
{
    /// <summary>Reads all reports of a directory for which something is expected.</summary>
    /// <param name="directory">Searched with all folders below.</param>
    public static CountedPairs Measure(string directory)
    {
        Dictionary<string, CountedPair> pairs = new(StringComparer.Ordinal);
        int withoutInput = 0;
        string[] files = [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)];
        ILookup<string, string> inputs = files.Where(file => EndingOf(file) is null).ToLookup(Stem);
        foreach (string file in files)
        {
            if (EndingOf(file) is not { } ending) continue;
            string? input = InputOf(file[..^ending.Length], inputs);
            if (input is null)
            {
                withoutInput++;
                continue;
            }

            CountedPair pair = pairs.GetValueOrDefault(input) ?? new(Path.GetRelativePath(directory, input));
            pairs[input] = Expectation.AddTo(pair, file);
        }

        CountedPair[] read = [.. pairs.Select(p => Read(p.Key, p.Value)).OrderBy(p => p.Input, StringComparer.Ordinal)];
        return new CountedPairs(read.Length, read.Count(p => p.Equal), withoutInput, [.. read.Where(p => !p.Equal)]);
    }

    private static string? EndingOf(string file) =>
        Array.Find(Expectation.Endings, e => file.EndsWith(e, StringComparison.Ordinal));

    /// <summary>The report beside an expectation, or the nearest below it; spaces and underscores are alike.</summary>
    private static string? InputOf(string expected, ILookup<string, string> inputs)
    {
        string folder = Path.GetDirectoryName(expected)! + Path.DirectorySeparatorChar;
        string name = Path.GetFileName(expected);
        return inputs[Spelled(name)]
            .Where(input => input.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(input => Path.GetDirectoryName(input)!.Length)
            .ThenByDescending(input => Path.GetFileName(input).StartsWith(name, StringComparison.Ordinal))
            .FirstOrDefault();
    }

    private static string Stem(string input) => Spelled(Path.GetFileNameWithoutExtension(input));

    private static string Spelled(string name) => name.Replace(' ', '_');

    private static CountedPair Read(string input, CountedPair pair)
    {
        try
        {
            using FileStream content = File.OpenRead(input);
            IReadOnlyList<Check> checks = ReportFile.Read(pair.Input, content);
            return pair with
            {
                Tests = Sum(checks, Tests),
                Results = Sum(checks, check => check.Counts ?? default),
                Broken = checks.All(check => !check.IsWhole && check.Result != CheckResult.Passed),
            };
        }
        catch (HoneException refused)
        {
            return pair with { Broken = true, Refusal = refused.Message };
        }
    }

    private static TestCounts Sum(IReadOnlyList<Check> checks, Func<Check, TestCounts> counts) =>
        checks.Aggregate(default(TestCounts), (sum, check) => sum + counts(check));

    /// <summary>Each test once; where none has a name, the results.</summary>
    private static TestCounts Tests(Check check) => check.Tests.Count == 0
        ? check.Counts ?? default
        : new TestCounts(
            Count(check, TestStatus.Passed), Count(check, TestStatus.Failed), Count(check, TestStatus.Error),
            Count(check, TestStatus.Skipped));

    private static int Count(Check check, TestStatus status) => check.Tests.Count(test => test.Status == status);
}

using System.Text.Json;
using Hone.Basics;
using Hone.Outcomes;

namespace Hone.Bench.Outcomes;

/// <summary>What files beside a report say that is to be read from it.</summary>
/// <remarks>
/// <c>X.results.json</c> has figures by name, <c>X.results</c> the same parse printed as Python objects, and
/// <c>X.exception</c> says that the report must be refused.
/// </remarks>
internal static class Expectation
{
    /// <summary>The endings of files that expect something, the longer first.</summary>
    public static readonly string[] Endings = [".results.json", ".results", ".exception"];

    /// <summary>A pair with what one file expects added.</summary>
    public static CountedPair AddTo(CountedPair pair, string file)
    {
        if (file.EndsWith(".exception", StringComparison.Ordinal)) return pair with { ExpectedBroken = true };
        string text = File.ReadAllText(file);
        return file.EndsWith(".json", StringComparison.Ordinal)
            ? Figures(pair, file, text)
            : pair with { ExpectedResults = Printed(text) };
    }

    private static CountedPair Figures(CountedPair pair, string file, string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement stats = document.RootElement.GetProperty("stats");
            bool broken = stats.TryGetProperty("errors", out JsonElement errors)
                && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0;
            int Of(string name) => stats.GetProperty(name).GetInt32();
            TestCounts tests = new(Of("tests_succ"), Of("tests_fail"), Of("tests_error"), Of("tests_skip"));
            return broken ? pair with { ExpectedBroken = true } : pair with { ExpectedTests = tests };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw new HoneException($"{file} does not say what it expects",
                "give it \"stats\" with tests_succ, tests_fail, tests_error and tests_skip");
        }
    }

    /// <summary>Counts the cases; where none is listed, the suites' own figures stand.</summary>
    private static TestCounts Printed(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim().TrimEnd(','))];
        TestCounts cases = new(
            Cases("success"), Cases("failure"), Cases("error"), Cases("skipped") + Cases("disabled"));
        if (cases.Total > 0) return cases;
        int failed = Suites("failures"), errors = Suites("errors"), skipped = Suites("skipped");
        return new TestCounts(Suites("tests") - failed - errors - skipped, failed, errors, skipped);

        int Cases(string result) => lines.Count(line => line == $"result='{result}'");

        int Suites(string figure)
        {
            string start = $"suite_{figure}=";
            string? line = Array.Find(lines, l => l.StartsWith(start, StringComparison.Ordinal));
            return int.TryParse(line?[start.Length..], out int count) ? count : 0;
        }
    }
}

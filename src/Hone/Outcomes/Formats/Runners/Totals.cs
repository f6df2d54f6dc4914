namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads a plain line of totals, such as <c>12 passed, 1 failed</c>, of a runner that nobody knows.</summary>
internal sealed class Totals() : Runner("tests")
{
    private static readonly string[] s_words =
    [
        "passed", "failed", "skipped", "errors", "error", "pending", "ignored", "total", "tests passed", "tests failed",
        "tests skipped", "test passed", "test failed", "test skipped", "todo",
    ];

    protected override LineRole Step(string line)
    {
        string text = line.Trim().Trim('=').Trim();
        if (text.StartsWith("Tests: ", StringComparison.Ordinal)) text = text[7..].Trim();
        else if (text.StartsWith("Results: ", StringComparison.Ordinal)) text = text[9..].Trim();
        else if (text.StartsWith("Total: ", StringComparison.Ordinal)) text = text[7..].Trim();
        if (text.Length is < 18 or > 120 || !char.IsAsciiDigit(text[0]) || text.EndsWith('.')) return LineRole.None;
        if (Tally.Of(text, s_words) is not { } tally) return LineRole.None;
        if (!tally.Has("passed", "tests passed", "test passed") || !tally.Has("failed", "tests failed", "test failed"))
        {
            return LineRole.None;
        }

        return Run.Close(
            new(
                tally["passed", "tests passed", "test passed"],
                tally["failed", "tests failed", "test failed"],
                tally["errors", "error"],
                tally["skipped", "tests skipped", "test skipped", "pending", "ignored", "todo"]),
            line);
    }
}

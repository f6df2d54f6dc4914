using Hone.Outcomes;
using Hone.Tests.Outcomes.Formats.Compilers;
using Hone.Tests.Outcomes.Formats.Linters;
using Hone.Tests.Outcomes.Formats.Runners;

namespace Hone.Tests.Outcomes.Formats;

/// <summary>What no format may stumble over: outputs of which parts are lost, doubled or exchanged.</summary>
public sealed class DamagedOutputTests
{
    private const int DamagesPerOutput = 25;

    [Theory]
    [InlineData("running 1 test\ntest ... ok\n")]
    [InlineData("test_a (app.A) ... ... ok\n")]
    [InlineData("test_a (app.A) ... ... ... ok\n")]
    [InlineData("a ... b ... ... ok\n")]
    [InlineData("PASSED a.py::test_x[ - ] - [\n")]
    [InlineData("FAILED [ - a.py::test_x] - \n")]
    [InlineData("\u2139 tests 3\n    \n")]
    public void A_line_without_its_middle_is_read_or_left(string line)
    {
        string output = $"short test summary info\n{line}Ran 1 test in 0.001s\n\nOK\n";

        Outcome outcome = Evaluation.Judge("task", output, ["a.py::test_x[", "[", "]["]);

        outcome.Label.ShouldBeOneOf(OutcomeLabel.Unknown, OutcomeLabel.Failure);
    }

    [Fact]
    public void Whatever_is_done_to_an_output_it_can_be_read()
    {
        (string Tool, string Text)[] outputs =
        [
            .. LinterFixture.All.Select(f => (f.Tool, f.Output)),
            .. PythonSamples.All.Concat(ManagedSamples.All).Concat(ScriptSamples.All).Concat(SystemsSamples.All)
                .Select(s => (s.Tool, s.Text)),
            .. PrintedByBuilds.All.Concat(PrintedByCompilers.All).Concat(PrintedByTypeCheckers.All)
                .Select(p => (p.Tool, p.Output)),
        ];
        Random random = new(20_261_120);

        foreach ((string tool, string text) in outputs)
        {
            for (int i = 0; i < DamagesPerOutput; i++)
            {
                string damaged = Damaged(text, random);
                Should.NotThrow(() => CheckReader.Read(damaged), damaged);
                if (CheckReader.Knows(tool)) Should.NotThrow(() => CheckReader.ReadAs(tool, damaged), damaged);
            }
        }

        outputs.Length.ShouldBeGreaterThan(200);
    }

    private static string Damaged(string text, Random random)
    {
        for (int left = random.Next(1, 8); left > 0 && text.Length > 4; left--)
        {
            int at = random.Next(text.Length), to = at + Math.Min(random.Next(1, 40), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text[..at] + text[to..],
                1 => text[..to] + text[at..],
                2 => text[..at] + (char)random.Next(128) + text[(at + 1)..],
                _ => text[to..] + text[at..to] + text[..at],
            };
        }

        return text;
    }
}

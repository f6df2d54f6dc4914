using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Runners;

/// <summary>Every runner: green, red, empty, cut, coloured, labelled.</summary>
public sealed class RunnersTests
{
    private static readonly RunnerSample[] s_samples =
        [.. PythonSamples.All, .. SystemsSamples.All, .. ScriptSamples.All, .. ManagedSamples.All];

    public static TheoryData<int, string> Samples =>
        new(s_samples.Select((sample, at) => (at, sample.ToString())));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_run_is_read_as_its_runner_sums_it_up(int at, string _)
    {
        RunnerSample sample = s_samples[at];

        Check check = Only(sample.Text);

        check.Tool.ShouldBe(sample.Tool);
        check.Result.ShouldBe(sample.Result);
        check.Counts.ShouldBe(Expected(sample));
        foreach ((string name, TestStatus status) in sample.Cases) check.Tests.ShouldContain(new TestCase(name,
            status));
        check.Says.ShouldNotBeEmpty();
        check.FirstLine.ShouldBeLessThanOrEqualTo(check.LastLine);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Colours_and_carriage_returns_change_nothing(int at, string _)
    {
        RunnerSample sample = s_samples[at];
        string coloured = string.Join("\r\n",
            sample.Text.Split('\n').Select(l => l.Length > 0 ? $"\e[1;32m{l}\e[0m" : l));

        Check check = Only(coloured);

        check.Result.ShouldBe(sample.Result);
        check.Counts.ShouldBe(Expected(sample));
        check.Tests.ShouldBe(Only(sample.Text).Tests);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_stamps_of_a_build_server_change_nothing(int at, string _)
    {
        RunnerSample sample = s_samples[at];
        string stamped = string.Join('\n', sample.Text.Split('\n').Select(l => $"2024-05-01T12:34:56.1234567Z {l}"));

        Check check = Only(stamped);

        check.Result.ShouldBe(sample.Result);
        check.Counts.ShouldBe(Expected(sample));
    }

    [Trait("speed", "slow")]
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_red_run_is_green_wherever_its_end_is_cut_off_only_where_it_ends_in_parts(int at, string _)
    {
        RunnerSample sample = s_samples[at];

        for (int length = 0; length < sample.Text.Length; length++)
        {
            var checks = CheckReader.Read(sample.Text[..length]).Where(c => c.Kind == CheckKind.Tests);
            if (sample.Result == CheckResult.Passed || sample.IsInParts) continue;
            checks.ShouldAllBe(c => c.Result != CheckResult.Passed, sample.Text[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_run_without_its_head_is_still_red(int at, string _)
    {
        RunnerSample sample = s_samples[at];
        string[] lines = sample.Text.TrimEnd('\n').Split('\n');

        for (int first = 0; first < lines.Length; first++)
        {
            var checks = CheckReader.Read(string.Join('\n', lines[first..])).Where(c => c.Kind == CheckKind.Tests);
            if (sample.Result != CheckResult.Failed || sample.Name == "nested") continue;
            checks.ShouldAllBe(c => c.Result != CheckResult.Passed, string.Join('\n', lines[first..]));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_quotation_or_a_diff_of_a_run_is_no_run(int at, string _)
    {
        RunnerSample sample = s_samples[at];

        foreach (string before in new[] { "+", "- ", "> ", "12: ", "log.txt:12:", "| " })
        {
            string quoted = string.Join('\n', sample.Text.TrimEnd('\n').Split('\n').Select(l => before + l));

            CheckReader.Read(quoted).ShouldBeEmpty(quoted);
        }
    }

    /// <summary>What was built before the tests ran is a check of its own.</summary>
    private static Check Only(string text) =>
        CheckReader.Read(text).Where(c => c.Kind == CheckKind.Tests).ShouldHaveSingleItem(text);

    private static TestCounts? Expected(RunnerSample sample) =>
        sample.Result == CheckResult.NothingRan && sample.Tool != "go test"
            ? sample.Counts ?? default(TestCounts) : sample.Counts;
}

using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

/// <summary>What came of tasks, wherever sessions are shown.</summary>
public sealed class OutcomesTests
{
    [Fact]
    public async Task Sessions_are_chosen_by_what_came_of_them()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);
        await world.RunAsync("feedback", "535b5b35", "broken");

        await world.RunAsync("sessions", "--outcome", "failure", "--json");

        using JsonDocument answer = JsonDocument.Parse(world.Out);
        JsonElement session = answer.RootElement.GetProperty("sessions").EnumerateArray().ShouldHaveSingleItem();
        session.GetProperty("session_id").GetString()!.ShouldStartWith("claude-code:535b5b35");
        session.GetProperty("outcome").GetString().ShouldBe("failure");
    }

    [Fact]
    public async Task Every_session_has_one_of_the_outcomes()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        List<int> counts = [await CountAsync(world)];
        foreach (string outcome in new[] { "success", "partial", "failure", "unknown" })
        {
            counts.Add(await CountAsync(world, "--outcome", outcome));
        }

        counts[0].ShouldBe(10);
        counts.Skip(1).Sum().ShouldBe(10);
        counts[1].ShouldBeInRange(1, 9);
    }

    [Fact]
    public async Task A_word_that_is_no_outcome_is_refused()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("sessions", "--outcome", "good");

        code.ShouldBe(ExitCode.Usage);
        world.Error.ShouldStartWith("error: --outcome takes one of success, partial, failure, unknown\n");
    }

    [Theory]
    [InlineData("de_DE.UTF-8", true, "✓ worked  ◐ in part  ✗ failed  · too little to tell")]
    [InlineData("C", true, "+ worked  ~ in part  x failed  . too little to tell")]
    [InlineData("C", false, "✓ worked  ◐ in part  ✗ failed  · too little to tell")]
    [InlineData(null, true, "✓ worked  ◐ in part  ✗ failed  · too little to tell")]
    public async Task Marks_are_letters_that_the_terminal_has(string? locale, bool isTerminal, string legend)
    {
        using TestWorld world = new() { IsTerminal = isTerminal };
        world.Variables["NO_COLOR"] = "1";
        if (locale is not null) world.Variables["LANG"] = locale;
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("sessions");

        world.Out.TrimEnd('\n').Split('\n')[^1].ShouldBe(legend);
        world.Out.ShouldContain($"  {legend[0]}  c4d81f60-2b5e");
    }

    [Fact]
    public async Task Every_reason_leads_to_what_it_was_read_from()
    {
        using TestWorld world = new() { Width = 200 };
        await world.RunAsync("learn", TestWorld.Samples);
        await world.RunAsync("sessions", "show", "01a1d44c");
        string[] commands =
        [
            .. world.Out.Split('\n').TakeWhile(line => line != "Habits")
                .Where(line => line.Contains("hone sessions show", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf("sessions show", StringComparison.Ordinal)..]),
        ];

        List<int> codes = [];
        foreach (string command in commands) codes.Add(await world.RunAsync(command.Split(' ')));

        codes.Count.ShouldBeGreaterThan(1);
        codes.ShouldAllBe(code => code == ExitCode.Done);
    }

    [Fact]
    public async Task Report_counts_every_task_once()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("report", "--json");

        using JsonDocument answer = JsonDocument.Parse(world.Out);
        JsonElement tasks = answer.RootElement.GetProperty("kpis").GetProperty("tasks");
        tasks.GetProperty("total").GetInt64()
            .ShouldBe(answer.RootElement.GetProperty("totals").GetProperty("tasks").GetInt64());
        tasks.GetProperty("judged").GetInt64().ShouldBe(
            new[] { "success", "partial", "failure" }.Sum(name => tasks.GetProperty(name).GetInt64()));
    }

    private static async Task<int> CountAsync(TestWorld world, params string[] options)
    {
        await world.RunAsync(["sessions", "--json", .. options]);
        using JsonDocument answer = JsonDocument.Parse(world.Out);
        return answer.RootElement.GetProperty("sessions").GetArrayLength();
    }
}

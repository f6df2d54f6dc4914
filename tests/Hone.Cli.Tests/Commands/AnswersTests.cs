using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

/// <summary>What commands answer on the samples, as agreed.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task Learn_shows_the_first_screen()
    {
        using TestWorld world = new() { Width = 80 };

        int code = await world.RunAsync("learn", TestWorld.Samples);

        code.ShouldBe(ExitCode.Done);
        world.Error.ShouldBeEmpty();
        world.Out.Split('\n').Length.ShouldBeLessThan(32);
        Golden.Check("samples-learn.txt", world.Out);
    }

    [Fact]
    public async Task Learning_twice_says_nothing_new()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);
        string first = world.Out;

        int code = await world.RunAsync("learn", TestWorld.Samples);

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldBe(first);
        world.Error.ShouldBe("Nothing new since the last time.\n");
    }

    [Fact]
    public async Task Quiet_says_nothing_beside_the_answer()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("learn", TestWorld.Samples, "--quiet");

        world.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_agents_own_folders_are_found_and_named()
    {
        using TestWorld world = new();
        string sample = Directory.GetFiles(TestWorld.Samples, "*.jsonl", SearchOption.AllDirectories)[0];
        world.Write(".claude/projects/-p/one.jsonl", File.ReadAllText(sample));

        int code = await world.RunAsync("learn");

        code.ShouldBe(ExitCode.Done);
        world.Error.ShouldBe("Claude Code: 1 file in ~/.claude/projects\n");
    }

    [Fact]
    public async Task This_repository_comes_first_and_the_rest_in_one_line()
    {
        using TestWorld world = new();
        world.Write(".git/HEAD", "");
        string sample = Directory.GetFiles(TestWorld.Samples, "*.jsonl", SearchOption.AllDirectories)
            .Single(f => f.Contains("b3136d22", StringComparison.Ordinal));
        string mine = File.ReadAllText(sample).Replace("/home/you/tidepool", world.Home, StringComparison.Ordinal)
            .Replace("b3136d22-", "b0000000-", StringComparison.Ordinal)
            .Replace("\"toolu_", "\"toolu_x", StringComparison.Ordinal)
            .Replace("\"req_", "\"req_x", StringComparison.Ordinal)
            .Replace("\"uuid\":\"", "\"uuid\":\"x", StringComparison.Ordinal);
        world.Write(".claude/projects/-p/mine.jsonl", mine);
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("learn");

        world.Out.ShouldStartWith($"1 session in {Path.GetFileName(world.Home)}, 1 day;");
        world.Out.ShouldContain("Elsewhere: 10 sessions in 1 other project; hone report --all");
    }

    [Fact]
    public async Task Sessions_are_listed()
    {
        using TestWorld world = new() { Width = 120 };
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("sessions", "--sub-agents");

        Golden.Check("samples-sessions.txt", world.Out);
    }

    [Fact]
    public async Task A_session_is_shown_as_a_timeline()
    {
        using TestWorld world = new() { Width = 100 };
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("sessions", "show", "b3136d22");

        Golden.Check("samples-session.txt", world.Out);
    }

    [Fact]
    public async Task A_call_is_shown_in_full()
    {
        using TestWorld world = new() { Width = 100 };
        await world.RunAsync("learn", TestWorld.Samples);
        await world.RunAsync("sessions", "show", "5ddb72a9", "--json");
        using JsonDocument session = JsonDocument.Parse(world.Out);
        string id = session.RootElement.GetProperty("timeline").EnumerateArray()
            .First(e => e.GetProperty("losses").GetArrayLength() > 0).GetProperty("event_id").GetString()!;

        await world.RunAsync("sessions", "show", "5ddb72a9", "--at", id[..12]);

        Golden.Check("samples-call.txt", world.Out);
    }

    [Fact]
    public async Task Bare_hone_tells_how_things_stand()
    {
        using TestWorld world = new();

        await world.RunAsync();
        world.Out.ShouldContain("No session is known yet.\nNext: hone learn");
        await world.RunAsync("learn", TestWorld.Samples);
        await world.RunAsync();

        world.Out.ShouldContain("10 sessions known");
        world.Out.ShouldContain("Most of it: ");
        world.Out.Split('\n').Length.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task Reports_are_written_where_they_are_wanted()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("report", "--html", "page.html");
        await world.RunAsync("report", "--md", "--out", "page.md");
        await world.RunAsync("report", "--json", "--out", "page.json");

        File.ReadAllText(Path.Combine(world.Home, "page.html")).ShouldStartWith("<!doctype html>");
        File.ReadAllText(Path.Combine(world.Home, "page.md")).ShouldStartWith("# What Hone learned");
        File.ReadAllText(Path.Combine(world.Home, "page.json")).ShouldStartWith("{\n  \"kind\": \"report\"");
        world.Out.ShouldBeEmpty();
        world.Error.ShouldBe("Written to ~/page.json\n");
    }

    [Fact]
    public async Task Losses_by_day_by_project_and_by_agent_add_up_to_those_of_the_headline()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("report", "--json");

        using JsonDocument answer = JsonDocument.Parse(world.Out);
        long lost = answer.RootElement.GetProperty("lost").GetProperty("ms").GetInt64();
        lost.ShouldBeGreaterThan(0);
        foreach (string table in new[] { "days", "projects", "agents" })
        {
            answer.RootElement.GetProperty(table).EnumerateArray().Sum(row => row.GetProperty("lost_ms").GetInt64())
                .ShouldBe(lost, table);
        }
    }

    [Theory]
    [InlineData(true, "", "", true)]
    [InlineData(true, "NO_COLOR", "1", false)]
    [InlineData(true, "TERM", "dumb", false)]
    [InlineData(false, "", "", false)]
    public async Task Colours_are_for_terminals_whose_owner_wants_them(
        bool isTerminal, string variable, string value, bool isColoured)
    {
        using TestWorld world = new() { IsTerminal = isTerminal };
        if (variable.Length > 0) world.Variables[variable] = value;

        await world.RunAsync("doctor");
        bool isPlainColoured = world.Out.Contains('\e');
        await world.RunAsync("doctor", "--no-color");

        isPlainColoured.ShouldBe(isColoured);
        world.Out.ShouldNotContain('\e');
    }

    [Fact]
    public async Task A_store_that_is_no_store_is_told_by_the_doctor_among_everything_else()
    {
        using TestWorld world = new();
        world.Write("store/hone.db", new string('x', 8192));

        int code = await world.RunAsync("doctor");

        code.ShouldBe(ExitCode.Failed);
        world.Out.ShouldStartWith("1 problem\n  store: ");
        world.Out.ShouldContain("Where sessions are looked for");
    }

    [Fact]
    public async Task A_scope_that_nothing_is_in_says_so()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("report", "--since", "2030-01-01");

        world.Out.ShouldStartWith("No session known here is like that.");
    }

    [Fact]
    public async Task Doctor_accounts_for_every_line()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);
        long written = Directory.GetFiles(TestWorld.Samples, "*.jsonl", SearchOption.AllDirectories)
            .Sum(f => File.ReadLines(f).LongCount());

        int code = await world.RunAsync("doctor", "--json");

        code.ShouldBe(ExitCode.Done);
        using JsonDocument answer = JsonDocument.Parse(world.Out);
        JsonElement[] accounts =
            [.. answer.RootElement.GetProperty("accounts").EnumerateArray().Select(a => a.GetProperty("lines"))];
        accounts.Sum(a => a.GetProperty("total").GetInt64()).ShouldBe(written);
        accounts.Sum(a => a.GetProperty("rejected").GetInt64()).ShouldBe(1);
        accounts.Sum(a => a.GetProperty("kept_unread").GetInt64()).ShouldBe(1);
        answer.RootElement.GetProperty("rejected")[0].GetProperty("place").GetString()!.ShouldEndWith(".jsonl:12");
        answer.RootElement.GetProperty("unknown")[0].GetProperty("kind").GetString()!.ShouldContain("weather-report");
    }
}

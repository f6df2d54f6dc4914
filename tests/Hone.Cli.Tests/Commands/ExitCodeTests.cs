using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("lern", "hone learn")]
    [InlineData("docter", "hone doctor")]
    [InlineData("frobnicate", "hone --help")]
    public async Task A_mistyped_command_is_guessed(string typed, string meant)
    {
        using TestWorld world = new();

        int code = await world.RunAsync(typed);

        code.ShouldBe(ExitCode.Usage);
        world.Error.ShouldEndWith($"\ntry: {meant}\n");
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("report", "--since", "yesterday")]
    [InlineData("report", "--md", "--json")]
    [InlineData("sessions", "--limit", "0")]
    [InlineData("sessions", "--limit", "many")]
    [InlineData("sessions", "show")]
    [InlineData("query", "SELECT 1", "--csv", "--json")]
    public async Task A_command_line_that_is_not_understood_is_a_usage_error(params string[] args)
    {
        using TestWorld world = new();

        int code = await world.RunAsync(args);

        code.ShouldBe(ExitCode.Usage);
        world.Out.ShouldBeEmpty();
        world.Error.ShouldMatch(@"^error: .+\ntry: hone.* --help\n$");
    }

    [Theory]
    [InlineData("report")]
    [InlineData("sessions")]
    [InlineData("sessions", "show", "x")]
    [InlineData("query", "SELECT 1")]
    public async Task Asking_before_learning_says_what_to_do(params string[] args)
    {
        using TestWorld world = new();

        int code = await world.RunAsync(args);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe("error: no session is known yet\ntry: hone learn\n");
        Directory.Exists(world.Variables["HONE_HOME"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_an_error()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("learn", "nowhere");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith("error: ~/nowhere: no such file or folder\ntry: check the spelling");
    }

    [Fact]
    public async Task A_path_that_does_not_exist_beside_one_that_does_is_partly_done()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("learn", TestWorld.Samples, "nowhere");

        code.ShouldBe(ExitCode.Partly);
        world.Out.ShouldContain("10 sessions");
        world.Error.ShouldContain("error: ~/nowhere: no such file or folder");
    }

    [Fact]
    public async Task A_named_file_that_is_no_session_is_partly_done()
    {
        using TestWorld world = new();
        string file = world.Write("notes.txt", "buy milk\n");

        int code = await world.RunAsync("learn", file);

        code.ShouldBe(ExitCode.Partly);
        world.Error.ShouldContain("not a session format that Hone reads");
    }

    [Fact]
    public async Task Nothing_to_learn_from_is_told_and_is_no_error()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("learn");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldStartWith("No sessions were found. Looked in:\n  ~/.claude/projects  (Claude Code)\n");
        world.Out.ShouldContain("samples");
    }

    [Fact]
    public async Task A_key_that_does_not_exist_names_file_and_line()
    {
        using TestWorld world = new();
        world.Write(".config/hone/hone.yaml", "colour: red\n");

        int code = await world.RunAsync("learn");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldMatch(@"^error: .+hone\.yaml:1: there is no key colour\ntry: keys are: .+\n$");
    }

    [Fact]
    public async Task Stopped_is_told()
    {
        using TestWorld world = new();
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();

        int code = await world.RunAsync(stop.Token, "learn", TestWorld.Samples);

        code.ShouldBe(ExitCode.Stopped);
        world.Error.ShouldContain("stopped");
    }

    [Fact]
    public async Task A_mistake_of_Hones_own_shows_no_stack_trace()
    {
        using TestWorld world = new();
        world.Variables["HONE_HOME"] = "\0";

        int code = await world.RunAsync("report");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldMatch(@"^error: Hone made a mistake: .+\ntry: report it with the details in .+\n$");
        string details = world.Error.Split("details in ")[1].Trim();
        File.ReadAllText(details).ShouldContain("   at ");
        File.Delete(details);
    }

    [Fact]
    public async Task A_mistake_shows_everything_where_that_is_wanted()
    {
        using TestWorld world = new();
        world.Variables["HONE_HOME"] = "\0";
        world.Variables["HONE_DEBUG"] = "1";

        await world.RunAsync("report");

        world.Error.ShouldContain("   at ");
    }

    [Fact]
    public async Task An_ambiguous_session_lists_the_candidates()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        int code = await world.RunAsync("sessions", "show", "01a1");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldMatch(
            @"^error: 2 sessions or more .+: codex:01a1\S+, codex:01a1\S+\ntry: hone sessions show codex:01a1\S+\n$");
    }
}

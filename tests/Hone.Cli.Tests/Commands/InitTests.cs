using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

public sealed class InitTests
{
    [Fact]
    public async Task Where_no_agent_is_in_use_the_configuration_is_all_there_is_to_write()
    {
        using TestWorld world = TestWorld.InRepository(width: 80);

        int code = await world.RunAsync("init");

        code.ShouldBe(ExitCode.Done);
        Golden.Check("init-nothing.txt", world.Out);
        FilesOf(world).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_line_is_shown_before_it_is_written()
    {
        using TestWorld world = TestWorld.InRepository(width: 80);
        world.Write("shop/CLAUDE.md", "# Shop\n\nUse pnpm.\n");
        Directory.CreateDirectory(Path.Combine(world.At, ".codex"));

        await world.RunAsync("init");

        Golden.Check("init-agents.txt", world.Out);
        FilesOf(world).ShouldBe(["CLAUDE.md"]);
    }

    [Theory]
    [InlineData("Claude Code", "CLAUDE.md", "shop/.claude/settings.json")]
    [InlineData("Claude Code", "CLAUDE.md", "shop/CLAUDE.md")]
    [InlineData("Claude Code", "CLAUDE.md", ".claude/projects/-p/one.jsonl")]
    [InlineData("Codex", "AGENTS.md", "shop/.codex/config.toml")]
    [InlineData("Codex", "AGENTS.md", "shop/AGENTS.md")]
    [InlineData("Codex", "AGENTS.md", ".codex/sessions/2026/11/13/rollout-2026-11-13T09-45-33-x.jsonl")]
    [InlineData("Gemini CLI", "GEMINI.md", "shop/.gemini/settings.json")]
    [InlineData("Gemini CLI", "GEMINI.md", "shop/GEMINI.md")]
    public async Task An_agent_that_left_its_mark_gets_a_place(string agent, string file, string mark)
    {
        using TestWorld world = TestWorld.InRepository();
        world.Write(mark, "{}\n");

        int code = await world.RunAsync("init", "--yes");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldStartWith($"~/shop  in use: {agent}\n");
        world.Out.ShouldContain($"written {file}");
        world.Out.ShouldContain("written .hone/hone.yaml");
        File.ReadAllText(Path.Combine(world.At, file)).ShouldContain("hone:begin");
    }

    [Fact]
    public async Task A_second_time_there_is_nothing_left_to_do()
    {
        using TestWorld world = TestWorld.InRepository();
        world.Write("shop/AGENTS.md", "# Shop\n");
        await world.RunAsync("init", "--yes");

        int code = await world.RunAsync("init", "--yes");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldBe(
            "~/shop  in use: Codex\n\nEverything is set up here.\nNext: hone learn\n");
    }

    [Fact]
    public async Task Undone_every_file_is_as_it_was()
    {
        using TestWorld world = TestWorld.InRepository();
        byte[] agents = [.. "# Shop\r\nno last line end"u8];
        File.WriteAllBytes(Path.Combine(world.At, "AGENTS.md"), agents);
        world.Write("shop/.claude/settings.json", "{}");
        await world.RunAsync("init", "--yes");

        int code = await world.RunAsync("init", "--undo");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("taken back AGENTS.md: the file is byte for byte as it was before");
        world.Out.ShouldNotContain("Next:");
        FilesOf(world).ShouldBe([".claude/settings.json", "AGENTS.md"]);
        Directory.Exists(Path.Combine(world.At, ".hone")).ShouldBeFalse();
        File.ReadAllBytes(Path.Combine(world.At, "AGENTS.md")).ShouldBe(agents);
    }

    [Fact]
    public async Task Undone_it_can_be_done_again()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.RunAsync("init", "--yes");
        await world.RunAsync("init", "--undo");

        await world.RunAsync("init", "--yes");

        world.Out.ShouldContain("written .hone/hone.yaml");
        File.Exists(Path.Combine(world.At, ".hone", "hone.yaml")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_configuration_that_is_written_can_be_read()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.RunAsync("init", "--yes");

        (await world.RunAsync("doctor")).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task The_home_folder_is_no_project()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("init", "--yes");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe("error: ~ is no project\ntry: cd into a repository, then hone init\n");
        Directory.Exists(world.Variables["HONE_HOME"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_is_no_repository_is_told_and_set_up()
    {
        using TestWorld world = new();
        world.Write("notes/AGENTS.md", "# Notes\n");
        world.At = Path.Combine(world.Home, "notes");

        int code = await world.RunAsync("init", "--yes");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("This is no git repository; Hone keeps its own way back.");
        world.Out.ShouldContain("written AGENTS.md");
    }

    [Theory]
    [InlineData("y", "Write this? [y/N] yes\n", true)]
    [InlineData("n", "Write this? [y/N] no\n", false)]
    [InlineData("x", "Write this? [y/N] no\n", false)]
    public async Task On_a_terminal_it_asks(string key, string shown, bool isWritten)
    {
        using TestWorld world = TestWorld.InRepository();
        world.Terminal = new FakeTerminal().Types(key);

        await world.RunAsync("init");

        world.Out.ShouldContain(shown);
        File.Exists(Path.Combine(world.At, ".hone", "hone.yaml")).ShouldBe(isWritten);
        if (!isWritten) world.Out.ShouldEndWith("Nothing was written. Next: hone init --yes\n");
    }

    [Fact]
    public async Task Json_asks_nobody_and_says_what_would_be_written()
    {
        using TestWorld world = TestWorld.InRepository();
        world.Terminal = new FakeTerminal();

        await world.RunAsync("init", "--json");
        using JsonDocument asked = JsonDocument.Parse(world.Out);
        await world.RunAsync("init", "--yes", "--json");
        using JsonDocument written = JsonDocument.Parse(world.Out);

        asked.RootElement.GetProperty("edits").GetArrayLength().ShouldBe(1);
        asked.RootElement.GetProperty("results").GetArrayLength().ShouldBe(0);
        written.RootElement.GetProperty("results")[0].GetProperty("proposal").GetProperty("state").GetString()
            .ShouldBe("applied");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_and_the_rest_is_written()
    {
        using TestWorld world = TestWorld.InRepository();
        string file = world.Write("shop/CLAUDE.md", "# Shop\n");
        File.SetAttributes(file, FileAttributes.ReadOnly);

        int code = await world.RunAsync("init", "--yes");

        code.ShouldBe(ExitCode.Partly);
        world.Out.ShouldContain("CLAUDE.md: CLAUDE.md is read-only\ntry: allow writing to it");
        world.Out.ShouldContain("written .hone/hone.yaml");
        File.SetAttributes(file, FileAttributes.Normal);
        (await world.RunAsync("init", "--yes")).ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("written CLAUDE.md");
    }

    [Fact]
    public async Task What_a_person_changed_since_is_not_said_to_be_taken_back()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.RunAsync("init", "--yes");
        File.AppendAllText(Path.Combine(world.At, ".hone", "hone.yaml"), "# mine\n");

        await world.RunAsync("init", "--undo");

        world.Out.ShouldBe("left as it is .hone/hone.yaml: somebody changed the file since, so it stays\n");
        File.Exists(Path.Combine(world.At, ".hone", "hone.yaml")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_the_configuration_names_no_more_is_not_tried_again()
    {
        using TestWorld world = TestWorld.InRepository();
        world.Write("shop/.claude/settings.json", "{}");
        world.Write("shop/.hone/hone.yaml", "instructions:\n  file: docs/x.md\n");
        (await world.RunAsync("init", "--yes")).ShouldBe(ExitCode.Partly);
        world.Write("shop/.hone/hone.yaml", "instructions:\n  file: AGENTS.md\n");

        int code = await world.RunAsync("init", "--yes");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("written AGENTS.md");
        world.Out.ShouldNotContain("docs/x.md");
    }

    private static string[] FilesOf(TestWorld world) =>
    [
        .. Directory.GetFiles(world.At, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(world.At, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(".git/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}

using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Tests.Outcomes.Gathering;

/// <summary>Commands whose output comes later, or in another call than the one that started them.</summary>
public sealed class ShellCallsTests
{
    private const string Started = "Command running in background with ID: b1";

    [Fact]
    public void A_command_sent_to_the_background_shows_nothing_until_its_output_is_read()
    {
        IReadOnlyList<string> all = new Sitting().Edit().Call("Bash", new { command = "pytest" }, Started).Shown;

        all.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("BashOutput", "bash_id")]
    [InlineData("TaskOutput", "task_id")]
    [InlineData("KillShell", "shell_id")]
    public void Output_that_is_asked_for_later_is_that_of_the_command(string tool, string name)
    {
        string output = $"<status>completed</status>\n<exit_code>1</exit_code>\n<output>\n{Sitting.Red}\n</output>";

        IReadOnlyList<string> all = new Sitting().Edit().Call("Bash", new { command = "pytest" }, Started)
            .Call(tool, new Dictionary<string, string> { [name] = "b1" }, output).Shown;

        all.ShouldBe(["Tests Bad"]);
    }

    [Fact]
    public void An_exit_code_that_comes_with_the_output_tells_the_end_of_a_silent_check()
    {
        string output = "<status>completed</status>\n<exit_code>0</exit_code>\n<output>\n</output>";

        IReadOnlyList<string> all = new Sitting().Edit().Call("Bash", new { command = "go vet ./..." }, Started)
            .Call("BashOutput", new { bash_id = "b1" }, output).Shown;

        all.ShouldBe(["Lint Good"]);
    }

    [Fact]
    public void The_file_that_the_output_goes_to_can_be_shown_instead()
    {
        const string file = "/var/tasks/b1.output";
        string started = $"{Started}. Output is being written to: {file}";

        IReadOnlyList<string> all = new Sitting().Edit().Call("Bash", new { command = "pytest" }, started)
            .Call("Bash", new { command = $"tail -20 {file}" }, Sitting.Green).Shown;

        all.ShouldBe(["Tests Good"]);
    }

    [Fact]
    public void Output_of_a_command_that_nobody_started_is_nothing()
    {
        IReadOnlyList<string> all = new Sitting().Edit().Call("BashOutput", new { bash_id = "b9" }, Sitting.Green)
            .Call("Read", new { file_path = "/repo/test.log" }, Sitting.Red).Shown;

        all.ShouldBeEmpty();
    }

    [Fact]
    public void A_poll_of_a_terminal_is_judged_by_the_command_that_runs_in_it()
    {
        IReadOnlyList<string> all = new Sitting("codex:one").Edit()
            .Call("exec_command", new { cmd = "pytest" }, "Process running with session ID 7\n")
            .Call("write_stdin", new { session_id = 7, chars = "" }, "Process running with session ID 7\n")
            .Call("write_stdin", new { session_id = 7, chars = "" }, Sitting.Red, more: e => e.ExitCode = 1).Shown;

        all.ShouldBe(["Tests Bad"]);
    }

    [Fact]
    public void A_poll_of_a_terminal_that_nobody_opened_is_nothing()
    {
        IReadOnlyList<string> all = new Sitting("codex:one").Edit()
            .Call("write_stdin", new { session_id = 8, chars = "" }, Sitting.Red, more: e => e.ExitCode = 1).Shown;

        all.ShouldBeEmpty();
    }

    [Fact]
    public void A_script_of_calls_shows_the_checks_of_each()
    {
        const string script = """
            const a = await tools.exec_command({ cmd: "pytest -q", workdir: "/repo" });
            const b = await tools.exec_command({ cmd: "go vet ./..." });
            text(a); text(b);
            """;
        const string output = """
            {"exit_code":1,"output":"FAILED tests/test_a.py::test_b - assert 1 == 2\n1 failed, 3 passed in 0.10s"}
            {"exit_code":0,"output":""}
            """;

        IReadOnlyList<string> all = new Sitting("codex:one").Edit().Call("exec", script, output).Shown;

        all.ShouldBe(["Tests Bad", "Lint Good"]);
    }

    [Fact]
    public void A_script_that_runs_on_is_judged_where_it_is_waited_for()
    {
        const string script = """text(await tools.exec_command({ cmd: "pytest -q" }));""";
        const string output = """{"exit_code":0,"output":"4 passed in 0.10s"}""";

        IReadOnlyList<string> all = new Sitting("codex:one").Edit()
            .Call("exec", script, "Script running with cell ID 3")
            .Call("wait", new { cell_id = "3" }, output).Shown;

        all.Where(s => !s.EndsWith("None", StringComparison.Ordinal)).ShouldBe(["Tests Good"]);
    }

    [Fact]
    public void A_patch_within_a_script_is_an_edit()
    {
        const string script = """
            await tools.apply_patch("*** Begin Patch\n*** Update File: src/sum.py\n@@\n-a\n+b\n*** End Patch");
            """;

        SessionEvidence evidence = new Sitting("codex:one").Call("exec", script, "Success").Evidence;

        evidence.Verifications.Select(v => (v.Kind, v.Says)).ShouldBe([(VerificationKind.Edit, "src/sum.py")]);
    }

    [Fact]
    public void A_command_that_ran_out_of_time_has_no_end()
    {
        IReadOnlyList<string> all = new Sitting().Edit()
            .Call("Bash", new { command = "go test ./..." }, "", EventStatus.Timeout, e => e.ExitCode = 124).Shown;

        all.ShouldBe(["Tests None"]);
    }
}

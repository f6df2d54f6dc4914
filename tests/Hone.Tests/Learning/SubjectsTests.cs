using System.Text.Json.Nodes;
using Hone.Learning;
using Hone.Tests.Telemetry;

namespace Hone.Tests.Learning;

/// <summary>What each habit's occurrences are about, and when it is better to say nothing.</summary>
public sealed class SubjectsTests
{
    private const string Gone = "<tool_use_error>File does not exist.</tool_use_error>";

    [Fact]
    public async Task A_guessed_file_that_is_read_elsewhere_says_where_it_lies()
    {
        Loss known = await LossAsync(t => t.Call("Bash", new { command = "ls /repo/src" }, "/repo/src/agent/x.go")
            .Call("Read", new { file_path = "/repo/src/agent/claude.go" }, Gone, isError: true)
            .Call("Glob", new { pattern = "**/claude.go" }, "/repo/src/agent/code/claude.go")
            .Call("Read", new { file_path = "/repo/src/agent/code/claude.go" }, "1→package x"));
        Loss moved = await LossAsync(t => t
            .Call("Read", new { file_path = "/repo/cmd/redact/redact.go" }, Gone, isError: true)
            .Call("Bash", new { command = "find . -name 'redact.go'" }, "./redact/redact.go"));

        (known.Subject, known.Remedy).ShouldBe(("src/agent/claude.go", "src/agent/code/claude.go"));
        (moved.Subject, moved.Remedy).ShouldBe(("cmd/redact/", "redact/"));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named_with_the_place_where_its_files_are()
    {
        const string Missing = "<tool_use_error>Path does not exist: src/commands</tool_use_error>";
        object search = new { pattern = "resume", path = "/repo/src/commands" };
        Loss searched = await LossAsync(t => t.Call("Grep", search, Missing, isError: true)
            .Call("Grep", new { pattern = "resume", path = "/repo/src" }, "src/resume.go"));
        Loss read = await LossAsync(t => t.Call("Grep", search, Missing, isError: true)
            .Call("Read", new { file_path = "/repo/src/resume.go" }, "1→package x"));
        Loss elsewhere = await LossAsync(t => t.Call("Grep", search, Missing, isError: true)
            .Call("Read", new { file_path = "/repo/docs/plan.md" }, "1→plan"));

        (searched.Subject, searched.Remedy).ShouldBe(("src/commands/", "src/"));
        (read.Subject, read.Remedy).ShouldBe(("src/commands/", "src/"));
        (elsewhere.Subject, elsewhere.Remedy).ShouldBe(("src/commands/", null));
    }

    [Fact]
    public async Task A_name_that_is_nearly_the_same_in_the_same_folder_is_what_was_meant()
    {
        Loss ending = await LossAsync(t => t
            .Call("Read", new { file_path = "/repo/.golangci.yml" }, Gone, isError: true)
            .Call("Read", new { file_path = "/repo/.golangci.yaml" }, "1→version: 2"));
        Loss other = await LossAsync(t => t.Call("Read", new { file_path = "/repo/helpers.go" }, Gone, isError: true)
            .Call("Read", new { file_path = "/repo/hooks.go" }, "1→package x"));

        ending.Remedy.ShouldBe(".golangci.yaml");
        other.Remedy.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_said_of_a_path_that_is_common_two_places_secret_outside_or_there_at_another_time()
    {
        Loss common = await LossAsync(t => t.Call("Read", new { file_path = "/repo/a/main.go" }, Gone, isError: true)
            .Call("Read", new { file_path = "/repo/b/main.go" }, "1→package x"));
        Loss twice = await LossAsync(t => t.Call("Read", new { file_path = "/repo/a/x.go" }, Gone, isError: true)
            .Call("Glob", new { pattern = "**/x.go" }, "/repo/b/x.go\n/repo/c/x.go"));
        Loss secret = await LossAsync(t => t.Call("Read", new { file_path = "/repo/.env.example" }, Gone, isError: true)
            .Call("Read", new { file_path = "/repo/.env" }, "1→A=b"));
        Loss outside = await LossAsync(t => t.Call("Read", new { file_path = "/other/x.go" }, Gone, isError: true)
            .Call("Read", new { file_path = "/repo/x.go" }, "1→package x"));
        Loss made = await LossAsync(t => t.Call("Read", new { file_path = "/repo/a/x.go" }, Gone, isError: true)
            .Call("Read", new { file_path = "/repo/x.go" }, "1→package x")
            .Call("Write", new { file_path = "/repo/a/x.go", content = "x" }, "ok"));

        new[] { common, twice, secret, outside, made }.ShouldAllBe(l => l.Remedy == null);
        new[] { secret, outside, made }.ShouldAllBe(l => l.Subject == null);
    }

    [Fact]
    public async Task A_missing_program_is_named_with_what_ran_in_its_place()
    {
        Loss twin = await LossAsync(t => t
            .Call("Bash", new { command = "python -m x" }, "zsh: command not found: python", isError: true)
            .Call("Bash", new { command = "python3 -m x" }, "ok"));
        Loss runner = await LossAsync(t => t
            .Call("Bash", new { command = "golangci-lint run" }, "(eval):1: command not found: golangci-lint",
                isError: true)
            .Call("Bash", new { command = "mise exec -- golangci-lint run --fast" }, "ok"));
        Loss script = await LossAsync(t => t
            .Call("Bash", new { command = "python - <<'EOF'\nprint(1)\nEOF" }, "sh: 1: python: not found",
                isError: true)
            .Call("Bash", new { command = "python3 - <<'EOF'\nprint(1)\nEOF" }, "1"));
        Loss none = await LossAsync(t => t
            .Call("Bash", new { command = "tsc" }, "bash: line 1: tsc: command not found", isError: true)
            .Call("Bash", new { command = "ls" }, "a"));

        (twin.Subject, twin.Remedy).ShouldBe(("python", "python3"));
        (runner.Subject, runner.Remedy).ShouldBe(("golangci-lint", "mise exec -- golangci-lint"));
        (script.Subject, script.Remedy).ShouldBe(("python", "python3"));
        (none.Subject, none.Remedy).ShouldBe(("tsc", null));
    }

    [Fact]
    public async Task A_program_that_is_installed_later_or_not_called_by_that_name_is_not_missing()
    {
        Loss installed = await LossAsync(t => t
            .Call("Bash", new { command = "tsc" }, "zsh: command not found: tsc", isError: true)
            .Call("Bash", new { command = "npm install -g typescript" }, "ok")
            .Call("Bash", new { command = "tsc --version" }, "5"));
        Loss printed = await LossAsync(t => t
            .Call("Bash", new { command = "make" }, "zsh: command not found: `curl evil`; rm", isError: true));

        new[] { installed, printed }.ShouldAllBe(l => l.Subject == null && l.Remedy == null);
    }

    [Fact]
    public async Task A_rejected_option_is_named_with_the_one_that_worked()
    {
        Loss loss = await LossAsync(t => t
            .Call("Bash", new { command = "gh pr diff 7 --stat" }, "unknown flag: --stat", isError: true)
            .Call("Bash", new { command = "gh pr diff 7 --name-only" }, "a.go"));

        (loss.Subject, loss.Remedy).ShouldBe(("gh pr diff --stat", "--name-only"));
    }

    [Theory]
    [InlineData("grep -P x a", "grep: invalid option -- P", "grep -P")]
    [InlineData("git gc --dry-run", "error: unknown option `dry-run'", "git gc --dry-run")]
    [InlineData("cargo test --foo", "error: unexpected argument '--foo' found", "cargo test --foo")]
    [InlineData("pytest --foo", "pytest: error: unrecognized arguments: --foo", "pytest --foo")]
    [InlineData("tsc --foo", "error TS5023: Unknown compiler option '--foo'.", null)]
    [InlineData("go test -foo", "flag provided but not defined: -foo", "go test -foo")]
    [InlineData("gh pr diff", "unknown flag: --stat", null)]
    [InlineData("gh pr diff --x", "unknown flag: --x`$(id)`", "gh pr diff --x")]
    public async Task A_rejected_option_is_read_from_the_message_and_found_in_the_command(
        string command, string said, string? subject)
    {
        Loss? loss = (await ImportBench.LearnAsync(new Transcript().Prompt("go")
            .Call("Bash", new { command }, said, isError: true).Text)).Losses.SingleOrDefault();

        loss?.Subject.ShouldBe(subject);
    }

    [Fact]
    public async Task A_folder_of_long_lines_that_fills_a_search_is_named_and_one_that_was_asked_for_is_not()
    {
        string x = new('x', 700);
        string noise = string.Join('\n', Enumerable.Range(1, 8).Select(n => $"./.cache/{n}.jsonl:1:{x}"));
        string output = $"<persisted-output>\n./src/a.go:3: x\n{noise}";
        Loss all = await LossAsync(t => t.Call("Bash", new { command = "grep -Rn x ." }, output).Answer("hm"));
        Loss asked = await LossAsync(t => t.Call("Bash", new { command = "grep -Rn x .cache" }, output).Answer("hm"));

        (all.Subject, all.Remedy).ShouldBe((".cache/", "grep"));
        asked.Subject.ShouldBeNull();
    }

    [Fact]
    public async Task A_command_that_shows_everything_is_named_with_the_option_that_narrowed_it()
    {
        Loss loss = await LossAsync(t => t
            .Call("Bash", new { command = "git diff main | cat" }, "<persisted-output>\ndiff")
            .Call("Bash", new { command = "git diff main --stat" }, "a.go | 2 +-"));

        (loss.Subject, loss.Remedy).ShouldBe(("git diff", "--stat"));
    }

    [Fact]
    public async Task Another_project_s_commands_say_nothing_of_this_one()
    {
        Loss loss = await LossAsync(t => t
            .Call("Bash", new { command = "cd /elsewhere && git diff" }, "<persisted-output>\ndiff").Answer("hm"));

        (loss.Habit, loss.Subject).ShouldBe(("truncated-output", null));
    }

    [Fact]
    public async Task Folders_long_files_and_a_shell_s_own_signs_are_named()
    {
        Loss folder = await LossAsync(t => t.Call("Read", new { file_path = "/repo/tasks/lint" },
            "EISDIR: illegal operation on a directory, read", isError: true));
        Loss large = await LossAsync(t => t.Call("Read", new { file_path = "/repo/a_test.go" },
            "File content (28766 tokens) exceeds maximum allowed tokens (25000).", isError: true));
        Loss sign = await LossAsync(t => t.Call("Bash", new { command = "ls; echo === a" },
            "Exit code 1\na\n(eval):1: == not found", isError: true));

        new[] { folder, large, sign }.Select(l => l.Subject).ShouldBe(["tasks/lint/", "a_test.go", "equals-word"]);
    }

    [Fact]
    public async Task A_poll_names_the_command_and_the_seconds_it_took()
    {
        const string Running = "Process running with session ID 7\nOutput:\n";
        Rollout done = Start().Call("gofmt -w a.go && go test ./...", Running).Tokens(100, 90, 0, 10);
        Item(done, "write_stdin", """{"session_id":7,"chars":""}""", "Process exited with code 0\nOutput:\nok")
            .Tokens(200, 90, 0, 10);
        Rollout running = Start().Call("go test ./...", Running).Tokens(100, 90, 0, 10);
        Item(running, "write_stdin", """{"session_id":7,"chars":""}""", Running).Tokens(200, 90, 0, 10);

        Loss ended = (await ImportBench.LearnAsync(done.Text)).Losses.Single();
        Loss open = (await ImportBench.LearnAsync(running.Text)).Losses.Single();

        (ended.Habit, ended.Subject, ended.Remedy).ShouldBe(("polls", "go test ./...", "4"));
        (open.Subject, open.Remedy).ShouldBe(("go test ./...", null));
    }

    [Fact]
    public async Task A_denied_command_names_what_let_it_work()
    {
        const string Denied = "Process exited with code 1\nOutput:\nlisten tcp: operation not permitted";
        const string Ok = "Process exited with code 0\nOutput:\nok";
        Rollout outside = Start().Call("go test ./...", Denied).Tokens(100, 90, 0, 10);
        Item(outside, "exec_command", """{"cmd":"go test ./...","sandbox_permissions":"require_escalated"}""", Ok)
            .Tokens(200, 90, 0, 10);
        Rollout moved = Start().Call("go list ./...", Denied).Tokens(100, 90, 0, 10)
            .Call("env GOCACHE=/tmp/x go list ./...", Ok).Tokens(200, 90, 0, 10);
        Rollout other = Start().Call("go test ./...", Denied).Tokens(100, 90, 0, 10)
            .Call("env GOCACHE=/tmp/x go test -exec=true ./...", Ok).Tokens(200, 90, 0, 10);
        Rollout inside = Start().Call("go test ./...", Denied).Tokens(100, 90, 0, 10)
            .Call("go test ./...", Ok).Tokens(200, 90, 0, 10);

        (await SandboxAsync(outside)).ShouldBe(("go test ./...", "outside"));
        (await SandboxAsync(moved)).ShouldBe(("go list ./...", "GOCACHE"));
        (await SandboxAsync(other)).ShouldBe(("go test ./...", null));
        (await SandboxAsync(inside)).ShouldBe(("go test ./...", null));
    }

    [Fact]
    public async Task Input_for_a_command_without_a_terminal_is_named()
    {
        Rollout rollout = Item(Start(), "write_stdin", """{"session_id":7,"chars":"\u0003"}""",
            "write_stdin failed: stdin is closed for this session; rerun exec_command with tty=true");

        (await ImportBench.LearnAsync(rollout.Text)).Losses.Single().Subject.ShouldBe("closed-input");
    }

    [Theory]
    [MemberData(nameof(SlotsTests.Hostile), MemberType = typeof(SlotsTests))]
    public async Task Whatever_a_session_says_a_line_has_plain_words_only(string text)
    {
        Transcript session = new Transcript().Prompt("go")
            .Call("Read", new { file_path = $"/repo/a/{text}.go" }, Gone, isError: true)
            .Call("Read", new { file_path = $"/repo/b/{text}.go" }, "1→package x")
            .Call("Read", new { file_path = $"/repo/{text}" }, "EISDIR: illegal operation on a directory",
                isError: true)
            .Call("Bash", new { command = $"{text} --x" }, $"zsh: command not found: {text}", isError: true)
            .Call("Bash", new { command = $"mise exec -- {text} --x" }, "ok")
            .Call("Bash", new { command = $"git log --{text}" }, $"unknown option: --{text}", isError: true)
            .Call("Bash", new { command = $"npm run {text}" }, "<persisted-output>\nmuch")
            .Call("Bash", new { command = $"grep -R x . {text}" }, $"<persisted-output>\n{text}/x:1: {text}");

        IReadOnlyList<Loss> losses = (await ImportBench.LearnAsync(session.Text)).Losses;

        losses.ShouldNotBeEmpty();
        foreach (Loss loss in losses)
        {
            string? line = AdviceLines.For(loss.Habit, loss.Subject, loss.Remedy)?.Text;
            $"{loss.Subject}{loss.Remedy}".ShouldMatch(@"\A[A-Za-z0-9 ._+@:/-]{0,400}\z");
            line?.ShouldMatch(@"\A[A-Za-z0-9 ._+@:;,`'=!()/-]{1,160}\z");
        }
    }

    private static async Task<(string?, string?)> SandboxAsync(Rollout rollout)
    {
        Loss loss = (await ImportBench.LearnAsync(rollout.Text)).Losses.First(l => l.Habit == "sandbox-denied");
        return (loss.Subject, loss.Remedy);
    }

    private static Rollout Start() => new Rollout().Meta().Turn("019e0000-0001-7000-8000-00000000000b");

    private static Rollout Item(Rollout rollout, string tool, string arguments, string output)
    {
        rollout.Item(new JsonObject
        {
            ["type"] = "function_call", ["name"] = tool, ["call_id"] = "next_1", ["arguments"] = arguments,
        });
        return rollout.Item(new JsonObject
        {
            ["type"] = "function_call_output", ["call_id"] = "next_1", ["output"] = output,
        });
    }

    private static async Task<Loss> LossAsync(Func<Transcript, Transcript> write) =>
        (await ImportBench.LearnAsync(write(new Transcript().Prompt("go")).Text)).Losses[0];
}

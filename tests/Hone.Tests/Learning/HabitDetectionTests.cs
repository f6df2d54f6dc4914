using System.Text.Json.Nodes;
using Hone.Learning;
using Hone.Learning.Analysis;
using Hone.Tests.Telemetry;

namespace Hone.Tests.Learning;

/// <summary>Each habit once where it is, and once where it only looks as if it were.</summary>
public sealed class HabitDetectionTests
{
    private const string NotRead =
        "<tool_use_error>File has not been read yet. Read it first before writing to it.</tool_use_error>";

    [Fact]
    public void Every_habit_of_the_table_has_a_detector_and_no_other_has() =>
        HabitDetection.Ids.Order().ShouldBe(Habits.All.Select(h => h.Id).Order());

    [Fact]
    public async Task Edit_before_read_is_found_with_its_loss_and_its_words()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Edit", Edit("a", "b", "/repo/src/app.ts"), NotRead, isError: true));

        Loss loss = losses.Single();
        loss.Habit.ShouldBe("edit-before-read");
        loss.Tokens.ShouldBe(10 + 50 + 1000 + 100);
        loss.Ms.ShouldBe(2000);
        loss.Example.ShouldBe("src/app.ts: “File has not been read yet. Read it first before writing to it.”");
        loss.CostUsd.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_same_failure_twice_unchanged_counts_once_as_a_retry()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "npm run build" }, "Exit code 1\nError: boom", isError: true)
            .Call("Bash", new { command = "npm run build", description = "again" }, "Exit code 1\nError: boom",
                isError: true));

        losses.Select(l => l.Habit).ShouldBe(["retry-same-fail"]);
    }

    [Fact]
    public async Task A_retry_after_an_edit_is_none()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "npm run build" }, "Exit code 1\nboom", isError: true)
            .Call("Edit", Edit("a", "b"), "ok")
            .Call("Bash", new { command = "npm run build" }, "Exit code 1\nother", isError: true));

        losses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_check_that_fails_alike_after_an_edit_is_a_fix_without_effect()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "go test ./... | tail -5" },
                "Exit code 1\n--- FAIL: TestA (0.01s)\n a_test.go:7: want 1", isError: true)
            .Call("Edit", Edit("a", "b", "/repo/a.go"), "ok")
            .Call("Bash", new { command = "go test ./... | tail -9" },
                "Exit code 1\n--- FAIL: TestA (0.02s)\n a_test.go:8: want 1", isError: true));

        Loss loss = losses.Single();
        loss.Habit.ShouldBe("fix-without-effect");
        loss.Tokens.ShouldBe(2 * 1160);
    }

    [Fact]
    public async Task Reading_the_same_lines_again_in_one_turn_is_a_reread()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Read", new { file_path = "/repo/a.ts" }, "1→one\n2→two\n3→three")
            .Call("Grep", new { pattern = "x" }, "none")
            .Call("Read", new { file_path = "/repo/a.ts", offset = 2, limit = 2 }, "2→two\n3→three"));

        losses.Select(l => l.Habit).ShouldBe(["reread"]);
    }

    [Fact]
    public async Task Reading_again_after_an_edit_or_a_prompt_or_a_compaction_is_no_reread()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Read", new { file_path = "/repo/a.ts" }, "1→one")
            .Call("Edit", Edit("one", "two"), "ok")
            .Call("Read", new { file_path = "/repo/a.ts" }, "1→two")
            .Prompt("and now?")
            .Call("Read", new { file_path = "/repo/a.ts" }, "1→two")
            .Line("system", null, line => line["subtype"] = "compact_boundary")
            .Call("Read", new { file_path = "/repo/a.ts" }, "1→two"));

        losses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Git_status_after_a_change_is_no_repeat_and_without_one_it_is()
    {
        IReadOnlyList<Loss> changed = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "git status" }, "clean")
            .Call("Bash", new { command = "make gen" }, "ok")
            .Call("Bash", new { command = "git status" }, "clean"));
        IReadOnlyList<Loss> unchanged = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "git status" }, "clean")
            .Call("Bash", new { command = "ls | head" }, "a")
            .Call("Bash", new { command = "git status" }, "clean"));

        changed.ShouldBeEmpty();
        unchanged.Select(l => l.Habit).ShouldBe(["repeat-call"]);
    }

    [Fact]
    public async Task An_edit_put_back_is_undone_but_debug_output_taken_away_is_not()
    {
        IReadOnlyList<Loss> undone = await LossesAsync(t => t.Prompt("go")
            .Call("Edit", Edit("const x = 1", "const x = 2"), "ok")
            .Call("Edit", Edit("const x = 2", "const x = 1"), "ok"));
        IReadOnlyList<Loss> trial = await LossesAsync(t => t.Prompt("go")
            .Call("Edit", Edit("run()", "run()\nconsole.log(1)"), "ok")
            .Call("Edit", Edit("run()\nconsole.log(1)", "run()"), "ok"));

        undone.Select(l => l.Habit).ShouldBe(["undoes-own-edit"]);
        trial.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_to_do_list_kept_in_a_step_of_its_own_is_found_and_its_making_is_not()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("TodoWrite", new { todos = "a" }, "ok")
            .Call("Bash", new { command = "make" }, "ok")
            .Call("TodoWrite", new { todos = "b" }, "ok")
            .Call("Bash", new { command = "make test" }, "ok"));

        losses.Select(l => (l.Habit, l.Example)).ShouldBe([("todo-alone", "TodoWrite, then Bash make test")]);
    }

    [Fact]
    public async Task A_rejected_edit_is_the_models_time_only_and_a_rejected_plan_is_none()
    {
        const string No = "The user doesn't want to proceed with this tool use. The tool use was rejected";
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("ExitPlanMode", new { plan = "p" }, No, isError: true)
            .Call("Write", new { file_path = "/repo/NOTES.md", content = "x" }, No, isError: true, seconds: 300));

        Loss loss = losses.Single();
        loss.Habit.ShouldBe("user-rejects");
        loss.Ms.ShouldBe(1000);
    }

    [Fact]
    public async Task A_long_wait_before_an_edit_is_a_wait_not_a_loss_of_tokens()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Edit", Edit("a", "b"), "ok", seconds: 95)
            .Call("Edit", Edit("b", "c"), "ok", seconds: 2));

        Loss loss = losses.Single();
        (loss.Habit, loss.Tokens).ShouldBe(("waits-for-permission", 0));
        loss.Ms.ShouldBe(95_000);
    }

    [Theory]
    [InlineData("no, use the other file", true)]
    [InlineData("revert that", true)]
    [InlineData("it is still failing", true)]
    [InlineData("you forgot the tests", true)]
    [InlineData("No problem, go on", false)]
    [InlineData("I don't want ot commit that", true)]
    [InlineData("now add a test", false)]
    [InlineData("stop - it's good as it is", false)]
    public async Task A_correction_is_known_by_how_it_begins(string said, bool isCorrection)
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Edit", Edit("a", "b"), "ok")
            .Prompt(said));

        losses.Any(l => l.Habit == "user-corrects").ShouldBe(isCorrection);
    }

    [Fact]
    public async Task Before_anything_was_done_there_is_nothing_to_correct() =>
        (await LossesAsync(t => t.Prompt("no tests fail, still wrong").Prompt("no, wait"))).ShouldBeEmpty();

    [Fact]
    public async Task A_call_counts_for_one_habit_and_a_minute_counts_once()
    {
        // Two calls of one answer run side by side for ten seconds: ten seconds are lost, not twenty.
        Transcript t = new Transcript().Prompt("go");
        foreach (string id in (string[])["toolu_aaaaaaaaaaaaaaaaaaaa1", "toolu_aaaaaaaaaaaaaaaaaaaa2"])
        {
            JsonObject input = new() { ["file_path"] = "/repo/" + id };
            t.Assistant(
                new JsonObject { ["type"] = "tool_use", ["id"] = id, ["name"] = "Read", ["input"] = input },
                "req_of_both_calls_together");
        }

        t.Result("toolu_aaaaaaaaaaaaaaaaaaaa1", "File does not exist.", isError: true);
        t.Result("toolu_aaaaaaaaaaaaaaaaaaaa2", "File does not exist.", isError: true);

        SessionContribution learned = await ImportBench.LearnAsync(t.Text);

        learned.Losses.Count.ShouldBe(2);
        learned.Losses.Sum(l => l.Ms).ShouldBe(4000);
        learned.Losses.Sum(l => l.Tokens).ShouldBe(1160);
    }

    [Fact]
    public async Task Polling_a_short_command_is_waste_and_working_meanwhile_is_not()
    {
        const string Turn = "019e0000-0001-7000-8000-00000000000b";
        const string Running = "Chunk ID: a\nWall time: 1.0 seconds\nProcess running with session ID 7\nOutput:\n";
        const string Done = "Chunk ID: b\nWall time: 1.0 seconds\nProcess exited with code 0\nOutput:\nok";
        Rollout polled = new Rollout().Meta().Turn(Turn).Call("go test", Running).Tokens(100, 90, 0, 10);
        Poll(polled, Done).Tokens(200, 90, 0, 10);
        Rollout busy = new Rollout().Meta().Turn(Turn).Call("go test", Running).Tokens(100, 90, 0, 10)
            .Call("ls", "Exit code: 0\nOutput:\na").Tokens(150, 40, 0, 10);
        Poll(busy, Done).Tokens(200, 40, 0, 10);

        Loss loss = (await ImportBench.LearnAsync(polled.Text)).Losses.Single();

        (loss.Habit, loss.Tokens).ShouldBe(("polls", 100));
        (await ImportBench.LearnAsync(busy.Text)).Losses.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_made_and_unmade_and_made_again_is_undone_twice()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Edit", Edit("const x = 1", "const x = 2"), "ok")
            .Prompt("put it back")
            .Call("Edit", Edit("const x = 2", "const x = 1"), "ok")
            .Prompt("and again")
            .Call("Edit", Edit("const x = 1", "const x = 2"), "ok"));

        losses.Count(l => l.Habit == "undoes-own-edit").ShouldBe(2);
    }

    [Fact]
    public async Task Calls_that_say_neither_what_they_asked_nor_what_they_got_are_not_the_same()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("WebSearch", new { type = "open_page" }, "")
            .Call("WebSearch", new { type = "open_page" }, ""));

        losses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_of_a_long_reading_read_again_are_a_reread_unless_something_may_have_changed_them()
    {
        string whole = string.Join('\n', Enumerable.Range(1, 1500).Select(n => $"{n}→line with some more words {n}"));
        object file = new { file_path = "/repo/a.ts" };
        object piece = new { file_path = "/repo/a.ts", offset = 700, limit = 1 };
        const string Piece = "700→line with some more words 700";
        IReadOnlyList<Loss> again = await LossesAsync(t => t.Prompt("go")
            .Call("Read", file, whole).Call("Bash", new { command = "ls" }, "a").Call("Read", piece, Piece));
        IReadOnlyList<Loss> changed = await LossesAsync(t => t.Prompt("go")
            .Call("Read", file, whole).Call("Bash", new { command = "make gen" }, "ok")
            .Call("Read", new { file_path = "/repo/b.ts" }, "1→b").Call("Read", piece, Piece));
        IReadOnlyList<Loss> beyond = await LossesAsync(t => t.Prompt("go").Call("Read", file, whole)
            .Call("Read", new { file_path = "/repo/a.ts", offset = 1800 }, "Warning: the file has 1500 lines."));

        again.Select(l => l.Habit).ShouldBe(["reread"]);
        changed.ShouldBeEmpty();
        beyond.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reading_that_waited_for_a_permission_cost_the_models_time_only()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Read", new { file_path = "/elsewhere/a.ts" }, "File does not exist.", isError: true, seconds: 200));

        Loss loss = losses.Single();
        (loss.Habit, loss.Ms).ShouldBe(("guessed-path", 1000));
    }

    [Fact]
    public async Task An_example_shows_the_line_that_says_what_went_wrong()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "sed -n 1p a.go; echo ===" },
                "Exit code 1\npackage a\nfunc main() {\n(eval):1: == not found", isError: true)
            .Call("Grep", new { pattern = "TODO", path = "/repo/cmd" }, "Path does not exist: /repo/cmd",
                isError: true));

        losses.Select(l => l.Example).ShouldBe(
        [
            "TODO in cmd: “Path does not exist: /repo/cmd”",
            "sed -n 1p a.go; echo ===: “(eval):1: == not found”",
        ]);
    }

    [Fact]
    public async Task A_blocked_command_that_only_looks_is_blocked_all_the_same()
    {
        IReadOnlyList<Loss> losses = await LossesAsync(t => t.Prompt("go")
            .Call("Bash", new { command = "sleep 30; gh pr view 6" },
                $"<tool_use_error>Blocked: sleep 30 followed by: gh pr view 6. {new string('x', 400)}</tool_use_error>",
                isError: true));

        losses.Single().Habit.ShouldBe("blocked-call");
    }

    [Fact]
    public async Task A_connection_that_fails_is_the_sandboxes_doing_where_the_command_is_then_run_outside()
    {
        const string Turn = "019e0000-0001-7000-8000-00000000000b";
        const string Failed = "Wall time: 0.1 seconds\nProcess exited with code 1\nOutput:\nerror connecting to api.x";
        const string Done = "Wall time: 0.1 seconds\nProcess exited with code 0\nOutput:\nok";
        Rollout alone = new Rollout().Meta().Turn(Turn).Call("gh pr list", Failed).Tokens(100, 90, 0, 10);
        Rollout outside = new Rollout().Meta().Turn(Turn).Call("gh pr list", Failed).Tokens(100, 90, 0, 10);
        Item(outside, "exec_command", """{"cmd":"gh pr list","sandbox_permissions":"require_escalated"}""", Done)
            .Tokens(200, 90, 0, 10);

        (await ImportBench.LearnAsync(alone.Text)).Losses.ShouldBeEmpty();
        (await ImportBench.LearnAsync(outside.Text)).Losses.Single().Habit.ShouldBe("sandbox-denied");
    }

    [Fact]
    public async Task A_check_that_fails_at_its_poll_counts_with_the_command_that_began_it()
    {
        const string Turn = "019e0000-0001-7000-8000-00000000000b";
        const string Failed = "Process exited with code 1\nOutput:\n--- FAIL: TestA (0.01s)\n a_test.go:7: want 1";
        const string Running = "Process running with session ID 7\nOutput:\n";
        Rollout rollout = new Rollout().Meta().Turn(Turn).Call("go test", Failed).Tokens(100, 90, 0, 10);
        Item(rollout, "apply_patch", "*** Begin Patch\n*** Update File: a.go", "Success", "edit_1")
            .Tokens(200, 90, 0, 10).Call("go test", Running).Tokens(300, 90, 0, 10);
        Poll(rollout, Failed).Tokens(400, 90, 0, 10);

        (await ImportBench.LearnAsync(rollout.Text)).Losses.Select(l => l.Habit).ShouldContain("fix-without-effect");
    }

    private static Rollout Poll(Rollout rollout, string output) =>
        Item(rollout, "write_stdin", """{"session_id":7,"chars":""}""", output);

    private static Rollout Item(Rollout rollout, string tool, string arguments, string output, string id = "next_1")
    {
        rollout.Item(new JsonObject
        {
            ["type"] = "function_call", ["name"] = tool, ["call_id"] = id, ["arguments"] = arguments,
        });
        return rollout.Item(new JsonObject
        {
            ["type"] = "function_call_output", ["call_id"] = id, ["output"] = output,
        });
    }

    private static object Edit(string before, string after, string file = "/repo/a.ts") =>
        new { file_path = file, old_string = before, new_string = after };

    private static async Task<IReadOnlyList<Loss>> LossesAsync(Func<Transcript, Transcript> write) =>
        (await ImportBench.LearnAsync(write(new Transcript()).Text)).Losses;
}

using System.Text.Json.Nodes;
using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Tests.Telemetry;

public sealed class CodexReaderTests
{
    private const string OldTurn = "019d0000-0000-7000-8000-00000000000a";
    private const string OwnTurn = "019e0000-0001-7000-8000-00000000000b";
    private const string Origin = "019d0000-0000-7000-8000-000000000009";

    [Theory]
    [InlineData(
        "Chunk ID: a1\nWall time: 0.5 seconds\nProcess exited with code 0\nOriginal token count: 3\nOutput:\nhi",
        EventStatus.Success, 0, "hi")]
    [InlineData("Chunk ID: a1\nWall time: 0.5 seconds\nProcess exited with code 2\nOutput:\nno",
        EventStatus.Failure, 2, "no")]
    [InlineData("Exit code: 1\nWall time: 0.5 seconds\nOutput:\nExit code: 0\n",
        EventStatus.Failure, 1, "Exit code: 0\n")]
    [InlineData("{\"output\":\"done\",\"metadata\":{\"exit_code\":3,\"duration_seconds\":0.5}}",
        EventStatus.Failure, 3, "done")]
    [InlineData(
        "Command: /bin/zsh -lc 'echo Exit code: 9'\n"
        + "Chunk ID: a1\nWall time: 0.5 seconds\nProcess exited with code 0\nOutput:\nx",
        EventStatus.Success, 0, "x")]
    [InlineData("Chunk ID: a1\nWall time: 0.5 seconds\nProcess running with session ID 7\nOutput:\npart",
        EventStatus.Success, null, "Process running with session ID 7\npart")]
    [InlineData("Script completed\nWall time 0.5 seconds\nOutput:\n{\"exit_code\":1}",
        EventStatus.Success, null, "{\"exit_code\":1}")]
    [InlineData("Script failed\nWall time 0.5 seconds\nOutput:\nboom",
        EventStatus.Failure, null, "boom")]
    public async Task Every_form_of_output_gives_status_exit_code_and_text(
        string output, EventStatus status, int? exit, string text)
    {
        Event call = await CallAsync(new Rollout().Meta().Turn(OwnTurn).Call("ls", output));

        (call.Status, call.ExitCode, call.Stdout).ShouldBe((status, exit, text));
        call.DurationMs.ShouldBe(500);
    }

    [Theory]
    [InlineData("apply_patch verification failed: Failed to find expected lines in a.go", EventStatus.Failure, null)]
    [InlineData("write_stdin failed: stdin is closed for this session", EventStatus.Failure, null)]
    [InlineData("collab spawn failed: agent thread limit reached (max 6)", EventStatus.Failure, null)]
    [InlineData("aborted by user after 2.1s", EventStatus.Interrupted, "interrupted")]
    [InlineData("exec command rejected by user", EventStatus.Interrupted, "rejected")]
    [InlineData("Plan updated", EventStatus.Success, null)]
    [InlineData("the build failed yesterday", EventStatus.Success, null)]
    public async Task Plain_words_are_judged_by_how_they_begin(string output, EventStatus status, string? code)
    {
        Event call = await CallAsync(new Rollout().Meta().Turn(OwnTurn).Call("x", output));

        (call.Status, call.ErrorCode).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_command_that_outlives_its_call_has_not_failed_whatever_its_end_event_says()
    {
        Rollout rollout = new Rollout().Meta().Turn(OwnTurn)
            .Call("go test", "Chunk ID: a\nWall time: 1.0 seconds\nProcess running with session ID 7\nOutput:\n");
        rollout.Event(new JsonObject
        {
            ["type"] = "exec_command_end", ["call_id"] = rollout.LastCall, ["exit_code"] = 1, ["status"] = "failed",
        });

        Event call = await CallAsync(rollout);

        call.Status.ShouldBe(EventStatus.Success);
        call.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task An_end_event_counts_where_the_output_says_nothing()
    {
        Rollout rollout = new Rollout().Meta().Turn(OwnTurn).Call("go test", "plain words");
        rollout.Event(new JsonObject
        {
            ["type"] = "exec_command_end", ["call_id"] = rollout.LastCall, ["exit_code"] = 1,
            ["duration"] = new JsonObject { ["secs"] = 2, ["nanos"] = 500_000_000 },
        });

        Event call = await CallAsync(rollout);

        (call.Status, call.ExitCode, call.DurationMs).ShouldBe((EventStatus.Failure, 1, 2500));
    }

    [Fact]
    public async Task Each_new_running_total_counts_once_and_joins_the_calls_before_it()
    {
        Rollout rollout = new Rollout().Meta().Turn(OwnTurn).Call("ls", "Exit code: 0\nOutput:\n")
            .Tokens(150, 100, 40, 50).Tokens(150, 100, 40, 50).Tokens(40, 30, 0, 10);

        SessionTrace trace = await ImportBench.TraceOfAsync(rollout.Text);

        SessionSummary summary = Learner.Contribute(trace, PriceList.BuiltIn).Summary;
        summary.Inferences.ShouldBe(2);
        summary.Tokens.ShouldBe(new TokenUse(60 + 30, 40, 0, 60, 2));
        Event answer = trace.Events.First(e => e.Action == ActionType.LlmInference);
        trace.Events.Single(e => e.Action == ActionType.ToolCall).InferenceId.ShouldBe(answer.Id);
        answer.Model.ShouldBe("gpt-5.4");
    }

    [Fact]
    public async Task A_forks_copied_history_counts_nothing_and_its_first_repeated_total_neither()
    {
        Rollout rollout = new Rollout().Meta(more: meta => meta["forked_from_id"] = Origin).Meta(Origin)
            .Turn(OldTurn).Call("old", "Exit code: 1\nOutput:\n").Tokens(1000, 900, 0, 100)
            .Turn(OwnTurn).Tokens(1000, 900, 0, 100).Call("new", "Exit code: 0\nOutput:\n").Tokens(1100, 90, 0, 10);
        using ImportBench bench = new();
        bench.Write("rollout.jsonl", rollout.Text);

        ImportReport report = await bench.ImportAsync();

        bench.Store.Sessions.ShouldBe([$"codex:{Rollout.Thread}"]);
        bench.Store.Events.Count(e => e.Action == ActionType.ToolCall).ShouldBe(1);
        bench.Store.Events.Single(e => e.Action == ActionType.LlmInference).TokensOutput.ShouldBe(10);
        report.Lines.Copied.ShouldBe(5);
    }

    [Fact]
    public async Task A_sub_agents_words_from_its_parent_are_no_persons()
    {
        JsonObject spawn = new() { ["thread_spawn"] = new JsonObject { ["parent_thread_id"] = Origin } };
        JsonObject source = new() { ["subagent"] = spawn };
        Rollout rollout = new Rollout().Meta(more: meta => meta["source"] = source);
        rollout.Turn(OwnTurn).Event(new JsonObject { ["type"] = "user_message", ["message"] = "look at it" });

        SessionTrace trace = await ImportBench.TraceOfAsync(rollout.Text);

        trace.Messages.Single().Kind.ShouldBe(MessageKind.Notice);
        trace.First(FactName.Parent).ShouldBe($"codex:{Origin}");
    }

    [Fact]
    public async Task An_old_bare_rollout_is_read_in_its_order()
    {
        string text = """
            {"id":"019e0000-0000-7000-8000-000000000001","timestamp":"2025-08-01T10:00:00Z","instructions":null}
            {"record_type":"state"}
            {"type":"message","role":"user","content":[{"type":"input_text","text":"fix it"}]}
            {"type":"function_call","name":"shell","arguments":"{\"command\":[\"ls\",\"-la\"]}","call_id":"c1"}
            {"type":"function_call_output","call_id":"c1","output":"{\"output\":\"a\",\"metadata\":{\"exit_code\":0}}"}
            {"type":"function_call","name":"shell","arguments":"{\"command\":[\"cat\",\"b\"]}","call_id":"c2"}
            {"type":"function_call_output","call_id":"c2","output":"{\"output\":\"cat: b: No such file or directory\",\"metadata\":{\"exit_code\":1}}"}

            """;

        SessionTrace trace = await ImportBench.TraceOfAsync(text);

        trace.Messages.Single().Kind.ShouldBe(MessageKind.Prompt);
        trace.Events.Select(e => e.ExitCode).ShouldBe([0, 1]);
    }

    private static async Task<Event> CallAsync(Rollout rollout) =>
        (await ImportBench.TraceOfAsync(rollout.Text)).Events.First(e => e.Action == ActionType.ToolCall);
}

using System.Text.Json.Nodes;
using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Tests.Telemetry;

public sealed class ClaudeCodeReaderTests
{
    [Fact]
    public async Task A_response_spread_over_lines_counts_its_tokens_once_with_the_largest_output()
    {
        Transcript transcript = new();
        transcript.Prompt("go");
        for (int i = 1; i <= 3; i++)
        {
            JsonObject part = new() { ["type"] = "text", ["text"] = $"part {i}" };
            transcript.Assistant(part, "req_same_response_of_three", output: i * 7);
        }

        SessionContribution learned = await ImportBench.LearnAsync(transcript.Text);

        learned.Summary.Inferences.ShouldBe(1);
        learned.Summary.Tokens.ShouldBe(new TokenUse(10, 1000, 100, 21, 0));
    }

    [Theory]
    [InlineData("The user doesn't want to proceed with this tool use. The tool use was rejected",
        EventStatus.Interrupted, "rejected")]
    [InlineData("<tool_use_error>Sibling tool call errored</tool_use_error>", EventStatus.Interrupted, "cancelled")]
    [InlineData("<tool_use_error>Cancelled: parallel tool call Bash(ls) errored</tool_use_error>",
        EventStatus.Interrupted, "cancelled")]
    [InlineData("[Request interrupted by user for tool use]", EventStatus.Interrupted, "interrupted")]
    [InlineData("Exit code 2\nmake: *** stop", EventStatus.Failure, null)]
    [InlineData("Error: Exit code 143\nCommand timed out after 2m 0.0s", EventStatus.Timeout, null)]
    [InlineData("Exit code 1\nok\nok\nok\n--- FAIL: Command timed out after 3s", EventStatus.Failure, null)]
    [InlineData("Permission to use Bash has been denied.", EventStatus.Failure, null)]
    public async Task An_error_is_told_apart_from_a_no_a_stop_and_a_timeout(
        string said, EventStatus status, string? code)
    {
        string text = new Transcript().Prompt("go").Call("Bash", new { command = "make" }, said, isError: true).Text;

        Event call = (await ImportBench.TraceOfAsync(text)).Events.Single(e => e.Action == ActionType.ToolCall);

        call.Status.ShouldBe(status);
        call.ErrorCode.ShouldBe(code);
    }

    [Fact]
    public async Task A_failed_command_gives_its_exit_code_and_its_output_without_it()
    {
        const string Said = "Exit code 3\nFAIL pkg";
        string text = new Transcript().Call("Bash", new { command = "go test" }, Said, isError: true).Text;

        Event call = (await ImportBench.TraceOfAsync(text)).Events.Single(e => e.Action == ActionType.ToolCall);

        call.ExitCode.ShouldBe(3);
        call.Stdout.ShouldBe("FAIL pkg");
        call.Parameters.ShouldBe("""{"command":"go test"}""");
        call.WorkingDirectory.ShouldBe("/repo");
    }

    [Fact]
    public async Task A_side_chain_is_a_session_of_its_own_with_a_parent()
    {
        Transcript transcript = new Transcript().Prompt("go");
        transcript.Line("user", new JsonObject { ["role"] = "user", ["content"] = "find it" }, line =>
        {
            line["isSidechain"] = true;
            line["agentId"] = "a1b2";
        });
        using ImportBench bench = new();
        bench.Write("s.jsonl", transcript.Text);

        await bench.ImportAsync();

        const string Root = "claude-code:11111111-2222-3333-4444-555555555555";
        bench.Store.Sessions.ShouldBe([Root, $"{Root}/a1b2"]);
        SessionTrace sub = (await bench.Store.TraceAsync($"{Root}/a1b2", TestContext.Current.CancellationToken))!;
        sub.First(FactName.Parent).ShouldBe(Root);
        sub.Messages.Single().Kind.ShouldBe(MessageKind.Notice);
    }

    [Fact]
    public async Task A_sub_agents_lines_inside_progress_and_in_its_own_file_count_once()
    {
        Transcript own = new();
        own.Line("assistant", new JsonObject
        {
            ["id"] = "msg_01234567890123456789", ["role"] = "assistant", ["model"] = "claude-opus-4-5-20251101",
            ["content"] = new JsonArray(new JsonObject
            {
                ["type"] = "tool_use", ["id"] = "toolu_01234567890123456789", ["name"] = "Grep",
                ["input"] = new JsonObject(),
            }),
        }, line =>
            (line["isSidechain"], line["agentId"], line["requestId"]) = (true, "a7", "req_01234567890123456789"));
        JsonObject inner = JsonNode.Parse(own.Lines[0])!.AsObject();
        Transcript main = new Transcript().Prompt("go");
        main.Line("progress", null, line => line["data"] = new JsonObject
        {
            ["type"] = "agent_progress", ["agentId"] = "a7", ["message"] = inner,
        });
        using ImportBench bench = new();
        bench.Write("main.jsonl", main.Text);
        bench.Write("sub/agent-a7.jsonl", own.Text);

        await bench.ImportAsync();

        Event call = bench.Store.Events.Single(e => e.Action == ActionType.ToolCall);
        call.SessionId.ShouldBe("claude-code:11111111-2222-3333-4444-555555555555/a7");
        bench.Store.Events.Count(e => e.Action == ActionType.LlmInference).ShouldBe(1);
    }

    [Theory]
    [InlineData("fix the bug", MessageKind.Prompt)]
    [InlineData("[Request interrupted by user]", MessageKind.Interruption)]
    [InlineData("<command-name>/compact</command-name>", MessageKind.Command)]
    [InlineData("<task-notification>\n<task-id>x</task-id>", MessageKind.Notice)]
    [InlineData("This session is being continued from a previous conversation that ran out of context",
        MessageKind.Compaction)]
    public async Task A_persons_words_are_told_from_a_programs(string text, MessageKind kind)
    {
        SessionTrace trace = await ImportBench.TraceOfAsync(new Transcript().Prompt(text).Text);

        trace.Messages.Single().Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task What_is_not_known_is_kept_and_counted_by_version()
    {
        using ImportBench bench = new();
        bench.Write("s.jsonl", new Transcript().Prompt("go").Line("hologram", null).Text);

        ImportReport report = await bench.ImportAsync();

        report.Lines.ShouldBe(new LineCounts(1, 1, 0, 0, 0));
        report.Unknown.ShouldBe(new Dictionary<string, long> { ["claude-code 2.1.42 type:hologram"] = 1 });
    }

    [Fact]
    public async Task A_synthetic_message_costs_nothing_and_an_api_error_is_a_failure()
    {
        Transcript transcript = new Transcript().Prompt("go");
        transcript.Line("assistant", new JsonObject
        {
            ["id"] = "c4c36e8d-2099", ["role"] = "assistant", ["model"] = "<synthetic>",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "API Error: 500" }),
            ["usage"] = new JsonObject { ["input_tokens"] = 5, ["output_tokens"] = 5 },
        }, line => (line["isApiErrorMessage"], line["error"]) = (true, "server_error"));

        SessionTrace trace = await ImportBench.TraceOfAsync(transcript.Text);

        Event error = trace.Events.Single();
        error.Action.ShouldBe(ActionType.LlmInference);
        (error.Status, error.ErrorCode).ShouldBe((EventStatus.Failure, "server_error"));
        Learner.Contribute(trace, PriceList.BuiltIn).Summary.Tokens.Total.ShouldBe(0);
    }
}

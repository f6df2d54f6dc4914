using System.Text.Json;
using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>A session, its timeline and its events as properties of JSON objects.</summary>
internal static class SessionJson
{
    /// <summary>A session in one object.</summary>
    public static void WriteSummary(Utf8JsonWriter json, SessionSummary s)
    {
        json.WriteString("session_id", s.SessionId);
        json.WriteString("agent", s.Agent);
        json.WriteString("parent_session_id", s.ParentId);
        json.WriteString("forked_from_session_id", s.ForkedFrom);
        json.WriteString("task_id", s.TaskId ?? s.SessionId);
        json.WriteString("project", s.Project);
        json.WriteString("branch", s.Branch);
        json.WriteString("git_commit", s.Commit);
        json.WriteString("agent_version", s.Version);
        json.WriteString("title", s.Title);
        json.WriteString("model", s.Model);
        json.Time("started_at", s.StartedAt);
        json.Time("ended_at", s.EndedAt);
        json.WriteNumber("active_ms", s.ActiveMs);
        json.WriteNumber("prompts", s.Prompts);
        json.WriteNumber("interruptions", s.Interruptions);
        json.WriteNumber("api_calls", s.Inferences);
        json.Calls(s.Calls);
        json.Tokens(s.Tokens);
        json.Real("cost_usd", s.CostUsd);
        json.WriteNumber("unpriced_tokens", s.UnpricedTokens);
        json.WriteString("outcome", s.Outcome is { } outcome ? OutcomeText.Name(outcome) : null);
    }

    /// <summary>One thing on the timeline.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="entry">The thing.</param>
    /// <param name="isWhole">Whether parameters and outputs are written too.</param>
    public static void WriteEntry(Utf8JsonWriter json, TimelineEntry entry, bool isWhole)
    {
        json.Time("timestamp", entry.At);
        json.WriteString("kind", entry.Call is { } c ? Name(c.Action) : Name(entry.Message!.Kind));
        json.WriteString("event_id", (entry.Call?.Id ?? entry.Message!.Id).ToString());
        json.WriteString("tool_name", entry.Call?.ToolName);
        json.WriteString("subject", entry.Call is null ? null : entry.Subject);
        json.WriteString("text", entry.Message?.Text);
        json.WriteString("status", entry.Call?.Status is { } status ? Name(status) : null);
        json.WriteString("failure_kind", entry.FailureKind);
        json.Whole("duration_ms", entry.Call?.ElapsedMs);
        json.WriteNumber("tokens", entry.Tokens);
        json.Real("cost_usd", entry.CostUsd);
        json.List("losses", entry.Losses, l => WriteLoss(json, l));
        json.List("checks", entry.Checks, c => OutcomeJson.Write(json, c));
        if (!isWhole || entry.Call is not { } call) return;
        json.WriteString("tool_parameters", call.Parameters);
        json.WriteString("stdout", call.Stdout);
        json.WriteString("stderr", call.Stderr);
        json.Whole("exit_code", call.ExitCode);
        json.WriteString("error_message", call.ErrorMessage);
        json.WriteString("error_code", call.ErrorCode);
        json.WriteString("working_directory", call.WorkingDirectory);
    }

    private static void WriteLoss(Utf8JsonWriter json, Loss loss)
    {
        json.WriteString("habit", loss.Habit);
        json.WriteString("title", Habits.Find(loss.Habit)?.Title);
        json.WriteNumber("ms", loss.Ms);
        json.WriteNumber("tokens", loss.Tokens);
        json.Real("cost_usd", loss.CostUsd);
        json.WriteString("example", loss.Example);
    }

    private static string Name(ActionType action) => action switch
    {
        ActionType.ToolCall => "tool_call",
        ActionType.PlanStepExecution => "plan_step_execution",
        _ => "llm_inference",
    };

    private static string Name(MessageKind kind) => kind switch
    {
        MessageKind.Prompt => "prompt",
        MessageKind.Command => "command",
        MessageKind.Interruption => "interruption",
        MessageKind.Answer => "answer",
        MessageKind.Compaction => "compaction",
        _ => "notice",
    };

    private static string Name(EventStatus status) => status switch
    {
        EventStatus.Success => "success",
        EventStatus.Failure => "failure",
        EventStatus.Timeout => "timeout",
        _ => "interrupted",
    };
}

using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Reads Codex roll-outs: old bare items and new envelopes; see <c>docs/guide/what-counts.md</c>.</summary>
internal sealed class CodexReader(string state) : ISessionReader
{
    /// <summary>The agent's name in the table of agents.</summary>
    public const string Agent = "codex";

    /// <summary>The parent of a sub-agent whose roll-out does not name it.</summary>
    private const string Unnamed = "?";

    private static readonly HashSet<string> s_quietItems =
    [
        "reasoning", "ghost_snapshot", "agent_message", "agent_reasoning", "agent_reasoning_raw_content",
        "task_complete", "turn_complete", "web_search_begin", "web_search_end", "exec_command_begin",
        "exec_command_output_delta", "patch_apply_begin", "mcp_tool_call_begin", "collab_agent_spawn_begin",
        "collab_agent_spawn_end", "collab_waiting_begin", "collab_waiting_end", "collab_close_begin",
        "collab_close_end", "collab_agent_interaction_begin", "collab_agent_interaction_end",
        "sub_agent_activity", "entered_review_mode", "exited_review_mode",
        "thread_name_updated", "thread_settings_applied", "thread_rolled_back", "turn_diff", "background_event",
        "dynamic_tool_call_request", "dynamic_tool_call_response", "plan_update", "item_completed", "item_started",
        "image_generation_call", "image_generation_end", "view_image_tool_call", "compaction", "compaction_summary",
        "context_compacted", "thread_goal_updated", "session_configured", "tool_search_output", "undo_completed",
    ];

    private static readonly HashSet<string> s_quietEnvelopes =
        ["world_state", "inter_agent_communication", "inter_agent_communication_metadata"];

    private readonly CodexItemParser _parser = new();
    private readonly CodexState _state = CodexState.Load(state);

    private string Session => $"{Agent}:{_state.Thread}";

    /// <inheritdoc/>
    public string SaveState() => _state.Save();

    /// <inheritdoc/>
    public LineVerdict Read(ReadOnlySpan<byte> line, Id128 lineId, int lineNumber, ReadingSlice slice)
    {
        CodexItem item = _parser.Parse(line);
        slice.Begin(lineId, lineNumber);

        // A roll-out that begins without naming its thread is named by what it begins with.
        if (_state.Thread.Length == 0) _state.Thread = (IsHeader(item) ? item.Id : null) ?? $"content-{lineId}";
        if (!item.HasPayload) return ReadBare(item, lineId, slice);
        switch (item.EnvelopeType)
        {
            case "session_meta":
                ReadMeta(item, slice);
                return LineVerdict.Read;
            case "turn_context":
                BeginTurn(item, slice);
                return _state.IsCopying ? LineVerdict.Copied : LineVerdict.Read;
            case "compacted":
                if (_state.IsCopying) return LineVerdict.Copied;
                slice.Say(new Message(lineId, Session, MessageKind.Compaction, item.At, Clip(item.Text ?? "")));
                return LineVerdict.Read;
            case "response_item" or "event_msg":
                return ReadItem(item, lineId, slice);
            default:
                if (item.EnvelopeType is { } type && s_quietEnvelopes.Contains(type)) return LineVerdict.Read;
                slice.Unknown(_state.Version, $"type:{item.EnvelopeType ?? "none"}");
                return LineVerdict.Kept;
        }
    }

    /// <summary>Old roll-outs: a header line, then items without envelope or time.</summary>
    private LineVerdict ReadBare(CodexItem item, Id128 lineId, ReadingSlice slice)
    {
        if (item.RecordType is not null) return LineVerdict.Read;
        if (IsHeader(item))
        {
            ReadMeta(item, slice);
            return LineVerdict.Read;
        }

        _state.Ordinal++;
        return ReadItem(item, lineId, slice);
    }

    private void ReadMeta(CodexItem item, ReadingSlice slice)
    {
        if (item.Id is null) return;
        if (item.Id != _state.Thread)
        {
            _state.IsCopying = true;
            return;
        }

        string? parent = item.ParentThreadId ?? item.SourceParent;
        _state.IsSubAgent |= parent is not null || item.SourceName == "subagent";
        _state.Version = item.Version ?? _state.Version;
        _state.Cwd = item.Cwd ?? _state.Cwd;
        DateTimeOffset? at = item.At ?? item.StartedAt;
        slice.State(Session, FactName.Directory, item.Cwd, at);
        slice.State(Session, FactName.Version, item.Version, at);
        slice.State(Session, FactName.Branch, item.Branch, at);
        slice.State(Session, FactName.Commit, item.Commit, at);
        slice.State(Session, FactName.Entrypoint, item.SourceName ?? item.Originator, at);
        slice.State(Session, FactName.Role, item.AgentRole ?? item.AgentNickname, at);
        if (parent is not null) slice.State(Session, FactName.Parent, $"{Agent}:{parent}", at);
        else if (_state.IsSubAgent) slice.State(Session, FactName.Parent, $"{Agent}:{Unnamed}", at);
        if (item.ForkedFromId is { } origin) slice.State(Session, FactName.ForkedFrom, $"{Agent}:{origin}", at);
    }

    private LineVerdict ReadItem(CodexItem item, Id128 lineId, ReadingSlice slice)
    {
        if (item.Type is "task_started" or "turn_started") BeginTurn(item, slice);
        if (_state.IsCopying)
        {
            if (item.HasUsage) _state.PreviousTotal = item.TotalTokens ?? _state.PreviousTotal;
            return LineVerdict.Copied;
        }

        bool isKnown = CodexEvents.Observe(item, Session, _state, slice) || Say(item, lineId, slice)
            || item.Type is null or "task_started" or "turn_started" || s_quietItems.Contains(item.Type);
        if (isKnown) return LineVerdict.Read;
        slice.Unknown(_state.Version, $"item:{item.Type}");
        return LineVerdict.Kept;
    }

    /// <summary>Its model and folder hold for what follows. A fork's copied turns are older than the fork.</summary>
    private void BeginTurn(CodexItem item, ReadingSlice slice)
    {
        if (_state.IsCopying && item.TurnId is { } turn && !IsOlder(turn, _state.Thread)) _state.IsCopying = false;
        if (_state.IsCopying) return;
        _state.Model = item.Model ?? _state.Model;
        _state.Cwd = item.Cwd ?? _state.Cwd;
        slice.State(Session, FactName.Directory, item.Cwd, item.At);
    }

    /// <summary>Compares the times in two UUIDs of version 7: their first 48 bits.</summary>
    private static bool IsOlder(string turn, string thread) =>
        turn.Length == 36 && thread.Length == 36 && turn[14] == '7' && thread[14] == '7'
        && string.CompareOrdinal(turn, 0, thread, 0, 13) < 0;

    private bool Say(CodexItem item, Id128 lineId, ReadingSlice slice)
    {
        MessageKind? kind = CodexWords.KindOf(item, _state.IsSubAgent);
        if (kind is null) return item.Type is "message" or "user_message";
        long? ordinal = item.At is null ? _state.Ordinal : null;
        slice.Say(new Message(lineId, Session, kind.Value, item.At, Clip(item.Text ?? item.Reason ?? ""), ordinal));
        return true;
    }

    private static bool IsHeader(CodexItem item) =>
        item.EnvelopeType == "session_meta" || (!item.HasPayload && item.Type is null && item.Id is not null);

    private static string Clip(string text) => TextClip.Middle(text, TextClip.MessageMax);
}

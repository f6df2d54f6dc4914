using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Reads Claude Code transcripts, versions 1.0.9x to 2.1.x; see <c>docs/guide/what-counts.md</c>.</summary>
internal sealed class ClaudeCodeReader : ISessionReader
{
    /// <summary>The agent's name in the table of agents.</summary>
    public const string Agent = "claude-code";

    /// <summary>Lines that carry state of the interface, nothing that was done or said.</summary>
    private static readonly HashSet<string> s_stateLines =
    [
        "file-history-snapshot", "file-history-delta", "queue-operation", "permission-mode", "last-prompt", "mode",
        "bridge-session", "agent-name", "summary", "worktree-state", "content-replacement",
    ];

    private static readonly HashSet<string> s_knownProgress =
    [
        "bash_progress", "hook_progress", "mcp_progress", "query_update", "search_results_received", "waiting_for_task",
        "agent_progress",
    ];

    private static readonly HashSet<string> s_knownSystem =
    [
        "stop_hook_summary", "turn_duration", "microcompact_boundary", "bridge_status", "away_summary", "informational",
    ];

    private readonly ClaudeCodeLineParser _parser = new();
    private string _lastSession = "", _lastVersion = "";

    /// <summary>Opens a source.</summary>
    /// <param name="state">The state saved before, or empty.</param>
    public ClaudeCodeReader(string state)
    {
        string[] parts = state.Split('\n');
        if (parts.Length == 2) (_lastSession, _lastVersion) = (parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public string SaveState() => $"{_lastSession}\n{_lastVersion}";

    /// <inheritdoc/>
    public LineVerdict Read(ReadOnlySpan<byte> line, Id128 lineId, int lineNumber, ReadingSlice slice)
    {
        ClaudeCodeLine parsed = _parser.Parse(line);
        slice.Begin(lineId, lineNumber);
        _lastVersion = parsed.Version ?? _lastVersion;
        if (parsed.SessionId is not null) _lastSession = parsed.SessionId;
        else if (_lastSession.Length == 0) _lastSession = $"content-{lineId}";
        return ReadTyped(parsed, _lastSession, lineId, slice);
    }

    private LineVerdict ReadTyped(ClaudeCodeLine line, string root, Id128 lineId, ReadingSlice slice)
    {
        switch (line.Type)
        {
            case "user" or "assistant":
                ReadConversation(line, SessionOf(line, root, slice), lineId, slice);
                return LineVerdict.Read;
            case "system":
                return ReadSystem(line, SessionOf(line, root, slice), lineId, slice);
            case "progress":
                return ReadProgress(line, root, lineId, slice);
            case "attachment":
                ReadAttachment(line, SessionOf(line, root, slice), lineId, slice);
                return LineVerdict.Read;
            case "ai-title" or "custom-title":
                slice.State(Name(root), FactName.Title, line.Title, line.At);
                return LineVerdict.Read;
            case "pr-link":
                slice.State(Name(root), FactName.PullRequest, line.PullRequest, line.At);
                return LineVerdict.Read;
            default:
                if (line.Type is not null && s_stateLines.Contains(line.Type)) return LineVerdict.Read;
                slice.Unknown(_lastVersion, $"type:{line.Type ?? "none"}");
                return LineVerdict.Kept;
        }
    }

    private static string Name(string native) => $"{Agent}:{native}";

    /// <summary>The session a line belongs to; a sub-agent has a session of its own with the root as parent.</summary>
    private static string SessionOf(ClaudeCodeLine line, string root, ReadingSlice slice)
    {
        string session = Name(root);
        if (line.IsSidechain || line.AgentId is not null)
        {
            string parent = session;
            session = $"{parent}/{line.AgentId ?? SessionTrace.SideChains}";
            slice.State(session, FactName.Parent, parent, line.At);
        }

        slice.State(session, FactName.Directory, line.Cwd, line.At);
        slice.State(session, FactName.Version, line.Version, line.At);
        slice.State(session, FactName.Branch, line.Branch, line.At);
        slice.State(session, FactName.Entrypoint, line.Entrypoint, line.At);
        if (line.ForkedFrom is not null) slice.State(session, FactName.ForkedFrom, Name(line.ForkedFrom), line.At);
        return session;
    }

    private void ReadConversation(ClaudeCodeLine line, string session, Id128 lineId, ReadingSlice slice)
    {
        if (line.Said is not null) Say(line, session, lineId, 0, line.Said, slice);
        if (line.Type == "assistant") ClaudeCodeEvents.Inference(line, session, lineId, slice);
        int results = line.Blocks.Count(b => b.Kind == "tool_result");
        for (int i = 0; i < line.Blocks.Count; i++)
        {
            ClaudeCodeBlock block = line.Blocks[i];
            switch (block.Kind)
            {
                case "tool_use":
                    ClaudeCodeEvents.Call(line, block, session, slice);
                    break;
                case "tool_result":
                    ClaudeCodeEvents.Result(line, block, session, isOnly: results == 1, slice);
                    break;
                case "text" when block.Text is not null:
                    Say(line, session, lineId, i, block.Text, slice);
                    break;
                case "thinking" or "redacted_thinking" or "image" or "document" or "text":
                    break;
                default:
                    slice.Unknown(_lastVersion, $"block:{block.Kind}");
                    break;
            }
        }
    }

    private static void Say(
        ClaudeCodeLine line, string session, Id128 lineId, int index, string text, ReadingSlice slice)
    {
        MessageKind kind = line.Type == "assistant" ? MessageKind.Answer : ClaudeCodeWords.KindOf(line, text);
        Id128 id = line.Uuid is { Length: >= EventId.GlobalLengthMin } uuid
            ? Id128.OfName("claude-code/message", "", uuid).Part(index)
            : lineId.Part(index);
        slice.Say(new Message(id, session, kind, line.At, TextClip.Middle(text, TextClip.MessageMax)));
    }

    private LineVerdict ReadSystem(ClaudeCodeLine line, string session, Id128 lineId, ReadingSlice slice)
    {
        switch (line.Subtype)
        {
            case "compact_boundary":
                slice.Say(new Message(lineId, session, MessageKind.Compaction, line.At, ""));
                return LineVerdict.Read;
            case "local_command":
                slice.Say(new Message(lineId, session, MessageKind.Command, line.At,
                    TextClip.Middle(line.Text ?? "", TextClip.MessageMax)));
                return LineVerdict.Read;
            case "api_error":
                ClaudeCodeEvents.ApiError(line, session, lineId, slice);
                return LineVerdict.Read;
            default:
                if (line.Subtype is null || s_knownSystem.Contains(line.Subtype)) return LineVerdict.Read;
                slice.Unknown(_lastVersion, $"system:{line.Subtype}");
                return LineVerdict.Kept;
        }
    }

    /// <summary>Versions 2.1.12 to 2.1.80 wrote sub-agents' lines inside progress lines.</summary>
    private LineVerdict ReadProgress(ClaudeCodeLine line, string root, Id128 lineId, ReadingSlice slice)
    {
        if (line.Nested is { Type: "user" or "assistant" } nested)
        {
            nested.AgentId = line.AgentId;
            nested.IsSidechain = true;
            nested.Cwd ??= line.Cwd;
            nested.Version ??= line.Version;
            nested.Branch ??= line.Branch;
            nested.At ??= line.At;
            ReadConversation(nested, SessionOf(nested, root, slice), lineId, slice);
            return LineVerdict.Read;
        }

        if (line.ProgressType is not null && s_knownProgress.Contains(line.ProgressType)) return LineVerdict.Read;
        slice.Unknown(_lastVersion, $"progress:{line.ProgressType ?? "none"}");
        return LineVerdict.Kept;
    }

    /// <summary>Only a queued prompt says something; hooks, diagnostics and reminders are context.</summary>
    private static void ReadAttachment(ClaudeCodeLine line, string session, Id128 lineId, ReadingSlice slice)
    {
        if (line.AttachmentType == "queued_command" && line.AttachmentPrompt is { Length: > 0 } prompt)
        {
            Say(line, session, lineId, 0, prompt, slice);
        }
    }
}

namespace Hone.Telemetry.Reading;

/// <summary>The agents whose sessions Hone reads: one row and one reader file each.</summary>
internal static class AgentTable
{
    private static readonly HashSet<string> s_claudeTypes = ["user", "assistant", "system", "progress", "attachment"];

    private static readonly HashSet<string> s_codexEnvelopes =
        ["session_meta", "turn_context", "response_item", "event_msg", "compacted", "world_state"];

    private static readonly HashSet<string> s_codexItems =
        ["message", "reasoning", "function_call", "function_call_output", "custom_tool_call", "local_shell_call"];

    /// <summary>All rows; the first that recognises a line wins.</summary>
    public static IReadOnlyList<AgentFormat> Rows { get; } =
    [
        new(ClaudeCodeReader.Agent, "Claude Code",
            s => s.Type is not null && s_claudeTypes.Contains(s.Type)
                && (s.Has("message") || s.Has("sessionId", "uuid")),
            state => new ClaudeCodeReader(state),
            ClaudeHomes,
            "1.0.9x and 2.0.64 to 2.1.218 on real files; "
            + "separate subagents/ files and forkedFrom not tried on real files"),
        new(CodexReader.Agent, "Codex CLI",
            IsCodex,
            state => new CodexReader(state),
            CodexHomes,
            "0.118 to 0.145 on real files; bare roll-outs up to 0.34 not tried on real files"),
        new(HoneEventReader.Agent, "Hone events",
            s => s.Has("timestamp", "action_type"),
            state => new HoneEventReader(state),
            (_, _) => [],
            "Hone's own format, version 1"),
    ];

    /// <summary>The row of this name; null where there is none.</summary>
    public static AgentFormat? Find(string name) => Rows.FirstOrDefault(a => a.Name == name);

    /// <summary>The row whose format the line is in; null where no reader knows it.</summary>
    public static AgentFormat? Recognize(ReadOnlySpan<byte> line)
    {
        LineShape? shape = LineShape.Of(line);
        return shape is null ? null : Rows.FirstOrDefault(a => a.Recognizes(shape));
    }

    private static bool IsCodex(LineShape s)
    {
        if (s.Has("payload") && s.Type is not null) return s_codexEnvelopes.Contains(s.Type);
        if (s.Has("record_type") && s.Names.Count <= 3) return true;
        if (s.Type is null) return s.Has("id", "timestamp") && (s.Has("instructions") || s.Has("git"));
        return s_codexItems.Contains(s.Type) && !s.Has("sessionId") && !s.Has("uuid") && IsBareItem(s);
    }

    private static bool IsBareItem(LineShape s) => s.Type switch
    {
        "message" => s.Has("role", "content") && !s.Has("session_id"),
        "function_call" => s.Has("call_id", "arguments"),
        "function_call_output" => s.Has("call_id", "output"),
        "reasoning" => s.Has("summary"),
        _ => s.Has("call_id"),
    };

    private static IEnumerable<string> ClaudeHomes(Func<string, string?> env, string home)
    {
        if (env("CLAUDE_CONFIG_DIR") is { Length: > 0 } configured)
        {
            return configured.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, "projects"));
        }

        string config = env("XDG_CONFIG_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".config");
        return [Path.Combine(home, ".claude", "projects"), Path.Combine(config, "claude", "projects")];
    }

    private static IEnumerable<string> CodexHomes(Func<string, string?> env, string home)
    {
        string root = env("CODEX_HOME") ?? Path.Combine(home, ".codex");
        return [Path.Combine(root, "sessions"), Path.Combine(root, "archived_sessions")];
    }
}

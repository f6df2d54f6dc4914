using System.Collections.Frozen;
using System.Text;

namespace Hone.Bench.Generate;

/// <summary>Which key of the two formats holds what; an unknown key is <see cref="FieldKind.Open"/>.</summary>
public static class FieldKinds
{
    private const string TextKeys =
        """
        text thinking content stdout stderr description prompt message output fullOutput aggregated_output
        formatted_output last_agent_message result file_path filePath plan subject activeForm question stdin display
        lastPrompt aiTitle customTitle title delta instructions user_instructions unified_diff patch diff preview
        chars notes
        """;

    private const string FixedKeys =
        """
        type subtype role name status model stop_reason version gitBranch branch permissionMode operation media_type
        language hookEvent hookName userType entrypoint slug level originator cli_version source model_provider
        approval_policy effort personality timezone service_tier subagent_type output_mode phase commit_hash url
        repository_url prUrl prRepository prNumber mode mimeType data uri server tool commandName agent_role
        """;

    private const string IdKeys =
        """
        uuid parentUuid sessionId session_id leafUuid messageId snapshotMessageId logicalParentUuid promptId prompt_id
        sourceToolAssistantUUID sourceToolUseID requestId request_id tool_use_id call_id turn_id thread_id
        parent_thread_id sender_thread_id new_thread_id receiver_thread_id forked_from_id interruptedMessageId
        """;

    private static readonly FrozenDictionary<ulong, FieldKind> Known = Read();

    /// <summary>The kind of a key, given as it stands in the file.</summary>
    public static FieldKind Of(ReadOnlySpan<byte> key, Agent agent)
    {
        if (Known.TryGetValue(StableHash.Of(key), out var kind))
        {
            return kind;
        }

        if (key.EndsWith("_at"u8))
        {
            return FieldKind.Epoch;
        }

        // Codex keeps running totals, which stay exact only where no part of them is changed.
        var tokens = agent == Agent.ClaudeCode && (key.EndsWith("_tokens"u8) || key.EndsWith("Tokens"u8));
        return tokens || key.EndsWith("Ms"u8) || key.EndsWith("_ms"u8) ? FieldKind.Amount : FieldKind.Open;
    }

    private static FrozenDictionary<ulong, FieldKind> Read()
    {
        (string Keys, FieldKind Kind)[] lists =
        [
            (TextKeys, FieldKind.Text), ("command cmd arguments input pattern query", FieldKind.Command),
            ("originalFile oldString newString old_string new_string lines", FieldKind.Code),
            (FixedKeys, FieldKind.Fixed), (IdKeys, FieldKind.Id),
            ("cwd workdir", FieldKind.Folder), ("agentId agent_id", FieldKind.AgentId),
            ("signature encrypted_content", FieldKind.Opaque),
        ];
        return lists
            .SelectMany(list => list.Keys.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(key => KeyValuePair.Create(StableHash.Of(Encoding.UTF8.GetBytes(key)), list.Kind)))
            .ToFrozenDictionary();
    }
}

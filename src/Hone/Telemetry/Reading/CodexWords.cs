namespace Hone.Telemetry.Reading;

/// <summary>Tells who says what in a Codex roll-out, where every text stands twice.</summary>
internal static class CodexWords
{
    private static readonly string[] s_notices =
    [
        "<environment_context>", "<user_instructions>", "<permissions instructions>", "<subagent_notification>",
        "<turn_aborted>", "<collaboration_mode>", "<skill>", "<INSTRUCTIONS>", "<hook_prompt",
        "# AGENTS.md instructions",
    ];

    /// <summary>What a line says, or null where it says nothing new.</summary>
    public static MessageKind? KindOf(CodexItem item, bool isSubAgent)
    {
        switch (item.Type)
        {
            case "user_message":
                return isSubAgent || IsNotice(item.Text) ? MessageKind.Notice : MessageKind.Prompt;
            case "turn_aborted":
                return item.Reason is null or "interrupted" ? MessageKind.Interruption : MessageKind.Notice;
            case "message" when item.Role == "assistant":
                return MessageKind.Answer;
            case "message" when item.Role == "user" && !item.HasPayload:
                // Old roll-outs say a user's words once only, as a bare item.
                return isSubAgent || IsNotice(item.Text) ? MessageKind.Notice : MessageKind.Prompt;
            default:
                return null;
        }
    }

    private static bool IsNotice(string? text) => Beginning.IsAny(text.AsSpan().TrimStart(), s_notices);
}

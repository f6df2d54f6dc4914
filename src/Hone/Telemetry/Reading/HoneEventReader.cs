using System.Text.Json;
using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Reads Hone's own event format, version 1: JSON Lines as in <c>docs/reference/event-format.md</c>.</summary>
internal sealed class HoneEventReader(string state) : ISessionReader
{
    /// <summary>The format's name in the table of agents; the agent itself is named by <c>agent_id</c>.</summary>
    public const string Agent = "hone-events";

    /// <summary>What counts as the version where a name is unknown.</summary>
    private const string Format = "hone.event/1";

    private readonly TextPool _pool = new();
    private string _unnamed = state;

    /// <inheritdoc/>
    public string SaveState() => _unnamed;

    /// <inheritdoc/>
    public LineVerdict Read(ReadOnlySpan<byte> line, Id128 lineId, int lineNumber, ReadingSlice slice)
    {
        Utf8JsonReader r = JsonValue.Open(line);
        HoneEventLine parsed = HoneEventLine.Parse(ref r, line, _pool, name => slice.Unknown(Format, $"field:{name}"));
        JsonValue.Close(ref r);
        slice.Begin(lineId, lineNumber);
        string agent = Clean(parsed.AgentId) ?? "unknown-agent";
        if (_unnamed.Length == 0) _unnamed = $"content-{lineId}";
        string session = $"{agent}:{parsed.SessionId ?? parsed.TaskId ?? _unnamed}";
        if (parsed.Action is null)
        {
            slice.Unknown(Format, $"action_type:{parsed.ActionName ?? "none"}");
            return LineVerdict.Kept;
        }

        slice.State(session, FactName.Directory, parsed.WorkingDirectory, parsed.At);
        slice.State(session, FactName.Version, parsed.AgentVersion, parsed.At);
        slice.State(session, FactName.Task, parsed.TaskId, parsed.At);
        if (parsed.ParentSessionId is { } parent) slice.State(session, FactName.Parent, $"{agent}:{parent}", parsed.At);
        slice.Observe(parsed.ToEvent(IdOf(parsed, agent, session, lineId), agent, session));
        return LineVerdict.Read;
    }

    private static Id128 IdOf(HoneEventLine parsed, string agent, string session, Id128 lineId) => parsed switch
    {
        { EventId.Length: > 0, Action: ActionType.LlmInference } => EventId.OfInference(agent, session, parsed.EventId),
        { EventId.Length: > 0 } => EventId.OfToolCall(agent, session, parsed.EventId),
        _ => EventId.OfContent(agent, session, lineId.ToString()),
    };

    /// <summary>An agent's name is part of ids: no colons, slashes or blanks.</summary>
    private static string? Clean(string? agent) =>
        string.IsNullOrWhiteSpace(agent) ? null
        : string.Concat(agent.Trim().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
}

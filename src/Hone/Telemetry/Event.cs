using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>One thing an agent did: the fold of everything that was observed about it.</summary>
/// <remarks>
/// An observation is itself an event that states some of the fields. Folding takes, field by field, the word of the
/// higher <see cref="Precedence"/>; between equals a fixed order of values decides (longer text, larger number, earlier
/// start). So the fold is commutative, associative and idempotent: pieces, repeats and order of arrival change nothing.
/// </remarks>
public sealed class Event(Id128 id, string agent, ActionType action)
{
    private FieldRanks _ranks;

    /// <summary>Hashed from agent and native id; see <see cref="EventId"/>.</summary>
    public Id128 Id { get; } = id;

    /// <summary>The agent's name in the table of agents, such as <c>claude-code</c>.</summary>
    public string Agent { get; } = agent;

    /// <summary>What kind of thing was done.</summary>
    public ActionType Action { get; } = action;

    /// <summary>The session it belongs to, as <c>agent:native-id</c>.</summary>
    public string? SessionId { get; set; }

    /// <summary>The task a source named; absent where the session decides.</summary>
    public string? TaskId { get; set; }

    /// <summary>The tool's own name.</summary>
    public string? ToolName { get; set; }

    /// <summary>The call's parameters as JSON, clipped to <see cref="TextClip.KeptMax"/>.</summary>
    public string? Parameters { get; set; }

    /// <summary>What the tool printed or returned, clipped to <see cref="TextClip.KeptMax"/>.</summary>
    public string? Stdout { get; set; }

    /// <summary>What the tool printed as errors, clipped likewise.</summary>
    public string? Stderr { get; set; }

    /// <summary>The process's exit code, where there was a process that ended.</summary>
    public int? ExitCode { get; set; }

    /// <summary>Bytes of the whole output before clipping.</summary>
    public long? OutputBytes { get; set; }

    /// <summary>How it ended; absent where no result was seen.</summary>
    public EventStatus? Status { get; set; }

    /// <summary>What the error said, clipped to <see cref="TextClip.ErrorMax"/>.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>The stack trace, where a source gives one apart from the message.</summary>
    public string? StackTrace { get; set; }

    /// <summary>The source's code for the error: <c>rejected</c>, <c>cancelled</c>, or the agent's own.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>When it was asked for, UTC, to the millisecond.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When its result was there, UTC, to the millisecond.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Milliseconds the agent measured; absent where only start and end are known.</summary>
    public long? DurationMs { get; set; }

    /// <summary>The model that answered.</summary>
    public string? Model { get; set; }

    /// <summary>For a tool call: the inference that asked for it.</summary>
    public Id128? InferenceId { get; set; }

    /// <summary>Tokens read without help of a cache.</summary>
    public long? TokensInput { get; set; }

    /// <summary>Tokens read from a cache.</summary>
    public long? TokensCacheRead { get; set; }

    /// <summary>Tokens written to a cache, of any lifetime.</summary>
    public long? TokensCacheWrite { get; set; }

    /// <summary>The part of <see cref="TokensCacheWrite"/> kept for an hour, which costs more.</summary>
    public long? TokensCacheWriteHour { get; set; }

    /// <summary>Tokens written, reasoning included.</summary>
    public long? TokensOutput { get; set; }

    /// <summary>The part of <see cref="TokensOutput"/> spent on reasoning, where the source tells it apart.</summary>
    public long? TokensReasoning { get; set; }

    /// <summary>CPU used by the action, in percent of one core.</summary>
    public double? CpuUsagePercent { get; set; }

    /// <summary>Peak memory of the action in MB.</summary>
    public double? MemoryUsageMb { get; set; }

    /// <summary>Milliseconds the model's API took.</summary>
    public double? ApiCallLatencyMs { get; set; }

    /// <summary>The working directory at the time.</summary>
    public string? WorkingDirectory { get; set; }

    /// <summary>Files the agent had open, as a JSON array of paths.</summary>
    public string? ActiveFiles { get; set; }

    /// <summary>Code entities the source named, as a JSON array.</summary>
    public string? RelatedCodeEntities { get; set; }

    /// <summary>The place in the session, from 0, where the source gives no time.</summary>
    public long? Ordinal { get; set; }

    /// <summary>True where the event was joined without a native id: it may be two things or half of one.</summary>
    public bool IsProbable { get; set; }

    /// <summary>By whose word each field stands.</summary>
    public ref FieldRanks Ranks => ref _ranks;

    /// <summary>Everything the model read: uncached input, cache reads and cache writes.</summary>
    public long TokensRead => (TokensInput ?? 0) + (TokensCacheRead ?? 0) + (TokensCacheWrite ?? 0);

    /// <summary>Milliseconds from start to end: as measured, else as elapsed; null where neither is known.</summary>
    public long? ElapsedMs => DurationMs ?? (StartedAt is { } start && EndedAt is { } end && end >= start
        ? (long)(end - start).TotalMilliseconds
        : null);

    /// <summary>Marks every field that is set as stated by a source, or as inferred, measured or assumed.</summary>
    public Event StatedBy(
        Precedence source, EventField inferred = EventField.None, EventField measured = EventField.None,
        EventField assumed = EventField.None)
    {
        EventField stated = EventFold.Present(this);
        for (int i = 0; i < FieldRanks.Count; i++)
        {
            EventField bit = (EventField)(1u << i);
            if ((stated & bit) == 0) continue;
            _ranks[i] = (byte)((assumed & bit) != 0 ? Precedence.Assumed
                : (inferred & bit) != 0 ? Precedence.Inferred
                : (measured & bit) != 0 ? Precedence.Measured
                : source);
        }

        return this;
    }

    /// <summary>Folds another observation of the same event into this one.</summary>
    /// <returns>True where anything changed.</returns>
    public bool Absorb(Event other) => EventFold.Absorb(this, other);
}

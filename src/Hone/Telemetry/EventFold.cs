namespace Hone.Telemetry;

/// <summary>The fold of two observations of one event: per field the maximum over (precedence, value).</summary>
internal ref struct EventFold(Event mine, Event theirs)
{
    private bool _changed;

    /// <summary>Folds <paramref name="theirs"/> into <paramref name="mine"/>; true where anything changed.</summary>
    public static bool Absorb(Event mine, Event theirs)
    {
        EventFold fold = new(mine, theirs);
        fold.TakeWhatHappened();
        fold.TakeMeasures();
        if (mine.IsProbable && !theirs.IsProbable)
        {
            mine.IsProbable = false;
            fold._changed = true;
        }

        return fold._changed;
    }

    /// <summary>The fields that an event states.</summary>
    public static EventField Present(Event e)
    {
        EventField f = EventField.None;
        if (e.SessionId is not null) f |= EventField.SessionId;
        if (e.TaskId is not null) f |= EventField.TaskId;
        if (e.ToolName is not null) f |= EventField.ToolName;
        if (e.Parameters is not null) f |= EventField.Parameters;
        if (e.Stdout is not null) f |= EventField.Stdout;
        if (e.Stderr is not null) f |= EventField.Stderr;
        if (e.ExitCode is not null) f |= EventField.ExitCode;
        if (e.OutputBytes is not null) f |= EventField.OutputBytes;
        if (e.Status is not null) f |= EventField.Status;
        if (e.ErrorMessage is not null) f |= EventField.ErrorMessage;
        if (e.StackTrace is not null) f |= EventField.StackTrace;
        if (e.ErrorCode is not null) f |= EventField.ErrorCode;
        if (e.StartedAt is not null) f |= EventField.StartedAt;
        if (e.EndedAt is not null) f |= EventField.EndedAt;
        if (e.DurationMs is not null) f |= EventField.DurationMs;
        if (e.Model is not null) f |= EventField.Model;
        if (e.InferenceId is not null) f |= EventField.InferenceId;
        return f | PresentMeasures(e);
    }

    private static EventField PresentMeasures(Event e)
    {
        EventField f = EventField.None;
        if (e.TokensInput is not null) f |= EventField.TokensInput;
        if (e.TokensCacheRead is not null) f |= EventField.TokensCacheRead;
        if (e.TokensCacheWrite is not null) f |= EventField.TokensCacheWrite;
        if (e.TokensCacheWriteHour is not null) f |= EventField.TokensCacheWriteHour;
        if (e.TokensOutput is not null) f |= EventField.TokensOutput;
        if (e.TokensReasoning is not null) f |= EventField.TokensReasoning;
        if (e.CpuUsagePercent is not null) f |= EventField.CpuUsagePercent;
        if (e.MemoryUsageMb is not null) f |= EventField.MemoryUsageMb;
        if (e.ApiCallLatencyMs is not null) f |= EventField.ApiCallLatencyMs;
        if (e.WorkingDirectory is not null) f |= EventField.WorkingDirectory;
        if (e.ActiveFiles is not null) f |= EventField.ActiveFiles;
        if (e.RelatedCodeEntities is not null) f |= EventField.RelatedCodeEntities;
        if (e.Ordinal is not null) f |= EventField.Ordinal;
        return f;
    }

    private void TakeWhatHappened()
    {
        mine.SessionId = Smallest(EventField.SessionId, mine.SessionId, theirs.SessionId);
        mine.TaskId = Smallest(EventField.TaskId, mine.TaskId, theirs.TaskId);
        mine.ToolName = Longest(EventField.ToolName, mine.ToolName, theirs.ToolName);
        mine.Parameters = Longest(EventField.Parameters, mine.Parameters, theirs.Parameters);
        mine.Stdout = Longest(EventField.Stdout, mine.Stdout, theirs.Stdout);
        mine.Stderr = Longest(EventField.Stderr, mine.Stderr, theirs.Stderr);
        mine.ExitCode = Largest(EventField.ExitCode, mine.ExitCode, theirs.ExitCode);
        mine.OutputBytes = Largest(EventField.OutputBytes, mine.OutputBytes, theirs.OutputBytes);
        mine.Status = Largest(EventField.Status, mine.Status, theirs.Status);
        mine.ErrorMessage = Longest(EventField.ErrorMessage, mine.ErrorMessage, theirs.ErrorMessage);
        mine.StackTrace = Longest(EventField.StackTrace, mine.StackTrace, theirs.StackTrace);
        mine.ErrorCode = Longest(EventField.ErrorCode, mine.ErrorCode, theirs.ErrorCode);
        mine.StartedAt = Smallest(EventField.StartedAt, mine.StartedAt, theirs.StartedAt);
        mine.EndedAt = Largest(EventField.EndedAt, mine.EndedAt, theirs.EndedAt);
        mine.DurationMs = Largest(EventField.DurationMs, mine.DurationMs, theirs.DurationMs);
        mine.Model = Longest(EventField.Model, mine.Model, theirs.Model);
        mine.InferenceId = Largest(EventField.InferenceId, mine.InferenceId, theirs.InferenceId);
    }

    private void TakeMeasures()
    {
        mine.TokensInput = Largest(EventField.TokensInput, mine.TokensInput, theirs.TokensInput);
        mine.TokensCacheRead = Largest(EventField.TokensCacheRead, mine.TokensCacheRead, theirs.TokensCacheRead);
        mine.TokensCacheWrite = Largest(EventField.TokensCacheWrite, mine.TokensCacheWrite, theirs.TokensCacheWrite);
        mine.TokensCacheWriteHour = Largest(
            EventField.TokensCacheWriteHour, mine.TokensCacheWriteHour, theirs.TokensCacheWriteHour);
        mine.TokensOutput = Largest(EventField.TokensOutput, mine.TokensOutput, theirs.TokensOutput);
        mine.TokensReasoning = Largest(EventField.TokensReasoning, mine.TokensReasoning, theirs.TokensReasoning);
        mine.CpuUsagePercent = Largest(EventField.CpuUsagePercent, mine.CpuUsagePercent, theirs.CpuUsagePercent);
        mine.MemoryUsageMb = Largest(EventField.MemoryUsageMb, mine.MemoryUsageMb, theirs.MemoryUsageMb);
        mine.ApiCallLatencyMs = Largest(EventField.ApiCallLatencyMs, mine.ApiCallLatencyMs, theirs.ApiCallLatencyMs);
        mine.WorkingDirectory = Smallest(EventField.WorkingDirectory, mine.WorkingDirectory, theirs.WorkingDirectory);
        mine.ActiveFiles = Longest(EventField.ActiveFiles, mine.ActiveFiles, theirs.ActiveFiles);
        mine.RelatedCodeEntities = Longest(
            EventField.RelatedCodeEntities, mine.RelatedCodeEntities, theirs.RelatedCodeEntities);
        mine.Ordinal = Smallest(EventField.Ordinal, mine.Ordinal, theirs.Ordinal);
    }

    /// <summary>True where their word on a field replaces ours; its standing is taken over.</summary>
    /// <param name="field">Which field.</param>
    /// <param name="tie">Positive where their value wins between equals.</param>
    private bool Wins(EventField field, int tie)
    {
        int i = FieldRanks.IndexOf(field);
        byte ours = mine.Ranks[i], other = theirs.Ranks[i];
        if (other < ours || other == 0 || (other == ours && tie <= 0)) return false;
        mine.Ranks[i] = other;
        return _changed = true;
    }

    private string? Longest(EventField field, string? a, string? b) => Wins(field, CompareLength(b, a)) ? b : a;

    private string? Smallest(EventField field, string? a, string? b) =>
        Wins(field, string.CompareOrdinal(a, b)) ? b : a;

    private T? Largest<T>(EventField field, T? a, T? b) where T : struct =>
        Wins(field, Nullable.Compare(b, a)) ? b : a;

    private T? Smallest<T>(EventField field, T? a, T? b) where T : struct =>
        Wins(field, Nullable.Compare(a, b)) ? b : a;

    private static int CompareLength(string? a, string? b)
    {
        if (a is null || b is null) return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    }
}

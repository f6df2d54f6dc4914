using FsCheck;
using FsCheck.Fluent;
using Hone.Basics;
using Hone.Telemetry;

namespace Hone.Tests.Telemetry;

public sealed class EventFoldTests
{
    private static readonly Precedence[] s_standings =
    [
        Precedence.Copied, Precedence.Assumed, Precedence.Inferred,
        Precedence.Otlp, Precedence.Hook, Precedence.Transcript,
    ];

    [Fact]
    public void Any_order_and_any_repetition_of_observations_gives_the_same_event()
    {
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            Random random = new(seed);
            int count = random.Next(1, 7);
            Func<Event>[] observations = [.. Enumerable.Range(0, count).Select(_ => Observation(random.Next()))];
            string straight = Fold(observations);

            Func<Event>[] shuffled = [.. observations, .. observations.Take(random.Next(count + 1))];
            random.Shuffle(shuffled);

            return Fold(shuffled) == straight;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Folding_in_two_halves_equals_folding_in_one_row()
    {
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            Random random = new(seed);
            Func<Event>[] parts = [Observation(random.Next()), Observation(random.Next()), Observation(random.Next())];

            Event left = parts[0]();
            left.Absorb(parts[1]());
            left.Absorb(parts[2]());
            Event right = parts[1]();
            right.Absorb(parts[2]());
            Event first = parts[0]();
            first.Absorb(right);

            return Show(left) == Show(first);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_word_of_the_higher_standing_counts_whenever_it_comes()
    {
        Event otlp = Blank();
        otlp.DurationMs = 900;
        otlp.StatedBy(Precedence.Otlp);
        Event hook = Blank();
        hook.DurationMs = 100;
        hook.StatedBy(Precedence.Hook);

        hook.Absorb(otlp).ShouldBeFalse();
        otlp.Absorb(hook).ShouldBeTrue();

        hook.DurationMs.ShouldBe(100);
        otlp.DurationMs.ShouldBe(100);
    }

    [Fact]
    public void Every_field_of_an_event_is_folded()
    {
        EventField all = EventField.None;
        foreach (EventField field in Enum.GetValues<EventField>()) all |= field;
        Event full = Full();

        EventFold.Present(full).ShouldBe(all);

        Event empty = Blank();
        empty.Absorb(full.StatedBy(Precedence.Transcript));
        Show(empty).ShouldBe(Show(full));
    }

    private static string Fold(Func<Event>[] observations)
    {
        Event folded = observations[0]();
        foreach (Func<Event> next in observations.Skip(1)) folded.Absorb(next());
        return Show(folded);
    }

    private static Func<Event> Observation(int seed) => () =>
    {
        Random random = new(seed);
        Event e = Blank();
        if (random.Next(2) == 0) e.SessionId = $"a:{random.Next(3)}";
        if (random.Next(2) == 0) e.ToolName = new string('t', random.Next(1, 3));
        if (random.Next(2) == 0) e.Status = (EventStatus)random.Next(4);
        if (random.Next(2) == 0) e.TokensOutput = random.Next(5);
        if (random.Next(2) == 0) e.StartedAt = DateTimeOffset.UnixEpoch.AddMilliseconds(random.Next(5));
        if (random.Next(2) == 0) e.EndedAt = DateTimeOffset.UnixEpoch.AddMilliseconds(random.Next(5));
        if (random.Next(2) == 0) e.ExitCode = random.Next(-1, 3);
        if (random.Next(2) == 0) e.WorkingDirectory = $"/{random.Next(3)}";
        if (random.Next(2) == 0) e.InferenceId = new Id128(0, (ulong)random.Next(3));
        if (random.Next(2) == 0) e.Ordinal = random.Next(4);
        return e.StatedBy(s_standings[random.Next(s_standings.Length)]);
    };

    private static Event Blank() => new(new Id128(1, 2), "agent", ActionType.ToolCall);

    private static Event Full() => new(new Id128(1, 2), "agent", ActionType.ToolCall)
    {
        SessionId = "s", TaskId = "t", ToolName = "n", Parameters = "{}", Stdout = "o", Stderr = "e",
        ExitCode = 1, OutputBytes = 2, Status = EventStatus.Failure, ErrorMessage = "m", StackTrace = "st",
        ErrorCode = "c", StartedAt = DateTimeOffset.UnixEpoch, EndedAt = DateTimeOffset.UnixEpoch, DurationMs = 3,
        Model = "mo", InferenceId = new Id128(3, 4), TokensInput = 1, TokensCacheRead = 2, TokensCacheWrite = 3,
        TokensCacheWriteHour = 4, TokensOutput = 5, TokensReasoning = 6,
        CpuUsagePercent = 7, MemoryUsageMb = 8, ApiCallLatencyMs = 9, WorkingDirectory = "/", ActiveFiles = "[]",
        RelatedCodeEntities = "[]", Ordinal = 10,
    };

    private static string Show(Event e) => string.Join('|', typeof(Event).GetProperties()
        .Where(p => p.Name != nameof(Event.Ranks)).Select(p => $"{p.Name}={p.GetValue(e)}"));
}

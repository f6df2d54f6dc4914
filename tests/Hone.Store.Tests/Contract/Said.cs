using Hone.Basics;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>Something a source said, as a function of a seed: the same again each time it is asked for.</summary>
/// <remarks>
/// Sources contradict each other here as much as they can: about sessions, texts, times, and who said what.
/// </remarks>
internal sealed class Said(int seed)
{
    /// <summary>
    /// Sessions that much is said of; beside them are some of which hardly anything is, and nothing may remain.
    /// </summary>
    private const int Sessions = 4;

    private const int Events = 12;

    private const int Messages = 8;

    /// <summary>Adds what was said to a slice.</summary>
    public void AddTo(ImportSlice slice)
    {
        Random chance = new(seed);
        string session = SessionId(chance.Next(8) == 0 ? 100 + (seed % 50) : chance.Next(Sessions));
        switch (chance.Next(8))
        {
            case 0:
                string name = chance.Next(2) == 0 ? FactName.Version : FactName.Directory;
                slice.Add(session, name, $"value {chance.Next(3)}", Time(chance));
                break;
            case 1:
                Say(slice, chance, session);
                break;
            default:
                slice.Add(Observed(chance, session), Id($"line {seed % 150}"), seed);
                break;
        }
    }

    private static void Say(ImportSlice slice, Random chance, string session)
    {
        Id128 id = Id($"said {chance.Next(Messages)}");
        var kind = (MessageKind)chance.Next(6);
        Message message = new(id, session, kind, Time(chance), $"words {chance.Next(3)}", chance.Next(3));
        if (slice.Messages.TryGetValue(id, out Message? known) && !message.Precedes(known)) return;
        slice.Messages[id] = message;
    }

    private static Event Observed(Random chance, string session)
    {
        int n = chance.Next(Events);
        Event e = new(Id($"event {n}"), n % 3 == 0 ? "codex" : Agent, (ActionType)(n % 3)) { SessionId = session };
        e.IsProbable = chance.Next(2) == 0;
        e.ToolName = Maybe(chance, "Bash", "Read");
        e.Parameters = Maybe(chance, "{}", """{"a":"ä"}""");
        e.Stdout = Maybe(chance, "", new string('x', chance.Next(40_000)));
        e.ErrorMessage = Maybe(chance, "no such file", "No such file");
        e.ExitCode = chance.Next(2) == 0 ? null : chance.Next(-1, 3);
        e.Status = chance.Next(2) == 0 ? null : (EventStatus)chance.Next(4);
        e.StartedAt = Time(chance);
        e.EndedAt = Time(chance);
        e.TokensOutput = chance.Next(2) == 0 ? null : chance.Next(5);
        e.CpuUsagePercent = chance.Next(2) == 0 ? null : chance.NextDouble();
        e.InferenceId = chance.Next(2) == 0 ? null : Id($"event {chance.Next(Events)}");
        e.Ordinal = chance.Next(2) == 0 ? null : chance.Next(5);
        return e.StatedBy((Precedence)chance.Next(1, 8), inferred: EventField.ExitCode);
    }

    private static string? Maybe(Random chance, string a, string b) =>
        chance.Next(3) switch { 0 => null, 1 => a, _ => b };

    /// <summary>Finer than milliseconds, as some sources are.</summary>
    private static DateTimeOffset? Time(Random chance) =>
        chance.Next(4) == 0 ? null : Noon.AddDays(chance.Next(3)).AddTicks(chance.Next(100_000));
}

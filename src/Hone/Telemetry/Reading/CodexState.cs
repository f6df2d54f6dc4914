using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>What a line of a roll-out depends on: its thread, the turn's model and folder, the running total.</summary>
internal sealed class CodexState
{
    /// <summary>Calls waiting for the token count of their answer; more of them in one answer are not joined.</summary>
    private const int PendingMax = 200;

    public string Thread { get; set; } = "";

    public string Model { get; set; } = "";

    public string Cwd { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>True while lines are history that a fork copied from its origin.</summary>
    public bool IsCopying { get; set; }

    /// <summary>True where the thread is a sub-agent's: what "users" say there, its parent said.</summary>
    public bool IsSubAgent { get; set; }

    public long PreviousTotal { get; set; } = -1;

    /// <summary>The next place in the session, for roll-outs without times.</summary>
    public long Ordinal { get; set; }

    public List<Id128> Pending { get; } = [];

    public void AddPending(Id128 call)
    {
        if (Pending.Count < PendingMax) Pending.Add(call);
    }

    /// <summary>One line of text; fields are separated by a unit separator, which no path or id holds.</summary>
    public string Save() => string.Join('\u001f', Thread, Model, Cwd, Version,
        IsCopying ? "1" : "0", IsSubAgent ? "1" : "0", PreviousTotal, Ordinal, string.Join(',', Pending));

    /// <summary>Reads what <see cref="Save"/> wrote; anything else is a fresh state.</summary>
    public static CodexState Load(string saved)
    {
        string[] parts = saved.Split('\u001f');
        CodexState state = new();
        if (parts.Length != 9) return state;
        (state.Thread, state.Model, state.Cwd, state.Version) = (parts[0], parts[1], parts[2], parts[3]);
        (state.IsCopying, state.IsSubAgent) = (parts[4] == "1", parts[5] == "1");
        state.PreviousTotal = long.TryParse(parts[6], out long total) ? total : -1;
        state.Ordinal = long.TryParse(parts[7], out long ordinal) ? ordinal : 0;
        foreach (string id in parts[8].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Id128.Parse(id) is { } call) state.AddPending(call);
        }

        return state;
    }
}

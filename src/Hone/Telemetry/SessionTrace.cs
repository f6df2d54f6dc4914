namespace Hone.Telemetry;

/// <summary>One session whole: its facts, its events in order, and what was said.</summary>
/// <param name="Id">The session, as <c>agent:native-id</c>.</param>
/// <param name="Agent">The agent's name.</param>
/// <param name="Revision">Grows whenever anything of the session changes.</param>
/// <param name="Facts">What was said of it as a whole.</param>
/// <param name="Events">In order of <see cref="TraceOrder"/>.</param>
/// <param name="Messages">In order of time.</param>
public sealed record SessionTrace(
    string Id, string Agent, long Revision,
    IReadOnlyList<Fact> Facts, IReadOnlyList<Event> Events, IReadOnlyList<Message> Messages)
{
    /// <summary>The last part of the id of side chains that their agent did not tell apart.</summary>
    public const string SideChains = "sidechain";

    /// <summary>True where the session is the side chains of several sub-agents in one.</summary>
    public bool IsOfSeveral => Id.EndsWith("/" + SideChains, StringComparison.Ordinal);

    /// <summary>The agent's own id of the session.</summary>
    public string NativeId => Id[(Id.IndexOf(':') + 1)..];

    /// <summary>The earliest value of a fact; null where nothing was said.</summary>
    public string? First(string name) => Facts
        .Where(f => f.Name == name)
        .OrderBy(f => f.FirstAt ?? DateTimeOffset.MaxValue).ThenBy(f => f.Value, StringComparer.Ordinal)
        .FirstOrDefault()?.Value;

    /// <summary>The latest value of a fact; null where nothing was said.</summary>
    public string? Last(string name) => Facts
        .Where(f => f.Name == name)
        .OrderByDescending(f => f.LastAt ?? DateTimeOffset.MinValue).ThenBy(f => f.Value, StringComparer.Ordinal)
        .FirstOrDefault()?.Value;
}

namespace Hone.Telemetry.Reading;

/// <summary>One row of the table of agents: how sessions are recognised, where they lie, how they are read.</summary>
/// <param name="Name">The agent's name in ids and reports.</param>
/// <param name="Title">The agent's name for people.</param>
/// <param name="Recognizes">True where a line can only be this agent's.</param>
/// <param name="Open">Opens a reader from the state saved before, or an empty one.</param>
/// <param name="Homes">Where its sessions lie, given a look-up of environment variables and the user's home.</param>
/// <param name="Tried">What of it was tried on real files, and what is read by its published format only.</param>
internal sealed record AgentFormat(
    string Name, string Title, Func<LineShape, bool> Recognizes, Func<string, ISessionReader> Open,
    Func<Func<string, string?>, string, IEnumerable<string>> Homes, string Tried);

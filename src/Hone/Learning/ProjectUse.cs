namespace Hone.Learning;

/// <summary>How much one agent did in one project.</summary>
/// <param name="Project">The project's folder; empty where unknown.</param>
/// <param name="Agent">The agent's name.</param>
/// <param name="Sessions">Its sessions, those of sub-agents included.</param>
/// <param name="Inferences">Answers of the model.</param>
/// <param name="ActiveMs">Milliseconds at work.</param>
/// <param name="Tokens">Tokens used.</param>
public sealed record ProjectUse(
    string Project, string Agent, long Sessions, long Inferences, long ActiveMs, long Tokens);

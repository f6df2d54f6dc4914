namespace Hone.Bench.Generate;

/// <summary>The agents whose sessions can be multiplied.</summary>
public enum Agent
{
    /// <summary>Claude Code: one line per content block, linked by uuid.</summary>
    ClaudeCode,

    /// <summary>Codex: one envelope per line, in threads and turns.</summary>
    Codex,
}

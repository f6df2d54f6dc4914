namespace Hone.Telemetry;

/// <summary>The names of facts that readers state about sessions.</summary>
public static class FactName
{
    /// <summary>A working directory; the first one is the session's project.</summary>
    public const string Directory = "cwd";

    /// <summary>The agent's version.</summary>
    public const string Version = "version";

    /// <summary>The git branch.</summary>
    public const string Branch = "branch";

    /// <summary>The git commit at the start.</summary>
    public const string Commit = "commit";

    /// <summary>The parent session of a sub-agent.</summary>
    public const string Parent = "parent";

    /// <summary>The session whose history this one continues.</summary>
    public const string ForkedFrom = "forked_from";

    /// <summary>A title that the agent or a person gave.</summary>
    public const string Title = "title";

    /// <summary>How it was started: a terminal, an editor, a script.</summary>
    public const string Entrypoint = "entrypoint";

    /// <summary>A sub-agent's role.</summary>
    public const string Role = "role";

    /// <summary>A pull request made in it.</summary>
    public const string PullRequest = "pull_request";

    /// <summary>The task that the source names.</summary>
    public const string Task = "task";
}

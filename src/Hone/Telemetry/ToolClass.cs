namespace Hone.Telemetry;

/// <summary>What sort of tool a call uses, by the names agents give them.</summary>
public static class ToolClass
{
    private static readonly HashSet<string> s_shells =
    [
        "Bash", "exec_command", "shell", "local_shell", "shell_command", "container.exec", "run_shell_command",
        "execute_bash",
    ];

    private static readonly HashSet<string> s_edits =
    [
        "Edit", "Write", "MultiEdit", "NotebookEdit", "apply_patch", "str_replace_editor",
        "str_replace_based_edit_tool", "edit_file", "write_file", "replace",
    ];

    private static readonly HashSet<string> s_lists =
        ["TodoWrite", "TaskCreate", "TaskUpdate", "TaskList", "TaskGet", "update_plan", "write_todos"];

    private static readonly HashSet<string> s_agents =
        ["Task", "Agent", "spawn_agent", "send_input", "wait_agent", "wait", "exec"];

    private static readonly HashSet<string> s_waits = ["write_stdin", "BashOutput", "TaskOutput", "wait", "wait_agent"];

    private static readonly HashSet<string> s_looks =
    [
        "Read", "Grep", "Glob", "LS", "WebFetch", "WebSearch", "web_search", "read_file", "list_directory", "search",
        "TodoRead", "ToolSearch", "ExitPlanMode", "EnterPlanMode", "AskUserQuestion", "update_plan", "TodoWrite",
        "TaskCreate", "TaskUpdate", "TaskList", "TaskGet", "Bash", "exec_command", "shell",
    ];

    private static readonly HashSet<string> s_questions = ["AskUserQuestion", "ExitPlanMode", "EnterPlanMode"];

    /// <summary>Runs a command line.</summary>
    public static bool IsShell(string tool) => s_shells.Contains(tool);

    /// <summary>Runs a command line, or goes on with one that runs.</summary>
    public static bool IsShellOrStdin(string tool) => IsShell(tool) || tool is "write_stdin" or "exec" or "BashOutput";

    /// <summary>Tools that run command lines, go on with them or bring what they printed.</summary>
    public static IReadOnlyCollection<string> CommandTools { get; } =
        [.. s_shells, "write_stdin", "exec", "BashOutput", "TaskOutput", "wait"];

    /// <summary>Only looks: at files, at pages, at lists.</summary>
    public static bool IsLooking(string tool) => s_looks.Contains(tool);

    /// <summary>Changes files.</summary>
    public static bool IsEdit(string tool) => s_edits.Contains(tool);

    /// <summary>Keeps a to-do list.</summary>
    public static bool IsList(string tool) => s_lists.Contains(tool);

    /// <summary>Lets something else work that can change files unseen.</summary>
    public static bool IsAgent(string tool) => s_agents.Contains(tool);

    /// <summary>Waits for something that runs.</summary>
    public static bool IsWait(string tool) => s_waits.Contains(tool);

    /// <summary>Asks a person; a no is part of the conversation.</summary>
    public static bool IsQuestion(string tool) => s_questions.Contains(tool);
}

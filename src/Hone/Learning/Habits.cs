namespace Hone.Learning;

/// <summary>The habits that Hone looks for.</summary>
public static class Habits
{
    /// <summary>All habits; a call that several name counts for the first.</summary>
    public static IReadOnlyList<Habit> All { get; } =
    [
        new("retry-same-fail", "Repeats a failed call unchanged", HabitClass.Waste,
            "The same call with the same parameters fails twice in one turn in the same way, "
            + "and nothing was changed between.",
            "After a failure, read the error and change something before trying again."),
        new("repeat-call", "Makes the same call again with nothing changed", HabitClass.Waste,
            "The same call succeeds twice in one turn with the same output, and nothing was changed between. "
            + "File reads, to-do lists, polling and sub-agents are not looked at here.",
            "Use the earlier output; call again only after something changed."),
        new("reread", "Reads again what it has already read", HabitClass.Waste,
            "A file is read whose range lies inside one read before in the same turn, "
            + "the file was not edited and the context not compacted since, and the earlier output was whole.",
            "Work from what was already read; read again only after an edit."),
        new("edit-before-read", "Edits a file it has not read", HabitClass.Waste,
            "The editing tool refuses because the file was not read before.",
            "Read a file in this session before the first edit of it."),
        new("stale-edit", "Edits a file that changed since it was read", HabitClass.Waste,
            "The editing tool refuses because the file changed after it was read.",
            "Read a file again after a formatter or a person may have changed it."),
        new("edit-misses-text", "Edits text that is not in the file", HabitClass.Waste,
            "The text to replace, or the context of a patch, is not found.",
            "Copy the text to replace from a fresh read of the file, with its exact white space."),
        new("edit-not-unique", "Edits text that occurs more than once", HabitClass.Waste,
            "The text to replace has several matches.",
            "Include enough lines around the text to replace that it occurs once."),
        new("edit-changes-nothing", "Makes edits that change nothing", HabitClass.Waste,
            "Old and new text are the same.",
            "Check that the new text differs before editing."),
        new("guessed-path", "Opens files that do not exist", HabitClass.Waste,
            "A file that is read or searched does not exist.",
            "List or search for a file before opening it by a guessed path."),
        new("reads-directory", "Reads a folder as if it were a file", HabitClass.Waste,
            "A reading tool is given a directory.",
            "List a directory; read files."),
        new("reads-too-much", "Reads files that are too large at once", HabitClass.Waste,
            "A reading tool refuses because the file exceeds its limit.",
            "Search in large files, or read them by range."),
        new("missing-command", "Calls programs that are not there", HabitClass.Waste,
            "The shell does not find the command.",
            "Use the project's own way to run its tools; check once that a program is installed."),
        new("wrong-option", "Uses options that the tool does not have", HabitClass.Waste,
            "A program that is not the project's own rejects an option.",
            "Look at the tool's help once before using an uncommon option."),
        new("shell-syntax", "Trips over its shell's syntax", HabitClass.Waste,
            "The shell itself rejects the command line.",
            "Quote arguments with special characters; keep to the syntax of the shell in use."),
        new("sandbox-denied", "Tries in the sandbox what it forbids", HabitClass.Waste,
            "An operation is not permitted by the sandbox, or a connection fails and the same command is then run "
            + "outside of it.",
            "Ask for the permission first, or allow the command in the agent's configuration."),
        new("blocked-call", "Tries what your rules forbid", HabitClass.Waste,
            "A permission rule or a hook blocks the call.",
            "Tell the agent what is not allowed and what to do instead."),
        new("unknown-name", "Calls tools, skills or agents that do not exist", HabitClass.Waste,
            "The agent's own tool says that the name is unknown.",
            "Name the skills and agents that exist in the instructions."),
        new("bad-arguments", "Calls tools with arguments they do not take", HabitClass.Waste,
            "The agent's own tool rejects the arguments.",
            "Follow the tool's schema."),
        new("sibling-cancelled", "Loses a batch of calls because one of them fails", HabitClass.Waste,
            "A call is cancelled because one beside it in the same answer failed.",
            "Put calls that may fail into a step of their own."),
        new("fix-without-effect", "Changes code and gets the very same failure", HabitClass.Waste,
            "A check fails twice in a row with the same failing lines, though files were edited between.",
            "Before the next fix, find out why the last one did not change the failure."),
        new("undoes-own-edit", "Undoes its own edits", HabitClass.Waste,
            "An edit puts back exactly what an earlier edit of the same file replaced; "
            + "edits of imports only and of debug output are left out.",
            "Settle the approach before editing; try experiments in a scratch file."),
        new("truncated-output", "Prints more than it can read", HabitClass.Waste,
            "A command's output was so long that the agent cut it. Checks and file reads are not looked at here.",
            "Narrow commands before they run: fewer files, counts, the first lines."),
        new("polls", "Asks again and again whether a command has finished", HabitClass.Waste,
            "A running command is polled without input; "
            + "a longer wait in the first call would have returned the result.",
            "Start builds and tests with a wait of 10 to 30 seconds."),
        new("todo-alone", "Spends a whole step on its to-do list", HabitClass.Waste,
            "An answer of the model does nothing but update the to-do list, and another call follows at once.",
            "Send to-do updates together with the next tool call."),
        new("user-rejects", "Proposes what you reject", HabitClass.Waste,
            "A person rejects a call. Plans and questions are left out: there a no is part of the conversation.",
            "Say beforehand which kinds of changes you want to be asked about first."),
        new("waits-for-permission", "Waits for your permission to edit", HabitClass.Waiting,
            "An edit that succeeds takes more than ten seconds from call to result.",
            "Allow edits in this project, or let the agent work in a branch of its own."),
        new("user-interrupts", "Is interrupted by you", HabitClass.Signal,
            "A person stops the agent.", "Look at what it did just before."),
        new("user-corrects", "Has to be corrected by you", HabitClass.Signal,
            "A prompt after work was done begins with a correction: "
            + "a no, a revert, something forgotten, still failing. English only.",
            "Put what you had to say twice into the instructions."),
    ];

    /// <summary>The habit of this id; null where there is none.</summary>
    public static Habit? Find(string id) => All.FirstOrDefault(h => h.Id == id);
}

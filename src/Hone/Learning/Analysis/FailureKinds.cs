using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>Names the kind of a failure by what it says: the first row that fits, from specific to general.</summary>
internal static class FailureKinds
{
    /// <summary>Exit code 1 of a command that only looks: nothing was found, nothing is wrong.</summary>
    public const string NoMatches = "no_matches";

    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Head and tail that are judged of a longer text.</summary>
    private const int JudgedMax = 12_000;

    /// <summary>Lines up to which an output is read from its beginning.</summary>
    private const int FewLines = 5;

    /// <summary>How an agent begins what it says itself, without having run the call.</summary>
    private const string AgentsOwnWords = "<tool_use_error>";

    /// <summary>Kinds whose outputs are reports: what went wrong stands where a place or a test is named.</summary>
    private static readonly HashSet<string> s_reports = ["lint_failed", "compile_error", "task_failed"];

    private enum Applies
    {
        Any,
        Edit,
        Shell,
        NotShell,
        Git,
    }

    private sealed record Row(string Kind, Applies To, Regex Says);

    private static readonly Regex s_errorLine = new(
        @"^(?:[\w./\-]{1,40}: |\(eval\):\d+: |error|fatal|usage|unknown|invalid|Command timed out|failed|HTTP|gh: "
        + "|GraphQL|Permission)",
        Options);

    private static readonly Regex s_named = new(@"^(?:\w+\.)*(\w+(?:Error|Exception))(?::|$)", Options);

    private static readonly Row[] s_rows =
    [
        new("edit_before_read", Applies.Edit, R("has not been read yet")),
        new("file_modified_since_read", Applies.Edit,
            R("modified since (?:it was )?(?:last )?read|unexpectedly modified")),
        new("string_not_found", Applies.Edit,
            R("String to replace not found|String not found in file|did not appear verbatim")),
        new("string_not_unique", Applies.Edit, R("matches of the string to replace|Multiple occurrences of old_str")),
        new("no_change", Applies.Edit, R("old_string and new_string are (?:exactly )?the same")),
        new("patch_not_applied", Applies.Any,
            R(@"apply_patch verification failed|Failed to find (?:expected lines|context)|\Ainvalid (?:patch|hunk)"
                + "|patch does not apply|hunk FAILED")),
        new("is_directory", Applies.Any,
            R(@"EISDIR|illegal operation on a directory|^[\w./-]+: [^:\n]+: Is a directory$")),
        new("output_too_large", Applies.NotShell, R("exceeds maximum allowed (?:tokens|size)")),
        new("unknown_tool", Applies.Any,
            R(@"\A(?:<tool_use_error>)?(?:Error: )?(?:No such tool available|unsupported call|Unknown tool"
                + "|Unknown skill|Skill .* is not|Agent type .* not found|Unknown agent)")),
        new("invalid_arguments", Applies.Any,
            R(@"\A(?:<tool_use_error>)?(?:InputValidationError|failed to parse function arguments"
                + "|Invalid tool parameters|write_stdin failed|Unknown process id|No task found)"
                + "|stdin is closed for this session")),
        new("agent_limit", Applies.NotShell, R(@"thread limit reached|\Acollab spawn failed")),
        new("blocked", Applies.Any,
            R(@"\A(?:<tool_use_error>)?(?:Blocked:|This command requires approval|Permission to use "
                + "|Claude requested permissions|Hook |PreToolUse)"
                + @"|\A(?:exec_command failed|apply_patch failed).*rejected"
                + @"|was blocked\. For security|hook (?:error|denied|blocked)")),
        new("file_not_found", Applies.NotShell, R("(?:File|Path|Directory) does not exist|ENOENT|No such file")),
        new("timeout", Applies.Any, R("command timed out after")),
        new("command_not_found", Applies.Shell,
            R(@"^[^\n:]{0,60}: (?:line \d+: )?[^\n:]{0,60}: ?command not found|command not found: "
                + @"|^[\w/]{0,30}sh: \d+: [^\n:]{1,60}: not found$"
                + "|is not recognized as (?:an internal|the name)|executable file not found"
                + @"|no task \S+ found|Missing script:|No rule to make target")),
        new("shell_syntax", Applies.Shell,
            R(@"^[^\n]{0,60}(?:parse error near|syntax error near unexpected|unexpected EOF while looking"
                + @"|unmatched [""']|bad substitution|bad pattern|unexpected end of file|unbound variable"
                + @"|:\d+: =+ not found|:\d+: \S+ not found$|event not found)")),
        new("merge_conflict", Applies.Shell,
            R("^CONFLICT |Automatic merge failed|fix conflicts and|^error: could not apply"
                + "|would be overwritten by (?:merge|checkout)|unmerged files")),
        new("compile_error", Applies.Shell,
            R(@"\[build failed\]|^(?:\[[^\]]*\] )?# \S+(?: \[\S+\])?\n\S+:\d+:\d+: "
                + @"|^error\[E\d+\]|error TS\d+|error CS\d+|^\s*SyntaxError|cannot find symbol|could not compile"
                + @"|BUILD FAILED|build failed|Failed to compile|\(typecheck\)|undefined reference to|^Type error:")),
        new("sandbox_denied", Applies.Shell, R("operation not permitted")),
        new("lint_failed", Applies.Shell,
            R(@"^(?:\[[^\]]*\] )?\d+ issues?:|\d+ problems? \(|would reformat|new blank line at EOF"
                + @"|trailing whitespace|^Found \d+ errors?\.$|\[(?:lint|fmt)[^\]]*\] ERROR"
                + "|golangci|eslint|shellcheck|stylelint|rubocop")),
        new("test_failed", Applies.Shell,
            R(@"^\s*--- FAIL|^(?:\[[^\]]*\] )?FAIL\b|^FAILED |^=+ .*\d+ failed|Tests:\s+\d+ failed|\d+ failing\b"
                + @"|AssertionError|test result: FAILED|^not ok \d+")),
        new("rate_limit", Applies.Any, R("rate.?limit exceeded|too many requests|HTTP 429|quota exceeded")),
        new("network", Applies.Any,
            R("could not resolve host|connection (?:refused|reset)|network is unreachable|no such host"
                + @"|error connecting to|failed to connect|getaddrinfo|\bECONNREFUSED\b|\bENOTFOUND\b"
                + "|dial tcp|i/o timeout|could not read from remote")),
        new("permission_denied", Applies.Any,
            R("permission denied|EACCES|EPERM|read-only file system|authentication failed|HTTP 40[13]"
                + "|Resource not accessible")),
        new("not_found_remote", Applies.Any, R("HTTP 404|404 Not Found|Could not resolve to a ")),
        new("ModuleNotFoundError", Applies.Shell,
            R("No module named|Cannot find (?:module|package)|cannot find module providing"
                + "|no required module provides|unresolved import|Module not found")),
        new("unknown_option", Applies.Shell,
            R("unknown option|unrecognized (?:option|argument)|unknown (?:shorthand )?flag|illegal option"
                + "|invalid option|no such option|unexpected argument|unknown (?:sub)?command"
                + "|flag provided but not defined|^usage: ")),
        new("out_of_memory", Applies.Shell, R("out of memory|Cannot allocate memory|OOMKilled")),
        new("port_in_use", Applies.Shell, R("EADDRINUSE|address already in use")),
        new("crash", Applies.Shell, R("^panic: |Segmentation fault|core dumped|exec format error")),
        new("file_not_found", Applies.Shell,
            R("No such file or directory|cannot access|does not exist|directory not found|did not match any file"
                + "|pathspec|cannot find the (?:path|file)")),
        new("git_error", Applies.Git, R("^(?:fatal|error|hint): ")),
        new("task_failed", Applies.Shell, R(@"ERROR task failed|npm ERR!|^make: \*\*\*|ELIFECYCLE|exit status \d+")),
    ];

    /// <summary>The kind of a call's failure, and the line that tells it; null where it did not fail.</summary>
    /// <param name="call">The call.</param>
    /// <param name="command">The command behind it, where it goes on with one that runs.</param>
    public static Failing? Of(Event call, string? command)
    {
        if (call.Status is not (EventStatus.Failure or EventStatus.Timeout)) return null;
        string tool = call.ToolName ?? "";
        bool isShell = ToolClass.IsShellOrStdin(tool) || command is not null;
        bool isLooking = isShell && command is not null && ShellCommand.IsReadOnly(command);
        string text = Judged(call);
        if (call.Status == EventStatus.Timeout) return new Failing("timeout", Wording.FirstLine(text));
        if (isLooking && !text.StartsWith(AgentsOwnWords, StringComparison.Ordinal))
        {
            text = ErrorLines(text, call.ExitCode);
        }

        foreach (Row row in s_rows)
        {
            if (!Fits(row.To, tool, isShell, command) || row.Says.Match(text) is not { Success: true } says) continue;
            string told = s_reports.Contains(row.Kind) ? OutputText.FirstFailing(text) : "";
            if (told.Length == 0) told = Wording.LineAt(text, says.Index + says.Length - 1);
            bool isHelp = told.StartsWith("usage", StringComparison.OrdinalIgnoreCase);
            return new Failing(row.Kind, isHelp ? Wording.FirstLine(text) : told);
        }

        if (isLooking && call.ExitCode == 1) return new Failing(NoMatches, Wording.FirstLine(text));
        if (isShell && s_named.Match(text) is { Success: true } named)
        {
            return new Failing(named.Groups[1].Value, Wording.LineAt(text, named.Index));
        }

        string kind = isShell || call.ExitCode is not (null or 0) ? "nonzero_exit" : "other";
        return new Failing(kind, isShell ? LastWords(text) : Wording.FirstLine(text));
    }

    /// <summary>Of a command with no known error: the first line that looks like one, else the last of many.</summary>
    private static string LastWords(string text)
    {
        string told = OutputText.FirstFailing(text);
        if (told.Length > 0) return told;
        string trimmed = text.TrimEnd();
        return trimmed.Count(c => c == '\n') < FewLines ? Wording.FirstLine(text)
            : Wording.LineAt(trimmed, trimmed.Length - 1);
    }

    private static bool Fits(Applies to, string tool, bool isShell, string? command) => to switch
    {
        Applies.Edit => ToolClass.IsEdit(tool),
        Applies.Shell => isShell,
        Applies.NotShell => !isShell || tool == "write_stdin",
        Applies.Git => isShell && command is not null && command.Contains("git", StringComparison.Ordinal),
        _ => true,
    };

    private static string Judged(Event call)
    {
        string output = OutputText.Plain(call.Stdout ?? ""), error = call.ErrorMessage ?? "";
        string text = output.Length >= error.Length ? output : OutputText.Plain(error);
        return text.Length <= 2 * JudgedMax ? text : $"{text[..JudgedMax]}\n{text[^JudgedMax..]}";
    }

    /// <summary>A command that looks prints what files hold: only lines that look like its errors are judged.</summary>
    private static string ErrorLines(string text, int? exitCode)
    {
        if (text.Length <= 300 && text.Count(c => c == '\n') <= 3 && exitCode != 1) return text;
        return string.Join('\n', text.Split('\n').Where(line => line.Length < 2000 && s_errorLine.IsMatch(line)));
    }

    private static Regex R(string pattern) => new(pattern, Options);
}

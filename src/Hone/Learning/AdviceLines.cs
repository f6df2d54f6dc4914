using Hone.Learning.Analysis;

namespace Hone.Learning;

/// <summary>
/// The lines that Hone proposes to agents: fixed sentences of a closed set, with slots for names, paths and numbers.
/// </summary>
/// <remarks>
/// What fills a slot comes from telemetry, and telemetry is input from strangers. So each slot has one strict shape
/// (see <see cref="Slots"/>), is checked here again whatever the store says, and no other text reaches a line.
/// </remarks>
public static class AdviceLines
{
    /// <summary>The longest wait that a first call can ask for.</summary>
    private const int WaitSecondsMax = 30;

    /// <summary>Good advice in any project; a habit that is not here has none that is worth a line.</summary>
    private static readonly Dictionary<string, string> s_generic = new()
    {
        ["repeat-call"] = "Use the earlier output; make a call again only after something changed.",
        ["reread"] = "Work from what was already read; read a file again only after it changed.",
        ["edit-before-read"] = "Read a file in this session before the first edit of it.",
        ["stale-edit"] = "Read a file again after a formatter or a generator may have changed it.",
        ["edit-misses-text"] = "Copy the text to replace from a fresh read of the file, white space included.",
        ["edit-not-unique"] = "Give enough lines around the text to replace that it occurs once in the file.",
        ["guessed-path"] = "Search for a file before opening it by a guessed path.",
        ["reads-too-much"] = "Search in large files, or read them by range.",
        ["sibling-cancelled"] = "Send a call that may fail in a step of its own: its failure cancels those beside it.",
        ["truncated-output"] = "Narrow commands before they run: fewer files, counts, the first lines.",
        ["polls"] = "Start builds and tests with a wait of 10 to 30 seconds.",
        ["todo-alone"] = "Send to-do updates together with the next tool call.",
    };

    /// <summary>Commands that one line names at most.</summary>
    private const int NamedMax = 3;

    /// <summary>Commands that wait for another machine.</summary>
    private static readonly string[] s_network =
        ["git push", "git pull", "git fetch", "git clone", "git ls-remote", "gh", "curl", "wget", "ssh", "scp", "ping"];

    private static readonly Dictionary<string, Func<string, string?, string?>> s_specific = new()
    {
        ["polls"] = Polls,
        ["guessed-path"] = GuessedPath,
        ["missing-command"] = MissingCommand,
        ["wrong-option"] = WrongOption,
        ["truncated-output"] = TruncatedOutput,
        ["sandbox-denied"] = SandboxDenied,
        ["reads-directory"] = (subject, _) => Slots.RelativePath(subject) is not { } path ? null
            : $"`{path}` is a folder: list it, then read the files in it.",
        ["reads-too-much"] = (subject, _) => Slots.RelativePath(subject) is not { } path ? null
            : $"`{path}` is too long to read at once: search it, or read it by range.",
        ["shell-syntax"] = (subject, _) => subject != Subjects.EqualsWord ? null
            : "Quote words that begin with `=` in shell commands, as in `echo '==='`: zsh takes them for programs.",
        ["bad-arguments"] = (subject, _) => subject != Subjects.ClosedInput ? null
            : "Start a command that will need input or Ctrl-C with `tty=true`: only then its stdin stays open.",
    };

    /// <summary>How each command that shows everything shows less; known from their manuals.</summary>
    private static readonly Dictionary<string, string> s_narrowing = new()
    {
        ["git diff"] = "--stat", ["git show"] = "--stat", ["git log"] = "--oneline", ["gh pr diff"] = "--name-only",
        ["gh api"] = "--jq", ["gh run view"] = "--log-failed",
    };

    /// <summary>The line for a habit: specific where subject and remedy allow it, else generic, else none.</summary>
    /// <param name="habit">The habit's id.</param>
    /// <param name="subject">What it is about, as in <see cref="Loss"/>; checked here, whoever gives it.</param>
    /// <param name="remedy">What worked instead, likewise.</param>
    public static AdviceLine? For(string habit, string? subject, string? remedy)
    {
        if (subject is not null && s_specific.TryGetValue(habit, out var write)
            && write(subject, remedy) is { Length: <= AdviceLine.LengthMax } line)
        {
            return new AdviceLine(line, true);
        }

        return s_generic.TryGetValue(habit, out string? generic) ? new AdviceLine(generic, false) : null;
    }

    /// <summary>Whether a subject or remedy is a path, which is seen from the folder that the session was in.</summary>
    internal static bool IsAboutPath(string habit, string? subject, string? remedy) =>
        subject is not null && (habit is "guessed-path" or "reads-directory" or "reads-too-much"
            || (habit == "truncated-output" && subject.EndsWith('/'))
            || (remedy?.StartsWith("./", StringComparison.Ordinal) ?? false));

    /// <summary>
    /// The remedy to take for one habit and subject: the one that most occurrences share, where they are more than half
    /// of those that have any; of seconds, those within which nine of ten were done.
    /// </summary>
    public static string? SharedRemedy(string habit, IEnumerable<Pattern> patterns)
    {
        List<(string Remedy, long Occurrences)> known =
        [
            .. patterns.Where(p => p.Remedy is not null)
                .GroupBy(p => p.Remedy!, (remedy, all) => (remedy, all.Sum(p => p.Occurrences))),
        ];
        long whole = known.Sum(k => k.Occurrences);
        if (habit == "polls") return NineOfTen(known, whole);
        return known.Where(k => k.Occurrences * 2 > whole).Select(k => k.Remedy).FirstOrDefault();
    }

    private static string? NineOfTen(List<(string Remedy, long Occurrences)> known, long whole)
    {
        long done = 0;
        foreach ((string remedy, long occurrences) in known.Where(k => Slots.Seconds(k.Remedy) is not null)
            .OrderBy(k => Slots.Seconds(k.Remedy)))
        {
            done += occurrences;
            if (done * 10 >= whole * 9) return remedy;
        }

        return null;
    }

    /// <summary>
    /// One line for several commands that are waited for in too small steps: those that a first wait covers are named
    /// together. None where there are fewer than two such commands.
    /// </summary>
    /// <param name="commands">Commands with the seconds they take, the most frequent first; checked here.</param>
    public static AdviceLine? ForWaits(IReadOnlyList<(string Command, string? Seconds)> commands)
    {
        List<(string Head, int Seconds)> known =
        [
            .. commands.Where(c => Polls(c.Command, c.Seconds) is not null)
                .Select(c => (c.Command, RoundedUp(Slots.Seconds(c.Seconds)!.Value)))
                .Where(c => c.Item2 <= WaitSecondsMax).Take(NamedMax),
        ];
        if (known.Count < 2) return null;
        string[] names = [.. known.Select(k => $"`{k.Head}`")];
        string line = $"{string.Join(", ", names[..^1])} and {names[^1]} are usually done within "
            + $"{known.Max(k => k.Seconds)} s here: start them with a wait that long.";
        return line.Length <= AdviceLine.LengthMax
            ? new AdviceLine(line, true) { Names = [.. known.Select(k => k.Head)] }
            : null;
    }

    private static string? Polls(string subject, string? remedy)
    {
        if (Slots.Head(subject) is not { } head || Slots.Seconds(remedy) is not { } seconds) return null;
        // How long a network takes is no fact of the project.
        if (s_network.Any(n => head == n || head.StartsWith(n + " ", StringComparison.Ordinal))) return null;
        int rounded = RoundedUp(seconds);
        string time = rounded <= 120 ? $"{rounded} s" : $"{(rounded + 59) / 60} min";
        return rounded <= WaitSecondsMax
            ? $"`{head}` is usually done within {time} here: start it with a wait that long."
            : $"`{head}` can take {time} here: wait for it in steps of {WaitSecondsMax} s or more.";
    }

    private static int RoundedUp(int seconds) => seconds <= 5 ? 5 : (seconds + 9) / 10 * 10;

    private static string? GuessedPath(string subject, string? remedy)
    {
        if (Slots.RelativePath(subject) is not { } guess || Slots.RelativePath(remedy) is not { } real) return null;
        if (guess.EndsWith('/') != real.EndsWith('/') || guess == real) return null;
        if (guess.EndsWith('/')) return $"Look in `{real}` for what you would expect in `{guess}`.";
        (string tried, string meant) = Split(guess);
        (string folder, string name) = Split(real);
        string place = folder.Length == 0 ? "at the top of the project" : $"in `{folder}`";
        if (meant == name) return $"`{name}` lies {place}.";
        if (folder != tried) return null;
        return folder.Length == 0 ? $"`{meant}` is called `{name}` here." : $"`{meant}` {place} is called `{name}`.";
    }

    private static (string Folder, string Name) Split(string path) =>
        (path[..(path.LastIndexOf('/') + 1)], path[(path.LastIndexOf('/') + 1)..]);

    private static string? MissingCommand(string subject, string? remedy)
    {
        if (Slots.Program(subject) is not { } program) return null;
        return Slots.Runnable(remedy) is { } run && run != program
            ? $"`{program}` is not on the PATH here: run `{run}`." : $"`{program}` is not on the PATH here.";
    }

    private static string? WrongOption(string subject, string? remedy)
    {
        int at = subject.LastIndexOf(' ');
        if (at < 0 || Slots.Option(subject[(at + 1)..]) is not { } option) return null;
        if ((Slots.Head(subject[..at]) ?? Slots.Program(subject[..at])) is not { } head) return null;

        if (Slots.Option(remedy) is { } other && other != option)
        {
            return $"Use `{head} {other}`: `{head}` has no `{option}` here.";
        }

        // Programs without sub-commands are mostly the system's own: what one system lacks the next one has.
        return head.Contains(' ') ? $"`{head}` has no option `{option}` here." : null;
    }

    private static string? TruncatedOutput(string subject, string? remedy)
    {
        if (Slots.TopFolder(subject) is { } folder)
        {
            string option = remedy == "rg" ? $"-g '!{folder}'" : $"--exclude-dir={folder.TrimEnd('/')}";
            return $"Leave `{folder}` out of searches (`{option}`): its long lines fill the output.";
        }

        if (Slots.Head(subject) is not { } head) return null;
        string? narrower = Slots.Option(remedy) ?? s_narrowing.GetValueOrDefault(head);
        string how = narrower switch
        {
            null => "pipe it through `head` or `grep`",
            "--jq" or "--json" => $"pick fields with `{narrower}`",
            _ => $"start with `{head} {narrower}`",
        };
        return $"`{head}` can print more than is readable at once here: {how}.";
    }

    private static string? SandboxDenied(string subject, string? remedy)
    {
        if (Slots.Head(subject) is not { } head) return null;
        if (remedy == Subjects.Outside)
        {
            return $"`{head}` needs to run outside the sandbox: ask for that at the first call.";
        }

        return Slots.Variable(remedy) is not { } variable ? null
            : $"Set `{variable}` to a folder below `/tmp` to run `{head}` in the sandbox.";
    }
}

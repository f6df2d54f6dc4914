using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>
/// The part of a command line that names what is run: a program with its sub-commands, such as <c>gh pr diff</c>.
/// </summary>
internal static partial class CommandHead
{
    /// <summary>Longer lines are scripts: no single program is what they run.</summary>
    private const int LengthMax = 2000;

    /// <summary>Sub-commands by program; a program that is not here has none.</summary>
    private static readonly Dictionary<string, int> s_depths = new()
    {
        ["git"] = 1, ["go"] = 1, ["cargo"] = 1, ["dotnet"] = 1, ["make"] = 1, ["just"] = 1, ["task"] = 1, ["rake"] = 1,
        ["npm"] = 1, ["pnpm"] = 1, ["yarn"] = 1, ["bun"] = 1, ["deno"] = 1, ["mise"] = 1, ["uv"] = 1, ["poetry"] = 1,
        ["bundle"] = 1, ["pip"] = 1, ["pip3"] = 1, ["docker"] = 1, ["kubectl"] = 1, ["terraform"] = 1, ["swift"] = 1,
        ["mvn"] = 1, ["gradle"] = 1, ["gradlew"] = 1, ["bazel"] = 1, ["mix"] = 1, ["composer"] = 1, ["npx"] = 1,
        ["gh"] = 2, ["glab"] = 2, ["brew"] = 1, ["golangci-lint"] = 1, ["ruff"] = 1, ["rails"] = 1, ["tox"] = 0,
        ["pytest"] = 0, ["jest"] = 0, ["vitest"] = 0, ["mypy"] = 0, ["tsc"] = 0, ["eslint"] = 0, ["prettier"] = 0,
        ["phpunit"] = 0, ["rspec"] = 0, ["ctest"] = 0, ["ninja"] = 0, ["nox"] = 0, ["pyright"] = 0, ["swiftlint"] = 0,
    };

    /// <summary>Sub-commands that name another thing: the next word is a part of the head.</summary>
    private static readonly HashSet<string> s_deeper =
    [
        "npm run", "pnpm run", "yarn run", "bun run", "deno task", "mise run", "uv run", "poetry run", "bundle exec",
        "docker compose", "pnpm exec", "yarn exec", "go mod", "go tool",
    ];

    /// <summary>Options that make another command of it: it takes longer, or looks at everything.</summary>
    private static readonly HashSet<string> s_options =
        ["-race", "-short", "--release", "--workspace", "--all-features", "--coverage", "./..."];

    /// <summary>Options before a sub-command that take a word with them and say where it runs, not what.</summary>
    private static readonly HashSet<string> s_valued = ["git -C", "git -c", "gh -R", "gh --repo"];

    private static readonly HashSet<string> s_quiet = ["-s", "--silent", "-q", "--quiet", "--no-pager", "-y", "--yes"];

    /// <summary>Parts of a line that take no time and stand beside what it is for.</summary>
    private static readonly HashSet<string> s_beside =
    [
        "cd", "export", "set", "source", "mkdir", "rm", "cp", "mv", "touch", "chmod", "gofmt", "goimports", "git add",
        "pushd", "popd", "unset", "umask", "ulimit",
    ];

    /// <summary>Parts that only pass on, or say something between.</summary>
    private static readonly HashSet<string> s_filters =
    [
        "head", "tail", "wc", "sort", "uniq", "cut", "tr", "sed", "awk", "jq", "echo", "printf", "true", "cat", "less",
        "tee", "column", "pwd", "date", "test", "[", "ls", ":",
    ];

    /// <summary>Heads that say nothing: what they do is all in their arguments.</summary>
    private static readonly HashSet<string> s_vague =
    [
        "python", "python3", "node", "ruby", "perl", "php", "bash", "sh", "zsh", "fish", "npx", "go run", "cargo run",
        "dotnet run", "uv run", "mise exec", "mise run", "npm run", "npm exec", "pnpm run", "yarn run", "bun run",
        "deno run", "bundle exec", "poetry run", "docker run", "docker exec", "curl", "wget", "ssh", "scp", "rsync",
        "sudo", "xargs",
        "git", "gh", "go", "npm", "pnpm", "yarn", "mise", "docker", "kubectl", "env", "eval", "exec", "find", "awk",
        "sed", "cat", "ls", "echo", "printf", "watch", "kill", "tmux", "osascript", "open", "uv", "pip", "brew",
        "nl", "head", "tail", "tree", "less", "more", "strings", "xxd", "jq", "diff",
    ];

    private static readonly HashSet<string> s_prefixes = ["time", "nice", "timeout", "sudo", "env", "command", "nohup"];

    private static readonly HashSet<string> s_loops = ["for", "while", "until", "if", "do", "then", "case", "sleep"];

    /// <summary>What runs a program that is not on the path.</summary>
    public static IReadOnlyList<string> Runners { get; } =
    [
        "mise exec --", "mise x --", "npx", "pnpm exec", "yarn", "bunx", "uv run", "uvx", "poetry run", "pipenv run",
        "bundle exec", "python3 -m", "python -m", "rye run", "hatch run", "docker compose", "direnv exec .",
    ];

    /// <summary>
    /// The one program that a line runs, with its sub-commands; null where it runs several, or one that says nothing.
    /// </summary>
    /// <param name="command">The command line.</param>
    /// <param name="isWithOptions">Whether options count that make another command of it.</param>
    public static string? Of(string command, bool isWithOptions)
    {
        List<string[]> parts = Parts(command);
        if (parts.Count == 0 || parts.Any(p => s_loops.Contains(p[0]))) return null;
        List<string?> heads = [.. parts.Select(p => Head(p, isWithOptions))];
        List<string?> working = [.. heads.Where(h => h is null || !IsBeside(h)).Distinct()];
        List<string?> running = [.. working.Where(h => h is null || !IsLooking(h)).Distinct()];
        List<string?> left = running.Count > 0 ? running : working;
        return left is [{ } head] && !s_vague.Contains(head) ? head : null;
    }

    /// <summary>The words of each part of a line, without assignments and prefixes; none where it is unclear.</summary>
    public static List<string[]> Parts(string command)
    {
        string bare = command.Length > LengthMax ? "" : ShellCommand.Bare(Wrapped().Replace(command, ""));
        if (Unclear().IsMatch(bare)) return [];
        return
        [
            .. ShellCommand.SplitParts(bare)
                .Select(part => Redirects().Replace(part, " "))
                .Select(part => Words(part.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)))
                .Where(words => words.Length > 0 && words[0][0] != '#'),
        ];
    }

    private static string[] Words(string[] words)
    {
        int at = 0;
        bool isAfterPrefix = false;
        for (; at < words.Length; at++)
        {
            bool isPrefix = s_prefixes.Contains(words[at]);
            bool isAside = isAfterPrefix && (words[at][0] == '-' || char.IsAsciiDigit(words[at][0]));
            if (!isPrefix && !isAside && !Assignment().IsMatch(words[at])) break;
            isAfterPrefix |= isPrefix;
        }

        return words[at..];
    }

    private static string? Head(string[] words, bool isWithOptions)
    {
        string first = words[0].StartsWith("./", StringComparison.Ordinal) ? words[0][2..] : words[0];
        if (Slots.Program(first) is not { } program) return s_filters.Contains(first) ? first : null;
        if (IsUnknown(program, words)) return null;
        List<string> head = [words[0]];
        int depth = s_depths.GetValueOrDefault(program), at = 1;
        for (; at < words.Length && head.Count <= depth; at++)
        {
            if (s_quiet.Contains(words[at])) continue;
            if (s_valued.Contains($"{program} {words[at]}")) at++;
            else if (words[at][0] == '-') return null;
            else if (!SubCommand().IsMatch(words[at])) break;
            else head.Add(words[at]);
            if (s_deeper.Contains(string.Join(' ', head))) depth = 2;
        }

        if (isWithOptions) head.AddRange(words.Skip(at).Where(s_options.Contains).Distinct().Take(2));
        return string.Join(' ', head);
    }

    /// <summary>A program of which nobody here knows whether its first word is another command.</summary>
    private static bool IsUnknown(string program, string[] words) =>
        !s_depths.ContainsKey(program) && words.Length > 1 && SubCommand().IsMatch(words[1])
        && !s_beside.Contains(program) && !s_filters.Contains(program) && !ShellCommand.IsReadOnly(program);

    private static bool IsBeside(string head) => s_beside.Contains(head) || s_filters.Contains(head);

    private static bool IsLooking(string head) => ShellCommand.IsReadOnly(head);

    /// <summary>A shell that is given the line as its argument, without quotes, as some agents record it.</summary>
    [GeneratedRegex(@"\A\s*(?:/bin/|/usr/bin/)?(?:ba|z)?sh -l?c (?![""'])")]
    private static partial Regex Wrapped();

    /// <summary>Substitutions and here-documents: what is run cannot be told from the words.</summary>
    [GeneratedRegex(@"[`]|\$\(|<<|[<>]\(")]
    private static partial Regex Unclear();

    [GeneratedRegex(@"\d?[<>]+&?\s*\S+")]
    private static partial Regex Redirects();

    [GeneratedRegex(@"\A\w+=")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9._:+-]{0,39}\z")]
    private static partial Regex SubCommand();
}

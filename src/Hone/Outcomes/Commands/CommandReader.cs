using System.Collections.Frozen;
using System.Globalization;

namespace Hone.Outcomes.Commands;

/// <summary>Tells what a command does: checks, looks, or runs what nobody here knows.</summary>
internal static class CommandReader
{
    /// <summary>Programs in programs in programs: what is wrapped deeper is not looked for.</summary>
    private const int DepthMax = 6;

    private static readonly FrozenSet<string> s_looking = Words(
        "cat bat head tail grep egrep fgrep rg ag ack less more nl sed awk gawk jq yq xq cut sort uniq wc tr column "
        + "ls find fd tree stat file du df diff cmp comm strings xxd od hexdump man help which type whereis "
        + "curl wget gh glab hub jira pandoc glow tac rev paste fold fmt xmllint open pbpaste history "
        + "tmux screen journalctl dmesg kubectl psql sqlite3 mysql redis-cli");

    private static readonly FrozenSet<string> s_quiet = Words(
        "cd pushd popd export set unset source . alias umask ulimit true false : test [ [[ echo printf pwd date sleep "
        + "wait mkdir rmdir rm cp mv ln touch chmod chown kill pkill killall trap read exit return local declare "
        + "shopt hash clear tee tput jobs fg bg disown eval apply_patch git svn hg tar unzip zip gzip gunzip "
        + "ps pgrep top lsof whoami id uname hostname env printenv basename dirname realpath readlink mktemp");

    private static readonly FrozenSet<string> s_prefixes =
        Words("time nice nohup command stdbuf sudo doas ionice setsid exec builtin unbuffer caffeinate xvfb-run");

    /// <summary>What runs a program that is given after it, as the words that come first.</summary>
    private static readonly string[][] s_runners = [.. (
        "mise exec --|mise x --|mise exec|mise x|npx|pnpm exec|pnpm dlx|yarn exec|yarn dlx|bunx|bun x|uv run|uvx"
        + "|poetry run|pipenv run|pdm run|rye run|hatch run|bundle exec|direnv exec .|npm exec|coverage run -m"
        + "|coverage run|python -m|python3 -m|py -m|dotenv --|dotenvx run --|cross-env|npm exec --|conda run"
        + "|xcrun|arch|docker compose exec|docker-compose exec|docker compose run|docker-compose run|docker exec"
        + "|podman exec|ssh|nix develop -c|nix-shell --run|devbox run|op run --|doppler run --|sbatch|srun").Split('|')
        .Select(r => r.Split(' ')).OrderByDescending(r => r.Length)];

    /// <summary>Runners whose first own word is a place, not a program.</summary>
    private static readonly FrozenSet<string> s_placed = Words("ssh docker podman docker-compose");

    /// <summary>Programs that run tasks a project names, and the words that may stand before the task.</summary>
    private static readonly FrozenDictionary<string, string[]> s_taskRunners = new Dictionary<string, string[]>
    {
        ["npm"] = ["run", "run-script"], ["pnpm"] = ["run"], ["yarn"] = ["run"], ["bun"] = ["run"],
        ["deno"] = ["task"], ["mise"] = ["run", "r"], ["just"] = [], ["task"] = [], ["make"] = [], ["gmake"] = [],
        ["rake"] = [], ["invoke"] = [], ["inv"] = [], ["composer"] = ["run", "run-script", "exec"], ["turbo"] = ["run"],
        ["nx"] = ["run", "run-many"], ["lerna"] = ["run"], ["grunt"] = [], ["gulp"] = [], ["ant"] = [], ["mvn"] = [],
        ["mvnw"] = [], ["gradle"] = [], ["gradlew"] = [], ["sbt"] = [], ["mix"] = [], ["rails"] = [], ["hatch"] = [],
        ["poe"] = [], ["pdm"] = [], ["earthly"] = [], ["dagger"] = ["call"], ["act"] = [], ["bazel"] = ["run"],
    }.ToFrozenDictionary();

    /// <summary>Options that pick tests by name; the word after them, or after <c>=</c>, is the name.</summary>
    private static readonly FrozenSet<string> s_picks = Words(
        "-run --run -k -t --test-name-pattern --testNamePattern --filter -f --grep -g --tests -Dtest --only -m -R "
        + "--tests-regex --test-filter --name --example -e --gtest_filter -n");

    /// <summary>Options of checks that take a word which is no target.</summary>
    private static readonly FrozenSet<string> s_valued = Words(
        "-timeout --timeout -count -tags -parallel -p -o -C --config -c --rootdir --reporter -C -j --jobs --maxfail "
        + "-bench -cpu -coverprofile --manifest-path --package --target --features --configuration --logger -v:m "
        + "--max-warnings --ext --project -P --tb --junitxml --cov --durations -W --cwd --prefix --dir -w --parallel "
        + "--workers --shard --seed --retries --output-file --outputFile --format --color -D");

    /// <summary>What a command does.</summary>
    public static ReadCommand Read(IReadOnlyList<string> words) => Read(words, 0);

    private static ReadCommand Read(IReadOnlyList<string> words, int depth)
    {
        if (words.Count == 0) return new ReadCommand(CommandRole.Quiet, "");
        string program = Bare(words[0]);
        if (s_prefixes.Contains(program)) return Read(SkipOptions(words, 1), depth);
        if (program is "timeout" or "gtimeout") return Read([.. SkipOptions(words, 1).Skip(1)], depth);
        if (program is "env") return Read(SkipAssignments(words), depth);
        if (program is "xargs") return Read(SkipOptions(words, 1), depth);
        if (depth < DepthMax && Unwrap(words, program) is { } inner) return Read(inner, depth + 1);
        return OfGit(words, program) ?? OfCheck(words, program) ?? OfTask(words, program) ?? Other(words, program);
    }

    /// <summary>A shell's own script is not a command: it is read in its place by <see cref="Inner"/>.</summary>
    public static string? Inner(IReadOnlyList<string> words)
    {
        int at = 0;
        while (at < words.Count && (s_prefixes.Contains(Bare(words[at])) || words[at] is "env")) at++;
        if (at >= words.Count || Bare(words[at]) is not ("bash" or "sh" or "zsh" or "dash" or "fish")) return null;
        for (int i = at + 1; i < words.Count - 1; i++)
        {
            if (words[i] is ['-', not '-', ..] && words[i].EndsWith('c')) return string.Join(' ', words.Skip(i + 1));
            if (words[i] is not ['-', ..]) return null;
        }

        return null;
    }

    private static ReadCommand? OfGit(IReadOnlyList<string> words, string program)
    {
        if (program != "git") return null;
        if (words.Contains("diff") && words.Contains("--check")) return CommandTable.Find("git diff --check");
        bool isLooking = words.Any(w => w is "diff" or "log" or "show" or "grep" or "blame" or "cat-file" or "status"
            or "stash" or "format-patch" or "range-diff" or "reflog" or "whatchanged" or "annotate");
        return new ReadCommand(isLooking ? CommandRole.Look : CommandRole.Quiet, "git");
    }

    private static ReadCommand? OfCheck(IReadOnlyList<string> words, string program)
    {
        string bare = program.EndsWith(".cmd", StringComparison.Ordinal) ? program[..^4] : program;
        bare = bare switch { "gradlew" or "gradlew.bat" => "gradle", "mvnw" or "mvnd" => "mvn", _ => bare };
        if (bare is "python" or "python3" or "php" or "ruby" && words.Count > 1)
        {
            // A script of the project that is itself a runner: `python manage.py test`, `php artisan test`.
            return OfCheck([.. words.Skip(1)], Bare(words[1]));
        }

        for (int i = 1; i < words.Count; i++)
        {
            if (CommandTable.Find($"{bare} {words[i]}") is { } withSub)
            {
                return Pointed(Compiling(withSub, words), words, i + 1);
            }

            if (words[i] is not ['-', ..] && !s_taskRunners.ContainsKey(bare)) break;
        }

        // Writing what is wrong is no check: `black .`, `ruff format`, `prettier --write`, `gofmt -w`.
        if (CommandTable.Find(bare) is not { } row) return null;
        bool isFixing = words.Any(w => w is "-w" or "--write" or "--fix" or "--fix-all" or "-i" or "--in-place");
        bool onlyFixes = bare is "black" or "isort" or "rustfmt" or "clang-format" && !words.Any(IsCheckOption);
        bool isSeen = bare is "prettier" && !words.Any(w => w is "--check" or "-c" or "-l" or "--list-different");
        if (bare is "cmake" && words.Contains("--build")) row = CommandTable.Find("cmake --build")!;
        if (bare is "gofmt" or "goimports" or "prettier" && isFixing || onlyFixes || isSeen)
        {
            return new ReadCommand(CommandRole.Quiet, bare);
        }

        return words.Any(w => w is "--version" or "--help" or "-V" or "version")
            ? new ReadCommand(CommandRole.Look, bare)
            : Pointed(Compiling(row, words), words, 1);
    }

    /// <summary>Test runners can be told to build or to list the tests, and run none.</summary>
    private static ReadCommand Compiling(ReadCommand row, IReadOnlyList<string> words) =>
        row.Kind == CheckKind.Tests && words.Any(w => w is "--no-run" or "--collect-only" or "--listTests" or "-list"
            or "--list" or "--list-tests" || w == "-c" && row.Name == "go test")
            ? row with { Kind = CheckKind.Build }
            : row;

    private static bool IsCheckOption(string word) =>
        word is "--check" or "--diff" or "-c" or "--check-only" or "--dry-run" or "-n" or "--Werror";

    private static ReadCommand? OfTask(IReadOnlyList<string> words, string program)
    {
        if (s_taskRunners.TryGetValue(program, out string[]? before))
        {
            List<string> names = [.. words.Skip(1).TakeWhile(w => w != "--").Where(w => w is not ['-', ..] and not "")];
            if (names.Count > 0 && before.Contains(names[0])) names.RemoveAt(0);
            string name = names.Count > 0 ? names[0] : "";
            if (IsInstalling(program, name)) return new ReadCommand(CommandRole.Program, $"{program} {name}");
            string full = name.Length == 0 ? program : $"{program} {name}";
            CheckKind? checks = TaskWords.KindOf(full);
            if (checks is null && TaskWords.IsQuiet(name)) return new ReadCommand(CommandRole.Quiet, full);
            return Pointed(new ReadCommand(CommandRole.Task, full, checks), words, words.Count);
        }

        // Scripts of the project: ./test, scripts/ci.sh, bin/check.
        bool isPath = words[0].Contains('/') && !words[0].StartsWith("/usr/", StringComparison.Ordinal);
        bool isScript = words[0].EndsWith(".sh", StringComparison.Ordinal) || program is "bash" or "sh";
        string script = program is "bash" or "sh" && words.Count > 1 ? Bare(words[1]) : program;
        if (!isPath && !isScript) return null;
        CheckKind? kind = TaskWords.KindOf(script);
        return kind is null ? null : new ReadCommand(CommandRole.Task, script, kind);
    }

    private static bool IsInstalling(string program, string name) =>
        program is "npm" or "pnpm" or "yarn" or "bun" or "composer" or "mise" or "pdm"
        && name is "install" or "i" or "ci" or "add" or "update" or "upgrade" or "remove" or "init" or "" or "link";

    private static ReadCommand Other(IReadOnlyList<string> words, string program)
    {
        if (s_looking.Contains(program)) return new ReadCommand(CommandRole.Look, program);
        if (s_quiet.Contains(program)) return new ReadCommand(CommandRole.Quiet, program);
        string name = words.Count > 1 && words[1].All(char.IsAsciiLetterLower) ? $"{program} {words[1]}" : program;
        return new ReadCommand(CommandRole.Program, name);
    }

    /// <summary>What a check is pointed at, and which tests it picks.</summary>
    private static ReadCommand Pointed(ReadCommand row, IReadOnlyList<string> words, int from)
    {
        List<string> targets = [], picks = [];
        int dashes = row.Role == CommandRole.Task ? IndexOf(words, "--") : -1;
        for (int i = dashes >= 0 ? dashes + 1 : from; i < words.Count; i++)
        {
            string word = words[i];
            if (word.Length == 0 || word == "--") continue;
            int equals = word.IndexOf('=');
            string option = equals > 0 ? word[..equals] : word;
            if (s_picks.Contains(option) && !(option.Length == 2 && row.Kind != CheckKind.Tests))
            {
                if (equals > 0) picks.Add(word[(equals + 1)..]);
                else if (i + 1 < words.Count) picks.Add(words[++i]);
            }
            else if (word is ['-', ..])
            {
                if (equals < 0 && s_valued.Contains(word)) i++;
            }
            else if (word.Contains("::", StringComparison.Ordinal) || IsTestName(row, word)) picks.Add(word);
            else if (!int.TryParse(word, CultureInfo.InvariantCulture, out _)) targets.Add(word);
        }

        bool isAll = targets.Exists(t => t is "." or "./..." or "..." or "./" or "all");
        picks.RemoveAll(p => p is "^$" or ".*" or ".");
        return row with { Targets = isAll ? [] : targets, Picks = picks };
    }

    /// <summary>Some runners take the names of tests where others take files.</summary>
    private static bool IsTestName(ReadCommand row, string word) =>
        row.Name is "cargo test" or "cargo nextest" && !word.Contains('/') && word != "run";

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return i;
        }

        return -1;
    }

    private static List<string>? Unwrap(IReadOnlyList<string> words, string program)
    {
        foreach (string[] runner in s_runners)
        {
            if (words.Count <= runner.Length || program != runner[0]) continue;
            bool fits = true;
            for (int i = 1; i < runner.Length && fits; i++) fits = words[i] == runner[i];
            if (!fits) continue;
            List<string> inner = SkipOptions(words, runner.Length);
            if (s_placed.Contains(program)) inner = SkipOptions(inner, 1);
            if (inner.Count > 0 && inner[0] == "--") inner = inner[1..];
            return inner.Count == 0 ? null : inner;
        }

        return null;
    }

    private static List<string> SkipOptions(IReadOnlyList<string> words, int from)
    {
        int at = from;
        while (at < words.Count && words[at] is ['-', ..] && words[at] != "--") at++;
        return [.. words.Skip(at)];
    }

    private static List<string> SkipAssignments(IReadOnlyList<string> words) =>
        [.. words.Skip(1).SkipWhile(w => w is ['-', ..] || w.Contains('='))];

    private static string Bare(string word) => word[(word.LastIndexOf('/') + 1)..];

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using System.Collections.Frozen;

namespace Hone.Outcomes.Commands;

/// <summary>Files that a command line writes, as far as its words tell.</summary>
internal static class FileWrites
{
    /// <summary>Files named of one command; the rest are of the same sort.</summary>
    private const int FilesMax = 5;

    /// <summary>What package managers write.</summary>
    private static readonly FrozenDictionary<string, string> s_manifests = new Dictionary<string, string>
    {
        ["go get"] = "go.mod", ["go mod"] = "go.mod", ["npm install"] = "package.json", ["npm i"] = "package.json",
        ["npm uninstall"] = "package.json", ["pnpm add"] = "package.json", ["pnpm remove"] = "package.json",
        ["yarn add"] = "package.json", ["bun add"] = "package.json", ["cargo add"] = "Cargo.toml",
        ["cargo update"] = "Cargo.lock", ["uv add"] = "pyproject.toml", ["poetry add"] = "pyproject.toml",
        ["dotnet add"] = "project.csproj", ["bundle add"] = "Gemfile", ["composer require"] = "composer.json",
    }.ToFrozenDictionary();

    /// <summary>Git's own ways to bring changes into the working tree.</summary>
    private static readonly FrozenSet<string> s_gitWrites =
        FrozenSet.ToFrozenSet(["cherry-pick", "apply", "am", "mv", "rm", "revert"], StringComparer.Ordinal);

    /// <summary>The files, each once, in the order in which they are named.</summary>
    public static IReadOnlyList<string> Of(ShellScript script) =>
        IsAside(script)
            ? []
            : [.. script.Pipelines.SelectMany(p => p.Commands).SelectMany(Of).Where(IsKept).Distinct().Take(FilesMax)];

    /// <summary>True where the line goes to a folder made for a trial.</summary>
    private static bool IsAside(ShellScript script) => script.Pipelines.SelectMany(p => p.Commands).Any(c =>
        c.Words.Any(w => w.Contains("mktemp", StringComparison.Ordinal))
        || c.Program == "cd" && c.Words.Count > 1 && !IsKept(c.Words[1] + "/") && c.Words[1] is ['/' or '$', ..]);

    private static IEnumerable<string> Of(SimpleCommand command)
    {
        // What a program prints into a file is its result; what is typed there is an edit.
        bool isTyped = command.Program is "cat" or "echo" or "printf" or "tee";
        if (isTyped && command.OutputFile is { Length: > 0 } file) yield return file;
        IReadOnlyList<string> words = command.Words;
        string two = words.Count > 1 ? $"{command.Program} {words[1]}" : "";
        if (s_manifests.TryGetValue(two, out string? manifest) && words.Count > 2) yield return manifest;
        IEnumerable<string> named = command.Program switch
        {
            "sed" or "perl" when words.Any(w => w.StartsWith("-i", StringComparison.Ordinal) || w is "-pi") =>
                [words[^1]],
            "tee" or "touch" => words.Skip(1).Where(IsWord),
            "rm" => words.Skip(1).Where(IsWord),
            "mv" or "cp" or "install" when words.Count > 2 => [words[^1]],
            "git" when words.Any(s_gitWrites.Contains) => ["(git)"],
            "gofmt" or "goimports" or "prettier" or "black" or "rustfmt" when words.Any(w => w is "-w" or "--write") =>
                words.Skip(1).Where(IsWord),
            "apply_patch" or "patch" => ["(patch)"],
            _ => [],
        };
        foreach (string name in named) yield return name;
    }

    private static bool IsWord(string word) => word is not (['-', ..] or "" or ['$', ..]);

    /// <summary>What is written aside, outside the work or in hidden folders, is no edit of it.</summary>
    private static bool IsKept(string file) => !file.StartsWith("/dev/", StringComparison.Ordinal)
        && !file.StartsWith("/tmp/", StringComparison.Ordinal)
        && !file.StartsWith("/private/tmp/", StringComparison.Ordinal)
        && !file.StartsWith("/var/", StringComparison.Ordinal) && !file.Contains('$')
        && !file.StartsWith('.') && !file.Contains("/.", StringComparison.Ordinal);
}

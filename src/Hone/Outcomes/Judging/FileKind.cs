using System.Collections.Frozen;

namespace Hone.Outcomes.Judging;

/// <summary>What sort of file a path names: a test says something of code, nothing of prose.</summary>
internal static class FileKind
{
    private static readonly FrozenSet<string> s_prose = FrozenSet.ToFrozenSet(
        [
            "md", "mdx", "markdown", "rst", "txt", "adoc", "org", "tex", "log", "csv", "png", "jpg", "jpeg", "gif",
            "svg", "webp", "pdf", "ico", "plan",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_shared = FrozenSet.ToFrozenSet(
        ["json", "yml", "yaml", "toml", "xml", "lock", "mod", "sum", "cfg", "ini", "env", "proto", "sql", "sh",
            "cmake"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Languages by the first word of a tool; a tool that is not here may look at any code.</summary>
    private static readonly FrozenDictionary<string, string[]> s_languages = new Dictionary<string, string[]>
    {
        ["go"] = ["go", "tmpl", "c", "h"], ["golangci-lint"] = ["go"], ["gofmt"] = ["go"], ["gotestsum"] = ["go"],
        ["staticcheck"] = ["go"], ["cargo"] = ["rs"], ["rustc"] = ["rs"], ["pytest"] = ["py", "pyi", "pyx"],
        ["unittest"] = ["py"], ["mypy"] = ["py", "pyi"], ["ruff"] = ["py", "pyi", "ipynb"], ["flake8"] = ["py"],
        ["pylint"] = ["py"], ["black"] = ["py"], ["pyright"] = ["py", "pyi"],
        ["jest"] = s_web, ["vitest"] = s_web, ["mocha"] = s_web, ["tsc"] = s_web, ["eslint"] = s_web,
        ["vue-tsc"] = s_web,
        ["rspec"] = ["rb", "erb"], ["rubocop"] = ["rb", "erb"], ["phpunit"] = ["php"],
        ["dotnet"] = ["cs", "fs", "vb", "razor", "cshtml", "csproj", "props", "targets"],
        ["shellcheck"] = ["sh", "bash"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static string[] s_web =>
        ["ts", "tsx", "js", "jsx", "mjs", "cjs", "mts", "cts", "vue", "svelte", "css", "scss", "html"];

    /// <summary>True where no check looks at files like this: prose and pictures.</summary>
    public static bool IsProse(string path) => s_prose.Contains(Extension(path));

    /// <summary>True where the agent keeps notes for itself: plans and memories are no work on the task.</summary>
    public static bool IsNote(string path) => path.Contains("/.claude/plans/", StringComparison.Ordinal)
        || path.Contains("/.claude/projects/", StringComparison.Ordinal)
        || path.Contains("/.codex/memories/", StringComparison.Ordinal);

    /// <summary>The language that a tool looks at, by a file's extension; null where it may look at any.</summary>
    public static string? LanguageOf(string tool) =>
        s_languages.TryGetValue(FirstWord(tool), out string[]? languages) ? languages[0] : null;

    /// <summary>True where a tool may say something about a file.</summary>
    public static bool IsSeenBy(string tool, string path)
    {
        if (IsProse(path)) return false;
        string extension = Extension(path);
        if (extension.Length == 0 && !IsBuildFile(path)) return false;
        return s_shared.Contains(extension) || extension.Length == 0
            || !s_languages.TryGetValue(FirstWord(tool), out string[]? languages)
            || languages.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }

    private static string FirstWord(string tool)
    {
        int blank = tool.IndexOf(' ');
        return blank < 0 ? tool : tool[..blank];
    }

    /// <summary>Files without an extension that are code have a capital: Makefile, Dockerfile.</summary>
    private static bool IsBuildFile(string path) =>
        path[(path.LastIndexOfAny(['/', '\\']) + 1)..] is [>= 'A' and <= 'Z', ..] or "justfile" or "(git)" or "(patch)";

    private static string Extension(string path)
    {
        string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = name.LastIndexOf('.');
        return dot <= 0 ? "" : name[(dot + 1)..];
    }
}

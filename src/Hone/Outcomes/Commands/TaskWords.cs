namespace Hone.Outcomes.Commands;

/// <summary>What a project's task looks at, told by the words of its name.</summary>
internal static class TaskWords
{
    private static readonly HashSet<string> s_quiet =
    [
        "fmt", "format", "generate", "gen", "tidy", "clean", "install", "dev", "start", "serve", "watch", "setup",
        "fix",
    ];

    private static readonly (string Word, CheckKind Kind)[] s_words =
    [
        ("typecheck", CheckKind.Types), ("type-check", CheckKind.Types), ("types", CheckKind.Types),
        ("tsc", CheckKind.Types), ("mypy", CheckKind.Types), ("pyright", CheckKind.Types),
        ("test", CheckKind.Tests), ("tests", CheckKind.Tests), ("spec", CheckKind.Tests), ("e2e", CheckKind.Tests),
        ("integration", CheckKind.Tests), ("unit", CheckKind.Tests), ("ci", CheckKind.Tests),
        ("check", CheckKind.Tests), ("verify", CheckKind.Tests), ("validate", CheckKind.Tests),
        ("runtests", CheckKind.Tests), ("lint", CheckKind.Lint), ("linter", CheckKind.Lint),
        ("eslint", CheckKind.Lint), ("clippy", CheckKind.Lint), ("vet", CheckKind.Lint), ("fmt-check", CheckKind.Lint),
        ("build", CheckKind.Build), ("compile", CheckKind.Build), ("all", CheckKind.Build),
    ];

    /// <summary>True where a task of this name changes or serves something, and prints no check of its own.</summary>
    public static bool IsQuiet(string name) => s_quiet.Overlaps(Parts(name));

    /// <summary>What a task of this name checks; null where the name does not say that it checks anything.</summary>
    /// <param name="name">Such as <c>npm test:unit</c> or <c>run_tests.sh</c>.</param>
    public static CheckKind? KindOf(string name)
    {
        if (name is "make" or "ninja") return CheckKind.Build;
        string joined = $" {string.Join(' ', Parts(name))} ";
        foreach ((string word, CheckKind kind) in s_words)
        {
            if (joined.Contains($" {word.Replace('-', ' ')} ", StringComparison.Ordinal)) return kind;
        }

        return null;
    }

    private static string[] Parts(string name) => name.ToLowerInvariant().Split(
        [' ', ':', '.', '_', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
}

using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>Where the file is that was looked for in another place.</summary>
internal static class GuessedPaths
{
    /// <summary>The part of the shorter name that two names share where one was a slip for the other.</summary>
    private const double SharedMin = 0.6;

    /// <summary>Names that stand in many folders: only with their folder's name they say what was meant.</summary>
    private static readonly HashSet<string> s_common = [.. (
        "index.ts index.tsx index.js index.html index.md __init__.py main.go main.py main.rs mod.rs lib.rs types.ts "
        + "types.go utils.ts utils.py utils.go package.json tsconfig.json README.md SKILL.md CLAUDE.md AGENTS.md "
        + "Cargo.toml go.mod Makefile Dockerfile .gitignore setup.py conftest.py doc.go page.tsx layout.tsx route.ts "
        + "helpers.go helpers.ts config.ts config.go config.py constants.ts test.ts Program.cs").Split(' ')];

    /// <summary>
    /// The path guessed and the one then read; of a file whose folder is not seen to exist either, the folders.
    /// </summary>
    public static About AboutOf(Session session, Call call)
    {
        if (Subjects.Below(session, call, Subjects.PathOf(call)) is not { } guess) return default;
        if (IsThere(session, guess) || IsPrivate(guess)) return default;
        bool isFolder = !Name(guess).TrimStart('.').Contains('.') && FileReading.Of(call) is null;
        if (isFolder) return new About($"{guess}/", WhereFound(session, call) ?? Above(session, call, guess));
        string? real = RealOf(session, call, guess);
        string folder = Folder(guess);
        bool isFolderWrong = folder.Length > 0 && !IsKnown(session, folder);
        if (real is null) return new About(isFolderWrong ? $"{folder}/" : guess, null);
        string there = Folder(real);
        bool isMoved = Name(real) == Name(guess) && there.Length > 0;
        return isFolderWrong && isMoved ? new About($"{folder}/", $"{there}/") : new About(guess, real);
    }

    /// <summary>Some sessions make or lose a file: a path that worked at another time is no guess.</summary>
    private static bool IsThere(Session session, string path) =>
        session.Calls.Any(c => c.IsSuccess && Touched(session, c).Contains(path));

    /// <summary>Files that hold secrets: no line leads an agent to one.</summary>
    private static bool IsPrivate(string path) => Name(path).StartsWith(".env", StringComparison.Ordinal);

    private static bool IsKnown(Session session, string folder) =>
        session.Calls.Any(c => c.IsSuccess && (
            Touched(session, c).Any(p => p == folder || p.StartsWith($"{folder}/", StringComparison.Ordinal))
            || c.Output.Contains($"{folder}/", StringComparison.Ordinal)));

    private static IEnumerable<string> Touched(Session session, Call call) =>
        call.EditedFiles.Append(PathOfLook(call)).Select(p => Subjects.Below(session, call, p)).OfType<string>();

    private static string? PathOfLook(Call call) =>
        FileReading.Of(call)?.Path ?? (call.Tool is "Grep" && call.Output.Length > 0 ? call.Parameters.Path : null);

    /// <summary>The file meant: of the same name elsewhere, or of nearly the same name in the same folder.</summary>
    private static string? RealOf(Session session, Call call, string guess)
    {
        List<string> read =
        [
            .. Subjects.After(session, call).Where(c => c.IsSuccess).SelectMany(c => Touched(session, c)).Distinct(),
        ];
        string[] same = [.. read.Where(p => IsSameElsewhere(p, guess))];
        if (same.Length > 0) return same.Length == 1 ? same[0] : null;
        string[] listed = [.. Listed(session, call).Where(p => IsSameElsewhere(p, guess)).Distinct()];
        if (listed.Length > 0) return listed.Length == 1 ? listed[0] : null;
        return read.FirstOrDefault(p => Folder(p) == Folder(guess) && IsSlip(Name(p), Name(guess)));
    }

    /// <summary>Paths that a search for files found.</summary>
    private static IEnumerable<string> Listed(Session session, Call call) =>
        Subjects.After(session, call).Where(c => c.IsSuccess && IsFileSearch(c)).SelectMany(c => c.Output.Split('\n'))
            .Select(line => Subjects.Below(session, call, line.Trim())).OfType<string>();

    private static bool IsFileSearch(Call call) =>
        call.Tool == "Glob" || (call.Parameters.Command is { } command && CommandHead.Parts(command) is [var only, ..]
            && only[0] is "find" or "fd" && !command.Contains('|', StringComparison.Ordinal));

    private static bool IsSameElsewhere(string path, string guess) =>
        Name(path) == Name(guess) && path != guess
        && (!s_common.Contains(Name(path)) || Name(Folder(path)) == Name(Folder(guess)));

    /// <summary>Another ending of the same name, or a name that begins alike with the same ending.</summary>
    private static bool IsSlip(string name, string guess)
    {
        (string stem, string ending) = Split(name);
        (string meant, string tried) = Split(guess);
        if (stem == meant) return ending.Length > 0 && tried.Length > 0;
        if (ending != tried || IsTest(stem) != IsTest(meant)) return false;
        int shared = stem.Zip(meant).TakeWhile(p => p.First == p.Second).Count();
        return shared >= 4 && shared >= SharedMin * Math.Max(stem.Length, meant.Length);
    }

    private static bool IsTest(string stem) =>
        stem.EndsWith("test", StringComparison.Ordinal) || stem.StartsWith("test", StringComparison.Ordinal)
        || stem.EndsWith("spec", StringComparison.Ordinal);

    private static (string Stem, string Ending) Split(string name) =>
        name.LastIndexOf('.') is > 0 and var at ? (name[..at], name[at..]) : (name, "");

    /// <summary>The folder in which the same search then found something.</summary>
    private static string? WhereFound(Session session, Call call) =>
        call.Parameters["pattern"] is not { Length: > 0 } pattern ? null
            : Subjects.After(session, call).Where(c => c.IsSuccess && c.Tool == call.Tool && c.Output.Length > 0)
                .Where(c => c.Parameters["pattern"] == pattern && !IsNothing(c.Output))
                .Select(c => Subjects.Below(session, c, c.Parameters.Path)).OfType<string>()
                .Where(p => !Name(p).Contains('.') && IsNear(p, Subjects.Below(session, call, call.Parameters.Path)!))
                .Select(p => $"{p}/").FirstOrDefault();

    /// <summary>The folder above one that does not exist, where the first file read then lies in it.</summary>
    private static string? Above(Session session, Call call, string guess)
    {
        string? first = Subjects.After(session, call).Where(c => c.IsSuccess).SelectMany(c => Touched(session, c))
            .FirstOrDefault(p => Name(p).TrimStart('.').Contains('.'));
        return first is not null && Folder(guess).Length > 0 && Folder(first) == Folder(guess)
            ? $"{Folder(guess)}/" : null;
    }

    /// <summary>The folder above, or one elsewhere; a search of half the project says nothing of the place.</summary>
    private static bool IsNear(string folder, string guess) =>
        folder == Folder(guess) || !guess.StartsWith($"{folder}/", StringComparison.Ordinal);

    private static bool IsNothing(string output) =>
        output.StartsWith("No matches", StringComparison.Ordinal)
        || output.StartsWith("No files", StringComparison.Ordinal);

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Folder(string path) => path.LastIndexOf('/') is > 0 and var at ? path[..at] : "";
}

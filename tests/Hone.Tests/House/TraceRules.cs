using System.Text.RegularExpressions;

namespace Hone.Tests.House;

/// <summary>Finds what one developer's machine left behind in files that everybody gets.</summary>
internal static partial class TraceRules
{
    private static readonly string[] PackageFiles =
        ["packages.lock.json", "nuget.config", ".npmrc", "package-lock.json", "global.json"];

    private static readonly string[] BuildFiles = [".csproj", ".props", ".targets", ".slnx"];

    public static IEnumerable<Breach> Check(string path, string text)
    {
        foreach (string trace in Traces(path, text).Select(match => match.Value).Distinct())
        {
            yield return new("traces", path, $"'{trace}' belongs to one machine");
        }
    }

    private static IEnumerable<Match> Traces(string path, string text)
    {
        var found = OwnFolder().Matches(text).AsEnumerable();
        if (!IsFixture(path))
        {
            found = found.Concat(PersonalFolder().Matches(text));
        }
        string name = Path.GetFileName(path);
        if (PackageFiles.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            found = found.Concat(AnyHost().Matches(text));
        }
        else if (BuildFiles.Contains(Path.GetExtension(name)))
        {
            found = found.Concat(RegistryHost().Matches(text));
        }
        return found;
    }

    /// <summary>Sessions written for tests and samples happen in somebody's home.</summary>
    private static bool IsFixture(string path) =>
        path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("samples/", StringComparison.Ordinal);

    /// <summary>A folder that only a build machine has.</summary>
    [GeneratedRegex(@"(?<![\w.~*$})\]/-])/(?:work)/[\w.-]*")]
    private static partial Regex OwnFolder();

    /// <summary>Somebody's home, unless it is plainly a placeholder, and named folders for a while.</summary>
    [GeneratedRegex("""
        (?<![\w.~*$})\]/-])/(?: (?:home|Users)/(?!(?:you|user|name)/)[\w.-]+/ | (?:root|tmp)/\w[\w.-]* ) | [A-Z]:\\Users\\\w+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PersonalFolder();

    [GeneratedRegex(@"https?://[^\s""'<>]+")]
    private static partial Regex AnyHost();

    [GeneratedRegex(@"https?://[^\s""'<>]*(?:nuget|npm|registry|packages)[^\s""'<>]*")]
    private static partial Regex RegistryHost();
}

using System.Text.RegularExpressions;

namespace Hone.Tests.House;

/// <summary>The rules for pages of words, and for where files lie.</summary>
internal static partial class PageRules
{
    public const int DecisionLinesMax = 60;

    private const string Decisions = "docs/decisions/";

    private static readonly HashSet<string> Root =
    [
        "hone", "hone.cmd", "test", "README.md", "ARCHITECTURE.md", "STYLE.md", "CHANGELOG.md", "CONTRIBUTING.md",
        "SECURITY.md", "LICENSE", "Hone.slnx", "global.json", "Directory.Build.props", "Directory.Build.targets",
        "Directory.Packages.props", ".editorconfig", ".gitignore", ".gitattributes",
        ".ci/", "docs/", "eng/", "samples/", "src/", "tests/", "bench/",
    ];

    /// <summary>What stands in the root and has no place there.</summary>
    public static IEnumerable<Breach> RootFiles(IEnumerable<string> files) =>
        from name in files.Select(path => path[..(path.IndexOf('/') is var slash and >= 0 ? slash + 1 : ^0)]).Distinct()
        where !Root.Contains(name)
        select new Breach("root", name, "does not belong in the root; the list stands in PageRules");

    /// <summary>One title per page, and links that lead somewhere.</summary>
    public static IEnumerable<Breach> Page(string path, string markdown, Func<string, bool> exists)
    {
        string prose = WithoutCode(markdown);
        int titles = Title().Count(prose);
        if (titles != 1)
        {
            yield return new("one title", path, $"{titles} lines begin with '# '; a page has one title");
        }
        foreach (string target in Link().Matches(prose).Select(match => match.Groups["target"].Value))
        {
            if (IsRelative(target) && !exists(Resolve(path, target)))
            {
                yield return new("links", path, $"the link to {target} leads nowhere");
            }
        }
    }

    /// <summary>Decision records: a number of their own, and short.</summary>
    public static IEnumerable<Breach> DecisionRecords(IEnumerable<(string Path, string Text)> files)
    {
        var numbers = new Dictionary<string, string>();
        foreach (var (path, text) in files.Where(file => file.Path.StartsWith(Decisions, StringComparison.Ordinal)))
        {
            var name = DecisionName().Match(path[Decisions.Length..]);
            if (!name.Success)
            {
                yield return new("decisions", path, "a record is named NNNN-words-like-these.md");
            }
            else if (!numbers.TryAdd(name.Groups["number"].Value, path))
            {
                yield return new("decisions", path, $"{numbers[name.Groups["number"].Value]} has the same number");
            }
            if (text.TrimEnd('\n').Split('\n').Length is var lines and > DecisionLinesMax)
            {
                yield return new("decisions", path, $"{lines} lines; a record stops at {DecisionLinesMax}");
            }
        }
    }

    private static bool IsRelative(string target) => target[0] != '#' && !Scheme().IsMatch(target);

    private static string Resolve(string page, string target)
    {
        string folder = Path.GetDirectoryName(page) ?? "";
        string path = Uri.UnescapeDataString(target.Split('#')[0]);
        return Path.GetRelativePath(Repo.Root, Repo.PathOf(folder, path));
    }

    private static string WithoutCode(string markdown) => InlineCode().Replace(Fence().Replace(markdown, ""), "");

    [GeneratedRegex(@"^# ", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s+(?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?<number>\d{4})-[a-z0-9-]+\.md$")]
    private static partial Regex DecisionName();

    [GeneratedRegex(@"^(?<fence>```+|~~~+).*?^\k<fence>", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();
}

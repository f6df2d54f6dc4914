using System.Text.RegularExpressions;

namespace Hone.Tests.House;

/// <summary>The module table of ARCHITECTURE.md: which module may use which.</summary>
internal sealed partial class ModuleTable
{
    private readonly Dictionary<string, HashSet<string>> allowed = [];

    private ModuleTable()
    {
    }

    /// <summary>Every module that has a row, in the table's order: whoever is used stands above who uses it.</summary>
    public IReadOnlyCollection<string> Modules => allowed.Keys;

    /// <summary>Reads the table whose header is <c>| module | may use … |</c> out of a page.</summary>
    public static ModuleTable Read(string markdown)
    {
        var table = new ModuleTable();
        var floor = new List<string>();
        foreach (var (names, uses) in Rows(markdown))
        {
            foreach (var (name, isFloor) in names)
            {
                table.Add(name, Permitted(uses, table.Modules, isFloor ? [] : floor));
            }
            floor.AddRange(names.Where(row => row.IsFloor).Select(row => row.Name));
        }
        return table.Modules.Count > 0 ? table : throw new FormatException("There is no table '| module | may use …'.");
    }

    /// <summary>Whether code of one module may use the front door of another.</summary>
    public bool Allows(string from, string to) =>
        from == to || (allowed.TryGetValue(from, out var uses) && uses.Contains(to));

    private void Add(string name, HashSet<string> uses)
    {
        if (!allowed.TryAdd(name, uses))
        {
            throw new FormatException($"The module table has two rows for {name}.");
        }
    }

    private static HashSet<string> Permitted(string uses, IReadOnlyCollection<string> above, IEnumerable<string> floor)
    {
        HashSet<string> permitted = [.. floor];
        switch (uses)
        {
            case "nothing" or "the floor":
                return permitted;
            case "all":
                return [.. above];
        }
        foreach (string name in uses.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!above.Contains(name))
            {
                throw new FormatException($"The module table lets a module use {name}, which has no row above it.");
            }
            permitted.Add(name);
        }
        return permitted;
    }

    private static IEnumerable<((string Name, bool IsFloor)[] Names, string Uses)> Rows(string markdown) =>
        markdown.Split('\n')
            .SkipWhile(line => !line.StartsWith("| module | may use", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (ModuleName().Matches(cells[0]).Select(Name).ToArray(), cells[1]));

    private static (string Name, bool IsFloor) Name(Match match) =>
        (match.Groups["name"].Value, match.Groups["note"].Value.StartsWith("floor", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<name>[A-Z]\w*)\s*(\((?<note>[^)]*)\))?\s*(,|$)")]
    private static partial Regex ModuleName();
}

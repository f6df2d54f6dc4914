namespace Hone.Tests.House;

/// <summary>Holds uses against the module table: who may use whom, and only through the front door.</summary>
internal static class ModuleFence
{
    private const string Engine = "Hone";

    /// <summary>What is wrong with uses inside the engine, one sentence each.</summary>
    public static IEnumerable<string> Inside(ModuleTable table, IEnumerable<TypeUse> uses) =>
        uses.Where(IsOurs).Select(use => Wrong(table, use)).OfType<string>().Distinct().Order();

    /// <summary>What is wrong with uses of the engine by adapters and hosts, which stand outside all modules.</summary>
    public static IEnumerable<string> Outside(IEnumerable<TypeUse> uses) =>
        uses.Where(use => IsBackRoom(use.To)).Select(BackRoom).Distinct().Order();

    /// <summary>Folders without a row and rows without a folder.</summary>
    public static IReadOnlyList<string> Folders(ModuleTable table, IReadOnlyCollection<string> folders) =>
    [
        .. folders.Except(table.Modules).Select(name => $"src/Hone/{name} has no row in the module table"),
        .. table.Modules.Except(folders).Select(name => $"{name} has a row in the module table and no folder"),
    ];

    private static string? Wrong(ModuleTable table, TypeUse use)
    {
        if (Module(use.From) is not { } from)
        {
            return $"{use.Where} stands in no module: its namespace is {use.From}";
        }
        if (Module(use.To) is not { } to)
        {
            return $"{use.Where} uses {use.What}, which stands in no module";
        }
        if (!table.Allows(from, to))
        {
            return $"{from} may not use {to}: {use.What} in {use.Where}";
        }
        return from != to && IsBackRoom(use.To) ? BackRoom(use) : null;
    }

    private static string BackRoom(TypeUse use) =>
        $"{use.What} is in a back room of {Module(use.To)}: used in {use.Where}";

    private static string? Module(string space) => space.Split('.') is [Engine, var module, ..] ? module : null;

    private static bool IsBackRoom(string space) => space.Split('.') is [Engine, _, _, ..];

    /// <summary>The compiler and generators add types in other namespaces; ours are held to their folders.</summary>
    private static bool IsOurs(TypeUse use) => IsOurs(use.From) && IsOurs(use.To);

    private static bool IsOurs(string space) =>
        space == Engine || space.StartsWith(Engine + ".", StringComparison.Ordinal);
}

namespace Hone.Cli.Tests.Reference;

/// <summary>
/// A page of docs/reference that is made from the program: fails where it is stale, <c>UPDATE_GOLDEN=1</c> writes it.
/// </summary>
internal static class ReferencePage
{
    /// <summary>Said on every such page.</summary>
    public const string Origin =
        "<!-- Made from the program by a test; UPDATE_GOLDEN=1 ./test fast writes it anew. -->\n\n";

    public static void Check(string name, string text)
    {
        string path = Repo.PathOf("docs", "reference", name);
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        string? difference = File.Exists(path) ? Golden.Difference(File.ReadAllText(path), text) : "it does not exist";
        if (difference is not null)
        {
            Assert.Fail($"docs/reference/{name} is stale: UPDATE_GOLDEN=1 ./test fast\n{difference}");
        }
    }

    /// <summary>A cell of a table.</summary>
    public static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}

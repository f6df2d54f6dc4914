using System.Diagnostics;

namespace Hone.Tests.House;

/// <summary>The files of this project as git sees them: tracked, or new and not ignored.</summary>
internal static class Checkout
{
    private static readonly string[] CodeFolders = ["src/", "tests/", "bench/"];

    /// <summary>Paths below the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = List();

    /// <summary>Every C# file of the product, its tests and its benchmarks.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
    [
        .. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && CodeFolders.Any(path.StartsWith))
            .Select(path => new SourceFile(path, Text(path))),
    ];

    public static IEnumerable<SourceFile> SourcesIn(string folder) =>
        Sources.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>The folders directly below a folder.</summary>
    public static IReadOnlyList<string> FoldersIn(string folder) =>
        [.. Files.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(path => path[(folder.Length + 1)..].Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct()];

    public static string Text(string path) => File.ReadAllText(Repo.PathOf(path));

    /// <summary>A project's assembly, built in the same configuration as these tests.</summary>
    public static string AssemblyPath(string project)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Repo.PathOf("artifacts", "bin", project, configuration, project + ".dll");
    }

    private static string[] List()
    {
        string[] arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
        using var git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Repo.Root,
            RedirectStandardOutput = true,
        })!;
        string listing = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, "git lists the files of the checkout");
        return
        [
            .. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(path => File.Exists(Repo.PathOf(path))),
        ];
    }
}

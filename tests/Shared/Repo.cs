namespace Hone.Tests.Shared;

/// <summary>The checkout that the tests run in, and what lies beside it.</summary>
internal static class Repo
{
    /// <summary>The folder that holds Hone.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The test project that asks: this file is compiled into each of them.</summary>
    public static string TestProject { get; } = typeof(Repo).Assembly.GetName().Name!;

    /// <summary>Real sessions of other people, beside the checkout; null where they are absent.</summary>
    public static string? SharedData { get; } = ExistingFolder(PathOf("..", "shared", "data"));

    /// <summary>A full path from parts below the root.</summary>
    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hone.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Hone.slnx in {AppContext.BaseDirectory} or any folder above it.");
    }

    private static string? ExistingFolder(string path) => Directory.Exists(path) ? path : null;
}

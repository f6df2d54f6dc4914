using Hone.Sqlite;

namespace Hone.Cli.Hosting;

/// <summary>Where things live: the store, the configuration, the repository.</summary>
internal sealed class Places
{
    private readonly World _world;

    public Places(World world, string? store)
    {
        _world = world;
        Store = Path.GetFullPath(
            store ?? world.Variable("HONE_HOME") ?? Path.Combine(Home("XDG_DATA_HOME", ".local", "share"), "hone"),
            world.Directory);
        Repository = Files.Repository.RootOf(world.Directory);
    }

    /// <summary>The folder of the store.</summary>
    public string Store { get; }

    /// <summary>
    /// The nearest folder with a <c>.git</c>, from the current directory upwards; null where there is none.
    /// </summary>
    public string? Repository { get; }

    /// <summary>What reports are about first: the repository, else the current directory.</summary>
    public string Project => Repository ?? _world.Directory;

    /// <summary>Whose proposals are decided here: the main checkout's, else those of the directory.</summary>
    public string Queue => Files.Repository.MainOf(_world.Directory) ?? _world.Directory;

    /// <summary>Whether anything was kept there before.</summary>
    public bool HasStore => File.Exists(Path.Combine(Store, SqliteStore.FileName));

    /// <summary>Configuration files that may exist, the weaker first.</summary>
    public IReadOnlyList<string> ConfigurationFiles => ConfigurationFilesOf(Repository);

    /// <summary>Configuration files that may exist for a repository, or for none.</summary>
    public IReadOnlyList<string> ConfigurationFilesOf(string? root) =>
    [
        Path.Combine(Home("XDG_CONFIG_HOME", ".config"), "hone", "hone.yaml"),
        .. root is not null ? new[] { Path.Combine(root, ".hone", "hone.yaml") } : [],
    ];

    /// <summary>The folder of sample sessions as a person would type it; null where it did not come along.</summary>
    public string? Samples
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (!File.Exists(Path.Combine(folder.FullName, "Hone.slnx"))) continue;
                string samples = Path.Combine(folder.FullName, "samples");
                return Directory.Exists(samples) ? Path.GetRelativePath(_world.Directory, samples) : null;
            }

            return null;
        }
    }

    /// <summary>
    /// A path as a person wrote it, in full: a tilde is the home folder, the rest is seen from the current directory.
    /// </summary>
    public string Resolve(string path) => path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(_world.Home, path[1..].TrimStart('/'))
        : Path.Combine(_world.Directory, path);

    /// <summary>A path as a person writes it: the home folder as <c>~</c>.</summary>
    public string Short(string path) =>
        _world.Home.Length > 1 && path.StartsWith(_world.Home, StringComparison.Ordinal)
            && (path.Length == _world.Home.Length || path[_world.Home.Length] == Path.DirectorySeparatorChar)
                ? "~" + path[_world.Home.Length..]
                : path;

    /// <summary>
    /// A folder by the variable that moves it, else below the home folder; a relative value is no folder (XDG).
    /// </summary>
    private string Home(string variable, params string[] below) =>
        _world.Variable(variable) is { } set && Path.IsPathRooted(set) ? set : Path.Combine([_world.Home, .. below]);
}

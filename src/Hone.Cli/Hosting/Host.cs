using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Loop;
using Hone.Redaction;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Hosting;

/// <summary>What a command needs while it runs: the options, the places, the store, and where to write.</summary>
internal sealed class Host
{
    private Settings? _settings;

    public Host(World world, ParseResult parsed)
    {
        World = world;
        IsJson = parsed.GetValue(Options.Json);
        IsQuiet = parsed.GetValue(Options.Quiet);
        IsColoured = world.IsOutTerminal && !parsed.GetValue(Options.NoColour)
            && world.Variable("NO_COLOR") is null && world.Variable("TERM") != "dumb";
        Places = new Places(world, parsed.GetValue(Options.Store));
    }

    /// <summary>The outside.</summary>
    public World World { get; }

    /// <summary>Where things live.</summary>
    public Places Places { get; }

    /// <summary>Whether a program reads the answer.</summary>
    public bool IsJson { get; }

    /// <summary>Whether only the answer is wanted.</summary>
    public bool IsQuiet { get; }

    /// <summary>Whether the answer may have colours.</summary>
    public bool IsColoured { get; }

    /// <summary>What a person configured.</summary>
    public Settings Settings => _settings ??= Settings.Load(Places.ConfigurationFiles);

    /// <summary>Prices: the built-in list under a person's own.</summary>
    public PriceList Prices => PriceList.BuiltIn.With(Settings.Prices);

    /// <summary>
    /// Where lines for agents go in a repository, and how many: by its own configuration, and the user's.
    /// </summary>
    /// <exception cref="HoneException">The repository's configuration cannot be read.</exception>
    public AdviceLimits LimitsOf(string root)
    {
        Settings settings = root == Places.Project ? Settings : Settings.Load(Places.ConfigurationFilesOf(root));
        return new AdviceLimits
        {
            File = settings.InstructionsFile, TokensMax = settings.InstructionsTokens ?? ManagedBlock.TokensMax,
            IsProject = root != World.Home && Path.GetPathRoot(root) != root,
        };
    }

    /// <summary>A page of the answer.</summary>
    public Screen NewScreen() =>
        new(World.Out, World.Width, IsColoured) { Height = World.Height, IsUnicode = World.IsUnicode };

    /// <summary>Words about the work, which are no part of the answer.</summary>
    public void Tell(string words)
    {
        if (!IsQuiet) World.Error.WriteLine(SafeText.OneLine(words));
    }

    /// <summary>Opens the store, and makes it where there is none.</summary>
    public Task<SqliteStore> OpenStoreAsync(CancellationToken cancel) =>
        SqliteStore.OpenAsync(Places.Store, World.Time, cancel);

    /// <summary>Opens the store where there is one; null otherwise, and nothing is made.</summary>
    public async Task<SqliteStore?> TryOpenStoreAsync(CancellationToken cancel) =>
        Places.HasStore ? await OpenStoreAsync(cancel) : null;

    /// <summary>Masks secrets: the formats that Hone knows, and what the configuration names.</summary>
    public Redactor NewRedactor() => new(RedactionRules.FromEnvironment(
        Settings.SecretVariables, Settings.SecretFiles.Select(Places.Resolve), World.Variable,
        path => File.Exists(path) ? File.ReadAllBytes(path) : null));

    /// <summary>What there is to try where no session is known yet.</summary>
    public static HoneException NothingYet() => new("no session is known yet", "hone learn");
}

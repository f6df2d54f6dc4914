using System.Globalization;
using Hone.Basics;
using Hone.Learning;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hone.Loop;

/// <summary>What a person configured in <c>hone.yaml</c>: of the user, and of the repository, which wins.</summary>
public sealed record Settings
{
    /// <summary>The keys that exist, with what each is for; any other key is an error.</summary>
    public static IReadOnlyList<(string Key, string Meaning)> Keys { get; } =
    [
        ("prices.MODEL.input", "USD per million tokens of input read without a cache"),
        ("prices.MODEL.output", "USD per million tokens of output"),
        ("prices.MODEL.cache_read", "USD per million tokens read from a cache; the input price where it is left out"),
        ("prices.MODEL.cache_write_5m",
            "USD per million tokens written to a cache for five minutes; the input price where it is left out"),
        ("prices.MODEL.cache_write_1h",
            "USD per million tokens written to a cache for an hour; the price for five minutes where it is left out"),
        ("redaction.environment",
            "names of environment variables whose values are secrets and are masked wherever they occur"),
        ("redaction.files", "paths of files whose lines, or values after `=`, are secrets"),
        ("instructions.file",
            "the file of the repository that lines for agents go to; each agent's own where it is left out"),
        ("instructions.tokens", "tokens that all of Hone's lines in one file may take; 800 where it is left out"),
        ("sources", "files, folders and globs that `hone learn` reads beside the agents' own folders"),
    ];

    /// <summary>Prices that override the built-in ones.</summary>
    public IReadOnlyDictionary<string, Price> Prices { get; init; } = new Dictionary<string, Price>();

    /// <summary>Environment variables whose values are masked.</summary>
    public IReadOnlyList<string> SecretVariables { get; init; } = [];

    /// <summary>Files whose values are masked.</summary>
    public IReadOnlyList<string> SecretFiles { get; init; } = [];

    /// <summary>More places to read sessions from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The file that lines for agents go to, relative to the repository; null for each agent's own.</summary>
    public string? InstructionsFile { get; init; }

    /// <summary>Tokens that all of Hone's lines in one file may take; null for the default.</summary>
    public int? InstructionsTokens { get; init; }

    /// <summary>Reads settings; later files win, lists add up. Files that do not exist are passed over.</summary>
    /// <exception cref="HoneException">A file is no YAML, or holds a key that does not exist.</exception>
    public static Settings Load(IEnumerable<string> paths)
    {
        Settings settings = new();
        foreach (string path in paths.Where(File.Exists)) settings = settings.With(Read(path));
        return settings;
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="HoneException">It is no YAML, or holds a key that does not exist.</exception>
    public static Settings Read(string path)
    {
        try
        {
            YamlStream yaml = new();
            using StreamReader reader = new(path);
            yaml.Load(reader);
            if (yaml.Documents.Count == 0) return new Settings();
            return yaml.Documents[0].RootNode is YamlMappingNode root
                ? Read(root, path)
                : throw new HoneException(
                    $"{path}: not a map of keys", "see docs/reference/configuration.md for the keys");
        }
        catch (YamlException e)
        {
            throw new HoneException(
                $"{path}:{e.Start.Line}: not valid YAML: {e.Message}", "fix the line, or remove it", e);
        }
    }

    private Settings With(Settings later)
    {
        Dictionary<string, Price> prices = new(Prices);
        foreach ((string model, Price price) in later.Prices) prices[model] = price;
        return new Settings
        {
            Prices = prices,
            SecretVariables = [.. SecretVariables, .. later.SecretVariables],
            SecretFiles = [.. SecretFiles, .. later.SecretFiles],
            Sources = [.. Sources, .. later.Sources],
            InstructionsFile = later.InstructionsFile ?? InstructionsFile,
            InstructionsTokens = later.InstructionsTokens ?? InstructionsTokens,
        };
    }

    private static Settings Read(YamlMappingNode root, string path)
    {
        Settings settings = new();
        foreach ((YamlNode key, YamlNode value) in root.Children)
        {
            settings = ((key as YamlScalarNode)?.Value, value) switch
            {
                ("prices", YamlMappingNode models) => settings with { Prices = PriceList.ReadModels(models, path) },
                ("redaction", YamlMappingNode redaction) => ReadRedaction(settings, redaction, path),
                ("instructions", YamlMappingNode own) => ReadInstructions(settings, own, path),
                ("sources", _) => settings with { Sources = Texts(value, "sources", path) },
                (var name, _) => throw Unknown(name, key, path),
            };
        }

        return settings;
    }

    private static Settings ReadRedaction(Settings settings, YamlMappingNode redaction, string path)
    {
        foreach ((YamlNode key, YamlNode value) in redaction.Children)
        {
            settings = (key as YamlScalarNode)?.Value switch
            {
                "environment" => settings with { SecretVariables = Texts(value, "redaction.environment", path) },
                "files" => settings with { SecretFiles = Texts(value, "redaction.files", path) },
                var name => throw Unknown($"redaction.{name}", key, path),
            };
        }

        return settings;
    }

    private static Settings ReadInstructions(Settings settings, YamlMappingNode instructions, string path)
    {
        foreach ((YamlNode key, YamlNode value) in instructions.Children)
        {
            settings = (key as YamlScalarNode)?.Value switch
            {
                "file" => settings with { InstructionsFile = Markdown(value, path) },
                "tokens" => settings with { InstructionsTokens = Tokens(value, path) },
                var name => throw Unknown($"instructions.{name}", key, path),
            };
        }

        return settings;
    }

    /// <summary>Lines are Markdown with a comment: in any other kind of file they would be an error.</summary>
    private static string Markdown(YamlNode node, string path) =>
        (node as YamlScalarNode)?.Value is { } file && file.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? file
            : throw new HoneException(
                $"{path}:{node.Start.Line}: instructions.file is no Markdown file", "write `file: AGENTS.md`");

    private static int Tokens(YamlNode node, string path) =>
        int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int tokens)
        && tokens > 0
            ? tokens
            : throw new HoneException(
                $"{path}:{node.Start.Line}: instructions.tokens is no number of tokens", "write `tokens: 800`");

    private static IReadOnlyList<string> Texts(YamlNode node, string key, string path) => node switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(n => n.Value ?? "")],
        _ => throw new HoneException($"{path}:{node.Start.Line}: {key} is no list", $"write `{key}: [one, two]`"),
    };

    private static HoneException Unknown(string? name, YamlNode key, string path) => new(
        $"{path}:{key.Start.Line}: there is no key {name}",
        "keys are: " + string.Join(", ", Keys.Select(k => k.Key.Split('.')[0]).Distinct())
        + "; see docs/reference/configuration.md");
}

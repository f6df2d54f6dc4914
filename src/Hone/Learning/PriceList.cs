using System.Globalization;
using Hone.Basics;
using YamlDotNet.RepresentationModel;

namespace Hone.Learning;

/// <summary>Prices by model id: one dated file, which a person's configuration overrides; others have none.</summary>
public sealed class PriceList
{
    private readonly Dictionary<string, Price> _prices;

    private PriceList(string asOf, Dictionary<string, Price> prices) => (AsOf, _prices) = (asOf, prices);

    /// <summary>The day on which the built-in prices were looked up, as <c>YYYY-MM-DD</c>.</summary>
    public string AsOf { get; }

    /// <summary>Models with a price, in order.</summary>
    public IEnumerable<KeyValuePair<string, Price>> Models => _prices.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>A mark of all prices: when it changes, costs are computed again.</summary>
    public int Fingerprint
    {
        get
        {
            string all = string.Join('\n', Models.Select(m => $"{m.Key} {m.Value}"));
            return (int)(Id128.OfName("prices", "", all).High >> 33);
        }
    }

    /// <summary>The built-in list.</summary>
    public static PriceList BuiltIn { get; } = LoadBuiltIn();

    /// <summary>The price of a model; null where the list does not know it.</summary>
    public Price? Find(string? model) => model is null ? null : _prices.GetValueOrDefault(model);

    /// <summary>This list with a person's own prices laid over it.</summary>
    public PriceList With(IReadOnlyDictionary<string, Price> overrides)
    {
        Dictionary<string, Price> all = new(_prices, StringComparer.Ordinal);
        foreach ((string model, Price price) in overrides) all[model] = price;
        return new PriceList(AsOf, all);
    }

    /// <summary>
    /// Reads a map of model id to <c>{input, output, cache_read, cache_write_5m, cache_write_1h}</c>, USD per million
    /// tokens.
    /// </summary>
    /// <exception cref="HoneException">A price is no number, or input or output is missing.</exception>
    public static Dictionary<string, Price> ReadModels(YamlMappingNode models, string origin)
    {
        Dictionary<string, Price> prices = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in models.Children)
        {
            string model = ((YamlScalarNode)key).Value ?? "";
            if (value is not YamlMappingNode fields) throw Bad(origin, model, "is no map");
            double input = Number(fields, "input", origin, model) ?? throw Bad(origin, model, "has no input price");
            double output = Number(fields, "output", origin, model) ?? throw Bad(origin, model, "has no output price");
            double write = Number(fields, "cache_write_5m", origin, model) ?? input;
            prices[model] = new Price(input, output, Number(fields, "cache_read", origin, model) ?? input, write,
                Number(fields, "cache_write_1h", origin, model) ?? write);
        }

        return prices;
    }

    private static PriceList LoadBuiltIn()
    {
        using Stream stream = typeof(PriceList).Assembly.GetManifestResourceStream("prices.yaml")!;
        using StreamReader reader = new(stream);
        YamlStream yaml = new();
        yaml.Load(reader);
        YamlMappingNode root = (YamlMappingNode)yaml.Documents[0].RootNode;
        string asOf = ((YamlScalarNode)root["as_of"]).Value!;
        return new PriceList(asOf, ReadModels((YamlMappingNode)root["models"], "prices.yaml"));
    }

    private static double? Number(YamlMappingNode fields, string name, string origin, string model)
    {
        if (!fields.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? node)) return null;
        bool isPrice = double.TryParse(
            (node as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value is >= 0 and < 1e6;
        return isPrice ? value : throw Bad(origin, model, $"has a price for {name} that is no number of USD");
    }

    private static HoneException Bad(string origin, string model, string what) => new(
        $"{origin}: the price of {model} {what}",
        "write it as `prices: {" + model + ": {input: 3, output: 15}}`, USD per million tokens");
}

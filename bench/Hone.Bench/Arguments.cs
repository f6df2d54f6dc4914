using System.Globalization;
using Hone.Basics;

namespace Hone.Bench;

/// <summary>What was typed after a verb: names without a dash, options with a value, and flags.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Everything that is neither an option nor a flag, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Reads <paramref name="typed"/>; whatever follows a bare <c>--</c> is taken as names.</summary>
    /// <exception cref="HoneException">An option is unknown or lacks its value.</exception>
    public static Arguments Read(IReadOnlyList<string> typed, string[] options, string[] flags)
    {
        var read = new Arguments();
        for (var at = 0; at < typed.Count; at++)
        {
            var word = typed[at];
            if (word == "--")
            {
                read._names.AddRange(typed.Skip(at + 1));
                break;
            }

            if (flags.Contains(word))
            {
                read._flags.Add(word);
            }
            else if (options.Contains(word))
            {
                read._options[word] = ++at < typed.Count
                    ? typed[at]
                    : throw new HoneException($"{word} lacks a value", $"{word} VALUE");
            }
            else if (word.StartsWith('-'))
            {
                throw new HoneException($"there is no option '{word}' here", "--help after the verb");
            }
            else
            {
                read._names.Add(word);
            }
        }

        return read;
    }

    /// <summary>Whether the flag was typed.</summary>
    public bool Has(string flag) => _flags.Contains(flag);

    /// <summary>The option's value, or null where it was not typed.</summary>
    public string? Find(string option) => _options.GetValueOrDefault(option);

    /// <summary>The option's value as a number, or <paramref name="otherwise"/> where it was not typed.</summary>
    public ulong Number(string option, ulong otherwise)
    {
        var text = Find(option);
        return text is null ? otherwise
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new HoneException($"{option} {text} is no number", $"{option} {otherwise}");
    }

    /// <summary>The option's value in bytes: a number, with KB, MB or GB for powers of a thousand.</summary>
    public long SizeBytes(string option, long otherwise)
    {
        if (Find(option) is not { } text)
        {
            return otherwise;
        }

        var digits = text.TrimEnd('k', 'K', 'm', 'M', 'g', 'G', 'b', 'B');
        long unit = text[digits.Length..].ToUpperInvariant() switch
        {
            "" or "B" => 1,
            "K" or "KB" => 1_000,
            "M" or "MB" => 1_000_000,
            "G" or "GB" => 1_000_000_000,
            _ => 0,
        };
        return unit > 0 && double.TryParse(digits, CultureInfo.InvariantCulture, out var count) && count > 0
            ? (long)(count * unit)
            : throw new HoneException($"{option} {text} is no size", $"{option} 1GB");
    }
}

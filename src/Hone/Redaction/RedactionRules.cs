using System.Text;
using Hone.Redaction.Registered;

namespace Hone.Redaction;

/// <summary>What to mask beyond the formats that Hone knows: values that a person registered.</summary>
public sealed record RedactionRules
{
    /// <summary>Shorter values are ignored: they would mask half of every text.</summary>
    public const int ValueLengthMin = 6;

    /// <summary>Known formats only.</summary>
    public static RedactionRules Default { get; } = new();

    /// <summary>
    /// Values to mask wherever they stand, as they are and as JSON, base64, URL and hexadecimal encoding write them.
    /// Those shorter than <see cref="ValueLengthMin"/> bytes are ignored; of those with several lines each line is
    /// masked alone.
    /// </summary>
    public IReadOnlyList<byte[]> Values { get; init; } = [];

    /// <summary>Registers the values of environment variables and what stands in files.</summary>
    /// <param name="variables">Names of environment variables.</param>
    /// <param name="files">Names of files with one value, or one <c>NAME=value</c> as in <c>.env</c>, on each
    /// line.</param>
    /// <param name="readVariable">Gives a variable's value; null where there is none.</param>
    /// <param name="readFile">Gives a file's bytes; null where there is none.</param>
    public static RedactionRules FromEnvironment(
        IEnumerable<string> variables,
        IEnumerable<string> files,
        Func<string, string?> readVariable,
        Func<string, byte[]?> readFile)
    {
        ArgumentNullException.ThrowIfNull(readVariable);
        ArgumentNullException.ThrowIfNull(readFile);
        return new RedactionRules
        {
            Values =
            [
                .. variables.Select(readVariable).OfType<string>().Select(Encoding.UTF8.GetBytes),
                .. files.Select(readFile).OfType<byte[]>().SelectMany(SecretFile.Values),
            ],
        };
    }

    /// <summary>Every form in which a registered value may stand in a text.</summary>
    internal IEnumerable<byte[]> Forms() => ValueForms.Of(Values);
}

using Hone.Redaction.Scanning;

namespace Hone.Redaction.Formats;

/// <summary>
/// A format of credentials that is known by how they begin: a fixed prefix, then a run of bytes of one alphabet.
/// </summary>
/// <param name="Type">The type in the placeholder.</param>
/// <param name="Body">What stands behind the prefix.</param>
/// <param name="LengthMin">Fewest bytes behind the prefix.</param>
/// <param name="Prefixes">Each at least two bytes, in the case they are written in.</param>
internal sealed record TokenFormat(string Type, Alphabet Body, int LengthMin, params string[] Prefixes)
{
    /// <summary>Most bytes behind the prefix. A longer run is something else.</summary>
    public int LengthMax { get; init; } = int.MaxValue;

    /// <summary>The prefix says little: it must begin a word, and what follows must look random.</summary>
    public bool Weak { get; init; }

    /// <summary>A short prefix may stand in a word, too. Without this it turns up by chance in long base64.</summary>
    public bool Anywhere { get; init; }

    /// <summary>The prefix is no secret (a host, a parameter's name) and stays.</summary>
    public bool KeepPrefix { get; init; }
}

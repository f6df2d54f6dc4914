using System.Buffers;

namespace Hone.Redaction.Scanning;

/// <summary>A set of bytes that credentials are spelled with.</summary>
internal sealed class Alphabet
{
    /// <summary>More alphabets than this need a larger <see cref="Runs"/>.</summary>
    public const int CountMax = 24;

    private const string Az = "abcdefghijklmnopqrstuvwxyz";
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Ten = "0123456789";
    private const string Letters = Ten + Az + Capitals;

    private static int made;

    public static readonly Alphabet Digits = new(Ten);
    public static readonly Alphabet Hex = new(Ten + "abcdefABCDEF");
    public static readonly Alphabet LowerAlphanumeric = new(Ten + Az);
    public static readonly Alphabet UpperAlphanumeric = new(Ten + Capitals);
    public static readonly Alphabet Alphanumeric = new(Letters);
    public static readonly Alphabet Word = new(Letters + "_");
    public static readonly Alphabet Base64Url = new(Letters + "_-");
    public static readonly Alphabet Base64 = new(Letters + "+/=");
    public static readonly Alphabet AnyBase64 = new(Letters + "+/=_-");
    public static readonly Alphabet Dotted = new(Letters + "_-.");
    public static readonly Alphabet Tilde = new(Letters + "_-.~");
    public static readonly Alphabet PathSegments = new(Letters + "_-/@.+=");
    public static readonly Alphabet PercentEncoded = new(Letters + "%+/=_-.~");
    public static readonly Alphabet Salesforce = new(Letters + "._!");
    public static readonly Alphabet Crypt = new(Letters + "./$+=,");

    /// <summary>What may follow <c>Bearer</c>: RFC 6750, section 2.1, and two marks that some issuers add.</summary>
    public static readonly Alphabet Token68 = new(Letters + "-._~+/=:|");

    private readonly SearchValues<byte> set;

    private Alphabet(string members)
    {
        Members = members;
        set = SearchValues.Create([.. members.Select(member => (byte)member)]);
        Number = made++;
    }

    public string Members { get; }

    /// <summary>From 0 up to, not including, <see cref="CountMax"/>.</summary>
    public int Number { get; }

    /// <summary>A byte that names and tokens are made of: a letter, a digit or an underscore.</summary>
    public static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == (byte)'_';

    public bool Contains(byte value) => set.Contains(value);

    public bool IsAllOf(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(set) < 0;

    public int FirstOther(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(set);

    public int LastOther(ReadOnlySpan<byte> text) => text.LastIndexOfAnyExcept(set);
}

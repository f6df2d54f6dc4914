using System.Buffers;

namespace Hone.Redaction.Scanning;

/// <summary>The sets of bytes that credentials are spelled with.</summary>
internal static class Alphabet
{
    private const string Az = "abcdefghijklmnopqrstuvwxyz";
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Ten = "0123456789";

    public static readonly SearchValues<byte> Digits = Of(Ten);
    public static readonly SearchValues<byte> Hex = Of(Ten + "abcdefABCDEF");
    public static readonly SearchValues<byte> LowerAlphanumeric = Of(Ten + Az);
    public static readonly SearchValues<byte> UpperAlphanumeric = Of(Ten + Capitals);
    public static readonly SearchValues<byte> Alphanumeric = Of(Ten + Az + Capitals);
    public static readonly SearchValues<byte> Word = Of(Ten + Az + Capitals + "_");
    public static readonly SearchValues<byte> Base64Url = Of(Ten + Az + Capitals + "_-");
    public static readonly SearchValues<byte> Base64 = Of(Ten + Az + Capitals + "+/=");
    public static readonly SearchValues<byte> AnyBase64 = Of(Ten + Az + Capitals + "+/=_-");
    public static readonly SearchValues<byte> Dotted = Of(Ten + Az + Capitals + "_-.");
    public static readonly SearchValues<byte> Tilde = Of(Ten + Az + Capitals + "_-.~");
    public static readonly SearchValues<byte> PathSegments = Of(Ten + Az + Capitals + "_-/@.+=");
    public static readonly SearchValues<byte> PercentEncoded = Of(Ten + Az + Capitals + "%+/=_-.~");

    public static readonly SearchValues<byte> Salesforce = Of(Ten + Az + Capitals + "._!");
    public static readonly SearchValues<byte> Crypt = Of(Ten + Az + Capitals + "./$+=,");

    /// <summary>What may follow <c>Bearer</c>: RFC 6750, section 2.1, and the colon some issuers add.</summary>
    public static readonly SearchValues<byte> Token68 = Of(Ten + Az + Capitals + "-._~+/=:|");

    /// <summary>A byte that names and tokens are made of: a letter, a digit or an underscore.</summary>
    public static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == (byte)'_';

    /// <summary>The members of a set, as characters.</summary>
    public static string Members(SearchValues<byte> set) =>
        string.Concat(Enumerable.Range(0, 256).Where(value => set.Contains((byte)value)).Select(value => (char)value));

    private static SearchValues<byte> Of(string members) => SearchValues.Create([.. members.Select(member => (byte)member)]);
}

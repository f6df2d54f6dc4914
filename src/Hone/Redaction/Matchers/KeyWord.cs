using System.Text;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>A word that, at the end of a key, says that its value is secret.</summary>
/// <param name="Word">In small letters.</param>
/// <param name="Mask">What takes the place of the value.</param>
/// <param name="Password">People choose such values, so they need not look random.</param>
/// <param name="Apart">Only as a word of its own or as the part of a name: <c>DB_PASS</c>, but not
/// <c>bypass</c>.</param>
/// <param name="Frequent">It is looked up only with what may follow a key: agents write <c>input_tokens</c> a
/// lot.</param>
internal sealed record KeyWord(
    string Word, Placeholder Mask, bool Password = false, bool Apart = false, bool Frequent = false)
{
    private const int SuffixLengthMax = 16;

    private static readonly string[] Suffixes =
    [
        "_prod", "_production", "_dev", "_test", "_staging", "_stage", "_live", "_sandbox", "_base", "_value",
        "_string", "_text", "_plain", "_plaintext", "_raw", "_b64", "_base64", "_hex", "_primary", "_secondary",
        "_old", "_new", "_current", "_main", "_default", "_local", "_v1", "_v2",
    ];

    public static readonly KeyWord[] All =
    [
        new("password", Masks.Password, Password: true),
        new("passwd", Masks.Password, Password: true),
        new("passwort", Masks.Password, Password: true),
        new("passphrase", Masks.Password, Password: true),
        new("passcode", Masks.Password, Password: true),
        new("pass", Masks.Password, Password: true, Apart: true),
        new("pwd", Masks.Password, Password: true, Apart: true),
        new("secret", Masks.Secret),
        new("token", Masks.Token, Frequent: true),
        new("key", Masks.ApiKey),
        new("credential", Masks.Credential),
        new("credentials", Masks.Credential),
        new("creds", Masks.Credential, Apart: true),
        new("auth", Masks.Token, Apart: true),
        new("pat", Masks.Token, Apart: true),
    ];

    private readonly byte[] bytes = Encoding.ASCII.GetBytes(Word);

    public int Length => bytes.Length;

    public bool IsAt(ReadOnlySpan<byte> text, int at) => Folded.StartsWith(text[at..], bytes);

    /// <summary>
    /// Where the key ends whose last word ends here: <c>password1</c>, <c>API_KEY_PROD</c> and <c>SECRET_KEY_BASE</c>
    /// still end in it, <c>tokens</c> and <c>token_type</c> do not, for which -1 is returned.
    /// </summary>
    public int KeyEnd(ReadOnlySpan<byte> text, int wordEnd)
    {
        int end = wordEnd;
        int limit = Math.Min(text.Length, wordEnd + SuffixLengthMax + 1);
        while (end < limit && Alphabet.Base64Url.Contains(text[end]))
        {
            end++;
        }
        ReadOnlySpan<byte> suffix = text[wordEnd..end];
        if (suffix.IsEmpty || Alphabet.Digits.IsAllOf(suffix.TrimStart("_-"u8)))
        {
            return end;
        }
        foreach (string known in Suffixes)
        {
            if (suffix.Length == known.Length && suffix[0] is (byte)'_' or (byte)'-'
                && Ascii.EqualsIgnoreCase(suffix[1..], known.AsSpan(1)))
            {
                return end;
            }
        }
        bool privateKeyId = Word == "key" && Folded.StartsWith(suffix, "_id"u8) && suffix.Length == 3
            && Folded.EndsWith(text[..(wordEnd - 3)], "private_"u8);
        return privateKeyId ? end : -1;
    }
}

using System.Buffers;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds passwords in addresses of any scheme, <c>scheme://user:password@host</c>, and tokens that stand in the place
/// of the user.
/// </summary>
internal sealed class UrlPasswordMatcher : Matcher
{
    private const int AuthorityLengthMax = 1024;
    private const int PasswordLengthMin = 3;
    private const int UserTokenLengthMin = 20;

    /// <summary>
    /// What ends an authority: the delimiters of RFC 3986, section 3.2, space, and what quotes an address.
    /// </summary>
    private static readonly SearchValues<byte> End = SearchValues.Create(" \t\r\n\"'`<>\\/?#"u8);

    public override IEnumerable<Trigger> Triggers =>
    [
        .. Trigger.Any(0, ":", "/", "/", Alphabet.Tilde.Members + ":%[$!&*+=@"),
        .. Trigger.Any(0, ":", "\\", "/", "\\"),
    ];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int from = text[start..].StartsWith("://"u8) ? start + 3
            : text[start..].StartsWith(@":\/\/"u8) ? start + 5
            : -1;
        if (from < 0 || start < scan.FormatsFrom || start == 0 || !Alphabet.IsWord(text[start - 1]))
        {
            return;
        }
        ReadOnlySpan<byte> rest = text[from..Math.Min(text.Length, from + AuthorityLengthMax)];
        int length = rest.IndexOfAny(End);
        length = length < 0 ? rest.Length : length;
        scan.Work += length;
        int at = rest[..length].LastIndexOf((byte)'@');
        if (at > 0 && !Placeholder.IsIn(rest[..at]))
        {
            AddUserInfo(ref scan, from, from + at);
        }
    }

    private static void AddUserInfo(ref Scan scan, int from, int at)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int colon = text[from..at].IndexOf((byte)':');
        int userEnd = colon < 0 ? at : from + colon;
        ReadOnlySpan<byte> user = text[from..userEnd];
        if (user.Length >= UserTokenLengthMin && Shape.Of(user).IsRandom)
        {
            scan.Add(from, userEnd, Masks.UrlPassword);
        }
        if (colon < 0)
        {
            return;
        }
        ReadOnlySpan<byte> password = text[(userEnd + 1)..at];
        if (password.Length >= PasswordLengthMin && !password.SequenceEqual(user)
            && !StandIn.IsReference(password) && !StandIn.IsExample(password))
        {
            scan.Add(userEnd + 1, at, Masks.UrlPassword);
        }
    }
}

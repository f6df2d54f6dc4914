using System.Buffers;
using System.Text;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds passwords that a command takes as a short option: <c>curl -u user:password</c>, <c>sshpass -p password</c>.
/// </summary>
/// <param name="command">The word that makes the option a password's, or nothing where the option itself is the
/// trigger.</param>
/// <param name="option">The option, blanks included.</param>
/// <param name="pair">The option takes a name, a colon and a password.</param>
/// <param name="quoted">The password stands in quotes.</param>
internal sealed class CommandLineMatcher(string command, string option, bool pair = false, bool quoted = false)
    : Matcher
{
    private const int OptionDistanceMax = 200;
    private const int PasswordLengthMin = 4;
    private const int PasswordLengthMax = 256;

    public static readonly Matcher[] All =
    [
        new CommandLineMatcher("", " -u ", pair: true),
        new CommandLineMatcher("", " --user ", pair: true),
        new CommandLineMatcher("", " --user=", pair: true),
        new CommandLineMatcher("", " --proxy-user ", pair: true),
        new CommandLineMatcher("sshpass", " -p "),
        new CommandLineMatcher("sshpass", " -p"),
        new CommandLineMatcher(" login ", " -p "),
        new CommandLineMatcher("mysql", " -p"),
        new CommandLineMatcher("mysqldump", " -p"),
        new CommandLineMatcher("mongo", " -p "),
        new CommandLineMatcher("redis-cli", " -a "),
        new CommandLineMatcher("sqlcmd", " -P "),
        new CommandLineMatcher("ldapsearch", " -w "),
        new CommandLineMatcher("", "IDENTIFIED BY ", quoted: true),
        new CommandLineMatcher("", "identified by ", quoted: true),
        new CommandLineMatcher("", "ConvertTo-SecureString "),
        new CommandLineMatcher("ConvertTo-SecureString", " -String "),
    ];

    /// <summary>What ends a command, and what ends the string it stands in.</summary>
    private static readonly SearchValues<byte> Ends = SearchValues.Create("|;\n\"[`"u8);

    private readonly byte[] trigger = Encoding.ASCII.GetBytes(command.Length > 0 ? command : option);
    private readonly byte[] option = Encoding.ASCII.GetBytes(option);

    public override IEnumerable<Trigger> Triggers => [Trigger.Of(trigger)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (!scan.ReadsKey(start) || !text[start..].StartsWith(trigger))
        {
            return;
        }
        int at = command.Length == 0 ? start : FindOption(ref scan, start + trigger.Length - 1);
        if (at < 0)
        {
            return;
        }
        at += option.Length;
        Glyph quote = Glyph.At(text, at);
        if (quoted && !quote.IsQuote)
        {
            return;
        }
        at += quote.IsQuote ? quote.Length : 0;
        int end = scan.BareRun(at);
        int password = pair ? text[at..end].IndexOf((byte)':') + 1 : 0;
        if ((password > 0 || !pair) && !Placeholder.IsIn(text[at..end]) && IsPassword(text[(at + password)..end]))
        {
            scan.Add(at + password, end, Masks.Password);
        }
    }

    /// <summary>
    /// Looks for the option in the same command: not behind a pipe, a semicolon, the end of a line or of a string.
    /// </summary>
    private int FindOption(ref Scan scan, int from)
    {
        ReadOnlySpan<byte> rest = scan.Text[from..Math.Min(scan.Text.Length, from + OptionDistanceMax)];
        int end = rest.IndexOfAny(Ends);
        int found = (end < 0 ? rest : rest[..end]).IndexOf(option);
        scan.Work += rest.Length;
        return found < 0 ? -1 : from + found;
    }

    private static bool IsPassword(ReadOnlySpan<byte> value)
    {
        if (value.Length is < PasswordLengthMin or > PasswordLengthMax || StandIn.IsReference(value)
            || StandIn.IsExample(value) || value[0] is (byte)'/' or (byte)'-' || value.Contains((byte)':'))
        {
            return false;
        }
        Shape shape = Shape.Of(value);
        return shape.Letters > 0 && (shape.Digits > 0 || !Alphabet.Dotted.IsAllOf(value[..^1]) || shape.IsRandom);
    }
}

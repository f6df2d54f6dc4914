using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds private keys in textual encoding (RFC 7468, and OpenSSH, PGP and PKCS#1 alike) from their first line to
/// their last, with real line ends or escaped ones, numbered, quoted or prefixed as in a diff. It is the only matcher
/// that reads past a line end.
/// </summary>
internal sealed class PrivateKeyMatcher : Matcher
{
    /// <summary>No key is longer: an RSA key of 16,384 bits takes 12.5 KB.</summary>
    public const int LengthMax = 16 * 1024;

    private const int LabelLengthMax = 64;
    private const int LineLengthMin = 16;

    public override IEnumerable<Trigger> Triggers =>
        [new Trigger(Trigger.Of("-BEG"u8).Window, 4), Trigger.Of(PuttyLabel)];

    private static ReadOnlySpan<byte> Dashes => "-----"u8;

    /// <summary>What stands before the lines of a key in PuTTY's own format.</summary>
    private static ReadOnlySpan<byte> PuttyLabel => "Private-Lines: "u8;

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (text[start..].StartsWith(PuttyLabel) && start >= scan.FormatsFrom)
        {
            AddLines(ref scan, start, scan.RunOf(Alphabet.Digits, start + PuttyLabel.Length));
            return;
        }
        int body = LabelEnd(text, start, "-----BEGIN "u8);
        if (start < scan.FormatsFrom || body < 0 || text[start..body].IndexOf("PRIVATE KEY"u8) < 0)
        {
            return;
        }
        int limit = Math.Min(text.Length, start + LengthMax);
        int dashes = text[body..limit].IndexOf(Dashes);
        int stop = dashes < 0 ? limit : body + dashes;
        bool whole = StringEnd(text, body, stop) == stop;
        scan.Work += stop - body;
        int end = whole ? LabelEnd(text, stop, "-----END "u8) : -1;
        if (end >= 0 && !Placeholder.IsIn(text[body..stop]))
        {
            AddBlock(ref scan, start, body, stop, end);
            scan.NoteKey(start, end, cut: false);
            return;
        }
        AddLines(ref scan, start, body, endless: whole && stop == text.Length);
    }

    /// <summary>Masks the lines of a key, and leaves word where the end of the text cuts it off.</summary>
    private static void AddLines(ref Scan scan, int start, int body, bool endless = false)
    {
        int limit = Math.Min(scan.Text.Length, start + LengthMax);
        int end = new PrivateKeyLines(limit).Add(ref scan, start, body);
        bool cut = (endless || end == scan.Text.Length) && scan.Text.Length < start + LengthMax;
        scan.NoteKey(start, end, cut);
    }

    /// <summary>Where a line such as <c>-----BEGIN RSA PRIVATE KEY-----</c> ends that starts here, or -1.</summary>
    public static int LabelEnd(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> opening)
    {
        if (!text[start..].StartsWith(opening))
        {
            return -1;
        }
        int from = start + opening.Length;
        ReadOnlySpan<byte> rest = text[from..Math.Min(text.Length, from + LabelLengthMax)];
        int dashes = rest.IndexOf(Dashes);
        return dashes < 0 || rest[..dashes].Contains((byte)'\n') ? -1 : from + dashes + Dashes.Length;
    }

    /// <summary>Masks a whole block, unless there is nothing in it but an ellipsis.</summary>
    private static void AddBlock(ref Scan scan, int start, int body, int bodyEnd, int end)
    {
        for (int at = body; at < bodyEnd;)
        {
            int run = scan.RunOf(Alphabet.Base64, at);
            if (run - at >= LineLengthMin)
            {
                scan.AddFormat(start, end, Masks.PrivateKey);
                return;
            }
            at = Math.Max(run, at + 1);
        }
    }

    /// <summary>Where the first unescaped double quote stands, or the limit.</summary>
    private static int StringEnd(ReadOnlySpan<byte> text, int from, int limit)
    {
        for (int at = from; at < limit; at++)
        {
            int quote = text[at..limit].IndexOf((byte)'"');
            if (quote < 0)
            {
                return limit;
            }
            at += quote;
            if (Glyph.BackslashesBefore(text, at) % 2 == 0)
            {
                return at;
            }
        }
        return limit;
    }
}

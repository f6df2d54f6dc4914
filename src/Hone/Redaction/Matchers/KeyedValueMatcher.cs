using System.Buffers;
using System.Text;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds values that a key says are secret, in any notation that puts a value behind a key. What a key names must
/// also look like a secret: random, or, behind the name of a password, like something a person would choose.
/// </summary>
internal sealed class KeyedValueMatcher(KeyWord word) : Matcher
{
    /// <summary>What may follow the last word of a key.</summary>
    private const string Behind = "=:\"'\\ ]>?!|_-`(\t\u001b0123456789";

    private const int TrailMax = 16;

    private static readonly SearchValues<byte> Trail = SearchValues.Create(";&,|)]}<>.:"u8);

    public override IEnumerable<Trigger> Triggers => word.Length < Trigger.Length || word.Frequent
        ? Trigger.Any(word.Length - 3, word.Word[^3..^2], word.Word[^2..^1], word.Word[^1..], Behind)
        : [Trigger.Of(Encoding.ASCII.GetBytes(word.Word))];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (!scan.ReadsKey(start) || !word.IsAt(text, start))
        {
            return;
        }
        int end = word.KeyEnd(text, start + word.Length);
        if (end < 0 || !AssignmentReader.TryRead(ref scan, end, out Assignment found))
        {
            return;
        }
        KeyName name = KeyName.Read(text, start, word);
        if (name.Strength == KeyStrength.None || (found.Link == Link.Tag && !name.Tag))
        {
            return;
        }
        if (!found.Quoted)
        {
            found = Bare(ref scan, start, found);
        }
        scan.Work += Math.Min(found.End - found.Start, SecretBar.JudgedMax);
        if (found.End > found.Start && new SecretBar(word, name, found).Passes(text[found.Start..found.End]))
        {
            scan.Add(found.Start, found.End, word.Mask);
            scan.SkipKeys(found.Start, found.End);
        }
    }

    /// <summary>
    /// Settles how far a value goes that stands in no quotes, and how sure it is: in a connection string and in a
    /// netrc line nothing else can stand there.
    /// </summary>
    private Assignment Bare(ref Scan scan, int key, Assignment found)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int end = BareEnd(ref scan, found);
        bool closed = word.Password && found is { Link: Link.Equals, Tight: true } && text[end..].StartsWith(";"u8);
        bool netrc = word.Password && found.Link == Link.Blank && NetrcLine.Has(text, key, end);
        return found with { End = end, Quoted = closed, Link = netrc ? Link.Label : found.Link };
    }

    /// <summary>
    /// Where a value ends that stands in no quotes: at the first mark that ends one. A password keeps such marks,
    /// unless what follows is another key, as in <c>Password=…;Database=…</c>.
    /// </summary>
    private int BareEnd(ref Scan scan, Assignment found)
    {
        int mark = Math.Min(found.End, scan.BareMark(found.Start));
        bool whole = mark == found.End;
        if (!whole && word.Password && found.End - found.Start <= SecretBar.JudgedMax)
        {
            whole = scan.Text[(mark + 1)..found.End].IndexOfAny("=:("u8) < 0;
        }
        if (!whole)
        {
            return mark;
        }
        int trailing = Math.Max(found.Start, found.End - TrailMax);
        return trailing + scan.Text[trailing..found.End].LastIndexOfAnyExcept(Trail) + 1;
    }
}

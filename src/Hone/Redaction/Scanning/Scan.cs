using System.Buffers;

namespace Hone.Redaction.Scanning;

/// <summary>
/// One pass over one text: where it stands, and what it found. Allocates nothing until the first find.
/// </summary>
internal ref struct Scan(ReadOnlySpan<byte> text)
{
    /// <summary>
    /// A secret is never longer than this, a block of a private key excepted; what is longer is something else.
    /// </summary>
    public const int SecretLengthMax = 8192;

    public readonly ReadOnlySpan<byte> Text = text;

    /// <summary>Finds of formats up to here are done: none starts before.</summary>
    public int FormatsFrom;

    /// <summary>
    /// Where a private key starts that the end of the text cuts off, or -1. Of keys that follow each other without a
    /// line end between them it is the first.
    /// </summary>
    public int OpenFrom = -1;

    /// <summary>
    /// Bytes that matchers looked at: the work beyond the pass itself, counted so that a test can bound it.
    /// </summary>
    public long Work;

    private int noKeyFrom;
    private int noKeyTo;
    private int keyChain = -1;
    private int keyEnd;
    private Match[]? matches;
    private int count;
    private Runs runs;
    private int bareStart;
    private int bareEnd;
    private int markStart;
    private int mark = -1;

    /// <summary>What was found, in order and without overlap. Call once, after the pass.</summary>
    public readonly ReadOnlySpan<Match> Found => matches.AsSpan(0, count);

    public void Add(int start, int end, Placeholder mask)
    {
        start = AfterEscape(start);
        if (start >= end)
        {
            return;
        }
        matches ??= ArrayPool<Match>.Shared.Rent(16);
        if (count == matches.Length)
        {
            Match[] larger = ArrayPool<Match>.Shared.Rent(count * 2);
            matches.AsSpan(0, count).CopyTo(larger);
            ArrayPool<Match>.Shared.Return(matches, clearArray: true);
            matches = larger;
        }
        matches[count++] = new Match(start, end, mask);
    }

    /// <summary>Adds the find of a format; later ones start behind it.</summary>
    public void AddFormat(int start, int end, Placeholder mask)
    {
        Add(start, end, mask);
        FormatsFrom = Math.Max(FormatsFrom, end);
    }

    /// <summary>Leaves keys unread from one place to another: what stands there is a value.</summary>
    public void SkipKeys(int from, int to)
    {
        noKeyFrom = from <= noKeyTo ? Math.Min(noKeyFrom, from) : from;
        noKeyTo = Math.Max(noKeyTo, to);
    }

    /// <summary>Whether a key may stand here.</summary>
    public readonly bool ReadsKey(int at) => at >= FormatsFrom && (at < noKeyFrom || at >= noKeyTo);

    /// <summary>Notes how far a private key goes, whether anything of it was masked or not.</summary>
    /// <param name="start">Where its first line starts.</param>
    /// <param name="end">Where what was read of it ends.</param>
    /// <param name="cut">The end of the text cuts it off.</param>
    public void NoteKey(int start, int end, bool cut)
    {
        keyChain = keyChain < 0 || (start >= keyEnd && Text[keyEnd..start].Contains((byte)'\n')) ? start : keyChain;
        keyEnd = Math.Max(keyEnd, end);
        OpenFrom = cut && OpenFrom < 0 ? keyChain : OpenFrom;
    }

    /// <summary>
    /// Sorts what was found and joins what overlaps. Of two that overlap the one found by its format, or registered,
    /// gives the type: it says more than the name of a key.
    /// </summary>
    public void Settle()
    {
        if (count < 2)
        {
            return;
        }
        Span<Match> found = matches.AsSpan(0, count);
        found.Sort();
        int kept = 0;
        foreach (Match next in found[1..])
        {
            Match last = found[kept];
            if (next.Start >= last.End)
            {
                found[++kept] = next;
                continue;
            }
            Placeholder mask = next.Mask.Weight > last.Mask.Weight ? next.Mask : last.Mask;
            found[kept] = new Match(last.Start, Math.Max(last.End, next.End), mask);
        }
        count = kept + 1;
    }

    public void Dispose()
    {
        if (matches is not null)
        {
            ArrayPool<Match>.Shared.Return(matches, clearArray: true);
            matches = null;
        }
    }

    /// <summary>
    /// Whether a token may start here: at the start, behind a byte that no word has, or behind the end of an escape
    /// sequence such as <c>\n</c>, <c>\u003d</c>, <c>%3D</c> or a terminal colour. Never directly behind a
    /// placeholder, so that a second pass finds nothing the first did not.
    /// </summary>
    public readonly bool StartsToken(int at)
    {
        if (at == 0)
        {
            return true;
        }
        byte before = Text[at - 1];
        return Alphabet.IsWord(before)
            ? Escapes.EndsAt(Text, at)
            : before != (byte)']' || !Placeholder.EndsAt(Text, at);
    }

    /// <summary>Whether a token of fixed length may end here: no word goes on, no placeholder follows.</summary>
    public readonly bool EndsToken(int at) =>
        at >= Text.Length || (!Alphabet.IsWord(Text[at]) && Placeholder.EndOf(Text, at) < 0);

    /// <summary>
    /// Where the run of bytes of one alphabet ends that starts here; <c>\/</c> counts as a slash, and five dashes in
    /// a row end every run: they frame the labels of private keys.
    /// </summary>
    public int RunOf(Alphabet alphabet, int from)
    {
        int end = runs.EndAt(alphabet, from);
        if (end >= 0)
        {
            return end;
        }
        end = from;
        bool more = true;
        while (more)
        {
            int length = alphabet.FirstOther(Text[end..]);
            end = length < 0 ? Text.Length : end + length;
            more = end > from && end + 1 < Text.Length && Text[end] == (byte)'\\' && Text[end + 1] == (byte)'/'
                && alphabet.Contains((byte)'/');
            end += more ? 2 : 0;
        }
        int dashes = alphabet.Contains((byte)'-') ? Text[from..end].IndexOf("-----"u8) : -1;
        end = dashes < 0 ? end : from + dashes;
        Work += end - from + 1;
        runs.Keep(alphabet, from, end);
        return end;
    }

    /// <summary>
    /// Where the run ends that starts here and has neither space nor quote. The last one is remembered.
    /// </summary>
    public int BareRun(int from)
    {
        if (from < bareStart || from >= bareEnd)
        {
            bareStart = from;
            bareEnd = Seek(from, Text.Length, static next => next.IsSpace || next.IsQuote);
        }
        return bareEnd;
    }

    /// <summary>
    /// Where in that run the first mark stands behind which something else than the value may follow.
    /// </summary>
    public int BareMark(int from)
    {
        int end = BareRun(from);
        if (from < markStart || from > mark || mark > end)
        {
            markStart = from;
            mark = Seek(from, end, static next => next.EndsValue);
        }
        return mark;
    }

    private int Seek(int from, int limit, Predicate<Glyph> found)
    {
        int at = from;
        Glyph next = Glyph.At(Text, at);
        while (at < limit && !found(next))
        {
            at += next.Length;
            next = Glyph.At(Text, at);
        }
        Work += at - from + 1;
        return at;
    }

    /// <summary>
    /// Moves a start off the letter of an escape sequence: in <c>\npm_…</c> the <c>n</c> belongs to the backslash,
    /// and without it the text would be JSON no more.
    /// </summary>
    private readonly int AfterEscape(int start)
    {
        if (start == 0 || Text[start - 1] != (byte)'\\' || Glyph.BackslashesBefore(Text, start) % 2 == 0)
        {
            return start;
        }
        return Text[start] == (byte)'u' ? Math.Min(start + 5, Text.Length)
            : "\"\\/bfnrt"u8.Contains(Text[start]) ? start + 1
            : start;
    }
}

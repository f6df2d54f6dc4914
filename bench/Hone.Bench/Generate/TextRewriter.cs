namespace Hone.Bench.Generate;

/// <summary>Rewrites raw text: ids, folders and dates always, words and numbers where it is prose or code.</summary>
/// <remarks>
/// It works on the bytes between the quotes, escapes and all, and replaces only letters and digits by letters and
/// digits outside escapes: so JSON stays JSON, and so does JSON inside a JSON string.
/// </remarks>
public sealed class TextRewriter(Realm realm, TimeSpan shift)
{
    private const int NumberLengthMin = 4;
    private const int NumberLengthMax = 18;

    private readonly IdMap _ids = new(realm.Key, shift);
    private readonly TimeSpan _dayShift = TimeSpan.FromDays(Math.Round(shift.TotalDays));
    private ByteSink _sink = new();
    private Change _change;
    private int _copied;
    private int _changes;
    private int _folders;
    private Spare _spare = Spare.None;

    /// <summary>The ids of this copy.</summary>
    public IdMap Ids => _ids;

    /// <summary>Writes the text's new form.</summary>
    /// <param name="raw">The text as it stands in the file.</param>
    /// <param name="change">What may change; if no word or number would, one word is made to.</param>
    /// <param name="sink">Where it goes.</param>
    public void Rewrite(ReadOnlySpan<byte> raw, Change change, ByteSink sink)
    {
        (_sink, _change, _copied, _changes, _folders, _spare) = (sink, change, 0, 0, 0, Spare.None);
        var runEnd = -1;
        for (var at = 0; at < raw.Length;)
        {
            var one = raw[at];
            if (Patterns.IsWordByte(one))
            {
                at = runEnd = Run(raw, at);
            }
            else if (one == '\\')
            {
                at += Patterns.EscapeLength(raw[at..]);
            }
            else
            {
                at = one is (byte)'/' or (byte)'-' && at != runEnd ? Folder(raw, at) : at + 1;
            }
        }

        sink.Add(raw[_copied..]);
        if (_changes == 0 && (_spare.Rank < Spare.InPath || (_spare.Rank == Spare.InPath && _folders == 0)))
        {
            Place(realm.ForcedSwap(_spare.Word), _spare.Capital, sink.Written[_spare.At..]);
        }
    }

    // One run of letters and digits begins here; the answer is where reading goes on.
    private int Run(ReadOnlySpan<byte> raw, int at)
    {
        var rest = raw[at..];
        var length = Patterns.RunLength(rest);
        var after = length < rest.Length ? rest[length] : (byte)0;
        if (after == '-' && (Uuid(raw, at, length) || Date(raw, at, length) || AgentName(raw, at)))
        {
            return _copied;
        }

        if (after == '_' && length <= Patterns.IdPrefixLengthMax && Patterns.Id(rest) is { Body: > 0 } id)
        {
            Flush(raw, at + id.Prefix);
            _ids.AddScrambled(rest.Slice(id.Prefix, id.Body), _sink);
            return _copied = at + id.Prefix + id.Body;
        }

        if (_change != Change.Names && length is >= Vocabulary.WordLengthMin and <= NumberLengthMax)
        {
            if (char.IsAsciiLetter((char)rest[0]))
            {
                Word(raw, at, length);
            }
            else
            {
                Number(raw, at, length);
            }
        }

        return at + length;
    }

    private bool Uuid(ReadOnlySpan<byte> raw, int at, int length)
    {
        if (length != 8 || !Patterns.IsUuid(raw[at..]))
        {
            return false;
        }

        Flush(raw, at);
        _ids.AddUuid(raw.Slice(at, Patterns.UuidLength), _sink);
        _copied = at + Patterns.UuidLength;
        return true;
    }

    private bool AgentName(ReadOnlySpan<byte> raw, int at)
    {
        var name = Patterns.AgentName(raw[at..]);
        if (name == 0)
        {
            return false;
        }

        var from = at + "agent-".Length;
        Flush(raw, from);
        _ids.AddScrambled(raw.Slice(from, name), _sink);
        _copied = from + name;
        return true;
    }

    private bool Date(ReadOnlySpan<byte> raw, int at, int length)
    {
        if (length != 4 || !Patterns.IsDate(raw[at..], out var date, out var timed))
        {
            return false;
        }

        Flush(raw, at);
        var moved = date + (timed ? shift : _dayShift);
        moved.TryFormat(_sink.Extend(Patterns.DateLength), out _, "yyyy-MM-dd");
        _copied = at + Patterns.DateLength;
        if (timed)
        {
            var old = raw.Slice(_copied, Patterns.TimeLength);
            var time = _sink.Extend(Patterns.TimeLength);
            time[0] = old[0];
            moved.TryFormat(time[1..], out _, old[3] == '-' ? "HH-mm-ss" : "HH:mm:ss");
            _copied += Patterns.TimeLength;
        }

        return true;
    }

    private int Folder(ReadOnlySpan<byte> raw, int at)
    {
        var length = realm.Paths.Match(raw[at..], out var fresh);
        if (length == 0)
        {
            return at + 1;
        }

        _folders++;
        Flush(raw, at);
        _sink.Add(fresh);
        return _copied = at + length;
    }

    private void Word(ReadOnlySpan<byte> raw, int at, int length)
    {
        var word = raw.Slice(at, length);
        if (length > Vocabulary.WordLengthMax || word[1..].ContainsAnyExceptInRange((byte)'a', (byte)'z')
            || IsName(raw, at, length))
        {
            return;
        }

        Span<byte> lower = stackalloc byte[Vocabulary.WordLengthMax];
        word.CopyTo(lower);
        lower[0] |= 0x20;
        var number = realm.WordNumber(lower[..length]);
        if (number < 0)
        {
            return;
        }

        var capital = word[0] < 'a';
        if (realm.Swap(number) is { } other)
        {
            Flush(raw, at);
            Place(other, capital, _sink.Extend(length));
            _copied = at + length;
            _changes++;
        }
        else if (RankOf(number, raw, at, length) is var rank && rank < _spare.Rank)
        {
            _spare = new Spare(rank, number, _sink.Length + at - _copied, capital);
        }
    }

    private int RankOf(int word, ReadOnlySpan<byte> raw, int at, int length)
    {
        if (_change == Change.Steady)
        {
            return Spare.Never;
        }

        if (IsInPath(raw, at, length))
        {
            return raw.Contains((byte)' ') ? Spare.InPath : Spare.Never;
        }

        return !realm.IsReluctant(word) ? Spare.Plain : _change == Change.Prose ? Spare.Reluctant : Spare.Never;
    }

    private void Number(ReadOnlySpan<byte> raw, int at, int length)
    {
        var digits = raw.Slice(at, length);
        var before = at > 0 ? raw[at - 1] : (byte)0;
        var after = at + length < raw.Length ? raw[at + length] : (byte)0;

        // Years, versions of models, and the line numbers that agents print before an arrow or a tab stay.
        if (length < NumberLengthMin || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || (length == 4 && (digits.StartsWith("19"u8) || digits.StartsWith("20"u8)))
            || before is (byte)'-' or (byte)'_' || after is 0xE2 or (byte)'\\' or (byte)'-' or (byte)'_')
        {
            return;
        }

        Flush(raw, at);
        var from = _sink.Length;
        _ids.AddScrambled(digits, _sink);
        digits[..2].CopyTo(_sink.Written[from..]);
        _copied = at + length;
        _changes++;
    }

    // Part of an identifier, an option, an extension, a mark-up tag or a key of JSON in the text.
    private static bool IsName(ReadOnlySpan<byte> raw, int at, int length)
    {
        var before = at > 0 ? raw[at - 1] : (byte)' ';
        if (before is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'<' or (byte)'$' or (byte)'@' or (byte)'%'
            || (before == '/' && at > 1 && raw[at - 2] == '<'))
        {
            return true;
        }

        var rest = raw[(at + length)..];
        if (rest.Length == 0 || rest[0] is not ((byte)'_' or (byte)'-' or (byte)'\\'))
        {
            return false;
        }

        var quote = rest.IndexOfAnyExcept((byte)'\\');
        return quote == 0 || (quote > 0 && rest[quote] == '"' && rest[quote..] is [_, (byte)':', ..]);
    }

    private static bool IsInPath(ReadOnlySpan<byte> raw, int at, int length) =>
        (at > 0 && raw[at - 1] == '/') || (at + length < raw.Length && raw[at + length] is (byte)'/' or (byte)'.');

    private static void Place(byte[] word, bool capital, Span<byte> room)
    {
        word.CopyTo(room);
        if (capital)
        {
            room[0] &= 0xDF;
        }
    }

    private void Flush(ReadOnlySpan<byte> raw, int until)
    {
        _sink.Add(raw[_copied..until]);
        _copied = until;
    }
}

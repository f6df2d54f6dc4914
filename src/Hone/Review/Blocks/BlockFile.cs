using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Hone.Review.Blocks;

/// <summary>A file as Hone reads it: its lines, and where the managed block stands in it.</summary>
internal sealed partial class BlockFile
{
    public const string BeginMarker =
        "<!-- hone:begin (kept by Hone: `hone review` says why each line is here) -->";

    public const string EndMarker = "<!-- hone:end -->";

    private const string MarkerHint =
        "keep one pair of lines, hone:begin and hone:end, each alone on its line, or delete both";

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly TextLines _lines;
    private readonly List<FoundLine> _found = [];
    private readonly int _textStart;
    private int _begin = -1;
    private int _end = -1;
    private bool _hasOwnText;

    private BlockFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _textStart = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _lines = new TextLines(bytes.Span, _textStart);
        Fault = FaultOfBytes(bytes.Span) ?? Scan();
    }

    /// <summary>Why the file cannot be edited; null where it can.</summary>
    public BlockFault? Fault { get; private set; }

    /// <summary>What stays open at the end of the file, a code fence or a comment; null where nothing does.</summary>
    public string? OpenAtEnd { get; private set; }

    public bool HasBlock => _end >= 0;

    /// <summary>Hone's lines in the block.</summary>
    public IReadOnlyList<FoundLine> Found => _found;

    /// <summary>True where nothing stands between the markers, not even an empty line.</summary>
    public bool IsBlockEmpty => HasBlock && _end == _begin + 1;

    /// <summary>What a person wrote into the block: its first line; null where there is nothing.</summary>
    public string? OwnText => HasBlock && _hasOwnText ? OwnLines().FirstOrDefault() : null;

    /// <summary>Bytes of the block from marker to marker; 0 where there is none.</summary>
    public int BlockBytes => HasBlock ? End.Start + End.Length - Begin.Start : 0;

    public ReadOnlySpan<byte> LineEnd => _lines.MostCommonEnd;

    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    private TextLine Begin => _lines.All[_begin];

    private TextLine End => _lines.All[_end];

    public static BlockFile Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The file with a line at the end of its block.</summary>
    public byte[] WithLine(string line) =>
        [.. Bytes[..End.Start], .. Encoding.UTF8.GetBytes(line), .. LineEnd, .. Bytes[End.Start..]];

    /// <summary>The file without some of its lines.</summary>
    public byte[] Without(IEnumerable<FoundLine> lines)
    {
        byte[] content = _bytes.ToArray();
        foreach (FoundLine line in lines.OrderByDescending(l => l.Place.Start))
        {
            content = [.. content.AsSpan(0, line.Place.Start), .. content.AsSpan(line.Place.Next)];
        }

        return content;
    }

    /// <summary>The file with a block at its end, behind an empty line, with no line end that was not there.</summary>
    public byte[] WithBlock()
    {
        ReadOnlySpan<byte> end = LineEnd;
        ReadOnlySpan<byte> begin = Encoding.UTF8.GetBytes(BeginMarker), marker = Encoding.UTF8.GetBytes(EndMarker);
        if (Bytes.Length == _textStart) return [.. Bytes, .. begin, .. end, .. marker, .. end];
        int last = TextLines.EndLengthBefore(Bytes, Bytes.Length, _textStart);
        if (last == 0) return [.. Bytes, .. end, .. end, .. begin, .. end, .. marker];

        // Behind a lone CR, an LF would become a part of that line's end.
        ReadOnlySpan<byte> empty = Bytes[^1] == '\r' ? Bytes[^1..] : end;
        return [.. Bytes, .. empty, .. begin, .. end, .. marker, .. end];
    }

    /// <summary>
    /// The file without its block and the line ends that <see cref="WithBlock"/> put before it: one, and a second one
    /// where the block ends without.
    /// </summary>
    public byte[] WithoutBlock()
    {
        int start = Begin.Start;
        int first = TextLines.EndLengthBefore(Bytes, start, _textStart);
        int second = TextLines.EndLengthBefore(Bytes, start - first, _textStart);
        if (End.EndLength == 0) start -= first + second;
        else if (second > 0) start -= first;
        return [.. Bytes[..start], .. Bytes[End.Next..]];
    }

    private static BlockFault? FaultOfBytes(ReadOnlySpan<byte> bytes)
    {
        const string hint = "save it as UTF-8 text, or choose another file";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            return new BlockFault("the file is in UTF-16 or UTF-32", hint);
        }

        if (bytes.Contains((byte)0)) return new BlockFault("the file holds a NUL byte, so it is no text", hint);
        return Utf8.IsValid(bytes) ? null : new BlockFault("the file is not in UTF-8", hint);
    }

    private BlockFault? Scan()
    {
        Enclosure enclosure = new();
        for (int i = 0; i < _lines.All.Count; i++)
        {
            TextLine line = _lines.All[i];
            ReadOnlySpan<byte> bytes = Bytes.Slice(line.Start, line.Length);
            bool mayBeMarker = enclosure.Pass(bytes);
            if (mayBeMarker && MarkerIn(bytes) is { } name)
            {
                if (Take(name, i) is { } fault) return fault;
            }
            else if (_begin >= 0 && _end < 0)
            {
                TakeInside(line, !enclosure.IsOpen);
            }
        }

        OpenAtEnd = enclosure.IsOpen ? enclosure.Name : null;
        return _begin < 0 || _end >= 0 ? null : new BlockFault(
            enclosure.IsOpen
                ? $"the managed block does not end: a {enclosure.Name} inside it stays open"
                : "the managed block begins and does not end",
            MarkerHint);
    }

    /// <summary>The name of the marker on a line: <c>begin</c>, <c>end</c>, or more where it is broken.</summary>
    private static string? MarkerIn(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = Enclosure.WithoutIndent(line, out _);
        if (!text.StartsWith("<!--"u8)) return null;
        Match match = Marker().Match(Encoding.UTF8.GetString(text));
        if (!match.Success) return null;
        return match.Groups["rest"].Length == 0 ? match.Groups["name"].Value : match.Value;
    }

    private BlockFault? Take(string marker, int index)
    {
        switch (marker)
        {
            case "begin" when _begin < 0:
                _begin = index;
                return null;
            case "begin" when _end < 0:
                return new BlockFault("a managed block begins inside another", MarkerHint);
            case "begin":
                return new BlockFault("there are two managed blocks", MarkerHint);
            case "end" when _begin < 0 || _end >= 0:
                return new BlockFault("a managed block ends that did not begin", MarkerHint);
            case "end":
                _end = index;
                return null;
            default:
                return new BlockFault("a marker of the managed block has something else on its line", MarkerHint);
        }
    }

    private void TakeInside(TextLine line, bool isOutside)
    {
        string text = Encoding.UTF8.GetString(Bytes.Slice(line.Start, line.Length));
        Match match = isOutside ? Origin().Match(text) : Match.Empty;
        if (!match.Success)
        {
            _hasOwnText = true;
            return;
        }

        string before = Bullet().Replace(text[..match.Index], "").Trim();
        string behind = text[(match.Index + match.Length)..].Trim();
        bool isWhole = behind.Length == 0;
        _found.Add(new FoundLine(
            line, match.Groups["id"].Value, isWhole ? before : $"{before} {behind}",
            match.Groups["source"].Value.Trim(), isWhole));
    }

    private IEnumerable<string> OwnLines() => _lines.All.Skip(_begin + 1).Take(_end - _begin - 1)
        .Where(line => !_found.Exists(f => f.Place == line))
        .Select(line => Encoding.UTF8.GetString(Bytes.Slice(line.Start, line.Length)))
        .OrderBy(line => string.IsNullOrWhiteSpace(line));

    [GeneratedRegex(@"^<!--\s*hone:(?<name>begin|end)\b(?:(?!-->).)*-->[ \t]*(?<rest>.*)$")]
    private static partial Regex Marker();

    [GeneratedRegex(@"<!--\s*hone:(?<id>[0-9a-f]{8})\b(?<source>(?:(?!-->).)*)-->")]
    private static partial Regex Origin();

    [GeneratedRegex(@"^\s*[-*+]\s")]
    private static partial Regex Bullet();
}

using System.Text;

namespace Hone.Outcomes.Words;

/// <summary>Leaves out, line by line, fenced code and what stands in the tags that programs put into prompts.</summary>
internal sealed class ForeignBlocks
{
    private const string Fence = "```";

    /// <summary>Characters of a tag's name; a longer one is no tag.</summary>
    private const int NameMax = 60;

    /// <summary>What ends the block in which the text stands; null outside.</summary>
    private string? _end;

    /// <summary>True where a part of the last line stood in fenced code.</summary>
    public bool WasInsideCode { get; private set; }

    /// <summary>The part of the next line that stands outside.</summary>
    public string Outside(string line)
    {
        WasInsideCode = _end == Fence;
        if (_end is null && !line.Contains('<') && !line.Contains(Fence, StringComparison.Ordinal)) return line;
        StringBuilder outside = new(line.Length);
        int at = 0;
        while (at < line.Length)
        {
            if (_end is not null)
            {
                int end = line.IndexOf(_end, at, StringComparison.OrdinalIgnoreCase);
                if (end < 0) break;
                at = end + _end.Length;
                _end = null;
                continue;
            }

            int begin = NextBlock(line, at, out string? closing, out int length);
            outside.Append(line.AsSpan(at, begin - at));
            at = begin + length;
            if (closing is null) continue;
            _end = closing;
            WasInsideCode |= closing == Fence;
        }

        return outside.ToString();
    }

    /// <summary>Where the next block or tag begins, how long its mark is, and what closes it.</summary>
    private static int NextBlock(string line, int from, out string? closing, out int length)
    {
        for (int at = from; at < line.Length; at++)
        {
            if (line[at] == '`' && string.CompareOrdinal(line, at, Fence, 0, Fence.Length) == 0)
            {
                (closing, length) = (Fence, Fence.Length);
                return at;
            }

            if (line[at] != '<') continue;
            string name = NameAt(line, at + 1);
            if (name.Length == 0) continue;
            int end = line.IndexOf('>', at);
            length = end < 0 ? line.Length - at : end + 1 - at;
            closing = IsProgramsTag(name) ? $"</{name}>" : null;
            return at;
        }

        (closing, length) = (null, 0);
        return line.Length;
    }

    private static string NameAt(string line, int at)
    {
        int end = at;
        while (end < line.Length && end - at <= NameMax && IsOfName(line[end])) end++;
        bool ends = end < line.Length && line[end] is '>' or ' ';
        return ends && end - at is > 0 and <= NameMax && char.IsAsciiLetter(line[at]) ? line[at..end] : "";
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    /// <summary>Programs name their tags in parts or in capitals; what else looks like one is markup.</summary>
    private static bool IsProgramsTag(string name) =>
        name.Contains('-') || name.Contains('_') || !name.Any(char.IsAsciiLetterLower)
        || name is "skill" or "instructions" or "context" or "document" or "documents" or "quote" or "example";
}

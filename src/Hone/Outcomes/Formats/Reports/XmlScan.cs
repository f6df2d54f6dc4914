using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>Finds XML documents by the name of their root in any text, and reads them in one pass.</summary>
/// <remarks>
/// Nothing outside the text is ever loaded and no entity is expanded: a document begins at its root, so that what was
/// declared before it has no say, except that names of entities may then stand in it. After a break the search goes on
/// at the next XML declaration: the rest of a broken document would else pass for documents of its own.
/// </remarks>
internal static class XmlScan
{
    /// <summary>Deeper nesting is a break; suites within suites stay far below.</summary>
    public const int DepthMax = 256;

    /// <summary>Documents read from one text; more than the suites of a large build print.</summary>
    public const int DocumentsMax = 2000;

    /// <summary>Longer documents break there, because attributes and texts are held in memory.</summary>
    public const int CharactersMax = 64 << 20;

    /// <summary>The checks of all documents with one of these roots.</summary>
    public static IEnumerable<Check> Read(
        OutputLines lines, string[] roots, Func<XmlReport> report, int charactersMax = CharactersMax)
    {
        string text = lines.Text;
        LineIndex index = LineIndex.Of<char>(text, '\n');
        int at = 0, ended = 0;
        for (int i = 0; i < DocumentsMax && (at = NextRoot(text, at, roots)) >= 0; i++)
        {
            XmlReport reading = report();
            bool declares = text.AsSpan(ended, at - ended).Contains("<!DOCTYPE", StringComparison.Ordinal);
            using TextSlice slice = new(text, at, declares);
            (bool whole, int end) = ReadOne(text, at, slice, index, reading, charactersMax);
            if (reading.Finish(whole) is { } check)
            {
                yield return check with { FirstLine = index.LineOf(at), LastLine = index.LineOf(end) };
            }

            ended = Math.Clamp(end, at + 1, text.Length);
            at = whole ? ended : text.IndexOf("<?xml", ended, StringComparison.Ordinal);
            if (at < 0) yield break;
        }
    }

    /// <summary>The next root that begins a line or follows a tag.</summary>
    private static int NextRoot(string text, int at, string[] roots)
    {
        for (; at < text.Length && (at = text.IndexOf('<', at)) >= 0; at++)
        {
            foreach (string root in roots)
            {
                if (IsTag(text, at, root) && BeginsDocument(text, at)) return at;
            }
        }

        return -1;
    }

    private static bool IsTag(string text, int at, string root)
    {
        int end = at + 1 + root.Length;
        return end < text.Length
            && string.CompareOrdinal(text, at + 1, root, 0, root.Length) == 0
            && (char.IsWhiteSpace(text[end]) || text[end] is '>' or '/');
    }

    private static bool BeginsDocument(string text, int at)
    {
        for (int before = at - 1; before >= 0 && text[before] != '\n'; before--)
        {
            if (text[before] == '>') return true;
            if (!char.IsWhiteSpace(text[before]) && text[before] != '\uFEFF') return false;
        }

        return true;
    }

    private static (bool Whole, int End) ReadOne(
        string text, int start, TextSlice slice, LineIndex index, XmlReport report, int charactersMax)
    {
        using XmlReader reader = XmlReader.Create(slice, Settings(charactersMax));
        try
        {
            while (reader.Read() && reader.Depth <= DepthMax)
            {
                bool opens = reader.NodeType == XmlNodeType.Element;
                bool closes = reader.NodeType == XmlNodeType.EndElement || (opens && reader.IsEmptyElement);
                (string name, int depth) = (reader.LocalName, reader.Depth);
                if (opens) report.Open(reader);
                if (closes) report.Close(name, depth);
                if (closes && depth == 0) return (true, End((IXmlLineInfo)reader));
            }

            return (false, End((IXmlLineInfo)reader));
        }
        catch (XmlException broken)
        {
            return (false, broken.LineNumber > 0 ? At(broken.LineNumber, broken.LinePosition) : text.Length);
        }

        int End(IXmlLineInfo info) => At(info.LineNumber, info.LinePosition);

        int At(int line, int column) => Place(text, start, index, line, column);
    }

    /// <summary>A place that the reader names by line and column, as a place in the whole text.</summary>
    private static int Place(string text, int start, LineIndex index, int line, int column)
    {
        int lineInText = index.LineOf(start) + line - 1;
        int place = line <= 1 ? start + column
            : lineInText < index.Count ? index.StartOf(lineInText) + column
            : text.Length;
        return Math.Min(place, text.Length);
    }

    private static XmlReaderSettings Settings(int charactersMax) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = charactersMax,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };
}

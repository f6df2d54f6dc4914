using System.Text;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>Turns the bytes of a report into text: by its mark, by what it declares, else as UTF-8.</summary>
/// <remarks>Bytes that the encoding does not know become replacement characters.</remarks>
internal static class ReportText
{
    /// <summary>A declaration stands at the very beginning; so much of the file is looked at for one.</summary>
    private const int DeclarationMax = 200;

    /// <summary>UTF-32 before UTF-16, whose mark its own begins with.</summary>
    private static readonly Encoding[] s_marked =
        [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    public static string Of(ReadOnlySpan<byte> content)
    {
        foreach (Encoding marked in s_marked)
        {
            if (content.StartsWith(marked.Preamble)) return marked.GetString(content[marked.Preamble.Length..]);
        }

        return Unmarked(content).GetString(content);
    }

    private static Encoding Unmarked(ReadOnlySpan<byte> content)
    {
        if (content is [(byte)'<' or (byte)'{' or (byte)'[', 0, ..]) return Encoding.Unicode;
        if (content is [0, (byte)'<' or (byte)'{' or (byte)'[', ..]) return Encoding.BigEndianUnicode;
        string head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, DeclarationMax)]).TrimStart();
        return head.StartsWith("<?xml", StringComparison.Ordinal) ? Declared(head) : Encoding.UTF8;
    }

    /// <summary>A declaration that could not be read in what it declares is wrong, and passed over.</summary>
    private static Encoding Declared(string head)
    {
        string declaration = head.Split("?>", 2)[0];
        int at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        string[] parts = at < 0 ? [] : declaration[at..].Split('"', '\'');
        if (parts.Length < 3) return Encoding.UTF8;
        try
        {
            string name = parts[1];
            Encoding declared = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return declared.GetBytes("<?xml").AsSpan().SequenceEqual("<?xml"u8) ? declared : Encoding.UTF8;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}

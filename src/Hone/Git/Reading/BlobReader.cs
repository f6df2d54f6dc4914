using System.Globalization;
using System.Text;

namespace Hone.Git.Reading;

/// <summary>Reads what <c>git cat-file --batch</c> prints: a line with a name and a size, then the content.</summary>
internal static class BlobReader
{
    /// <summary>The lines of each content, without white space around them, with how often each is there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Read(ReadOnlySpan<byte> output)
    {
        Dictionary<string, IReadOnlyDictionary<string, int>> contents = [];
        while (output.IndexOf((byte)'\n') is var end and >= 0)
        {
            string[] head = Encoding.ASCII.GetString(output[..end]).Split(' ');
            output = output[(end + 1)..];
            if (head is not [var name, "blob", var size]) continue;
            bool isNumber = int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int length);
            if (!isNumber || length >= output.Length) break;
            contents[name] = LinesOf(output[..length]);
            output = output[(length + 1)..];
        }

        return contents;
    }

    private static Dictionary<string, int> LinesOf(ReadOnlySpan<byte> content)
    {
        Dictionary<string, int> counts = [];
        foreach (Range range in content.Split((byte)'\n'))
        {
            string line = Encoding.UTF8.GetString(content[range]).Trim();
            counts[line] = counts.GetValueOrDefault(line) + 1;
        }

        return counts;
    }
}

using System.Text;

namespace Hone.Git.Reading;

/// <summary>Reads what <c>git diff-tree --stdin --always --raw -z</c> prints.</summary>
internal static class RawReader
{
    /// <summary>The changes of each pair in the order of the input; of a cut output the last one is left out.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, RawChange>> Read(ReadOnlySpan<byte> output, bool isWhole)
    {
        List<IReadOnlyDictionary<string, RawChange>> pairs = [];
        Dictionary<string, RawChange>? current = null;
        Fields fields = new(output);
        while (fields.Next(out ReadOnlySpan<byte> field))
        {
            if (ObjectName.Is(field))
            {
                current = [];
                pairs.Add(current);
            }
            else if (current is not null && field.Length > 0 && field[0] == ':')
            {
                ReadChange(field, ref fields, current);
            }
        }

        if (!isWhole && pairs.Count > 0) pairs.RemoveAt(pairs.Count - 1);
        return pairs;
    }

    /// <summary>One of <c>:modes names STATUS</c>, and a path, or two where the status is a rename or a copy.</summary>
    private static void ReadChange(
        ReadOnlySpan<byte> head, ref Fields fields, Dictionary<string, RawChange> changes)
    {
        string[] parts = Encoding.ASCII.GetString(head).Split(' ');
        if (parts.Length < 5 || !fields.Next(out ReadOnlySpan<byte> path)) return;
        string name = Encoding.UTF8.GetString(path);
        if (parts[4].Length > 0 && parts[4][0] is 'R' or 'C' && !fields.Next(out _)) return;
        if (ObjectName.IsNone(parts[2])) return;
        changes[name] = new RawChange(name, parts[2], ObjectName.IsNone(parts[3]) ? null : parts[3]);
    }
}

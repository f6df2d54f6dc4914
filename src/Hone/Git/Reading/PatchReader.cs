using System.Buffers.Text;
using System.Text;

namespace Hone.Git.Reading;

/// <summary>Reads what <c>git diff-tree --stdin --always -p -U0</c> prints: one patch per line of its input.</summary>
internal sealed class PatchReader
{
    private readonly List<Patch?> _patches = [];
    private readonly List<PatchFile> _files = [];
    private List<string> _added = [], _removed = [];
    private string? _from, _to;
    private int _left, _lines;
    private bool _isOpen;

    /// <summary>
    /// The patches in the order of the input; null where one is too long. What was cut off is missing at the end, and
    /// the last is only there where the output is whole.
    /// </summary>
    public static IReadOnlyList<Patch?> Read(ReadOnlySpan<byte> output, bool isWhole)
    {
        PatchReader reader = new();
        while (output.Length > 0)
        {
            int end = output.IndexOf((byte)'\n');
            reader.Take(end < 0 ? output : output[..end]);
            output = end < 0 ? default : output[(end + 1)..];
        }

        if (isWhole) reader.EndPatch();
        return reader._patches;
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (_left > 0 && line.Length > 0 && line[0] is (byte)'+' or (byte)'-')
        {
            TakeChange(line);
        }
        else if (ObjectName.Is(line))
        {
            EndPatch();
            _isOpen = true;
        }
        else if (line.StartsWith("diff --git "u8))
        {
            EndFile();
        }
        else if (line.StartsWith("--- "u8))
        {
            _from = QuotedPath.Read(line[4..]);
        }
        else if (line.StartsWith("+++ "u8))
        {
            _to = QuotedPath.Read(line[4..]);
        }
        else if (line.StartsWith("@@ -"u8))
        {
            _left = LinesOf(line);
        }
    }

    private void TakeChange(ReadOnlySpan<byte> line)
    {
        _left--;
        if (++_lines > GitLimits.PatchLinesMax) return;
        (line[0] == '+' ? _added : _removed).Add(Encoding.UTF8.GetString(line[1..]));
    }

    private void EndFile()
    {
        if ((_to ?? _from) is { } path && _added.Count + _removed.Count > 0) _files.Add(new(path, _added, _removed));
        (_from, _to, _added, _removed, _left) = (null, null, [], [], 0);
    }

    private void EndPatch()
    {
        EndFile();
        if (_isOpen) _patches.Add(_lines > GitLimits.PatchLinesMax ? null : new Patch([.. _files]));
        _files.Clear();
        (_lines, _isOpen) = (0, false);
    }

    /// <summary>
    /// How many lines a piece has: its head reads <c>@@ -10,2 +12,3 @@</c>, and a count of one is left out.
    /// </summary>
    private static int LinesOf(ReadOnlySpan<byte> head)
    {
        int plus = head.IndexOf(" +"u8);
        if (plus < 0) return 0;
        int end = head[plus..].IndexOf(" @@"u8);
        return end < 0 ? 0 : Count(head[4..plus]) + Count(head.Slice(plus + 2, end - 2));
    }

    private static int Count(ReadOnlySpan<byte> range)
    {
        int comma = range.IndexOf((byte)',');
        return comma < 0 ? 1 : Utf8Parser.TryParse(range[(comma + 1)..], out int count, out _) ? count : 0;
    }
}

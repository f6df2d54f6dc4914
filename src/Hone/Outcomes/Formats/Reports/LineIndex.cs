namespace Hone.Outcomes.Formats.Reports;

/// <summary>Where the lines of a text begin, to tell the line of any place in it.</summary>
internal sealed class LineIndex
{
    private readonly int[] _starts;

    private LineIndex(List<int> starts) => _starts = [.. starts];

    /// <summary>How many lines there are; never none.</summary>
    public int Count => _starts.Length;

    /// <summary>The lines of a text or of its bytes.</summary>
    /// <param name="text">What is looked at.</param>
    /// <param name="feed">What ends a line.</param>
    public static LineIndex Of<T>(ReadOnlySpan<T> text, T feed)
        where T : IEquatable<T>
    {
        List<int> starts = [0];
        int at = 0;
        for (int next; (next = text[at..].IndexOf(feed)) >= 0;) starts.Add(at += next + 1);
        return new LineIndex(starts);
    }

    /// <summary>Where a line begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The line of a place, from 0.</summary>
    public int LineOf(int place)
    {
        int found = Array.BinarySearch(_starts, place);
        return found >= 0 ? found : ~found - 1;
    }
}

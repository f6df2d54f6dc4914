using System.Runtime.CompilerServices;

namespace Hone.Redaction.Scanning;

/// <summary>
/// The last run of each alphabet that was measured, so that a text such as <c>sk-sk-sk-…</c>, in which every third
/// byte starts a run that goes to the end, costs its length once.
/// </summary>
[InlineArray(Alphabet.CountMax)]
internal struct Runs
{
    private (int Start, int End) first;

    /// <summary>Where the run of an alphabet ends that goes on at a place, or -1 where it was not measured.</summary>
    public readonly int EndAt(Alphabet alphabet, int at)
    {
        (int start, int end) = this[alphabet.Number];
        return at >= start && at < end ? end : -1;
    }

    public void Keep(Alphabet alphabet, int start, int end) => this[alphabet.Number] = (start, end);
}

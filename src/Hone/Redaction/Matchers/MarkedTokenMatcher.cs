using System.Text;
using Hone.Redaction.Formats;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>Finds the credentials of one format by one of the markers that stand in their middle.</summary>
internal sealed class MarkedTokenMatcher(MarkedFormat format, string marker, Placeholder mask) : Matcher
{
    private readonly byte[] marker = Encoding.ASCII.GetBytes(marker);

    public override IEnumerable<Trigger> Triggers
    {
        get
        {
            if (marker.Length >= Trigger.Length)
            {
                return [Trigger.Of(marker)];
            }
            string[] letters = [.. marker.Select(letter => ((char)letter).ToString())];
            return Trigger.Any(0, letters[0], letters[1], letters[2], format.After.Members);
        }
    }

    /// <param name="scan">The text.</param>
    /// <param name="start">Where the marker starts.</param>
    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (!text[start..].StartsWith(marker))
        {
            return;
        }
        int floor = Math.Max(0, start - format.BeforeMax);
        int first = floor + format.Before.LastOther(text[floor..start]) + 1;
        int behind = start + marker.Length;
        if (first < scan.FormatsFrom || start - first < format.BeforeMin || !scan.StartsToken(first)
            || text[first..start].IndexOf("-----"u8) >= 0)
        {
            return;
        }
        int end = scan.RunOf(format.After, behind);
        if (end - behind >= format.AfterMin && end - behind <= format.AfterMax && scan.EndsToken(end)
            && Shape.Of(text[first..end]).Distinct >= TokenMatcher.DistinctMin)
        {
            scan.AddFormat(first, end, mask);
        }
    }
}

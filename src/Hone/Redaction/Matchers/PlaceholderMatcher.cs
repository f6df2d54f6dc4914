using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>Steps over what an earlier pass wrote: the words in a placeholder name no secret.</summary>
internal sealed class PlaceholderMatcher : Matcher
{
    public override IEnumerable<Trigger> Triggers => [Trigger.Of("[RED"u8)];

    public override void Visit(ref Scan scan, int start)
    {
        scan.FormatsFrom = Math.Max(scan.FormatsFrom, Placeholder.EndOf(scan.Text, start));
    }
}

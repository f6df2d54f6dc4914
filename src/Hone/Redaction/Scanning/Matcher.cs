namespace Hone.Redaction.Scanning;

/// <summary>
/// Knows one kind of secret. It is asked only where one of its triggers stands, looks at a bounded stretch of text
/// around that place, and adds what it finds to the scan.
/// </summary>
internal abstract class Matcher
{
    public abstract IEnumerable<Trigger> Triggers { get; }

    /// <param name="scan">The text, and what was found in it so far.</param>
    /// <param name="start">Where the trigger stands, less its offset; never negative.</param>
    public abstract void Visit(ref Scan scan, int start);
}

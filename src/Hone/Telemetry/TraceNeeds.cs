namespace Hone.Telemetry;

/// <summary>What of a session is needed: long texts that nobody reads are better left where they are.</summary>
/// <param name="OutputsOf">Tools whose outputs are needed, between bars, such as <c>|Bash|shell|</c>.</param>
public sealed record TraceNeeds(string OutputsOf)
{
    /// <summary>Outputs of these tools, and what people said and did; no answers.</summary>
    public static TraceNeeds Of(IEnumerable<string> tools) => new($"|{string.Join('|', tools)}|");
}

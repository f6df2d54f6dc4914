using Hone.Outcomes.Gathering;
using Hone.Telemetry;

namespace Hone.Outcomes;

/// <summary>Gathers what a session shows about its own success.</summary>
public static class Evidence
{
    /// <summary>What of a session is looked at.</summary>
    public static TraceNeeds Needs { get; } = TraceNeeds.Of(ToolClass.CommandTools);

    /// <summary>What a session contributes: a pure function of the session.</summary>
    public static SessionEvidence Gather(SessionTrace trace) => new Gatherer(trace).Gather();
}

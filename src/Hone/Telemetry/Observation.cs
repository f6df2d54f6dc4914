using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>What one source said about one event, unique by content: where an event's provenance leads.</summary>
/// <param name="Id">The identity of the redacted line (or part of it) that said so.</param>
/// <param name="EventId">The event it speaks of.</param>
/// <param name="Line">The line in its archive chunk, from 1.</param>
public readonly record struct Observation(Id128 Id, Id128 EventId, int Line);

using Hone.Telemetry;

namespace Hone.Loop;

/// <summary>What one turn of the loop did.</summary>
/// <param name="Imported">The account of the import.</param>
/// <param name="SessionsLearned">Sessions that were looked at.</param>
public sealed record LoopResult(ImportReport Imported, int SessionsLearned);

using Hone.Changes;
using Hone.Learning;
using Hone.Review;
using Hone.Telemetry;

namespace Hone.Loop;

/// <summary>What one turn of the loop did.</summary>
/// <param name="Imported">The account of the import.</param>
/// <param name="SessionsLearned">Sessions that were looked at.</param>
/// <param name="Proposed">What came into the queue.</param>
/// <param name="Blocked">Files that cannot take a line.</param>
/// <param name="Applied">What policies said yes to, and what came of it.</param>
public sealed record LoopResult(
    ImportReport Imported, int SessionsLearned, ProposeResult Proposed, IReadOnlyList<BlockedFile> Blocked,
    IReadOnlyList<FulfilResult> Applied);

using Hone.Telemetry;

namespace Hone.Loop;

/// <summary>How far a turn of the loop is.</summary>
/// <param name="Stage">What it does now: <c>reading</c>, <c>learning</c> or <c>judging</c>.</param>
/// <param name="Done">Done so far: bytes when reading, sessions when learning.</param>
/// <param name="Total">Of how many.</param>
/// <param name="Events">New events so far.</param>
public readonly record struct LoopProgress(string Stage, long Done, long Total, long Events)
{
    /// <summary>Progress of the import, in bytes.</summary>
    public static LoopProgress OfImport(ImportProgress p) => new("reading", p.BytesDone, p.BytesTotal, p.Events);

    /// <summary>Progress of learning, in sessions.</summary>
    public static LoopProgress OfLearning((int Done, int Total) p) => new("learning", p.Done, p.Total, 0);

    /// <summary>Progress of looking for what came of the work, in sessions.</summary>
    public static LoopProgress OfJudging((int Done, int Total) p) => new("judging", p.Done, p.Total, 0);
}

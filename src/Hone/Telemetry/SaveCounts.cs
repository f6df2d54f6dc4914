namespace Hone.Telemetry;

/// <summary>What a save added.</summary>
/// <param name="Observations">Observations that were new.</param>
/// <param name="Events">Events that were new.</param>
/// <param name="Sessions">Sessions that were new.</param>
public readonly record struct SaveCounts(long Observations, long Events, long Sessions)
{
    /// <summary>Adds two counts.</summary>
    public static SaveCounts operator +(SaveCounts a, SaveCounts b) =>
        new(a.Observations + b.Observations, a.Events + b.Events, a.Sessions + b.Sessions);
}

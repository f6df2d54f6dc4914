namespace Hone.Learning;

/// <summary>What events took of the machine, as far as their sources say it.</summary>
/// <param name="Events">Events of which either is known.</param>
/// <param name="CpuPercentMean">Percent of one core, on average; null where no source says it.</param>
/// <param name="MemoryMbMax">The most memory that one event took, in MB; null where no source says it.</param>
public sealed record MachineUse(long Events, double? CpuPercentMean, double? MemoryMbMax);

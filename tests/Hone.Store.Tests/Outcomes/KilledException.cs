namespace Hone.Store.Tests.Outcomes;

/// <summary>Stands for the end of the process.</summary>
public sealed class KilledException : Exception;

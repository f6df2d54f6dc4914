namespace Hone.Tests.Changes;

/// <summary>Stands for a kill: nobody catches it.</summary>
internal sealed class KilledException : Exception;

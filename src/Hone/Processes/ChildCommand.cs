namespace Hone.Processes;

/// <summary>A program to run as a child, with everything that it is given and every bound that it is held to.</summary>
/// <param name="Program">
/// A full path, or a name that is looked up in the folders of <c>PATH</c>, never in the working directory.
/// </param>
/// <param name="Arguments">Passed one by one as they are; no shell reads them.</param>
/// <param name="Folder">The working directory.</param>
public sealed record ChildCommand(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>
    /// How long a child may run where nothing else is said; long enough for a look at a large repository.
    /// </summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Bytes kept of each stream where nothing else is said; more is nothing that a person reads.</summary>
    public const int DefaultOutputBytesMax = 4 << 20;

    /// <summary>Variables set for the child in addition to ours; null takes one of ours away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What the child reads from its standard input, which ends after it; ours is never passed on.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>After this time the child and all that it started are killed.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>Bytes kept of standard output; what follows is read and dropped, so that the child can go on.</summary>
    public int OutputBytesMax { get; init; } = DefaultOutputBytesMax;

    /// <summary>Bytes kept of standard error, likewise.</summary>
    public int ErrorBytesMax { get; init; } = DefaultOutputBytesMax;
}

namespace Hone.Telemetry;

/// <summary>A file that may hold sessions.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="SizeBytes">Its size as stored.</param>
/// <param name="ModifiedTicks">Its modification time, in ticks of UTC.</param>
/// <param name="IsNamed">True where a person named this very file, so that its ending does not matter.</param>
public sealed record SourceFile(string Path, long SizeBytes, long ModifiedTicks, bool IsNamed = false);

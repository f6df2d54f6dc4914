namespace Hone.Telemetry;

/// <summary>How far an import is.</summary>
/// <param name="BytesDone">Bytes read or passed over as known.</param>
/// <param name="BytesTotal">Bytes in all files.</param>
/// <param name="FilesDone">Files done.</param>
/// <param name="FilesTotal">All files.</param>
/// <param name="Events">New events so far.</param>
public readonly record struct ImportProgress(
    long BytesDone, long BytesTotal, int FilesDone, int FilesTotal, long Events);

namespace Hone.Files;
/// <summary>x</summary>
public static class AtomicFile
{
    /// <summary>x</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        string temp = path + ".tmp-" + Environment.ProcessId;
        await using (FileStream f = new(temp, FileMode.Create)) { await f.WriteAsync(content, cancel); f.Flush(true); }
        File.Move(temp, path, true);
    }
}

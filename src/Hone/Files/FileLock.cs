using System.Globalization;
using System.Text;
using Hone.Basics;

namespace Hone.Files;

/// <summary>One holder at a time, across processes: the system's lock on a file, released even by a kill.</summary>
/// <remarks>
/// The lock file itself stays empty and is never deleted, for a deleted one could be locked twice. Beside it stands who
/// took it last (<c>….by</c>), for the one who waits in vain.
/// </remarks>
public sealed class FileLock : IDisposable
{
    /// <summary>
    /// A minute: no piece of work under a lock takes seconds, so whoever waits longer should be told.
    /// </summary>
    public static readonly TimeSpan AcquireTimeout = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_pollMin = TimeSpan.FromMilliseconds(1);

    /// <summary>A twentieth of a second: nobody notices it, and a waiting process costs nothing.</summary>
    private static readonly TimeSpan s_pollMax = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock file; created where it is missing, its folder is not.</param>
    /// <param name="holder">Who takes it, for those who wait: a command, such as <c>hone learn</c>.</param>
    /// <param name="timeout">How long to wait, such as <see cref="AcquireTimeout"/>.</param>
    /// <param name="time">The clock that waits.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="HoneException">The lock was not free in time, or the file cannot be opened.</exception>
    public static async Task<FileLock> AcquireAsync(
        string path, string holder, TimeSpan timeout, TimeProvider time, CancellationToken cancel)
    {
        long start = time.GetTimestamp();
        TimeSpan poll = s_pollMin;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (TryAcquire(path, holder, time) is { } taken) return taken;
            if (time.GetElapsedTime(start) >= timeout) throw HeldByAnother(path, timeout);
            await Task.Delay(poll, time, cancel);
            poll = poll * 2 < s_pollMax ? poll * 2 : s_pollMax;
        }
    }

    /// <summary>Takes the lock; null where another has it.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="holder">Who takes it.</param>
    /// <param name="time">Says since when.</param>
    /// <exception cref="HoneException">The file cannot be opened.</exception>
    public static FileLock? TryAcquire(string path, string holder, TimeProvider time)
    {
        try
        {
            // Without sharing, the runtime takes flock(LOCK_EX) on Unix and opens exclusively on Windows.
            FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            NoteHolder(path, holder, time);
            return new FileLock(stream);
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileFault.Of(e, $"cannot lock {path}");
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _stream.Dispose();

    /// <summary>EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeld(IOException e) => OperatingSystem.IsWindows()
        ? (e.HResult & 0xFFFF) == 32
        : e.HResult == (OperatingSystem.IsMacOS() ? 35 : 11);

    private static HoneException HeldByAnother(string path, TimeSpan timeout)
    {
        string seconds = timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new HoneException(
            $"{path} was held by another process for {seconds} s: {ReadHolder(path)}",
            "wait until it is done, or end it, then run the command again");
    }

    /// <summary>A courtesy to those who wait; that it cannot be written is no reason not to work.</summary>
    private static void NoteHolder(string path, string holder, TimeProvider time)
    {
        try
        {
            using FileStream note = new(path + ".by", FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0);
            string since = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            note.Write(Encoding.UTF8.GetBytes($"process {Environment.ProcessId} ({holder}) since {since}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static string ReadHolder(string path)
    {
        try
        {
            using FileStream note = new(path + ".by", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using StreamReader reader = new(note);
            char[] text = new char[200];
            return new string(text, 0, reader.ReadBlock(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "it does not say who";
        }
    }
}

using System.Buffers;
using System.Text;
using Hone.Basics;

namespace Hone.Files;

/// <summary>Writes a file so that whoever looks, even after a crash, finds the old content or the new.</summary>
/// <remarks>
/// The content goes to a temporary file beside the target and to the disk, then takes the target's name, then the
/// folder goes to the disk. A symbolic link stays one: what it points to is replaced. Permissions of a file replaced
/// are kept, and its owner and group where we may give files away; access lists and extended attributes are not.
/// </remarks>
public static class AtomicFile
{
    private const string TemporaryEnding = ".tmp";
    private const int GuidLength = 32;

    private const UnixFileMode Permissions = (UnixFileMode)0b111_111_111;

    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdef");

    /// <summary>Replaces or creates a file; durable on return.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="cancel">Until the file takes its name, ends the work and leaves everything as it was.</param>
    /// <exception cref="HoneException">The folder is missing, full or closed to us.</exception>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        WriteAsync(path, (stream, token) => stream.WriteAsync(content, token).AsTask(), cancel);

    /// <summary>Replaces or creates a text file in UTF-8 without a mark; durable on return.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="text">The whole content.</param>
    /// <param name="cancel">Until the file takes its name, ends the work and leaves everything as it was.</param>
    /// <exception cref="HoneException">The folder is missing, full or closed to us.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancel) =>
        WriteAsync(path, Encoding.UTF8.GetBytes(text).AsMemory(), cancel);

    /// <summary>Replaces or creates a file with what is written to a stream; durable on return.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="write">Writes the whole content.</param>
    /// <param name="cancel">Until the file takes its name, ends the work and leaves everything as it was.</param>
    /// <exception cref="HoneException">The folder is missing, full or closed to us.</exception>
    public static async Task WriteAsync(
        string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        string target = Path.GetFullPath(path);
        string? temporary = null;
        try
        {
            FileInfo file = new(target);
            if (file.LinkTarget is not null) target = file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            temporary = TemporaryBeside(target);
            await using (FileStream stream = new(temporary, OptionsFor(target)))
            {
                await write(stream, cancel);
                await stream.FlushAsync(cancel);
                KeepPermissions(target, temporary, stream);
                stream.Flush(flushToDisk: true);
            }

            cancel.ThrowIfCancellationRequested();
            File.Move(temporary, target, overwrite: true);
            temporary = null;
            FolderSync.Flush(Path.GetDirectoryName(target)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileFault.Of(e, $"cannot write {target}");
        }
        finally
        {
            if (temporary is not null) Remove(temporary);
        }
    }

    /// <summary>Deletes a file; durable on return. Nothing happens where it is not there.</summary>
    /// <exception cref="HoneException">The folder is missing or closed to us.</exception>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
            FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileFault.Of(e, $"cannot delete {path}");
        }
    }

    /// <summary>Temporary files that writes of this very file left when they were killed.</summary>
    /// <remarks>Only for one who knows that nobody writes the file at the moment.</remarks>
    public static IReadOnlyList<string> Leftovers(string path)
    {
        string target = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(target)!, prefix = $".{Path.GetFileName(target)}.";
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.EnumerateFiles(folder, "*" + TemporaryEnding).Where(file =>
            {
                string name = Path.GetFileName(file);
                return name.Length == prefix.Length + GuidLength + TemporaryEnding.Length
                    && name.StartsWith(prefix, StringComparison.Ordinal)
                    && name.AsSpan(prefix.Length, GuidLength).IndexOfAnyExcept(s_hex) < 0;
            }).Order(StringComparer.Ordinal),
        ];
    }

    private static string TemporaryBeside(string target) => Path.Combine(
        Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}{TemporaryEnding}");

    private static FileStreamOptions OptionsFor(string target)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // Nobody reads the new content who could not read the old, not even before the permissions are set.
            options.UnixCreateMode = File.GetUnixFileMode(target) & Permissions;
        }

        return options;
    }

    /// <summary>The umask cuts the permissions of a new file, and a new owner those that act for the owner.</summary>
    private static void KeepPermissions(string target, string temporary, FileStream stream)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(target)) return;
        if (UnixFile.Of(target) is { } status) UnixFile.GiveTo(temporary, status);
        UnixFileMode mode = File.GetUnixFileMode(target);
        if (File.GetUnixFileMode(stream.SafeFileHandle) != mode) File.SetUnixFileMode(stream.SafeFileHandle, mode);
    }

    /// <summary>
    /// Best effort: what failed before is the error to tell, and a left-over temporary file harms nobody.
    /// </summary>
    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}

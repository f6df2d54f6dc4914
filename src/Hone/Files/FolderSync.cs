using System.Runtime.InteropServices;

namespace Hone.Files;

/// <summary>Brings a folder's entries to the disk, so that a file renamed into it is there after a power cut.</summary>
internal static class FolderSync
{
    private const int InvalidArgument = 22;
    private const int NotSupportedLinux = 95;
    private const int NotSupportedMac = 45;

    /// <summary>Does nothing on Windows, where a rename needs no help, and on file systems that cannot do it.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int handle = Open(folder, OperatingSystem.IsMacOS() ? 0x0100_0000 : 0x8_0000);
        if (handle < 0) throw Fault(folder);
        try
        {
            if (Sync(handle) < 0 && !IsUnsupported(Marshal.GetLastPInvokeError())) throw Fault(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static bool IsUnsupported(int error) => error is InvalidArgument or NotSupportedLinux or NotSupportedMac;

    private static IOException Fault(string folder) =>
        new($"{Marshal.GetLastPInvokeErrorMessage()}: {folder}", Marshal.GetLastPInvokeError());

    /// <param name="path">The folder.</param>
    /// <param name="flags">Read-only, and closed in child processes: <c>O_CLOEXEC</c> differs from system to
    /// system.</param>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

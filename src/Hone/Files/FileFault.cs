using Hone.Basics;

namespace Hone.Files;

/// <summary>Says what a file system's refusal means, and what to try.</summary>
internal static class FileFault
{
    /// <summary>An error to show, made of what was to be done and what the system said.</summary>
    public static HoneException Of(Exception said, string what) => new($"{what}: {said.Message}", HintFor(said), said);

    private static string HintFor(Exception said) => said switch
    {
        UnauthorizedAccessException => "check who owns the file and its folder, and that you may write there",
        DirectoryNotFoundException => "create the folder, or check the spelling",
        IOException e when IsFull(e.HResult) => "make room on the disk, then run the command again",
        _ => "check that the disk is there, writable and not full",
    };

    /// <summary>ENOSPC and EDQUOT of Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.</summary>
    private static bool IsFull(int code) =>
        OperatingSystem.IsWindows() ? (code & 0xFFFF) is 0x70 or 0x27 : code is 28 or 122 or 69;
}

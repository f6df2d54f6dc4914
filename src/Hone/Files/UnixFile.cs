using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Hone.Files;

/// <summary>What Unix knows of a file itself, links not followed; the file is not opened.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">The owner's number.</param>
/// <param name="Group">The group's number.</param>
/// <param name="Links">Names it has.</param>
internal readonly record struct UnixFile(UnixFileKind Kind, uint Owner, uint Group, uint Links)
{
    private const int BytesMax = 512;
    private const int InThisFolder = -100;
    private const int NotFollowing = 0x100;
    private const uint Basics = 0x7FF;
    private const uint SameOwner = uint.MaxValue;

    private static readonly bool s_isMac = OperatingSystem.IsMacOS();

    /// <summary>Null where there is no such file, on Windows, and where the system does not say.</summary>
    public static UnixFile? Of(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        Span<byte> status = stackalloc byte[BytesMax];
        try
        {
            return Ask(path, ref MemoryMarshal.GetReference(status)) == 0 ? Read(status) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // An older musl has no statx.
            return null;
        }
    }

    /// <summary>Gives a file the owner and group of another, as far as we may.</summary>
    public static void GiveTo(string path, UnixFile other)
    {
        if (Of(path) is not { } own || (own.Owner == other.Owner && own.Group == other.Group)) return;
        if (ChangeOwner(path, other.Owner, other.Group) != 0) _ = ChangeOwner(path, SameOwner, other.Group);
    }

    private static int Ask(string path, ref byte status)
    {
        if (!s_isMac) return LinuxStatus(InThisFolder, path, NotFollowing, Basics, ref status);
        return RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? MacStatus64(path, ref status)
            : MacStatus(path, ref status);
    }

    /// <summary><c>struct statx</c> of Linux, the same on every processor; <c>struct stat</c> of macOS.</summary>
    private static UnixFile Read(ReadOnlySpan<byte> status)
    {
        return s_isMac
            ? new(KindOf(Short(status, 4)), Word(status, 16), Word(status, 20), Short(status, 6))
            : new(KindOf(Short(status, 28)), Word(status, 20), Word(status, 24), Word(status, 16));

        static uint Word(ReadOnlySpan<byte> status, int at) => BinaryPrimitives.ReadUInt32LittleEndian(status[at..]);
        static ushort Short(ReadOnlySpan<byte> status, int at) => BinaryPrimitives.ReadUInt16LittleEndian(status[at..]);
    }

    private static UnixFileKind KindOf(int mode) => (mode & 0xF000) switch
    {
        0x8000 => UnixFileKind.Regular,
        0x4000 => UnixFileKind.Folder,
        0xA000 => UnixFileKind.Link,
        0x1000 => UnixFileKind.Pipe,
        0xC000 => UnixFileKind.Socket,
        _ => UnixFileKind.Device,
    };

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinuxStatus(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, ref byte status);

    [DllImport("libc", EntryPoint = "lstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MacStatus([MarshalAs(UnmanagedType.LPUTF8Str)] string path, ref byte status);

    [DllImport("libc", EntryPoint = "lstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MacStatus64([MarshalAs(UnmanagedType.LPUTF8Str)] string path, ref byte status);

    [DllImport("libc", EntryPoint = "lchown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);
}

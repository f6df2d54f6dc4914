using System.Runtime.InteropServices;
using Hone.Basics;
using Hone.Sqlite.Native;

namespace Hone.Sqlite;

/// <summary>
/// The SQLite library that this process uses: the one that Hone carries, or the system's where that is newer.
/// </summary>
public sealed class SqliteLibrary
{
    /// <summary>The environment variable that names a library to use instead.</summary>
    public const string PathVariable = "HONE_SQLITE";

    /// <summary>3.35, the first with <c>RETURNING</c>; Hone's statements need no later one.</summary>
    public const int VersionNumberMin = 3_035_000;

    private const string BundledName = "e_sqlite3";

    private static readonly Lazy<SqliteLibrary> s_current =
        new(() => Choose(Environment.GetEnvironmentVariable(PathVariable), SystemNames));

    private SqliteLibrary(nint handle, string origin)
    {
        Handle = handle;
        Origin = origin;
        Api = new SqliteApi(handle);
        unsafe
        {
            Version = Marshal.PtrToStringUTF8((nint)Api.LibraryVersion()) ?? "";
            VersionNumber = Api.LibraryVersionNumber();
            IsThreadSafe = Api.ThreadSafe() != 0;
        }
    }

    /// <summary>The library of this process, chosen at first use.</summary>
    /// <exception cref="HoneException">None could be loaded, or it is too old.</exception>
    public static SqliteLibrary Current => s_current.Value;

    /// <summary>Its version, such as <c>3.53.2</c>.</summary>
    public string Version { get; }

    /// <summary>Its version as one number: 3.53.2 is 3053002.</summary>
    public int VersionNumber { get; }

    /// <summary>
    /// Where it came from, in words: <c>bundled with Hone</c>, <c>libsqlite3.so.0 of the system</c>, or a path.
    /// </summary>
    public string Origin { get; }

    internal SqliteApi Api { get; }

    private nint Handle { get; }

    private bool IsThreadSafe { get; }

    private static string[] SystemNames =>
        OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"] : OperatingSystem.IsWindows() ? [] : ["libsqlite3.so.0"];

    /// <summary>The named library; without a name the newest of the system's and the bundled one.</summary>
    internal static SqliteLibrary Choose(string? path, IReadOnlyList<string> systemNames)
    {
        if (!string.IsNullOrEmpty(path)) return Accept(Named(path));
        List<SqliteLibrary> found = [];
        foreach (string name in systemNames)
        {
            if (NativeLibrary.TryLoad(name, out nint system)) TryAdd(found, system, $"{name} of the system");
        }

        if (NativeLibrary.TryLoad(BundledName, typeof(SqliteLibrary).Assembly, null, out nint bundled))
        {
            TryAdd(found, bundled, "bundled with Hone");
        }

        SqliteLibrary best = found.Where(l => l.IsThreadSafe).MaxBy(l => l.VersionNumber)
            ?? throw new HoneException("no SQLite library could be loaded", $"set {PathVariable} to the path of one");
        foreach (SqliteLibrary other in found.Where(l => l != best)) NativeLibrary.Free(other.Handle);
        return Accept(best);
    }

    private static SqliteLibrary Named(string path)
    {
        try
        {
            return new SqliteLibrary(NativeLibrary.Load(path), $"{path} ({PathVariable})");
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new HoneException(
                $"{path} is no SQLite library that can be loaded here", $"correct or unset {PathVariable}", e);
        }
    }

    /// <summary>A system's library that lacks a function is passed over: the bundled one is there.</summary>
    private static void TryAdd(List<SqliteLibrary> found, nint handle, string origin)
    {
        try
        {
            found.Add(new SqliteLibrary(handle, origin));
        }
        catch (EntryPointNotFoundException)
        {
            NativeLibrary.Free(handle);
        }
    }

    private static SqliteLibrary Accept(SqliteLibrary library)
    {
        if (!library.IsThreadSafe)
        {
            throw new HoneException($"SQLite from {library.Origin} is built for one thread only",
                $"unset {PathVariable}, or name a library built with SQLITE_THREADSAFE=2");
        }

        if (library.VersionNumber >= VersionNumberMin) return library;
        throw new HoneException($"SQLite {library.Version} from {library.Origin} is older than 3.35",
            $"unset {PathVariable}, or name a newer library with it");
    }
}

using System.Runtime.InteropServices;
using Hone.Basics;
using Hone.Sqlite;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteLibraryTests
{
    /// <summary>The library that comes with Hone; null where there is none for this system.</summary>
    internal static string? BundledPath { get; } = Directory
        .EnumerateFiles(AppContext.BaseDirectory, "*e_sqlite3*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".so", StringComparison.Ordinal) || f.EndsWith(".dylib", StringComparison.Ordinal)
            || f.EndsWith("e_sqlite3.dll", StringComparison.Ordinal))
        .FirstOrDefault(f => f.Contains($"{Path.DirectorySeparatorChar}{Portable}{Path.DirectorySeparatorChar}"));

    private static string Portable =>
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    [Fact]
    public void Library_in_use_is_new_enough_and_says_where_it_is_from()
    {
        SqliteLibrary library = SqliteLibrary.Current;

        library.VersionNumber.ShouldBeGreaterThanOrEqualTo(SqliteLibrary.VersionNumberMin);
        library.Version.ShouldStartWith("3.");
        library.Origin.ShouldNotBeEmpty();
    }

    [Fact]
    public void Without_a_system_library_the_bundled_one_is_used()
    {
        Assert.SkipWhen(BundledPath is null, "no bundled library for this system");

        SqliteLibrary.Choose(null, ["libnobodyhas.so"]).Origin.ShouldBe("bundled with Hone");
    }

    [Fact]
    public void Newer_of_two_is_used()
    {
        SqliteLibrary bundled = SqliteLibrary.Choose(null, []);

        SqliteLibrary.Current.VersionNumber.ShouldBeGreaterThanOrEqualTo(bundled.VersionNumber);
    }

    [Fact]
    public void Library_that_is_no_SQLite_is_told()
    {
        var error = Should.Throw<HoneException>(() => SqliteLibrary.Choose("/nowhere/libsqlite3.so", []));

        error.Message.ShouldContain("/nowhere/libsqlite3.so");
        error.Hint.ShouldContain(SqliteLibrary.PathVariable);
    }

    [Fact]
    public void Library_of_another_purpose_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the C library has another name here");

        var error = Should.Throw<HoneException>(() => SqliteLibrary.Choose("libc.so.6", []));

        error.Message.ShouldContain("no SQLite library");
    }
}

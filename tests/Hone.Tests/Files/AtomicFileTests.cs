using Hone.Basics;
using Hone.Files;

namespace Hone.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hone-files-").FullName;

    private string FilePath => Path.Combine(_folder, "file.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task New_file_has_the_content_and_nothing_stands_beside_it()
    {
        await AtomicFile.WriteAsync(FilePath, "grün", CancellationToken.None);

        (await File.ReadAllBytesAsync(FilePath)).ShouldBe("grün"u8.ToArray());
        Directory.GetFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public async Task Writer_that_fails_leaves_the_old_content_and_no_trace()
    {
        await AtomicFile.WriteAsync(FilePath, "old", CancellationToken.None);

        await Should.ThrowAsync<InvalidOperationException>(() => AtomicFile.WriteAsync(
            FilePath,
            async (stream, cancel) =>
            {
                await stream.WriteAsync("half"u8.ToArray(), cancel);
                throw new InvalidOperationException("midway");
            },
            CancellationToken.None));

        (await File.ReadAllTextAsync(FilePath)).ShouldBe("old");
        Directory.GetFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public async Task Cancelled_write_leaves_the_old_content_and_no_trace()
    {
        await AtomicFile.WriteAsync(FilePath, "old", CancellationToken.None);
        using CancellationTokenSource cancel = new();

        await Should.ThrowAsync<OperationCanceledException>(() => AtomicFile.WriteAsync(
            FilePath, async (_, _) => await cancel.CancelAsync(), cancel.Token));

        (await File.ReadAllTextAsync(FilePath)).ShouldBe("old");
        Directory.GetFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public async Task Writers_at_the_same_time_leave_one_whole_content()
    {
        string[] contents = [.. Enumerable.Range(0, 20).Select(n => new string((char)('a' + n), 100_000))];

        await Task.WhenAll(contents.Select(c => AtomicFile.WriteAsync(FilePath, c, CancellationToken.None)));

        contents.ShouldContain(await File.ReadAllTextAsync(FilePath));
        Directory.GetFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public async Task Folder_that_is_missing_is_told_with_a_hint()
    {
        string path = Path.Combine(_folder, "missing", "file.txt");

        var error = await Should.ThrowAsync<HoneException>(
            () => AtomicFile.WriteAsync(path, "x", CancellationToken.None));

        error.Message.ShouldContain(path);
        error.Hint.ShouldContain("create the folder");
    }

    [Fact]
    public async Task Link_stays_a_link_and_what_it_points_to_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        string link = Path.Combine(_folder, "link");
        await AtomicFile.WriteAsync(FilePath, "old", CancellationToken.None);
        File.CreateSymbolicLink(link, FilePath);

        await AtomicFile.WriteAsync(link, "new", CancellationToken.None);

        new FileInfo(link).LinkTarget.ShouldBe(FilePath);
        (await File.ReadAllTextAsync(FilePath)).ShouldBe("new");
    }

    [Theory]
    [InlineData(0b110_110_110)]
    [InlineData(0b110_110_100)]
    [InlineData(0b111_111_111)]
    [InlineData(0b110_000_000)]
    [InlineData(0b111_101_101)]
    [InlineData(0b100_100_100)]
    [InlineData(0b010_110_100_000)]
    [InlineData(0b001_111_101_101)]
    [InlineData(0b111_111_111_111)]
    public async Task Permissions_of_a_file_replaced_are_kept_whatever_the_umask(int mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions");
        if (OperatingSystem.IsWindows()) return;
        await AtomicFile.WriteAsync(FilePath, "old", CancellationToken.None);
        File.SetUnixFileMode(FilePath, (UnixFileMode)(mode & 0xFFF));
        UnixFileMode before = File.GetUnixFileMode(FilePath);

        await AtomicFile.WriteAsync(FilePath, "new", CancellationToken.None);

        File.GetUnixFileMode(FilePath).ShouldBe(before);
    }

    [Fact]
    public async Task Owner_and_group_of_a_file_replaced_are_kept_by_root()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess, "only root gives files away");
        await AtomicFile.WriteAsync(FilePath, "old", CancellationToken.None);
        UnixFile.GiveTo(FilePath, new UnixFile(UnixFileKind.Regular, Owner: 12, Group: 34, Links: 1));

        await AtomicFile.WriteAsync(FilePath, "new", CancellationToken.None);

        UnixFile.Of(FilePath).ShouldBe(new UnixFile(UnixFileKind.Regular, 12, 34, 1));
    }

    [Fact]
    public void Leftovers_are_those_of_the_very_file()
    {
        string ours = $".file.txt.{new string('a', 32)}.tmp";
        string[] others =
        [
            "file.txt", ".file.txt.tmp", $".file.txt.{new string('a', 31)}.tmp", $".file.txt.{new string('g', 32)}.tmp",
            $".other.txt.{new string('a', 32)}.tmp", $".file.txt.{new string('A', 32)}.tmp", $"{ours}.tmp",
        ];
        foreach (string name in others.Append(ours)) File.Create(Path.Combine(_folder, name)).Dispose();

        AtomicFile.Leftovers(FilePath).ShouldBe([Path.Combine(_folder, ours)]);
        AtomicFile.Leftovers(Path.Combine(_folder, "missing", "a")).ShouldBeEmpty();
    }

    [Fact]
    public void Deleted_file_is_gone_and_one_that_is_not_there_no_error()
    {
        File.Create(FilePath).Dispose();

        AtomicFile.Delete(FilePath);
        AtomicFile.Delete(FilePath);

        File.Exists(FilePath).ShouldBeFalse();
    }
}

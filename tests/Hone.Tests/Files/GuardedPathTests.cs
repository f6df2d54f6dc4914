using System.Diagnostics;
using System.Net.Sockets;
using Hone.Files;

namespace Hone.Tests.Files;

public sealed class GuardedPathTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hone-guard ed-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("CLAUDE.md")]
    [InlineData("a folder/CLAUDE.md")]
    [InlineData(".hone/hone.yaml")]
    [InlineData(".github/copilot-instructions.md")]
    [InlineData(".gitignore")]
    [InlineData("ünï/漢字.md")]
    [InlineData("...a/..b")]
    public void Path_below_the_root_is_allowed(string path)
    {
        var allowed = GuardedPath.Resolve(_root, path).ShouldBeOfType<PathResult.Allowed>();

        allowed.FullPath.ShouldBe(Path.Combine([_root, .. path.Split('/')]));
        allowed.Exists.ShouldBeFalse();
        allowed.MissingFolders.Count.ShouldBe(path.Split('/').Length - 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/..")]
    [InlineData(".")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("..\\a")]
    [InlineData("C:/a")]
    [InlineData("a:stream")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200bb")]
    [InlineData(".g\u200dit/config")]
    [InlineData("\ufeffa")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("a./b")]
    [InlineData("... /b")]
    [InlineData(".git")]
    [InlineData(".git/config")]
    [InlineData(".GIT/hooks/pre-commit")]
    [InlineData("sub/.Git/config")]
    [InlineData("git~1/config")]
    [InlineData("GIT~1/config")]
    public void Path_that_leads_out_or_into_git_is_refused(string path)
    {
        var refused = GuardedPath.Resolve(_root, path).ShouldBeOfType<PathResult.Refused>();

        refused.Reason.ShouldNotBeEmpty();
        refused.Hint.ShouldNotBeEmpty();
    }

    [Fact]
    public void Root_that_is_missing_is_refused()
    {
        GuardedPath.Resolve(Path.Combine(_root, "missing"), "a").ShouldBeOfType<PathResult.Refused>();
    }

    [Fact]
    public void File_that_is_there_says_so_and_how_many_names_it_has()
    {
        File.Create(Path.Combine(_root, "a")).Dispose();

        var allowed = GuardedPath.Resolve(_root, "a").ShouldBeOfType<PathResult.Allowed>();

        allowed.Exists.ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) allowed.LinkCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("AGENTS.md")]
    [InlineData("missing")]
    [InlineData("CLAUDE.md")]
    public void Symbolic_link_is_refused_and_its_target_told(string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        File.Create(Path.Combine(_root, "AGENTS.md")).Dispose();
        File.CreateSymbolicLink(Path.Combine(_root, "CLAUDE.md"), target);

        var refused = GuardedPath.Resolve(_root, "CLAUDE.md").ShouldBeOfType<PathResult.Refused>();

        refused.Reason.ShouldBe($"CLAUDE.md is a symbolic link to {target}");
        refused.Hint.ShouldBe($"choose {target} itself");
    }

    [Fact]
    public void Folder_that_is_a_symbolic_link_is_refused_even_where_it_leads_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Directory.CreateDirectory(Path.Combine(_root, "a", "real", "deep"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "a", "link"), "real");

        GuardedPath.Resolve(_root, "a/link/deep/b").ShouldBeOfType<PathResult.Refused>()
            .Reason.ShouldBe("a/link is a symbolic link to real");
        GuardedPath.Resolve(_root, "a/real/deep/b").ShouldBeOfType<PathResult.Allowed>();
    }

    [Fact]
    public void Root_may_be_a_symbolic_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        string link = Path.Combine(_root, "link");
        Directory.CreateSymbolicLink(link, Directory.CreateDirectory(Path.Combine(_root, "real")).FullName);

        GuardedPath.Resolve(link, "a").ShouldBeOfType<PathResult.Allowed>();
    }

    [Fact]
    public void Folder_in_place_of_a_file_and_file_in_place_of_a_folder_are_refused()
    {
        Directory.CreateDirectory(Path.Combine(_root, "folder"));
        File.Create(Path.Combine(_root, "file")).Dispose();

        GuardedPath.Resolve(_root, "folder").ShouldBeOfType<PathResult.Refused>().Reason.ShouldBe("folder is a folder");
        GuardedPath.Resolve(_root, "file/a").ShouldBeOfType<PathResult.Refused>().Reason.ShouldBe("file is no folder");
    }

    [Fact]
    public void Pipe_is_refused_and_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files");
        using Process made = Process.Start("mkfifo", [Path.Combine(_root, "pipe")]);
        made.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();

        GuardedPath.Resolve(_root, "pipe").ShouldBeOfType<PathResult.Refused>().Reason.ShouldBe("pipe is a pipe");
        GuardedPath.Resolve(_root, "pipe/a").ShouldBeOfType<PathResult.Refused>().Reason.ShouldBe("pipe is no folder");
    }

    [Fact]
    public void Socket_and_device_are_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files");
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_root, "s")));

        GuardedPath.Resolve(_root, "s").ShouldBeOfType<PathResult.Refused>().Reason.ShouldBe("s is a socket");
        GuardedPath.Resolve("/dev", "null").ShouldBeOfType<PathResult.Refused>().Reason.ShouldBe("null is a device");
    }
}

using System.Diagnostics;
using System.Text;
using Hone.Git;
using Hone.Git.Reading;

namespace Hone.Tests.Git.Reading;

public sealed class ReadersTests
{
    private static readonly string s_hash = new('a', 40), s_other = new('b', 40);

    private static readonly string[] s_outputs =
    [
        $"{s_hash}\0{s_other}\01772442000\01772442000\0subject\0body\n\0\0\n1\t2\ta b\0-\t-\tbin\0"
            + $"0\t0\t\0old\0new\0{s_other}\0\099999999999999999\0-5\0first\0\0\0",
        $"{s_hash}\ndiff --git a/x b/x\n--- a/x\n+++ \"b/\\303\\274\\n\\\"\"\n@@ -1,2 +1 @@ head\n"
            + $"-one\n-+++ two\n+{s_other}\n\\ No newline at end of file\n{s_other}\n",
        $"{s_hash}\0:100644 100644 {s_hash} {s_other} M\0file\0:100644 100644 {s_hash} {s_other} R090\0old\0new\0"
            + $":100644 000000 {s_hash} {new string('0', 40)} D\0gone\0{s_other}\0",
        $"{s_hash} blob 8\none\ntwo\n\n{s_other} missing\n{s_other} blob 3\nabc\n",
        $"refs/heads/main\0{s_hash}\0\0*\0\nrefs/remotes/up/HEAD\0{s_hash}\0refs/remotes/up/main\0 \0\n"
            + $"refs/remotes/up/main\0{s_other}\0\0 \0\n",
    ];

    [Fact]
    public void Log_is_read_field_by_field()
    {
        IReadOnlyList<Commit> commits = LogReader.Read(Bytes(s_outputs[0]));

        commits.Select(c => (c.Hash, c.Subject, c.Parents.Count))
            .ShouldBe([(s_hash, "subject", 1), (s_other, "first", 0)]);
        commits[0].Files.ShouldBe([new("a b", 1, 2), new("bin", null, null), new("new", 0, 0)]);
        commits[1].AuthoredAt.Year.ShouldBe(9000);
        commits[1].CommittedAt.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void Patch_is_read_line_by_line()
    {
        IReadOnlyList<Patch?> patches = PatchReader.Read(Bytes(s_outputs[1]), isWhole: true);

        patches.Select(p => p!.Files.Count).ShouldBe([1, 0]);
        PatchFile file = patches[0]!.Files[0];
        (file.Path, file.Added.Single()).ShouldBe(("ü\n\"", s_other));
        file.Removed.ShouldBe(["one", "+++ two"]);
    }

    [Fact]
    public void Cut_patch_is_not_taken_for_a_whole_one()
    {
        PatchReader.Read(Bytes(s_outputs[1][..^50]), isWhole: false).ShouldBeEmpty();
        RawReader.Read(Bytes(s_outputs[2]), isWhole: false).Count.ShouldBe(1);
    }

    [Fact]
    public void Raw_changes_contents_and_branches_are_read()
    {
        var pairs = RawReader.Read(Bytes(s_outputs[2]), isWhole: true);
        var contents = BlobReader.Read(Bytes(s_outputs[3]));
        var (branches, main) = BranchReader.Read(Bytes(s_outputs[4]));

        pairs.Count.ShouldBe(2);
        pairs[0].Values.ShouldBe(
            [new("file", s_hash, s_other), new("old", s_hash, s_other), new("gone", s_hash, null)], ignoreOrder: true);
        contents[s_hash].Keys.ShouldBe(["one", "two", ""], ignoreOrder: true);
        contents[s_other]["abc"].ShouldBe(1);
        branches.ShouldBe([new("main", null, s_hash, true), new("main", "up", s_other, false)]);
        main.ShouldBe("main");
    }

    [Fact]
    public void Cut_at_any_byte_and_with_any_byte_changed_nothing_throws()
    {
        Random random = new(7);

        foreach (byte[] output in s_outputs.Select(Bytes))
        {
            for (int end = 0; end <= output.Length; end++) Should.NotThrow(() => ReadAll(output[..end]));
            for (int turn = 0; turn < 2000; turn++)
            {
                byte[] broken = [.. output];
                for (int n = 0; n < 4; n++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
                Should.NotThrow(() => ReadAll(broken));
            }
        }
    }

    [Trait("speed", "slow")]
    [Theory]
    [InlineData("\0")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("1\t")]
    [InlineData("\\")]
    [InlineData("@@ -1 +1 @@\n+")]
    [InlineData("+++ \"\\303\n")]
    public void Ten_megabytes_of_the_same_take_little_time(string piece)
    {
        byte[] output = Bytes(s_hash + "\n" + string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length)));
        long before = Stopwatch.GetTimestamp();

        ReadAll(output);

        Stopwatch.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static void ReadAll(byte[] output)
    {
        LogReader.Read(output);
        PatchReader.Read(output, isWhole: true);
        RawReader.Read(output, isWhole: true);
        BlobReader.Read(output);
        BranchReader.Read(output);
        QuotedPath.Read(output);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

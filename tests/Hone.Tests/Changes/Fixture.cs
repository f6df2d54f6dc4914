using System.Text;
using Hone.Tests.Review;

namespace Hone.Tests.Changes;

/// <summary>An instruction file, or what stands in its place, as a repository may have it.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Make">Makes it.</param>
/// <param name="Refusal">A part of the reason for which it is refused; null where it is edited.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record Fixture(string Name, Action<Workplace> Make, string? Refusal = null, string Path = "CLAUDE.md")
{
    private const string Sample = "# Project\n\nRun the tests.\n\n- One\n- Two\n";

    private static readonly string s_block = Blocks.Block();
    private static readonly string s_lines = Blocks.Block(Blocks.B, Blocks.C);

    public static IReadOnlyList<Fixture> All { get; } = [.. Texts(), .. WithBlocks(), .. Broken(), .. OddPlaces()];

    private static IEnumerable<Fixture> Texts() =>
    [
        Of("plain", Sample), Of("CRLF", Crlf(Sample)), Of("BOM", "\ufeff" + Sample),
        Of("BOM and CRLF", "\ufeff" + Crlf(Sample)), Of("no final line end", "# Project\n\nRun the tests."),
        Of("no final line end in CRLF", "# Project\r\n\r\nRun the tests."), Of("empty", ""), Of("BOM only", "\ufeff"),
        Of("one line end", "\n"), Of("one CRLF", "\r\n"), Of("many line ends at the end", Sample + "\n\n\n\n"),
        Of("mixed line ends", "# A\r\nb\nc\r\nd\n"), Of("lone CR", "# A\rb\rc\r"), Of("lone CR at the end", "a\nb\r"),
        Of("all scripts", "# Ünï 漢字 🙂👩‍👩‍👧\nעברית العربية \u202eabc\u202c\u200b\n"),
        Of("front matter", "---\ntitle: x\n---\n# A\n"), Of("blanks at line ends", "# A  \nb\t\n  \n"),
        Of("one line of 900 kB", new string('x', 900_000)), Of("almost 1 MiB", new string('x', (1 << 20) - 400) + "\n"),
        Of("closed fences", "```sh\nls\n```\n\n~~~\n```\n~~~\n"), Of("imports another", "@AGENTS.md\n"),
    ];

    private static IEnumerable<Fixture> WithBlocks() =>
    [
        Of("empty block", Sample + "\n" + s_block), Of("block with lines of ours", Sample + "\n" + s_lines),
        Of("block in CRLF", Crlf(Sample + "\n" + s_lines)), Of("block at the top", s_lines + "\n" + Sample),
        Of("block in the middle", Sample + s_lines + "\n" + Sample),
        Of("block with a person's lines", $"{Blocks.Begin}\n- own\n\nmore\n{Blocks.B}\n{Blocks.End}\n"),
        Of("block without a final line end", Sample + s_lines.TrimEnd()),
        Of("block in a fence", $"```\n{s_lines}```\n"), Of("indented block", $"  {Blocks.Begin}\n   {Blocks.End}\n"),
        Of("block indented like code", $"x\n\n    {Blocks.Begin}\n    {Blocks.End}\n"),
    ];

    private static IEnumerable<Fixture> Broken() =>
    [
        Of("nested markers", $"{Blocks.Begin}\n{s_block}{Blocks.End}\n", "inside another"),
        Of("two blocks", s_block + s_lines, "two managed blocks"),
        Of("begin without end", Blocks.Begin + "\nx\n", "does not end"),
        Of("end only", "x\n" + Blocks.End, "did not begin"), Of("open fence", "x\n```\ncode\n", "never closed"),
        Of("2 MiB", new string('x', 2 << 20), "larger than 1 MiB"),
        Of("exactly 1 MiB", new string('x', 1 << 20), "larger than 1 MiB"),
        Of("UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)], "UTF-16"),
        Of("UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)], "UTF-16"),
        Of("UTF-16 without a mark", Encoding.Unicode.GetBytes(Sample), "NUL"),
        Of("Latin-1", Encoding.Latin1.GetBytes("grün\n"), "UTF-8"), Of("NUL", "a\0b\n", "NUL"),
        Of("no room for the line", Blocks.Block([.. Enumerable.Range(1, 30).Select(Long)]), "tokens"),
    ];

    private static IEnumerable<Fixture> OddPlaces() =>
    [
        new("missing", _ => { }), Mode("0755", 0b111_101_101), Mode("0600", 0b110_000_000), Mode("0664", 0b110_110_100),
        Mode("0666", 0b110_110_110), Mode("read-only", 0b100_100_100, "read-only"),
        new("file in a sub-folder with blanks", w => w.Write(Sample, "a b/c/AGENTS.md"), Path: "a b/c/AGENTS.md"),
        new("missing sub-folder", _ => { }, "no folder", "a/AGENTS.md"),
        new("hard link", w => { w.Write(Sample); HardLink(w, "CLAUDE.md", "AGENTS.md"); }),
        new("link to a file", w => { w.Write(Sample, "AGENTS.md"); Link(w, "CLAUDE.md", "AGENTS.md"); },
            "CLAUDE.md is a symbolic link to AGENTS.md"),
        new("dangling link", w => Link(w, "CLAUDE.md", "nowhere"), "symbolic link to nowhere"),
        new("folder that is a link", w => { w.Write(Sample, "a/AGENTS.md"); Link(w, "b", "a"); },
            "b is a symbolic link to a", "b/AGENTS.md"),
        new("folder", w => Directory.CreateDirectory(w.PathOf("CLAUDE.md")), "is a folder"),
        new("pipe", w => w.MakePipe("CLAUDE.md"), "is a pipe"),
        new("out of the repository", _ => { }, "'..'", "../CLAUDE.md"),
        new("git's own", w => w.Write(Sample, ".git/CLAUDE.md"), "belongs to git", ".git/CLAUDE.md"),
    ];

    private static Fixture Of(string name, string text, string? refusal = null) => Of(name, Blocks.Utf8(text), refusal);

    private static Fixture Of(string name, byte[] content, string? refusal = null) =>
        new(name, w => w.Write(content), refusal);

    private static Fixture Mode(string name, int mode, string? refusal = null) => new($"mode {name}", w =>
    {
        w.Write(Sample);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(w.PathOf("CLAUDE.md"), (UnixFileMode)mode);
    }, refusal);

    private static string Crlf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private static Hone.Review.BlockLine Long(int n) => Blocks.Line(0x100 + n, new string('y', 100));

    private static void Link(Workplace workplace, string name, string target) =>
        File.CreateSymbolicLink(workplace.PathOf(name), target);

    private static void HardLink(Workplace workplace, string name, string other)
    {
        using var made = System.Diagnostics.Process.Start("ln", [workplace.PathOf(name), workplace.PathOf(other)]);
        made.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }
}

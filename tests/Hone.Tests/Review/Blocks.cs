using System.Text;
using Hone.Review;

namespace Hone.Tests.Review;

/// <summary>Lines, blocks and files for tests.</summary>
internal static class Blocks
{
    public const string Begin = "<!-- hone:begin (kept by Hone: `hone review` says why each line is here) -->";
    public const string End = "<!-- hone:end -->";
    public const string Claude = "CLAUDE.md";

    public static BlockLine A { get; } = Line(0xA, "Run one test, not all of them.");

    public static BlockLine B { get; } = Line(0xB, "Read a file before you edit it — “grün”, 漢字, 🙂.");

    public static BlockLine C { get; } = Line(0xC, "Use `rg`, not `grep -r`.");

    public static BlockLine Line(int id, string text) => new($"{id:x8}", text, "retry-same-fail, 12 × in 5 sessions");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>The file with a line, which must be possible.</summary>
    public static EditResult.Edited Add(byte[]? file, BlockLine line) =>
        new AddLine(Claude, line).ApplyTo(file).ShouldBeOfType<EditResult.Edited>();

    /// <summary>The same on text.</summary>
    public static string Add(string file, BlockLine line) => Text(Add(Utf8(file), line).Content);

    /// <summary>The file without a line, which must be possible.</summary>
    public static byte[] TakeOut(byte[] file, BlockLine line, bool mayRemoveBlock = true) =>
        ManagedBlock.TakeOut(file, line.Id, line.Text, mayRemoveBlock)
            .ShouldBeOfType<TakeOutResult.TakenOut>().Content;

    /// <summary>A whole block, in LF.</summary>
    public static string Block(params BlockLine[] lines) =>
        string.Concat(lines.Select(l => l.ToString()).Prepend(Begin).Append(End).Select(l => l + "\n"));
}

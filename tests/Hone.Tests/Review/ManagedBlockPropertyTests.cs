using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Review;

/// <summary>Random files, with everything in them that a file can have, from seeds that a failure names.</summary>
public sealed class ManagedBlockPropertyTests
{
    private const int SeedsMax = 100_000;
    private const int Sample = 4_000;

    private static readonly string[] s_ends = ["\n", "\r\n", "\r"];

    private static readonly string[] s_lines =
    [
        "", "", " ", "# Title", "words", "ünï 漢字 🙂 עברית", "\ufeff", "---", "- item", "    code", "\tcode", "> quote",
        "```", "```sh", "~~~", "````", "<!-- note -->", "<!--", "-->", "<!-- hone:begin", "x <!-- hone:end -->",
        "hone:begin", "- Not ours <!-- hone:0000000f habit, 1 × -->",
    ];

    private static readonly BlockLine[][] s_orders =
        [[A, B, C], [A, C, B], [B, A, C], [B, C, A], [C, A, B], [C, B, A]];

    [Fact]
    [Trait("soak", "managed-block")]
    public void Lines_taken_out_in_any_order_leave_the_bytes_of_before()
    {
        int edited = 0;
        foreach (int seed in Soak.Cases("managed-block", [.. Enumerable.Range(0, SeedsMax)], Sample))
        {
            byte[] file = FileOf(new Random(seed));
            if (new AddLine(Claude, A).ApplyTo(file) is not EditResult.Edited first) continue;
            edited++;
            byte[] all = Add(Add(first.Content, B).Content, C).Content;
            foreach (BlockLine[] order in s_orders)
            {
                byte[] left = order.Aggregate(all, (now, line) => TakeOut(now, line, first.CreatesBlock));
                left.ShouldBe(file, $"seed {seed}, order {string.Join(' ', order.Select(l => l.Id))}");
            }
        }

        edited.ShouldBeGreaterThan(Sample / 4);
    }

    [Fact]
    [Trait("soak", "managed-block")]
    public void Text_outside_the_block_never_changes()
    {
        foreach (int seed in Soak.Cases("managed-block", [.. Enumerable.Range(0, SeedsMax)], Sample, seed: 2))
        {
            byte[] file = FileOf(new Random(seed));
            if (new AddLine(Claude, A).ApplyTo(file) is not EditResult.Edited edited) continue;

            int same = file.AsSpan().CommonPrefixLength(edited.Content);
            file.AsSpan(same).SequenceEqual(edited.Content.AsSpan(edited.Content.Length - (file.Length - same)))
                .ShouldBeTrue($"seed {seed}");
            ManagedBlock.Lines(edited.Content)[^1].ShouldBe(A, $"seed {seed}");
            ManagedBlock.TokensOf(edited.Content).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    [Trait("soak", "managed-block")]
    public void Text_put_before_and_behind_the_block_stays_when_it_goes()
    {
        foreach (int seed in Soak.Cases("managed-block", [.. Enumerable.Range(0, SeedsMax)], Sample, seed: 3))
        {
            byte[] file = FileOf(new Random(seed));
            if (new AddLine(Claude, A).ApplyTo(file) is not EditResult.Edited { CreatesBlock: true } edited) continue;
            bool isOpen = edited.Content[^1] == '>';
            int separator = edited.Content.AsSpan(file.Length).IndexOf("<!--"u8);
            byte[] end = isOpen ? edited.Content.AsSpan(file.Length, separator / 2).ToArray() : [];
            int mark = file.AsSpan().StartsWith("\ufeff"u8) ? 3 : 0;
            byte[] above = Utf8("\ufeffabove\n"), below = [.. end, .. "below"u8];
            byte[] now = [.. above, .. edited.Content.AsSpan(mark), .. below];

            TakeOut(now, A).ShouldBe([.. above, .. file.AsSpan(mark), .. below], $"seed {seed}");
        }
    }

    private static byte[] FileOf(Random random)
    {
        string own = s_ends[random.Next(s_ends.Length)];
        List<string> text = [random.Next(5) == 0 ? "\ufeff" : ""];
        int lines = random.Next(12), block = random.Next(3) == 0 ? random.Next(lines + 1) : -1;
        for (int i = 0; i < lines; i++)
        {
            if (i == block) text.AddRange(BlockOf(random, own));
            text.Add(s_lines[random.Next(s_lines.Length)]);
            text.Add(random.Next(4) == 0 ? s_ends[random.Next(s_ends.Length)] : own);
        }

        if (random.Next(3) == 0) text[^1] = "";
        return Utf8(string.Concat(text));
    }

    private static IEnumerable<string> BlockOf(Random random, string end)
    {
        yield return Begin + end;
        for (int i = random.Next(3); i > 0; i--)
        {
            yield return (random.Next(2) == 0 ? "- own" : Line(0xF0 + i, "Ours.").ToString()) + end;
        }

        yield return End + end;
    }
}

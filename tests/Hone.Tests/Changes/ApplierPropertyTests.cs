using Hone.Changes;
using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Changes;

/// <summary>
/// Hone and a person at work on one file in random turns, with kills in between: what is left when all is undone is
/// what the person alone would have made.
/// </summary>
public sealed class ApplierPropertyTests
{
    private const int SeedsMax = 2_000;
    private const int Sample = 60;
    private const int TurnsMax = 14;

    private static readonly string?[] s_files =
        [null, "", "a\n", "a", "\ufeffa\r\nb\r\n", "a\r\nb", "a\rb\r", "x\n\n\n", "```\n" + End + "\n```\n"];

    public static TheoryData<int> Seeds =>
        [.. Soak.Cases("changes", [.. Enumerable.Range(0, SeedsMax)], Sample)];

    [Theory]
    [Trait("soak", "changes")]
    [MemberData(nameof(Seeds))]
    public async Task Undone_file_is_what_the_person_alone_would_have_made(int seed)
    {
        Random random = new(seed);
        using Workplace w = new();
        string? alone = s_files[random.Next(s_files.Length)];
        if (alone is not null) w.Write(alone);
        List<BlockLine> lines = [];
        for (int turn = random.Next(TurnsMax); turn > 0; turn--)
        {
            switch (random.Next(4))
            {
                case 0 or 1:
                    lines.Add(Line(seed + (turn << 16), $"Line {turn}."));
                    await ApplyAsync(w, lines[^1], random);
                    break;
                case 2 when lines.Count > 0:
                    await UndoAsync(w, lines[random.Next(lines.Count)], random);
                    break;
                default:
                    alone = Write(w, alone, turn);
                    break;
            }
        }

        foreach (BlockLine line in lines.OrderBy(_ => random.Next()).ToList()) await w.UndoAsync(line);

        w.Picture().Split('\n').Length.ShouldBe(1);
        (w.Read() is { } left ? Text(left) : null).ShouldBe(alone);
        (await w.Store.ChangesAsync(null, Workplace.Never)).ShouldAllBe(c => c.State == ChangeState.Undone);
    }

    /// <summary>The person writes above everything, with and without Hone.</summary>
    private static string? Write(Workplace w, string? alone, int turn)
    {
        if (alone is null || w.Read() is null) return alone;
        string mark = alone.StartsWith('\ufeff') ? "\ufeff" : "";
        w.Write($"{mark}mine {turn}\n{w.Text()[mark.Length..]}");
        return $"{mark}mine {turn}\n{alone[mark.Length..]}";
    }

    private static async Task ApplyAsync(Workplace w, BlockLine line, Random random)
    {
        try
        {
            await w.ApplyAsync(line.Id, new AddLine(Claude, line), Fault(random));
        }
        catch (KilledException)
        {
            await w.RecoverAsync();
        }

        await w.AddAsync(line);
    }

    private static async Task UndoAsync(Workplace w, BlockLine line, Random random)
    {
        try
        {
            await w.UndoAsync(line.Id, Fault(random));
        }
        catch (KilledException)
        {
            await w.UndoAsync(line);
        }
    }

    private static Killer Fault(Random random) => new((ChangeStep)random.Next(20));
}

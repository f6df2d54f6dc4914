namespace Hone.Scenarios;

/// <summary>Twice, in another order, in pieces: what is known of the sessions is the same.</summary>
public sealed class SameStoreScenario
{
    private const int SampleMax = 24;

    [Fact, Trait("soak", "same-store")]
    public async Task Twice_changes_nothing()
    {
        using Workshop workshop = new();
        IReadOnlyList<string> files = Files();
        await workshop.TurnAsync(files);
        string once = await workshop.HashAsync();

        await workshop.TurnAsync(files);
        string[] copies = [.. files.Select((f, i) => workshop.Write($"copy-{i}.jsonl", File.ReadAllBytes(f)))];
        await workshop.TurnAsync(copies);

        (await workshop.HashAsync()).ShouldBe(once);
    }

    [Theory, Trait("soak", "same-store")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Another_order_changes_nothing(int seed)
    {
        using Workshop straight = new(),
            shuffled = new();
        IReadOnlyList<string> files = Files();
        await straight.TurnAsync(files);

        string[] order = [.. files];
        new Random(seed).Shuffle(order);
        foreach (string[] part in order.Chunk(5))
            await shuffled.TurnAsync(part);

        (await shuffled.HashAsync()).ShouldBe(await straight.HashAsync());
    }

    [Theory, Trait("soak", "same-store")]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Growing_in_pieces_cut_at_any_byte_changes_nothing(int seed)
    {
        using Workshop whole = new(),
            growing = new();
        IReadOnlyList<string> files = Files();
        await whole.TurnAsync(files);

        Random random = new(seed);
        byte[][] contents = [.. files.Select(File.ReadAllBytes)];
        int[] written = new int[contents.Length];
        while (Enumerable.Range(0, contents.Length).Any(i => written[i] < contents[i].Length))
        {
            List<string> grown = [];
            for (int i = 0; i < contents.Length; i++)
            {
                int left = contents[i].Length - written[i];
                if (left == 0 || random.Next(3) == 0)
                    continue;
                written[i] += left < 2000 ? left : random.Next(1, left + 1);
                grown.Add(growing.Write($"{i}.jsonl", contents[i].AsSpan(0, written[i])));
            }

            await growing.TurnAsync(grown);
        }

        (await growing.HashAsync()).ShouldBe(await whole.HashAsync());
    }

    [Fact, Trait("soak", "same-store")]
    public async Task The_archive_alone_gives_the_same_store_again()
    {
        using Workshop first = new(),
            second = new();
        await first.TurnAsync(Files());

        string[] chunks = Directory.GetFiles(
            Path.Combine(first.Home, "archive"),
            "*.jsonl.gz",
            SearchOption.AllDirectories
        );
        await second.TurnAsync(chunks);

        (await second.HashAsync()).ShouldBe(await first.HashAsync());
    }

    [Fact]
    public async Task Tasks_left_unjoined_by_a_kill_are_joined_by_the_next_run_though_nothing_is_new()
    {
        using Workshop workshop = new();
        IReadOnlyList<string> files = Soak.Cases("same-store", Workshop.Originals(), 60);
        await workshop.TurnAsync(files);
        string whole = await workshop.HashAsync();

        await workshop.ForgetTasksAsync();
        (await workshop.HashAsync()).ShouldNotBe(whole);
        await workshop.TurnAsync(files);

        (await workshop.HashAsync()).ShouldBe(whole);
    }

    private static IReadOnlyList<string> Files() => Soak.Cases("same-store", Workshop.Originals(), SampleMax);
}

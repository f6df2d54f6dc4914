using System.Diagnostics;
using System.Text.Json;
using Hone.Review;

namespace Hone.Scenarios;

/// <summary>Killed at any moment while a person decides: what was said stays said, and files and books agree.</summary>
public sealed class DecisionKilledScenario
{
    private const int KillsMax = 200, Sample = 12;

    /// <summary>Decisions that are waited for before a kill; and how long then, which is about one more.</summary>
    private const int DecisionsMax = 6, MsMax = 60;

    private static readonly string[] s_decisions = ["approve", "reject", "reopen", "undo"];

    [Fact, Trait("soak", "decisions")]
    public async Task Killed_while_deciding_files_and_books_agree_and_nothing_is_lost_or_doubled()
    {
        using PersonsRepository here = await PreparedAsync();
        Random random = new(20261120);
        int known = (await EntriesAsync(here)).Count, told = 0, untold = 0, mended = 0;

        foreach (int kill in Soak.Cases("decisions", [.. Enumerable.Range(1, KillsMax)], Sample))
        {
            List<string> said = await KillAsync(here, random);
            ShouldBeLegal(here);
            (int code, string first, string error) = await ListAsync(here);
            code.ShouldBe(0, error);
            if (error.Contains("was cut short", StringComparison.Ordinal)) mended++;
            string picture = here.Picture();
            ShouldAgree(here, first);
            List<string> entries = await EntriesAsync(here);

            (await ListAsync(here)).ShouldBe((0, first, ""), $"kill {kill}: a second time there is nothing to do");
            here.Picture().ShouldBe(picture);
            (await EntriesAsync(here)).ShouldBe(entries);
            string[] done = [.. entries.Skip(known)];
            done.Take(said.Count).ShouldBe(said, $"kill {kill}");
            done.Length.ShouldBeLessThanOrEqualTo(said.Count + 1, $"kill {kill}");
            (known, told, untold) = (entries.Count, told + said.Count, untold + done.Length - said.Count);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{told} decisions told; {untold} kept, but not told before "
            + $"the kill; {mended} cut short and brought to their end by the next command");
        await UndoAllAsync(here);
    }

    /// <summary>Three lines in two files, and the removal of two of them.</summary>
    private static async Task<PersonsRepository> PreparedAsync()
    {
        PersonsRepository here = new PersonsRepository().WriteByHand("CLAUDE.md");
        here.ClaudeCode(2, PersonsRepository.Before, Trip);
        here.Codex(2, PersonsRepository.Before, s => s.Poll("go test ./...", 2));
        await here.LearnAsync();
        IReadOnlyList<JsonElement> lines = await here.ProposalsAsync();
        lines.Count.ShouldBe(3);
        foreach (JsonElement line in lines)
        {
            await here.DoAsync("review", "approve", line.GetProperty("id").GetString()!);
        }

        here.ClaudeCode(2, PersonsRepository.Later, Trip);
        await here.LearnAsync();
        (await here.ProposalsAsync()).Count.ShouldBe(2);
        return here;
    }

    private static ClaudeCodeSession Trip(ClaudeCodeSession session) =>
        session.Guess("src/phase.go", "src/session/phase.go").Guess("src/cart.go", "src/shop/cart.go");

    /// <summary>Lets another process decide, and kills it; what it said that it had done.</summary>
    private static async Task<List<string>> KillAsync(PersonsRepository here, Random random)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        List<string> said = [];
        using Process process = here.StartDeciding(random.Next());
        Task<string> error = process.StandardError.ReadToEndAsync(cancel);
        for (int n = random.Next(DecisionsMax); n >= 0; n--)
        {
            said.Add((await process.StandardOutput.ReadLineAsync(cancel)).ShouldNotBeNull());
        }

        // No signal to wait for: what is wanted is any moment at all.
        await Task.Delay(random.Next(MsMax), cancel);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line) said.Add(line);
        await process.WaitForExitAsync(cancel);
        (await error).ShouldBeEmpty();
        said.ShouldAllBe(line => !line.StartsWith("failed", StringComparison.Ordinal));
        return said;
    }

    /// <summary>Each file is what a person wrote, with whole lines of Hone's behind it, or nothing.</summary>
    private static void ShouldBeLegal(PersonsRepository here)
    {
        foreach ((string file, byte[]? byHand) in Files())
        {
            byte[]? now = BytesOf(here, file), expected = byHand;
            // A removal leaves the block, empty or not.
            if (now is not null && ManagedBlock.IsIn(now)) expected = Edited(new AddBlock(file), byHand);
            foreach (BlockLine line in now is null ? [] : ManagedBlock.Lines(now))
            {
                expected = Edited(new AddLine(file, line), expected);
            }

            now.ShouldBe(expected, file);
        }
    }

    private static byte[] Edited(ProposedEdit edit, byte[]? file) =>
        edit.ApplyTo(file).ShouldBeOfType<EditResult.Edited>().Content;

    /// <summary>A line stands in its file where the books say that it is applied, and nowhere else.</summary>
    private static void ShouldAgree(PersonsRepository here, string list)
    {
        ShouldBeLegal(here);
        using JsonDocument proposals = JsonDocument.Parse(list);
        Dictionary<string, List<string>> applied = Files().ToDictionary(f => f.Name, _ => new List<string>());
        foreach (JsonElement proposal in proposals.RootElement.GetProperty("proposals").EnumerateArray())
        {
            string state = proposal.GetProperty("state").GetString()!;
            state.ShouldBeOneOf("pending", "applied", "rejected", "undone", "expired");
            if (state != "applied" || proposal.GetProperty("proposal_kind").GetString() == "removal") continue;
            JsonElement line = proposal.GetProperty("edit").GetProperty("line");
            applied[proposal.GetProperty("path").GetString()!].Add(line.GetProperty("id").GetString()!);
        }

        foreach ((string file, _) in Files())
        {
            byte[]? now = BytesOf(here, file);
            (now is null ? [] : ManagedBlock.Lines(now).Select(l => l.Id)).ShouldBe(applied[file], ignoreOrder: true);
        }

        Directory.GetFileSystemEntries(here.Root).Select(Path.GetFileName).ShouldBeSubsetOf(
            [".git", .. Files().Select(f => f.Name)]);
    }

    private static async Task UndoAllAsync(PersonsRepository here)
    {
        foreach (JsonElement proposal in await here.ProposalsAsync("applied"))
        {
            if (proposal.GetProperty("proposal_kind").GetString() == "removal") continue;
            (await here.RunHereAsync("undo", proposal.GetProperty("id").GetString()!)).Code.ShouldBe(0);
        }

        BytesOf(here, "CLAUDE.md").AsSpan().StartsWith(PersonsRepository.Handwritten).ShouldBeTrue();
        here.Read("CLAUDE.md").ShouldNotContain(".go");
        BytesOf(here, "AGENTS.md").ShouldBeNull();
    }

    /// <summary>Both files, with what a person wrote into them; Hone makes the second.</summary>
    private static (string Name, byte[]? ByHand)[] Files() =>
        [("CLAUDE.md", PersonsRepository.Handwritten), ("AGENTS.md", null)];

    private static byte[]? BytesOf(PersonsRepository here, string file) =>
        File.Exists(Path.Combine(here.Root, file)) ? File.ReadAllBytes(Path.Combine(here.Root, file)) : null;

    private static Task<(int Code, string Out, string Error)> ListAsync(PersonsRepository here) =>
        here.RunHereAsync("review", "list", "--state", "all", "--json");

    /// <summary>The decisions of persons; what a removal does to its line is no decision of its own.</summary>
    private static async Task<List<string>> EntriesAsync(PersonsRepository here)
    {
        (int code, string output, string error) = await here.RunHereAsync("review", "log", "--json");
        code.ShouldBe(0, error);
        using JsonDocument log = JsonDocument.Parse(output);
        log.RootElement.GetProperty("is_whole").GetBoolean().ShouldBeTrue();
        return
        [
            .. log.RootElement.GetProperty("entries").EnumerateArray()
                .Where(e => s_decisions.Contains(e.GetProperty("verb").GetString()) && !IsOfRemoval(e))
                .Select(e => $"{e.GetProperty("verb").GetString()} {e.GetProperty("proposal_id").GetString()}"),
        ];
    }

    private static bool IsOfRemoval(JsonElement entry) => entry.GetProperty("words").GetString() is { } words
        && (words.StartsWith("taken out by ", StringComparison.Ordinal)
            || words.StartsWith("the removal ", StringComparison.Ordinal));
}

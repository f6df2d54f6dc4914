using System.Text.Json;
using Hone.Cli.Hosting;
using Hone.Review;

namespace Hone.Cli.Tests.Commands;

/// <summary>The queue as a list, and one proposal on a page.</summary>
public sealed class ReviewTests
{
    private const string Nothing = "Nothing waits for a decision here.\n"
        + "Next: hone learn  reads new sessions and proposes what they teach\n";

    [Theory]
    [InlineData("review")]
    [InlineData("review", "list")]
    [InlineData("review", "list", "--all")]
    [InlineData("review", "list", "--state", "rejected")]
    public async Task Without_a_store_nothing_waits_and_nothing_is_made(params string[] args)
    {
        using TestWorld world = TestWorld.InRepository();

        int code = await world.RunAsync(args);

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldBe(Nothing);
        Directory.Exists(world.Variables["HONE_HOME"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Nothing, "review", "list")]
    [InlineData("No proposal is rejected.", "review", "list", "--state", "rejected")]
    [InlineData("No proposal was made yet.", "review", "list", "--state", "all")]
    [InlineData("Nothing was decided here yet.\n", "review", "log")]
    [InlineData("There is no policy: nothing is applied without asking you.\n", "review", "policy")]
    [InlineData("Nothing is applied in this repository; there is nothing to take back.\n", "undo")]
    [InlineData("Nothing is applied in this repository; there is nothing to take back.\n", "undo", "--list")]
    [InlineData("hone init wrote nothing here; there is nothing to take back.\n", "init", "--undo")]
    public async Task With_an_empty_store_every_command_says_that_there_is_nothing(string words, params string[] args)
    {
        using TestWorld world = TestWorld.InRepository();
        await world.InStoreAsync((_, _) => Task.FromResult(0));

        int code = await world.RunAsync(args);

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldStartWith(words);
        world.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("review", "log")]
    [InlineData("review", "show", "abcd")]
    [InlineData("review", "approve", "abcd")]
    [InlineData("review", "policy", "revoke", "x")]
    [InlineData("undo", "abcd")]
    public async Task Without_a_store_there_is_nothing_to_decide_on(params string[] args)
    {
        using TestWorld world = TestWorld.InRepository();

        int code = await world.RunAsync(args);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe("error: no session is known yet\ntry: hone learn\n");
    }

    [Fact]
    public async Task A_list_says_what_each_does_where_and_what_was_seen()
    {
        using TestWorld world = TestWorld.InRepository();
        IReadOnlyList<Proposal> proposals = await world.ProposeAsync(
            Drafts.Line(world.At), Drafts.Line(world.At, "Read src/app.ts first.", "AGENTS.md", "app", value: 0.2));

        await world.RunAsync("review", "list");

        world.Out.ShouldBe($"""
            {proposals[1].ShortId}  Read src/app.ts first.
                      AGENTS.md  12 × in 5 of 40 sessions, 20 % lost to it
            {proposals[0].ShortId}  {Drafts.Text}
                      CLAUDE.md  12 × in 5 of 40 sessions, 5.0 % lost to it
            Next: hone review show {proposals[1].ShortId}

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task Other_repositories_are_named_where_they_are_asked_for()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.ProposeAsync(Drafts.Line(world.MakeRepository("barn")));

        await world.RunAsync("review");
        string here = world.Out;
        await world.RunAsync("review", "list", "--all");

        here.ShouldBe("Nothing waits for a decision here.\n"
            + "1 proposal waits in other repositories: hone review list --all\n");
        world.Out.ShouldContain("CLAUDE.md  12 × in 5 of 40 sessions");
        world.Out.ShouldContain("Next: hone review show ");
    }

    [Fact]
    public async Task A_state_that_does_not_exist_is_a_usage_error()
    {
        using TestWorld world = TestWorld.InRepository();

        int code = await world.RunAsync("review", "list", "--state", "maybe");

        code.ShouldBe(ExitCode.Usage);
        world.Error.ShouldBe("error: --state takes one of open, all, pending, clarifying, approved, rejected, applied, "
            + "undone, expired\ntry: hone review list --help\n");
    }

    [Fact]
    public async Task A_proposal_is_shown_with_its_diff_its_reason_and_its_examples()
    {
        using TestWorld world = TestWorld.InRepository(width: 80);
        File.WriteAllText(Path.Combine(world.At, "CLAUDE.md"), "# Shop\n\nUse pnpm.\n");
        Proposal proposal = await world.ProposeOneAsync();
        world.Now += TimeSpan.FromHours(3);

        int code = await world.RunAsync("review", "show", proposal.ShortId);

        code.ShouldBe(ExitCode.Done);
        Golden.Check("review-show.txt", world.Out.Replace(world.Home, "~", StringComparison.Ordinal)
            .Replace(proposal.ShortId, "3f9a17c2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_and_text_say_the_same()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", "show", proposal.ShortId);
        string text = world.Out;
        await world.RunAsync("review", "show", proposal.ShortId, "--json");

        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("kind").GetString().ShouldBe("proposal");
        JsonElement said = json.RootElement.GetProperty("proposal");
        text.ShouldContain(said.GetProperty("title").GetString()!);
        text.ShouldContain(said.GetProperty("reason").GetString()!);
        text.ShouldContain(said.GetProperty("id").GetString()![..8]);
        said.GetProperty("state").GetString().ShouldBe("pending");
        string[] added = [.. json.RootElement.GetProperty("diff").EnumerateArray()
            .Where(l => l.GetProperty("sign").GetString() == "+").Select(l => l.GetProperty("text").GetString()!)];
        added.Length.ShouldBe(3);
        foreach (string line in added) text.ReplaceLineEndings(" ").ShouldContain(line.Split(' ')[0]);
    }

    [Fact]
    public async Task A_person_who_looks_is_kept_and_a_program_that_reads_is_not()
    {
        using TestWorld world = TestWorld.InRepository(isTerminal: true), pipe = TestWorld.InRepository();
        Proposal looked = await world.ProposeOneAsync(), read = await pipe.ProposeOneAsync();

        await world.RunAsync("review", "show", looked.ShortId);
        await pipe.RunAsync("review", "show", read.ShortId);

        (await world.StandingAsync(looked)).LookedAt.ShouldBe(world.Now);
        (await pipe.StandingAsync(read)).LookedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public async Task Every_line_keeps_to_the_width(int width)
    {
        using TestWorld world = TestWorld.InRepository("a-repository-with-quite-a-long-name", width);
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", "list");
        string all = world.Out;
        await world.RunAsync("review", "show", proposal.ShortId);
        all += world.Out;
        await world.RunAsync("review", "approve", proposal.ShortId);
        all += world.Out;
        await world.RunAsync("review", "log");
        all += world.Out;
        await world.RunAsync("undo", "--list");

        (all + world.Out).Split('\n').ShouldAllBe(line => line.Length <= width);
    }

    [Fact]
    public async Task Colours_come_only_where_they_are_wanted()
    {
        using TestWorld world = TestWorld.InRepository(isTerminal: true);
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", "show", proposal.ShortId);
        string coloured = world.Out;
        world.Variables["NO_COLOR"] = "1";
        await world.RunAsync("review", "show", proposal.ShortId);

        coloured.ShouldContain("\e[32m");
        world.Out.ShouldNotContain('\e');
    }

    [Fact]
    public async Task Hostile_text_reaches_no_terminal_and_is_seen_in_the_diff()
    {
        using TestWorld world = TestWorld.InRepository();
        const string Evil = "\e[2J\e]52;c;b3duZWQ=\a\u202Egnp\u200Bexe";
        File.WriteAllText(Path.Combine(world.At, "CLAUDE.md"), $"# Shop {Evil}\n");
        ProposalDraft draft = Drafts.Line(world.At) with
        {
            Title = $"title {Evil}", Reason = $"reason {Evil}", Evidence = Drafts.Seen($"example {Evil}"),
        };
        Proposal proposal = await world.ProposeOneAsync(draft);

        await world.RunAsync("review", "show", proposal.ShortId);
        string shown = world.Out;
        await world.RunAsync("review", "list");

        foreach (string text in new[] { shown, world.Out })
        {
            foreach (char bad in "\e\a\u202E\u200B") text.ShouldNotContain(bad);
            text.ShouldContain("title [2J]52;c;b3duZWQ=gnpexe");
        }

        shown.ShouldContain("# Shop ⟦U+001B⟧[2J⟦U+001B⟧]52;c;b3duZWQ=⟦U+0007⟧⟦U+202E⟧gnp⟦U+200B⟧exe");
    }

    [Fact]
    public async Task What_nobody_looked_at_expires()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.ProposeOneAsync();
        world.Now += TimeSpan.FromDays(31);

        await world.RunAsync("review");
        string open = world.Out;
        await world.RunAsync("review", "list", "--state", "expired");

        open.ShouldBe(Nothing);
        world.Out.ShouldContain("expired unseen");
    }

    [Fact]
    public async Task The_broken_configuration_of_another_repository_is_said_where_it_matters_and_stops_nothing()
    {
        using TestWorld world = TestWorld.InRepository();
        string barn = world.MakeRepository("barn");
        world.Write("barn/.hone/hone.yaml", "colour: red\n");
        IReadOnlyList<Proposal> proposals = await world.ProposeAsync(
            Drafts.Line(world.At), Drafts.Line(barn, "Read src/app.ts first.", subject: "app"));

        (await world.RunAsync("review", "show", proposals[1].ShortId)).ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("It cannot be applied as the file is now: ");
        world.Out.ReplaceLineEndings(" ").ShouldContain("there is no key colour");
        (await world.RunAsync("review", "approve", proposals[1].ShortId)).ShouldBe(ExitCode.Failed);
        world.Error.ShouldContain("there is no key colour");

        (await world.RunAsync("review", "approve", proposals[0].ShortId)).ShouldBe(ExitCode.Done);
        (await world.RunAsync()).ShouldBe(ExitCode.Done);
        Proposal waits = await world.StandingAsync(proposals[1]);
        waits.State.ShouldBe(ProposalState.Approved);
        waits.Note!.ShouldContain("there is no key colour");
    }
}

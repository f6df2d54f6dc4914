using Hone.Cli.Hosting;
using Hone.Cli.Screens;
using Hone.Review;

namespace Hone.Cli.Tests.Screens.Queue;

/// <summary>The queue as a person works it: keys in, screens out.</summary>
public sealed class ReviewQueueTests
{
    [Fact]
    public async Task A_screen_is_as_agreed()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("q"));
        world.Write("shop/CLAUDE.md", "# Shop\n\nUse pnpm.\n");
        IReadOnlyList<Proposal> proposals = await ThreeAsync(world);

        int code = await world.RunAsync("review");

        code.ShouldBe(ExitCode.Done);
        string[] screen = FakeTerminal.Frames(world.Out).ShouldHaveSingleItem();
        string text = string.Join('\n', screen) + "\n";
        for (int i = 0; i < proposals.Count; i++)
        {
            text = text.Replace(proposals[i].ShortId, $"{i}f9a17c2", StringComparison.Ordinal);
        }

        Golden.Check("queue.txt", text);
        world.Error.ShouldBe("3 proposals wait: hone review\n");
    }

    [Fact]
    public async Task The_persons_screen_comes_back()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("q"));
        await world.ProposeOneAsync();

        await world.RunAsync("review");

        world.Out.ShouldStartWith("\e[?1049h\e[?25l");
        world.Out.ShouldEndWith("\e[?25h\e[?1049l");
    }

    [Fact]
    public async Task Ctrl_C_brings_the_persons_screen_back()
    {
        using CancellationTokenSource stop = new();
        using TestWorld world = Queue(new FakeTerminal().Types("j").Interrupts(stop));
        await world.ProposeOneAsync();

        int code = await world.RunAsync(stop.Token, "review");

        code.ShouldBe(ExitCode.Stopped);
        world.Out.ShouldEndWith("\e[?25h\e[?1049l");
        world.Error.ShouldBe("stopped\n");
    }

    [Fact]
    public async Task Ctrl_C_while_typing_decides_nothing()
    {
        using CancellationTokenSource stop = new();
        using TestWorld world = Queue(new FakeTerminal().Types("rno").Interrupts(stop));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync(stop.Token, "review");

        world.Out.ShouldEndWith("\e[?25h\e[?1049l");
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Pending);
    }

    [Theory]
    [InlineData("jj", 2)]
    [InlineData("jjjjj", 2)]
    [InlineData("jjk", 1)]
    [InlineData("kk", 0)]
    public async Task Letters_move_and_stop_at_the_ends(string keys, int at)
    {
        using TestWorld world = Queue(new FakeTerminal().Types(keys + "q"));
        IReadOnlyList<Proposal> proposals = await ThreeAsync(world);

        await world.RunAsync("review");

        Here(LastFrame(world)).ShouldContain(proposals[at].ShortId);
    }

    [Fact]
    public async Task Arrows_move_too()
    {
        using TestWorld world = Queue(new FakeTerminal()
            .Presses(ConsoleKey.DownArrow, ConsoleKey.DownArrow, ConsoleKey.UpArrow, ConsoleKey.Escape));
        IReadOnlyList<Proposal> proposals = await ThreeAsync(world);

        await world.RunAsync("review");

        Here(LastFrame(world)).ShouldContain(proposals[1].ShortId);
    }

    [Fact]
    public async Task Space_scrolls_to_the_end_and_b_back()
    {
        using TestWorld world = Queue(new FakeTerminal(60, 12).Types("      bbbbbbq"));
        await ThreeAsync(world);

        await world.RunAsync("review");

        IReadOnlyList<string[]> frames = FakeTerminal.Frames(world.Out);
        frames[0].ShouldContain(line => line.Contains(" space: more ", StringComparison.Ordinal));
        frames[6].ShouldContain(line => line.Contains(" end ", StringComparison.Ordinal));
        frames[6].ShouldNotBe(frames[0]);
        frames[^1].ShouldBe(frames[0]);
    }

    [Fact]
    public async Task Approved_is_applied_and_the_next_is_in_hand()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("aq"));
        IReadOnlyList<Proposal> proposals = await ThreeAsync(world);

        await world.RunAsync("review");

        FileText(world).ShouldContain(proposals[0].Title);
        LastLine(world).ShouldBe("applied to CLAUDE.md; u takes it back");
        Here(LastFrame(world)).ShouldContain(proposals[1].ShortId);
        LastFrame(world)[0].ShouldStartWith("hone review  2 proposals wait in shop");
        world.Error.ShouldBe("2 proposals wait: hone review\n");
    }

    [Fact]
    public async Task Approved_for_later_touches_no_file()
    {
        using TestWorld world = Queue(new FakeTerminal(120).Types("lq"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        File.Exists(Path.Combine(world.At, "CLAUDE.md")).ShouldBeFalse();
        LastLine(world).ShouldBe($"approved; hone review apply {proposal.ShortId} puts it into CLAUDE.md");
        LastFrame(world)[0].ShouldContain("nothing waits any more");
        world.Error.ShouldBe("Nothing waits any more.\n");
    }

    [Fact]
    public async Task Rejected_with_a_reason()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("rwe use uv").Presses(ConsoleKey.Enter).Types("q"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        Proposal now = await world.StandingAsync(proposal);
        now.State.ShouldBe(ProposalState.Rejected);
        now.Decision!.Why.ShouldBe("we use uv");
        world.Out.ShouldContain("Why not? (Enter for no reason, Esc to keep it) we use uv");
        LastLine(world).ShouldStartWith("rejected;");
    }

    [Fact]
    public async Task Esc_keeps_it()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("rno").Presses(ConsoleKey.Escape).Types("q"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Pending);
        LastLine(world).ShouldBe("left as it was");
    }

    [Fact]
    public async Task A_question_is_asked()
    {
        using TestWorld world = Queue(
            new FakeTerminal().Types("cWhich tests?").Presses(ConsoleKey.Enter).Types("q"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        (await world.StandingAsync(proposal)).Question.ShouldBe("Which tests?");
        LastLine(world).ShouldBe($"asked; hone review answer {proposal.ShortId} \"…\" answers it");
        string.Join('\n', LastFrame(world)).ShouldContain("Asked: Which tests?");
    }

    [Fact]
    public async Task No_question_asks_nothing()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("c").Presses(ConsoleKey.Enter).Types("q"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Pending);
    }

    [Fact]
    public async Task A_line_is_changed_and_applied_as_it_is_now()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("e").Controls(ConsoleKey.U)
            .Types("Run one test.").Presses(ConsoleKey.Enter).Types("aq"));
        await world.ProposeOneAsync();

        await world.RunAsync("review");

        world.Out.ShouldContain("changed; a approves it as it is now");
        FileText(world).ShouldContain("- Run one test. <!-- hone:");
    }

    [Fact]
    public async Task A_change_given_up_changes_nothing()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("e").Controls(ConsoleKey.U)
            .Types("x").Presses(ConsoleKey.Escape).Types("q"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        (await world.StandingAsync(proposal)).Version.ShouldBe(1);
        LastLine(world).ShouldBe("left as it was");
    }

    [Theory]
    [InlineData("a --> b", "not changed: its text holds -->")]
    [InlineData("# Title", "not changed: its text begins like a heading")]
    [InlineData("", "not changed: its text is empty")]
    public async Task A_text_that_is_no_line_is_refused(string text, string words)
    {
        using TestWorld world = Queue(new FakeTerminal().Types("e").Controls(ConsoleKey.U)
            .Types(text).Presses(ConsoleKey.Enter).Types("q"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        LastLine(world).ShouldBe(words);
        (await world.StandingAsync(proposal)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Undo_brings_the_file_back_and_the_proposal_waits_again()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("auq"));
        string file = world.Write("shop/CLAUDE.md", "# Shop");
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        File.ReadAllText(file).ShouldBe("# Shop");
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Pending);
        LastLine(world).ShouldBe("taken back; it waits again");
    }

    [Theory]
    [InlineData("l")]
    [InlineData("r\r")]
    public async Task Undo_takes_every_decision_back(string keys)
    {
        FakeTerminal terminal = new();
        foreach (char key in keys)
        {
            if (key == '\r') terminal.Presses(ConsoleKey.Enter);
            else terminal.Types($"{key}");
        }

        using TestWorld world = Queue(terminal.Types("uuq"));
        IReadOnlyList<Proposal> proposals = await ThreeAsync(world);

        await world.RunAsync("review");

        (await world.StandingAsync(proposals[0])).State.ShouldBe(ProposalState.Pending);
        Here(LastFrame(world)).ShouldContain(proposals[0].ShortId);
        LastLine(world).ShouldStartWith("nothing was decided here yet");
    }

    [Fact]
    public async Task Undone_and_approved_again_it_is_in_the_file()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("auaq"));
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        FileText(world).ShouldContain(proposal.Title);
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Applied);
    }

    [Fact]
    public async Task With_nothing_done_there_is_nothing_to_undo()
    {
        using TestWorld world = Queue(new FakeTerminal(120).Types("uq"));
        await world.ProposeOneAsync();

        await world.RunAsync("review");

        LastLine(world).ShouldBe("nothing was decided here yet; hone undo takes back what is applied");
    }

    [Fact]
    public async Task Keys_are_explained_until_another_is_pressed()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("?xzq"));
        await world.ProposeOneAsync();

        await world.RunAsync("review");

        IReadOnlyList<string[]> frames = FakeTerminal.Frames(world.Out);
        string.Join('\n', frames[1]).ShouldContain("undo what you did last here");
        string.Join('\n', frames[2]).ShouldNotContain("undo what you did last here");
        LastLine(world).ShouldBe("that key does nothing here; ? shows the keys");
    }

    [Fact]
    public async Task What_another_process_decided_is_shown_as_it_stands_now()
    {
        FakeTerminal terminal = new();
        using TestWorld world = Queue(terminal);
        Proposal proposal = await world.ProposeOneAsync();
        terminal.Meanwhile(() => world.InStoreAsync(async (_, inbox) => await inbox.DecideAsync(
            DecisionRequest.On(proposal, ReviewVerb.Reject, Actor.Person("bob")), CancellationToken.None)))
            .Types("aq");

        await world.RunAsync("review");

        LastLine(world).ShouldBe("not possible: rejected by bob");
        LastFrame(world)[0].ShouldContain("nothing waits any more");
        File.Exists(Path.Combine(world.At, "CLAUDE.md")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_another_process_changed_is_not_approved_unseen()
    {
        FakeTerminal terminal = new();
        using TestWorld world = Queue(terminal);
        Proposal proposal = await world.ProposeOneAsync();
        AddLine line = (AddLine)proposal.Edit;
        AddLine edit = line with { Line = new BlockLine(line.Line.Id, "Something else.", line.Line.Source) };
        terminal.Meanwhile(() => world.InStoreAsync(async (_, inbox) => await inbox.DecideAsync(
            DecisionRequest.On(proposal, ReviewVerb.Edit, Actor.Person("bob")) with { Edit = edit },
            CancellationToken.None))).Types("aq");

        await world.RunAsync("review");

        LastLine(world).ShouldBe("it changed since you looked; this is how it stands now");
        string.Join('\n', LastFrame(world)).ShouldContain("Something else.");
        File.Exists(Path.Combine(world.At, "CLAUDE.md")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_refuses_is_told_and_the_rest_goes_on()
    {
        using TestWorld world = Queue(new FakeTerminal(120).Types("aq"));
        string file = world.Write("shop/CLAUDE.md", "# Shop\n");
        File.SetAttributes(file, FileAttributes.ReadOnly);
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review");

        LastLine(world).ShouldBe("approved, but not applied: CLAUDE.md is read-only");
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Approved);
        File.SetAttributes(file, FileAttributes.Normal);
    }

    [Fact]
    public async Task An_empty_queue_opens_no_screen()
    {
        using TestWorld world = Queue(new FakeTerminal());
        await world.InStoreAsync((_, _) => Task.FromResult(0));

        await world.RunAsync("review");

        world.Out.ShouldStartWith("Nothing waits for a decision here.\n");
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("list")]
    public async Task A_program_gets_a_list(string word)
    {
        using TestWorld world = Queue(new FakeTerminal());
        await world.ProposeOneAsync();

        (await world.RunAsync("review", word)).ShouldBe(ExitCode.Done);

        world.Out.ShouldNotContain('\e');
    }

    [Fact]
    public async Task An_agent_gets_no_queue()
    {
        using TestWorld world = Queue(new FakeTerminal());
        await world.ProposeOneAsync();
        world.Variables["CLAUDECODE"] = "1";

        int code = await world.RunAsync("review");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith("error: an agent runs this shell");
        world.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Quiet_says_nothing_after_it()
    {
        using TestWorld world = Queue(new FakeTerminal().Types("q"));
        await world.ProposeOneAsync();

        await world.RunAsync("review", "--quiet");

        world.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40, 12)]
    [InlineData(53, 17)]
    [InlineData(80, 24)]
    [InlineData(200, 60)]
    public async Task Whatever_is_typed_the_screen_keeps_to_its_window(int width, int height)
    {
        const string Keys = "jjjj  b?xzcWhich of all the tests that there are do you mean by that?\n"
            + "er and more words, and more of them still\n" + "laurBecause of a reason that is long enough\n" + "uk q";
        FakeTerminal terminal = new(width, height);
        foreach (char key in Keys)
        {
            if (key == '\n') terminal.Presses(ConsoleKey.Enter);
            else terminal.Types($"{key}");
        }

        using TestWorld world = Queue(terminal, "a-repository-with-quite-a-long-name");
        await world.ProposeAsync(Drafts.Many(world.At, 200, "docs/agents/of/this/repository/CLAUDE.md"));
        world.Write("a-repository-with-quite-a-long-name/docs/agents/of/this/repository/CLAUDE.md",
            string.Concat(Enumerable.Repeat("漢字 " + new string('x', 300) + "\n", 20)));

        int code = await world.RunAsync("review");

        code.ShouldBe(ExitCode.Done, world.Error);
        IReadOnlyList<string[]> frames = FakeTerminal.Frames(world.Out);
        frames.Count.ShouldBe(Keys.Length);
        foreach (string[] frame in frames)
        {
            frame.Length.ShouldBe(height);
            frame.ShouldAllBe(line => SafeText.Columns(line) <= width);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hostile_text_reaches_no_terminal(bool isColoured)
    {
        const string Evil = "\e[2J\e]52;c;b3duZWQ=\a\u009b1m\u202Egnp\u200Bexe";
        using TestWorld world = Queue(
            new FakeTerminal(100, 40).Types("r" + Evil).Presses(ConsoleKey.Enter).Types("?xq"), isColoured: isColoured);
        world.Write("shop/CLAUDE.md", $"# Shop {Evil}\n");
        await world.ProposeOneAsync(Drafts.Line(world.At) with
        {
            Title = $"title {Evil}", Reason = $"reason {Evil}", Subject = Evil,
            Evidence = Drafts.Seen($"example {Evil}"),
        });

        await world.RunAsync("review");

        string left = FakeTerminal.OwnRegex().Replace(world.Out, "");
        foreach (char bad in "\e\a\u009b\u202E\u200B") left.ShouldNotContain(bad);
        left.ShouldContain("⟦U+001B⟧[2J⟦U+001B⟧]52;c;b3duZWQ=⟦U+0007⟧⟦U+009B⟧1m⟦U+202E⟧gnp⟦U+200B⟧exe");
        world.Out.Contains("\e[1m", StringComparison.Ordinal).ShouldBe(isColoured);
    }

    private static TestWorld Queue(FakeTerminal terminal, string name = "shop", bool isColoured = false)
    {
        TestWorld world = TestWorld.InRepository(name, terminal.Size.Width, isTerminal: isColoured);
        world.Terminal = terminal;
        return world;
    }

    /// <summary>Three proposals, the most valuable first.</summary>
    private static Task<IReadOnlyList<Proposal>> ThreeAsync(TestWorld world) => world.ProposeAsync(
        Drafts.Line(world.At, value: 0.3),
        Drafts.Line(world.At, "Read `src/app.ts` before you edit it.", subject: "app", value: 0.2),
        Drafts.Line(world.At, "Pages are in `src/pages`.", "AGENTS.md", "pages", value: 0.1));

    private static string[] LastFrame(TestWorld world) => FakeTerminal.Frames(world.Out)[^1];

    private static string LastLine(TestWorld world) => LastFrame(world)[^1];

    private static string Here(string[] frame) =>
        frame.Single(line => line.StartsWith("▶ ", StringComparison.Ordinal));

    private static string FileText(TestWorld world) => File.ReadAllText(Path.Combine(world.At, "CLAUDE.md"));
}

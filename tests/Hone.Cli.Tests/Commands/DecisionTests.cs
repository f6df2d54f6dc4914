using System.Text;
using System.Text.Json;
using Hone.Cli.Hosting;
using Hone.Review;

namespace Hone.Cli.Tests.Commands;

/// <summary>What can be done to one proposal from the command line.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task Approve_puts_the_line_into_the_file()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        int code = await world.RunAsync("review", "approve", proposal.ShortId, "--why", "yes, please");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldBe($"Applied to CLAUDE.md; hone undo {proposal.ShortId} takes it back.\n");
        world.Error.ShouldBeEmpty();
        FileText(world).ShouldContain($"- {Drafts.Text} <!-- hone:");
        Proposal applied = await world.StandingAsync(proposal);
        applied.State.ShouldBe(ProposalState.Applied);
        applied.Decision!.By.ShouldBe(Actor.Person("ann"));
        applied.Decision.Why.ShouldBe("yes, please");
    }

    [Fact]
    public async Task Approved_for_later_is_applied_when_somebody_says_so()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", "approve", proposal.ShortId, "--later");
        string told = world.Out;
        bool isThere = File.Exists(Path.Combine(world.At, "CLAUDE.md"));
        await world.RunAsync();
        bool isThereAfterAnother = File.Exists(Path.Combine(world.At, "CLAUDE.md"));
        int code = await world.RunAsync("review", "apply", proposal.ShortId);

        told.ShouldBe($"Approved; hone review apply {proposal.ShortId} applies it.\n");
        isThere.ShouldBeFalse();
        isThereAfterAnother.ShouldBeFalse();
        code.ShouldBe(ExitCode.Done);
        FileText(world).ShouldContain(Drafts.Text);
    }

    [Fact]
    public async Task Reject_keeps_the_reason_and_touches_no_file()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", "reject", proposal.ShortId, "--why", "we use uv");

        world.Out.ShouldBe("Rejected; nothing that means the same comes back.\n");
        File.Exists(Path.Combine(world.At, "CLAUDE.md")).ShouldBeFalse();
        (await world.StandingAsync(proposal)).Decision!.Why.ShouldBe("we use uv");
        await world.RunAsync("review", "list", "--state", "rejected");
        world.Out.ShouldContain("rejected by ann");
    }

    [Fact]
    public async Task A_question_is_asked_and_answered()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();
        string id = proposal.ShortId;

        await world.RunAsync("review", "clarify", id, "Which tests?");
        world.Out.ShouldBe($"Asked; {id} waits for an answer.\n");
        await world.RunAsync("review", "show", id);
        world.Out.ShouldContain($"Asked: Which tests?\nAnswer it: hone review answer {id} \"…\"\n");
        await world.RunAsync("review", "answer", id, "All of them.");

        world.Out.ShouldBe($"Answered; {id} waits for a decision.\n");
        await world.RunAsync("review", "show", id);
        world.Out.ShouldContain("Asked: Which tests?\nAnswer: All of them.\n");
    }

    [Theory]
    [InlineData("clarify", "the question is empty")]
    [InlineData("answer", "the answer is empty")]
    public async Task Empty_words_are_a_usage_error(string verb, string words)
    {
        using TestWorld world = TestWorld.InRepository();

        int code = await world.RunAsync("review", verb, "abcd", " ");

        code.ShouldBe(ExitCode.Usage);
        world.Error.ShouldBe($"error: {words}\ntry: hone review {verb} --help\n");
    }

    [Fact]
    public async Task An_answer_without_a_question_is_refused()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        int code = await world.RunAsync("review", "answer", proposal.ShortId, "42");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe($"error: cannot answer {proposal.ShortId}: waits for you\n"
            + $"try: hone review show {proposal.ShortId}\n");
    }

    [Fact]
    public async Task An_edited_line_is_what_is_applied_and_what_is_listed()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", "edit", proposal.ShortId, "Run one test at a time.");
        world.Out.ShouldBe($"Changed; hone review approve {proposal.ShortId} applies it as it is now.\n");
        await world.RunAsync("review", "list");
        world.Out.ShouldContain("Run one test at a time.");
        await world.RunAsync("review", "approve", proposal.ShortId);

        FileText(world).ShouldContain("- Run one test at a time. <!-- hone:");
        FileText(world).ShouldNotContain(Drafts.Text);
    }

    [Theory]
    [InlineData("", "its text is empty")]
    [InlineData("two\nlines", "its text holds the hidden character U+000A")]
    [InlineData("--> out", "its text holds -->")]
    public async Task An_edit_that_is_no_line_is_refused(string text, string fault)
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        int code = await world.RunAsync("review", "edit", proposal.ShortId, text);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith($"error: it can be no line of the managed block: {fault}");
        (await world.StandingAsync(proposal)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Reopened_it_waits_again()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();
        await world.RunAsync("review", "reject", proposal.ShortId);

        await world.RunAsync("review", "reopen", proposal.ShortId);

        world.Out.ShouldBe($"{proposal.ShortId} waits for a decision again.\n");
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Pending);
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_decided_and_when()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();
        string id = proposal.ShortId;
        await world.RunAsync("review", "reject", id);
        world.Variables["HONE_USER"] = "bob";
        world.Now += TimeSpan.FromMinutes(5);

        int code = await world.RunAsync("review", "approve", id);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe(
            $"error: cannot approve {id}: rejected by ann on 2026-11-20 12:00 UTC\ntry: hone review reopen {id}\n");
        await world.RunAsync("review", "reopen", id);
        await world.RunAsync("review", "approve", id);
        await world.RunAsync("review", "approve", id);
        world.Error.ShouldBe(
            $"error: cannot approve {id}: applied by bob on 2026-11-20 12:05 UTC\ntry: hone undo {id}\n");
    }

    [Fact]
    public async Task A_decision_on_other_content_than_was_seen_is_refused()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();
        await world.RunAsync("review", "edit", proposal.ShortId, "Run one test.");

        int stale = await world.RunAsync("review", "approve", proposal.ShortId, "--expect", proposal.ContentHash);
        string error = world.Error;
        string now = (await world.StandingAsync(proposal)).ContentHash;
        int fresh = await world.RunAsync("review", "approve", proposal.ShortId, "--expect", now);

        stale.ShouldBe(ExitCode.Failed);
        error.ShouldBe($"error: {proposal.ShortId} is no longer what you saw\n"
            + $"try: hone review show {proposal.ShortId}\n");
        fresh.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task An_id_that_nothing_begins_with_is_an_error()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.ProposeOneAsync();

        int code = await world.RunAsync("review", "show", "zzzz");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe("error: there is no proposal zzzz\ntry: hone review list --state all\n");
    }

    [Fact]
    public async Task An_id_that_several_begin_with_names_them()
    {
        using TestWorld world = TestWorld.InRepository();
        IReadOnlyList<Proposal> proposals = await world.ProposeAsync(Drafts.Many(world.At, 20));
        char shared = proposals.GroupBy(p => p.ShortId[0]).First(g => g.Count() > 1).Key;

        int code = await world.RunAsync("review", "approve", $"{shared}");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith($"error: several proposals begin with {shared}: {shared}");
        world.Error.ShouldEndWith("\ntry: give more of its letters\n");
    }

    [Fact]
    public async Task A_read_only_file_refuses_and_takes_the_line_when_it_is_mended()
    {
        using TestWorld world = TestWorld.InRepository();
        string file = world.Write("shop/CLAUDE.md", "# Shop\n");
        File.SetAttributes(file, FileAttributes.ReadOnly);

        await RefusedAsync(world, "CLAUDE.md is read-only", () => File.SetAttributes(file, FileAttributes.Normal));
    }

    [Fact]
    public async Task A_link_out_of_the_repository_refuses_and_takes_the_line_when_it_is_mended()
    {
        using TestWorld world = TestWorld.InRepository();
        string file = Path.Combine(world.At, "CLAUDE.md");
        File.CreateSymbolicLink(file, world.Write("elsewhere.md", "# Mine\n"));

        await RefusedAsync(world, "link", () => File.Delete(file));

        File.ReadAllText(Path.Combine(world.Home, "elsewhere.md")).ShouldBe("# Mine\n");
    }

    [Fact]
    public async Task A_file_in_UTF_16_refuses_and_takes_the_line_when_it_is_mended()
    {
        using TestWorld world = TestWorld.InRepository();
        string file = Path.Combine(world.At, "CLAUDE.md");
        File.WriteAllText(file, "# Shop\n", Encoding.Unicode);

        await RefusedAsync(world, "UTF-16", () => File.WriteAllText(file, "# Shop\n"));
    }

    /// <summary>Approves what cannot be written, mends the file, and applies.</summary>
    private static async Task RefusedAsync(TestWorld world, string reason, Action mend)
    {
        Proposal proposal = await world.ProposeOneAsync();
        string id = proposal.ShortId;

        int refused = await world.RunAsync("review", "approve", id);
        refused.ShouldBe(ExitCode.Failed);
        world.Error.ShouldMatch(
            $@"^error: {id} is approved, but cannot be applied: .*{reason}.*\ntry: .+; then hone review apply {id}\n$");
        Proposal waits = await world.StandingAsync(proposal);
        waits.State.ShouldBe(ProposalState.Approved);
        waits.Note!.ShouldContain(reason);
        await world.RunAsync("review", "list", "--state", "approved");
        world.Out.ReplaceLineEndings(" ").ShouldContain("approved by ann, not applied: ");

        mend();
        int applied = await world.RunAsync("review", "apply", id);
        applied.ShouldBe(ExitCode.Done);
        world.Out.ShouldStartWith("Applied to CLAUDE.md;");
        FileText(world).ShouldContain(Drafts.Text);
        (await world.StandingAsync(proposal)).Note.ShouldBeNull();
    }

    [Theory]
    [InlineData("CLAUDECODE", "review", "approve", "ID")]
    [InlineData("CODEX_SANDBOX", "review", "reject", "ID")]
    [InlineData("CODEX_THREAD_ID", "review", "apply", "ID")]
    [InlineData("GEMINI_CLI", "review", "edit", "ID", "words")]
    [InlineData("OPENCODE", "review", "reopen", "ID")]
    [InlineData("CURSOR_AGENT", "review", "clarify", "ID", "why?")]
    [InlineData("CLAUDECODE", "review", "policy", "grant", "all")]
    [InlineData("CLAUDECODE", "init", "--yes")]
    public async Task An_agent_decides_nothing(string mark, params string[] args)
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();
        world.Variables[mark] = "1";

        int code = await world.RunAsync([.. args.Select(a => a == "ID" ? proposal.ShortId : a)]);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe($"error: an agent runs this shell ({mark} is set), and only people decide\n"
            + "try: ask your person to run the command in a terminal of their own\n");
        Proposal now = await world.StandingAsync(proposal);
        (now.State, now.Version, now.LookedAt).ShouldBe((ProposalState.Pending, 1, null));
        Directory.GetFileSystemEntries(world.At).Select(Path.GetFileName).ShouldBe([".git"]);
    }

    [Fact]
    public async Task An_agent_may_read()
    {
        using TestWorld world = TestWorld.InRepository(isTerminal: true);
        Proposal proposal = await world.ProposeOneAsync();
        world.Variables["CLAUDECODE"] = "1";

        (await world.RunAsync("review", "list")).ShouldBe(ExitCode.Done);
        (await world.RunAsync("review", "show", proposal.ShortId)).ShouldBe(ExitCode.Done);

        (await world.StandingAsync(proposal)).LookedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("approve", "applied")]
    [InlineData("reject", "rejected")]
    public async Task Json_says_how_it_stands_now(string verb, string state)
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();

        await world.RunAsync("review", verb, proposal.ShortId, "--json");

        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("kind").GetString().ShouldBe("decision");
        json.RootElement.GetProperty("proposal").GetProperty("state").GetString().ShouldBe(state);
        world.Error.ShouldBeEmpty();
    }

    private static string FileText(TestWorld world) => File.ReadAllText(Path.Combine(world.At, "CLAUDE.md"));
}

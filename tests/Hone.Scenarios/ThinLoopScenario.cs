using System.Text.Json;

namespace Hone.Scenarios;

/// <summary>
/// Agents trip over the same thing again and again; Hone proposes a line, a person says yes, and later sessions tell
/// whether it helped. All of it through the command line, in a repository of git.
/// </summary>
public sealed class ThinLoopScenario
{
    private const string File = "CLAUDE.md";

    [Fact]
    public async Task A_line_is_proposed_approved_applied_holds_and_is_taken_back_byte_for_byte()
    {
        using PersonsRepository here = new PersonsRepository().WriteByHand(File);
        string before = here.Picture();
        here.ClaudeCode(3, PersonsRepository.Before, Trip);
        await here.LearnAsync();
        here.Picture().ShouldBe(before, "nothing is written before somebody said yes");

        string id = ShouldShowItsEvidence(await here.ProposalAsync());
        string page = await here.DoAsync("review", "show", id[..8]);
        page.ShouldContain($"+ - {PersonsRepository.GuessedLine} <!-- hone:");
        page.ShouldContain("Opens files that do not exist: 3 × in 3 of 3 sessions.");
        page.ShouldContain($"hone review approve {id[..8]}");

        (await here.DoAsync("review", "approve", id[..8])).ShouldContain($"hone undo {id[..8]}");
        byte[] applied = System.IO.File.ReadAllBytes(Path.Combine(here.Root, File));
        applied.AsSpan().StartsWith(PersonsRepository.Handwritten).ShouldBeTrue();
        here.Read(File).ShouldContain($"\r\n- {PersonsRepository.GuessedLine} <!-- hone:");
        here.Read(File).Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");

        here.ClaudeCode(4, PersonsRepository.Later, s => s.Work());
        await here.LearnAsync();
        JsonElement seen = await VerdictAsync(here, "held");
        seen.GetProperty("before").GetProperty("sessions_with").GetInt32().ShouldBe(3);
        seen.GetProperty("since").GetProperty("sessions").GetInt32().ShouldBe(4);
        (await here.DoAsync("report")).Split('\n')[1].ShouldBe($"held: {PersonsRepository.GuessedLine}");

        (await here.DoAsync("undo")).ShouldContain("the file is byte for byte as it was before");
        here.Picture().ShouldBe(before);
        (await here.ProposalsAsync()).ShouldBeEmpty();
        (await here.AskAsync("review", "log")).GetProperty("is_whole").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_line_that_did_not_help_is_proposed_for_removal_and_its_removal_can_be_taken_back()
    {
        using PersonsRepository here = new PersonsRepository().WriteByHand(File);
        here.ClaudeCode(3, PersonsRepository.Before, Trip);
        await here.LearnAsync();
        string line = IdOf(await here.ProposalAsync());
        await here.DoAsync("review", "approve", line);
        string applied = here.Picture();

        here.ClaudeCode(3, PersonsRepository.Later, Trip);
        await here.LearnAsync();
        (await VerdictAsync(here, "recurred")).GetProperty("last_seen_in").GetString().ShouldNotBeNull();
        JsonElement removal = await here.ProposalAsync();
        removal.GetProperty("proposal_kind").GetString().ShouldBe("removal");
        removal.GetProperty("title").GetString().ShouldBe($"Take out: {PersonsRepository.GuessedLine}");
        here.Picture().ShouldBe(applied);

        await here.DoAsync("review", "approve", IdOf(removal));
        here.Read(File).ShouldNotContain("phase.go");
        StateOf(await here.ProposalsAsync("all"), line).ShouldBe("undone");

        await here.DoAsync("undo", IdOf(removal));
        here.Picture().ShouldBe(applied);
        StateOf(await here.ProposalsAsync("all"), line).ShouldBe("applied");
        await here.LearnAsync();
        (await here.ProposalsAsync()).ShouldBeEmpty("whoever took the removal back is not asked again");

        await here.DoAsync("undo", line);
        System.IO.File.ReadAllBytes(Path.Combine(here.Root, File)).ShouldBe(PersonsRepository.Handwritten);
    }

    [Fact]
    public async Task A_line_that_its_removal_took_out_can_be_wanted_again()
    {
        using PersonsRepository here = new PersonsRepository().WriteByHand(File);
        here.ClaudeCode(3, PersonsRepository.Before, Trip);
        await here.LearnAsync();
        string line = IdOf(await here.ProposalAsync());
        await here.DoAsync("review", "approve", line);
        here.ClaudeCode(3, PersonsRepository.Later, Trip);
        await here.LearnAsync();
        string removal = IdOf(await here.ProposalAsync());
        await here.DoAsync("review", "approve", removal);

        await here.DoAsync("review", "reopen", line);
        await here.DoAsync("review", "approve", line);
        here.Read(File).ShouldContain(PersonsRepository.GuessedLine);
        StateOf(await here.ProposalsAsync("all"), line).ShouldBe("applied");

        await here.DoAsync("undo", line);
        here.Read(File).ShouldNotContain("phase.go");
        await here.DoAsync("undo", removal);
        here.Read(File).ShouldContain(PersonsRepository.GuessedLine);
        StateOf(await here.ProposalsAsync("all"), line).ShouldBe("applied");
        await here.DoAsync("undo", line);
        System.IO.File.ReadAllBytes(Path.Combine(here.Root, File)).ShouldBe(PersonsRepository.Handwritten);
    }

    [Fact]
    public async Task Advice_that_is_good_anywhere_needs_more_sessions_than_one_about_the_project()
    {
        using PersonsRepository here = new PersonsRepository().WriteByHand(File);
        here.ClaudeCode(3, PersonsRepository.Before, s => s.EditUnread("a.go").EditUnread("b.go"));
        await here.LearnAsync();
        (await here.ProposalsAsync()).ShouldBeEmpty();

        here.ClaudeCode(1, PersonsRepository.Before, s => s.EditUnread("a.go").EditUnread("b.go"));
        await here.LearnAsync();

        JsonElement proposal = await here.ProposalAsync();
        proposal.GetProperty("rule").GetString().ShouldBe("edit-before-read");
        await here.DoAsync("review", "approve", IdOf(proposal));
        here.Read(File).ShouldContain("- Read a file in this session before the first edit of it. <!-- hone:");
    }

    [Fact]
    public async Task A_line_for_Codex_goes_to_the_file_that_Codex_reads()
    {
        using PersonsRepository here = new PersonsRepository().WriteByHand(File);
        string before = here.Picture();
        here.Codex(3, PersonsRepository.Before, s => s.Poll("go test ./...", 3));
        await here.LearnAsync();
        string id = IdOf(await here.ProposalAsync());

        await here.DoAsync("review", "approve", id);

        here.Read("AGENTS.md").ShouldContain("- `go test ./...` is usually done within");
        System.IO.File.ReadAllBytes(Path.Combine(here.Root, File)).ShouldBe(PersonsRepository.Handwritten);
        // What another agent does says nothing about this line.
        here.ClaudeCode(2, PersonsRepository.Later, s => s.Work());
        await here.LearnAsync();
        await VerdictAsync(here, "unknown");
        here.Codex(2, PersonsRepository.Later, s => s.Work());
        await here.LearnAsync();
        await VerdictAsync(here, "held");
        await here.DoAsync("undo", id);
        here.Picture().ShouldBe(before);
    }

    private static ClaudeCodeSession Trip(ClaudeCodeSession session) =>
        session.Work().Guess(PersonsRepository.Guessed, PersonsRepository.Real);

    private static string ShouldShowItsEvidence(JsonElement proposal)
    {
        proposal.GetProperty("rule").GetString().ShouldBe("guessed-path");
        proposal.GetProperty("subject").GetString().ShouldBe(PersonsRepository.Guessed);
        proposal.GetProperty("path").GetString().ShouldBe(File);
        JsonElement evidence = proposal.GetProperty("evidence");
        evidence.GetProperty("occurrences").GetInt32().ShouldBe(3);
        evidence.GetProperty("sessions").GetInt32().ShouldBe(3);
        evidence.GetProperty("tokens").GetInt64().ShouldBeGreaterThan(0);
        JsonElement example = evidence.GetProperty("examples")[0];
        example.GetProperty("session_id").GetString().ShouldStartWith("claude-code:0000000");
        example.GetProperty("text").GetString()!.ShouldContain("phase.go");
        return proposal.GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> VerdictAsync(PersonsRepository here, string verdict)
    {
        JsonElement seen = (await here.AskAsync("report")).GetProperty("applied").EnumerateArray()
            .ShouldHaveSingleItem();
        seen.GetProperty("verdict").GetString().ShouldBe(verdict);
        return seen;
    }

    private static string IdOf(JsonElement proposal) => proposal.GetProperty("id").GetString()!;

    private static string? StateOf(IReadOnlyList<JsonElement> all, string id) =>
        all.Single(p => IdOf(p) == id).GetProperty("state").GetString();
}

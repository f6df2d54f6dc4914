using System.Text.Json;

namespace Hone.Scenarios;

/// <summary>Everything a person can answer to a proposal, each with what it promises.</summary>
public sealed class YesAndNoScenario : IDisposable
{
    private const string File = "CLAUDE.md";

    private readonly PersonsRepository _here = new PersonsRepository().WriteByHand(File);
    private readonly string _before;

    public YesAndNoScenario() => _before = _here.Picture();

    public void Dispose() => _here.Dispose();

    [Fact]
    public async Task What_was_rejected_never_returns_and_says_so_when_it_is_seen_far_more_often()
    {
        string id = await ProposeAsync();
        await _here.DoAsync("review", "reject", id, "--why", "we know");

        Trip(6);
        (await _here.LearnAsync()).ShouldNotContain("decided against");
        (await _here.ProposalsAsync()).ShouldBeEmpty();
        Trip(1);
        string said = await _here.LearnAsync();

        said.ShouldContain($"You decided against {id[..8]}");
        said.ShouldContain("it is seen 10 × by now");
        (await _here.ProposalsAsync()).ShouldBeEmpty();
        (await _here.ProposalAsync("rejected")).GetProperty("grown_to").GetInt64().ShouldBe(10);
        (await _here.DoAsync("review", "list", "--state", "rejected")).ShouldContain("seen 10 × by now");
        (await _here.DoAsync("review", "show", id)).ShouldContain("it was decided on 3");
        Trip(1);
        (await _here.LearnAsync()).ShouldNotContain("decided against", customMessage: "it is said once");
        _here.Picture().ShouldBe(_before);
    }

    [Fact]
    public async Task A_yes_to_what_is_no_longer_so_is_refused()
    {
        string id = await ProposeAsync();
        string seen = (await _here.ProposalAsync()).GetProperty("content_hash").GetString()!;
        await _here.DoAsync("review", "edit", id, "Look for phase.go in src/session/.");

        (int code, _, string error) = await _here.RunAsync("review", "approve", id, "--expect", seen);

        code.ShouldBe(1);
        error.ShouldContain($"{id[..8]} is no longer what you saw");
        _here.Picture().ShouldBe(_before);
        seen = (await _here.ProposalAsync()).GetProperty("content_hash").GetString()!;
        await _here.DoAsync("review", "approve", id, "--expect", seen);
        _here.Read(File).ShouldContain("- Look for phase.go in src/session/. <!-- hone:");
        (code, _, error) = await _here.RunAsync("review", "reject", id);
        code.ShouldBe(1);
        error.ShouldContain($"cannot reject {id[..8]}: applied by ann on ");
    }

    [Fact]
    public async Task A_yes_for_later_waits_until_somebody_says_so()
    {
        string id = await ProposeAsync();
        await _here.DoAsync("review", "approve", id, "--later");
        Trip(1);
        await _here.LearnAsync();
        _here.Picture().ShouldBe(_before);
        (await _here.ProposalAsync("approved")).GetProperty("decision").GetProperty("deferred").GetBoolean()
            .ShouldBeTrue();

        await _here.DoAsync("review", "apply", id);

        _here.Read(File).ShouldContain(PersonsRepository.GuessedLine);
        await _here.DoAsync("undo", id);
        _here.Picture().ShouldBe(_before);
    }

    [Fact]
    public async Task A_policy_applies_by_itself_says_so_and_can_be_withdrawn()
    {
        await _here.DoAsync("review", "policy", "grant", "paths", "--rule", "guessed-path");
        Trip(2);
        await _here.LearnAsync();
        _here.Picture().ShouldBe(_before, "two sessions are fewer than the policy asks for");

        _here.ClaudeCode(3, PersonsRepository.Before, s => s.Guess("lib/cart.go", "lib/shop/cart.go"));
        string said = await _here.LearnAsync();

        said.ShouldContain("policy paths applied to CLAUDE.md: `cart.go` lies in `lib/shop/`. (hone undo ");
        _here.Read(File).ShouldContain("- `cart.go` lies in `lib/shop/`. <!-- hone:");
        _here.Read(File).ShouldNotContain("phase.go");
        JsonElement decision = (await _here.ProposalAsync("applied")).GetProperty("decision");
        decision.GetProperty("by").GetString().ShouldBe("paths");
        decision.GetProperty("by_kind").GetString().ShouldBe("policy");
        await _here.DoAsync("review", "policy", "revoke", "paths");
        _here.ClaudeCode(3, PersonsRepository.Before, s => s.Guess("lib/till.go", "lib/shop/till.go"));
        (await _here.LearnAsync()).ShouldNotContain("policy");
        _here.Read(File).ShouldNotContain("till.go");
        await _here.DoAsync("undo");
        _here.Picture().ShouldBe(_before);
    }

    [Fact]
    public async Task An_agent_cannot_decide_undo_or_set_up()
    {
        string id = await ProposeAsync();
        foreach (string mark in Workshop.AgentMarks) await ShouldBeRefusedAsync(mark, "review", "approve", id);
        string[][] decisions =
        [
            ["review", "approve", id, "--later"], ["review", "reject", id], ["review", "edit", id, "Do as I say."],
            ["review", "clarify", id, "Why?"], ["review", "policy", "grant", "all"], ["init", "--yes"],
            ["init", "--undo"], ["review", "reopen", id], ["review", "apply", id],
        ];
        foreach (string[] decision in decisions) await ShouldBeRefusedAsync("CLAUDECODE", decision);
        _here.Picture().ShouldBe(_before);
        await _here.DoAsync("review", "approve", id);
        string applied = _here.Picture();

        await ShouldBeRefusedAsync("CLAUDECODE", "undo", id);
        await ShouldBeRefusedAsync("CLAUDECODE", "undo");

        _here.Picture().ShouldBe(applied);
        JsonElement log = await _here.AskAsync("review", "log");
        log.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("verb").GetString())
            .ShouldBe(["propose", "approve", "apply"]);
    }

    [Fact]
    public async Task A_persons_edit_of_the_line_wins_and_that_is_said()
    {
        string id = await ProposeAsync();
        await _here.DoAsync("review", "approve", id);
        _here.Edit(File, PersonsRepository.GuessedLine, "Look for `phase.go` in `src/session/` only.");
        string edited = _here.Picture();

        string said = await _here.DoAsync("undo", id);

        said.ShouldContain("Left as it is: ");
        said.ShouldContain("somebody changed the line since, so it stays: ");
        said.ShouldContain("in `src/session/` only");
        _here.Picture().ShouldBe(edited);
    }

    [Fact]
    public async Task What_a_person_wrote_beside_the_line_stays()
    {
        string id = await ProposeAsync();
        await _here.DoAsync("review", "approve", id);
        _here.Edit(File, "Be brief.", "Be brief and kind.");

        string said = await _here.DoAsync("undo", id);

        said.ShouldContain("the line is out; the file was edited since, and that stays");
        _here.Read(File).ShouldBe("# Shop\r\n\r\nRun `make` first.\r\nBe brief and kind.");
    }

    [Fact]
    public async Task A_home_folder_is_nobodys_project_though_it_be_a_repository()
    {
        _here.Environment["HOME"] = _here.Root;
        Trip(3);

        (await _here.LearnAsync()).ShouldBeEmpty();

        (await _here.ProposalsAsync("all")).ShouldBeEmpty();
        (await _here.RunAsync("init", "--yes")).Code.ShouldBe(1);
        _here.Picture().ShouldBe(_before);
    }

    [Fact]
    public async Task What_init_made_goes_without_a_trace()
    {
        System.IO.File.Delete(Path.Combine(_here.Root, File));
        _here.WriteByHand("AGENTS.md");
        string before = _here.Picture();
        Trip(3);
        await _here.LearnAsync();
        string id = (await _here.ProposalAsync()).GetProperty("id").GetString()!;

        await _here.DoAsync("init", "--yes");
        _here.Read(".hone/hone.yaml").ShouldContain("instructions:");
        _here.Read("CLAUDE.md").ShouldContain("hone");
        await _here.DoAsync("init", "--yes");
        await _here.DoAsync("review", "approve", id);
        _here.Read("CLAUDE.md").ShouldContain(PersonsRepository.GuessedLine);
        await _here.DoAsync("undo", id);
        await _here.DoAsync("init", "--undo");

        _here.Picture().ShouldBe(before);
        Directory.Exists(Path.Combine(_here.Root, ".hone")).ShouldBeFalse();
    }

    private async Task ShouldBeRefusedAsync(string mark, params string[] arguments)
    {
        _here.Environment[mark] = "1";
        (int code, _, string error) = await _here.RunAsync(arguments);
        _here.Environment.Remove(mark);
        code.ShouldBe(1, string.Join(' ', arguments));
        error.ShouldContain($"an agent runs this shell ({mark} is set), and only people decide");
    }

    private async Task<string> ProposeAsync()
    {
        Trip(3);
        await _here.LearnAsync();
        return (await _here.ProposalAsync()).GetProperty("id").GetString()!;
    }

    private void Trip(int sessions) => _here.ClaudeCode(
        sessions, PersonsRepository.Before, s => s.Work().Guess(PersonsRepository.Guessed, PersonsRepository.Real));
}

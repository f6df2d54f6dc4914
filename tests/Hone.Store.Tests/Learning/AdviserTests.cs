using Hone.Basics;
using Hone.Learning;
using Hone.Review;
using static Hone.Store.Tests.Contract.Sample;
using static Hone.Store.Tests.Learning.Shop;

namespace Hone.Store.Tests.Learning;

public sealed class AdviserTests : IAsyncLifetime
{
    private const string Guess = "src/phase.go", Real = "src/session/phase.go";
    private const string GuessLine = "`phase.go` lies in `src/session/`.";
    private const string SearchLine = "Search for a file before opening it by a guessed path.";
    private const string ReadFirst = "Read a file in this session before the first edit of it.";

    private Shop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await OpenAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(1, 9, false)]
    [InlineData(2, 1, true)]
    public async Task A_line_about_the_project_takes_two_sessions(int sessions, int times, bool isDrafted)
    {
        for (int n = 0; n < sessions; n++) await _shop.LoseAsync(times, "guessed-path", Guess, Real);

        (await _shop.LinesAsync()).ShouldBe(isDrafted ? [GuessLine] : []);
    }

    [Theory]
    [InlineData(3, 9, false)]
    [InlineData(5, 1, false)]
    [InlineData(4, 2, true)]
    [InlineData(6, 1, true)]
    public async Task A_line_that_is_good_anywhere_takes_four_sessions_and_six_times(
        int sessions, int times, bool isDrafted)
    {
        for (int n = 0; n < sessions; n++) await _shop.LoseAsync(times, "edit-before-read");

        (await _shop.LinesAsync()).ShouldBe(isDrafted ? [ReadFirst] : []);
    }

    [Fact]
    public async Task A_line_that_costs_more_to_read_than_it_saves_is_not_drafted()
    {
        await _shop.LoseAsync(1, "guessed-path", Guess, Real);
        await _shop.LoseAsync(1, "guessed-path", Guess, Real);
        await _shop.LoseAsync(new Visit { Inferences = 5000 }, 0, "guessed-path");

        (await _shop.LinesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_command_in_several_forms_is_one_line_and_its_sessions_count_once()
    {
        await _shop.LoseAsync(3, "sandbox-denied", "go test", "outside");
        await _shop.LoseAsync(1, "sandbox-denied", "go test ./...", "outside");
        await _shop.LoseAsync(1, "sandbox-denied", "go test ./...", "outside");

        ProposalDraft draft = (await _shop.DraftAsync()).Drafts.ShouldHaveSingleItem();

        draft.Title.ShouldBe("`go test` needs to run outside the sandbox: ask for that at the first call.");
        (draft.Subject, draft.Evidence.Occurrences, draft.Evidence.Sessions).ShouldBe(("go test", 5, 3));
        (draft.Project, draft.Rule, draft.Edit.Path).ShouldBe((_shop.Root, "sandbox-denied", "CLAUDE.md"));
        draft.Evidence.SessionsLooked.ShouldBe(3);
        draft.Evidence.Examples.Count.ShouldBe(Pattern.ExamplesMax);
    }

    [Theory]
    [InlineData("", "`go test` and `make lint` are usually done within 10 s here: start them with a wait that long.")]
    [InlineData("- `go test` is usually done within 10 s here: start it with a wait that long.",
        "`make lint` is usually done within 5 s here: start it with a wait that long.")]
    public async Task Commands_waited_for_are_one_line_without_those_that_have_a_line_already(string file, string line)
    {
        _shop.Write("CLAUDE.md", file);
        for (int n = 0; n < 2; n++)
        {
            await _shop.LoseAsync(2, "polls", "go test", "7");
            await _shop.LoseAsync(2, "polls", "make lint", "4");
        }

        (await _shop.LinesAsync()).ShouldBe([line]);
    }

    [Fact]
    public async Task A_line_that_names_the_thing_comes_in_place_of_one_that_is_good_anywhere()
    {
        for (int n = 0; n < 4; n++) await _shop.LoseAsync(2, "guessed-path", Guess, Real);
        await _shop.LoseAsync(2, "guessed-path", "a.go", "b/a.go");

        (await _shop.LinesAsync()).ShouldBe([GuessLine]);
    }

    [Fact]
    public async Task Where_nothing_in_particular_is_missed_often_the_line_is_one_that_is_good_anywhere()
    {
        for (int n = 0; n < 6; n++) await _shop.LoseAsync(1, "guessed-path", $"a{n}.go", $"b/a{n}.go");

        (await _shop.LinesAsync()).ShouldBe([SearchLine]);
    }

    [Theory]
    [InlineData($"# Shop\n\n* {GuessLine}\n")]
    [InlineData($"# Shop\r\n\r\n- {GuessLine} <!-- by me -->\r\n")]
    [InlineData($"{GuessLine}")]
    public async Task What_the_file_says_already_is_not_proposed_nor_anything_more_general(string file)
    {
        _shop.Write("CLAUDE.md", file);
        for (int n = 0; n < 6; n++) await _shop.LoseAsync(2, "guessed-path", Guess, Real);

        AdviceDrafts advice = await _shop.DraftAsync();

        advice.Drafts.ShouldBeEmpty();
        advice.Blocked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("# Shop\n", 1, "would hold 54 tokens, and 1 is its limit")]
    [InlineData("# Shop\n<!-- hone:begin -->\n", ManagedBlock.TokensMax, "begins and does not end")]
    public async Task A_file_that_can_take_no_line_is_named_once_with_the_reason(
        string file, int tokensMax, string reason)
    {
        await GuessAsync();
        for (int n = 0; n < 6; n++) await _shop.LoseAsync(1, "edit-before-read");
        _shop.Write("CLAUDE.md", file);

        AdviceDrafts advice = await _shop.DraftAsync(new AdviceLimits { TokensMax = tokensMax });

        advice.Drafts.ShouldBeEmpty();
        BlockedFile blocked = advice.Blocked.ShouldHaveSingleItem();
        (blocked.Project, blocked.File).ShouldBe((_shop.Root, "CLAUDE.md"));
        blocked.Reason.ShouldContain(reason);
        blocked.Hint.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_the_file_is_named_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no pipes among files");
        await GuessAsync();
        _shop.MakePipe("CLAUDE.md");

        AdviceDrafts advice = await Task.Run(() => _shop.DraftAsync()).WaitAsync(TimeSpan.FromSeconds(30), Never);

        advice.Drafts.ShouldBeEmpty();
        advice.Blocked.ShouldHaveSingleItem().Reason.ShouldBe("CLAUDE.md is a pipe");
    }

    [Fact]
    public async Task A_link_to_another_file_of_instructions_is_followed_and_one_to_elsewhere_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege");
        await GuessAsync();
        string link = Path.Combine(_shop.Root, "CLAUDE.md");
        _shop.Write("AGENTS.md", "# Shop\n");
        File.CreateSymbolicLink(link, "AGENTS.md");
        ShouldBeForBoth((await _shop.DraftAsync()).Drafts);

        File.Delete(link);
        File.WriteAllText(Path.Combine(_shop.Around, "mine.md"), "# Mine\n");
        File.CreateSymbolicLink(link, Path.Combine(_shop.Around, "mine.md"));

        AdviceDrafts advice = await _shop.DraftAsync();
        advice.Drafts.ShouldBeEmpty();
        advice.Blocked.ShouldHaveSingleItem().Reason.ShouldStartWith("CLAUDE.md is a symbolic link to ");
    }

    [Fact]
    public async Task An_import_of_another_file_of_instructions_is_followed_where_it_is_there()
    {
        await GuessAsync();
        _shop.Write("CLAUDE.md", "# Shop\n\n@AGENTS.md\n");
        (await _shop.DraftAsync()).Drafts.ShouldHaveSingleItem().Edit.Path.ShouldBe("CLAUDE.md");

        _shop.Write("AGENTS.md", "# Shop\n");

        ShouldBeForBoth((await _shop.DraftAsync()).Drafts);
    }

    [Fact]
    public async Task Patterns_of_agents_that_read_one_file_are_one_line()
    {
        _shop.Write("CLAUDE.md", "@AGENTS.md\n");
        _shop.Write("AGENTS.md", "# Shop\n");
        await _shop.LoseAsync(1, "guessed-path", Guess, Real);
        await _shop.LoseInCodexAsync(1, "guessed-path", Guess, Real);

        ShouldBeForBoth((await _shop.DraftAsync()).Drafts);
        File.Delete(Path.Combine(_shop.Root, "CLAUDE.md"));
        (await _shop.LinesAsync()).ShouldBeEmpty("each agent missed it in one session only");
        ShouldBeForBoth(
            [.. (await _shop.DraftAsync(new AdviceLimits { File = "AGENTS.md" })).Drafts], "gemini");
    }

    [Fact]
    public async Task Where_there_is_no_repository_nothing_is_proposed()
    {
        string[] places =
            ["", "relative", _shop.Around, Path.Combine(_shop.Around, "gone"), Path.Combine(_shop.Around, "home")];
        Directory.CreateDirectory(places[^1]);
        foreach (string place in places)
        {
            for (int n = 0; n < 6; n++)
            {
                await _shop.LoseAsync(new Visit { Project = place }, 2, "guessed-path", Guess, Real);
            }
        }

        AdviceDrafts advice = await _shop.DraftAsync();

        advice.Drafts.ShouldBeEmpty();
        advice.Blocked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_folder_is_no_project_nothing_is_proposed()
    {
        await GuessAsync();

        AdviceDrafts advice = await _shop.DraftAsync(new AdviceLimits { IsProject = false });

        advice.Drafts.ShouldBeEmpty();
        advice.Blocked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sessions_in_folders_of_a_repository_are_its_own_and_those_of_one_inside_it_are_not()
    {
        string below = Path.Combine(_shop.Root, "web"), inside = Path.Combine(_shop.Root, "vendor");
        Directory.CreateDirectory(below);
        Directory.CreateDirectory(Path.Combine(inside, ".git"));
        await _shop.LoseAsync(1, "sandbox-denied", "go test", "outside");
        await _shop.LoseAsync(new Visit { Project = inside }, 1, "sandbox-denied", "go test", "outside");
        (await _shop.DraftAsync()).Drafts.ShouldBeEmpty();

        await _shop.LoseAsync(new Visit { Project = below }, 1, "sandbox-denied", "go test", "outside");

        ProposalDraft draft = (await _shop.DraftAsync()).Drafts.ShouldHaveSingleItem();
        (draft.Project, draft.Evidence.Sessions, draft.Evidence.SessionsLooked).ShouldBe((_shop.Root, 2, 2));
    }

    [Fact]
    public async Task What_sessions_below_the_top_say_of_paths_is_not_told_at_the_top()
    {
        string below = Path.Combine(_shop.Root, "web");
        Directory.CreateDirectory(below);
        for (int n = 0; n < 4; n++)
        {
            await _shop.LoseAsync(new Visit { Project = below }, 1, "guessed-path", Guess, Real);
        }

        (await _shop.DraftAsync()).Drafts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_is_said_and_keeps_no_other_repository_from_its_lines()
    {
        string other = Path.Combine(_shop.Around, "other");
        Directory.CreateDirectory(Path.Combine(other, ".git"));
        await GuessAsync();
        for (int n = 0; n < 2; n++)
        {
            await _shop.LoseAsync(new Visit { Project = other }, 1, "guessed-path", Guess, Real);
        }

        Adviser adviser = new(_shop.Store, _shop.Store,
            root => root == other ? throw new HoneException("not valid YAML", "fix it") : new AdviceLimits());
        AdviceDrafts advice = await adviser.DraftAsync(Never);

        advice.Drafts.ShouldHaveSingleItem().Project.ShouldBe(_shop.Root);
        advice.Blocked.ShouldBe([new BlockedFile(other, ".hone/hone.yaml", "not valid YAML", "fix it")]);
    }

    [Fact]
    public async Task A_file_whose_folder_is_not_there_is_told_before_anybody_says_yes()
    {
        await GuessAsync();

        AdviceDrafts advice = await _shop.DraftAsync(new AdviceLimits { File = "docs/agents.md" });

        advice.Drafts.ShouldBeEmpty();
        advice.Blocked.ShouldHaveSingleItem().Reason.ShouldBe("its folder is not there");
    }

    [Fact]
    public async Task What_recurred_is_proposed_for_removal_and_what_held_is_not()
    {
        Proposal recurred = await _shop.ApplyAsync("guessed-path", Guess, GuessLine);
        await _shop.ApplyAsync("edit-before-read", "", ReadFirst);
        await GuessAsync();
        await _shop.LoseAsync(new Visit { From = Noon.AddDays(1) }, 2, "guessed-path", Guess, Real);

        ProposalDraft draft = (await _shop.DraftAsync()).Drafts.ShouldHaveSingleItem();

        (draft.Kind, draft.Subject).ShouldBe((ProposalKind.Removal, recurred.ShortId));
        draft.Edit.ShouldBe(new RemoveLine("CLAUDE.md", ((AddLine)recurred.Edit).Line.Id));
        (draft.Evidence.Occurrences, draft.Evidence.Sessions, draft.Evidence.SessionsLooked).ShouldBe((2, 1, 1));
        draft.Reason.ShouldContain("in 2 of 2 sessions before, in 1 of 1 since");
        (draft.Evidence.Ms, draft.Evidence.Tokens).ShouldBe((0, 0));
    }

    private async Task GuessAsync()
    {
        for (int n = 0; n < 2; n++) await _shop.LoseAsync(1, "guessed-path", Guess, Real);
    }

    private static void ShouldBeForBoth(IReadOnlyList<ProposalDraft> drafts, params string[] others)
    {
        ProposalDraft draft = drafts.ShouldHaveSingleItem();
        draft.Edit.Path.ShouldBe("AGENTS.md");
        draft.Agents.ShouldBe([Agent, "codex", .. others]);
    }
}

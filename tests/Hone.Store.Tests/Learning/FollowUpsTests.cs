using Hone.Learning;
using Hone.Review;
using static Hone.Store.Tests.Contract.Sample;
using static Hone.Store.Tests.Learning.Shop;

namespace Hone.Store.Tests.Learning;

/// <summary>A line was applied at noon: which sessions speak for it, which against, and which say nothing.</summary>
public sealed class FollowUpsTests : IAsyncLifetime
{
    private const string Habit = "guessed-path", Subject = "src/phase.go", Remedy = "src/session/phase.go";

    private const string Line = "`phase.go` lies in `src/session/`.";

    private static readonly Visit s_before = new() { From = Noon.AddHours(-5) };

    private static readonly Visit s_after = new() { From = Noon.AddHours(5) };

    private Shop _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await OpenAsync();
        await _shop.ApplyAsync(Habit, Subject, Line);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Nobody_knows_before_a_session_has_started_since()
    {
        await SeeAsync(s_before, 2);

        FollowUp seen = await SeenAsync();

        (seen.Holding, seen.IsClear, seen.LastSeenIn).ShouldBe((Holding.Unknown, false, null));
        Counted(seen).ShouldBe((1, 1, 0, 0));
    }

    [Fact]
    public async Task What_is_not_seen_since_has_held()
    {
        await SeeAsync(s_before, 2);
        await SeeAsync(s_before, 0);
        await SeeAsync(s_after, 0);

        FollowUp seen = await SeenAsync();

        seen.Holding.ShouldBe(Holding.Held);
        Counted(seen).ShouldBe((1, 2, 0, 1));
    }

    [Fact]
    public async Task What_is_seen_again_has_recurred_and_the_latest_session_is_named()
    {
        await SeeAsync(s_before, 2);
        await SeeAsync(s_after, 3);
        await SeeAsync(s_after with { From = Noon.AddHours(9) }, 1);
        await SeeAsync(s_after with { From = Noon.AddHours(12) }, 0);

        FollowUp seen = await SeenAsync();

        (seen.Holding, seen.LastSeenIn).ShouldBe((Holding.Recurred, $"{Agent}:session-003"));
        (seen.OccurrencesBefore, seen.OccurrencesAfter).ShouldBe((2, 4));
        Counted(seen).ShouldBe((1, 1, 2, 3));
    }

    [Fact]
    public async Task Seen_again_in_clearly_fewer_sessions_is_rarer()
    {
        for (int n = 0; n < 12; n++) await SeeAsync(s_before, 1);
        for (int n = 0; n < 12; n++) await SeeAsync(s_after, n == 0 ? 1 : 0);

        FollowUp seen = await SeenAsync();

        (seen.Holding, seen.IsClear).ShouldBe((Holding.Rarer, true));
    }

    [Fact]
    public async Task Sessions_under_way_when_it_was_applied_count_for_neither_side()
    {
        await SeeAsync(new Visit { From = Noon.AddMinutes(-30) }, 5);
        await SeeAsync(new Visit { From = Noon, Takes = TimeSpan.FromMinutes(5) }, 5);
        await SeeAsync(new Visit { From = Noon.AddHours(-1) }, 1);
        await SeeAsync(new Visit { From = Noon.AddMilliseconds(1) }, 0);

        Counted(await SeenAsync()).ShouldBe((1, 1, 0, 1));
    }

    [Fact]
    public async Task Repositories_inside_do_not_count_and_folders_worktrees_and_links_do()
    {
        string inside = Path.Combine(_shop.Root, "vendor"), below = Path.Combine(_shop.Root, "web");
        string worktree = Path.Combine(_shop.Around, "tree"), link = Path.Combine(_shop.Around, "link");
        Directory.CreateDirectory(Path.Combine(inside, ".git"));
        Directory.CreateDirectory(below);
        Directory.CreateDirectory(worktree);
        await File.WriteAllTextAsync(
            Path.Combine(worktree, ".git"), $"gitdir: {_shop.Root}/.git/worktrees/tree\n", Never);
        Directory.CreateSymbolicLink(link, _shop.Root);
        await _shop.ApplyAsync("sandbox-denied", "go test", "`go test` needs to run outside the sandbox.");

        foreach (string project in (string[])[inside, Path.Combine(_shop.Around, "other"), below, worktree, link])
        {
            await _shop.LoseAsync(s_after with { Project = project }, 1, "sandbox-denied", "go test", "outside");
        }

        FollowUp seen = (await new FollowUps(_shop.Store, _shop.Store).AllAsync(_shop.Root, Never))
            .Single(f => f.Proposal.Rule == "sandbox-denied");
        Counted(seen).ShouldBe((0, 0, 3, 3));
    }

    [Fact]
    public async Task A_path_seen_from_a_folder_below_names_another_file()
    {
        string below = Path.Combine(_shop.Root, "web");
        Directory.CreateDirectory(below);
        await SeeAsync(s_before, 1);
        await SeeAsync(s_after with { Project = below }, 5);

        Counted(await SeenAsync()).ShouldBe((1, 1, 0, 0));
    }

    [Fact]
    public async Task Agents_that_do_not_read_the_file_and_other_subjects_do_not_count()
    {
        await SeeAsync(s_before, 1);
        await SeeAsync(s_after with { Agent = "codex" }, 5);
        await _shop.LoseAsync(s_after, 5, Habit, "src/cart.go", "src/shop/cart.go");
        await _shop.LoseAsync(s_after, 5, "edit-before-read");

        FollowUp seen = await SeenAsync();

        seen.Holding.ShouldBe(Holding.Held);
        Counted(seen).ShouldBe((1, 1, 0, 2));
    }

    [Fact]
    public async Task One_command_in_several_forms_is_one_thing_and_each_session_counts_once()
    {
        await _shop.ApplyAsync("sandbox-denied", "go test", "`go test` needs to run outside the sandbox.");
        await _shop.LoseAsync(s_before, 1, "sandbox-denied", "go test", "outside");
        await _shop.LoseAsync(s_after, 2, "sandbox-denied", "go test ./...", "outside");
        await _shop.LoseAsync(s_after, 2, "sandbox-denied", "go vet", "outside");

        FollowUp seen = (await new FollowUps(_shop.Store, _shop.Store).AllAsync(_shop.Root, Never))
            .Single(f => f.Proposal.Rule == "sandbox-denied");

        (seen.Holding, seen.OccurrencesAfter).ShouldBe((Holding.Recurred, 2));
        Counted(seen).ShouldBe((1, 1, 1, 2));
    }

    [Fact]
    public async Task A_line_that_is_no_longer_in_the_file_is_said_to_be_gone()
    {
        await SeeAsync(s_before, 2);
        await SeeAsync(s_after, 1);
        string file = Path.Combine(_shop.Root, "CLAUDE.md"), text = await File.ReadAllTextAsync(file, Never);

        await File.WriteAllTextAsync(file, text.Replace("lies in", "is in", StringComparison.Ordinal), Never);
        (await SeenAsync()).Holding.ShouldBe(Holding.Recurred);
        await File.WriteAllTextAsync(file, "# Shop\n", Never);
        (await SeenAsync()).Holding.ShouldBe(Holding.Gone);
        File.Delete(file);
        (await SeenAsync()).Holding.ShouldBe(Holding.Gone);
    }

    [Fact]
    public async Task One_line_for_several_commands_is_against_each_of_them_and_no_other()
    {
        await _shop.ApplyAsync("polls", "go test, make lint", "`go test` and `make lint` are done within 10 s here.");
        await _shop.LoseAsync(s_before, 1, "polls", "go test ./...", "7");
        await _shop.LoseAsync(s_after, 1, "polls", "make lint", "4");
        await _shop.LoseAsync(s_after, 3, "polls", "git push", "9");

        FollowUp seen = (await new FollowUps(_shop.Store, _shop.Store).AllAsync(_shop.Root, Never))
            .Single(f => f.Proposal.Rule == "polls");

        (seen.Holding, seen.OccurrencesBefore, seen.OccurrencesAfter).ShouldBe((Holding.Recurred, 1, 1));
    }

    [Fact]
    public async Task Only_the_repository_that_was_asked_for_is_looked_at()
    {
        FollowUps all = new(_shop.Store, _shop.Store);

        (await all.AllAsync(_shop.Around, Never)).ShouldBeEmpty();
        (await all.AllAsync(null, Never)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, Holding.Gone)]
    [InlineData("# Shop\n", Holding.Gone)]
    [InlineData("# Shop\n<!-- hone:begin -->\n<!-- hone:end -->\n", Holding.Gone)]
    [InlineData("<!-- hone:begin -->\n- My words. <!-- hone:1a2b3c4d -->\n<!-- hone:end -->\n", Holding.Recurred)]
    [InlineData("<!-- hone:begin -->\n", Holding.Recurred)]
    public async Task Of_a_line_that_somebody_took_out_nothing_is_claimed(string? text, Holding holding)
    {
        await SeeAsync(s_before, 2);
        await SeeAsync(s_after, 3);
        if (text is null) File.Delete(Path.Combine(_shop.Root, "CLAUDE.md"));
        else _shop.Write("CLAUDE.md", text.Replace("1a2b3c4d", Id(Line).ToString()[..8], StringComparison.Ordinal));

        FollowUp seen = await SeenAsync();
        AdviceDrafts advice = await _shop.DraftAsync();

        seen.Holding.ShouldBe(holding);
        advice.Drafts.Any(d => d.Kind == ProposalKind.Removal).ShouldBe(holding == Holding.Recurred);
    }

    private Task SeeAsync(Visit visit, int times) => _shop.LoseAsync(visit, times, Habit, Subject, Remedy);

    private async Task<FollowUp> SeenAsync() =>
        (await new FollowUps(_shop.Store, _shop.Store).AllAsync(_shop.Root, Never)).ShouldHaveSingleItem();

    private static (long, long, long, long) Counted(FollowUp seen) =>
        (seen.Before.Count, seen.Before.Of, seen.After.Count, seen.After.Of);
}

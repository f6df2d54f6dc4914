using System.Text.Json;
using Hone.Cli.Hosting;
using Hone.Review;

namespace Hone.Cli.Tests.Commands;

public sealed class UndoTests
{
    private static readonly byte[] s_before = [0xEF, 0xBB, 0xBF, .. "# Shop\r\n\r\nUse pnpm."u8];

    [Fact]
    public async Task Undo_takes_back_what_was_applied_last_byte_for_byte()
    {
        using TestWorld world = TestWorld.InRepository();
        string file = Path.Combine(world.At, "CLAUDE.md");
        File.WriteAllBytes(file, s_before);
        Proposal proposal = await AppliedAsync(world);

        int code = await world.RunAsync("undo");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldBe(
            $"Taken back: {Drafts.Text}\nCLAUDE.md: the file is byte for byte as it was before.\n");
        File.ReadAllBytes(file).ShouldBe(s_before);
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Undone);
    }

    [Fact]
    public async Task A_file_that_Hone_made_goes_again()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await AppliedAsync(world);

        await world.RunAsync("undo", proposal.ShortId);

        File.Exists(Path.Combine(world.At, "CLAUDE.md")).ShouldBeFalse();
        world.Out.ShouldContain("CLAUDE.md: the file is gone again: it was not there before.\n");
    }

    [Fact]
    public async Task What_a_person_wrote_since_stays()
    {
        using TestWorld world = TestWorld.InRepository();
        await AppliedAsync(world);
        string file = Path.Combine(world.At, "CLAUDE.md");
        File.AppendAllText(file, "\nMine.\n");

        await world.RunAsync("undo");

        world.Out.ShouldContain("CLAUDE.md: the line is out; the file was edited since, and that stays.\n");
        File.ReadAllText(file).ShouldContain("Mine.");
        File.ReadAllText(file).ShouldNotContain(Drafts.Text);
    }

    [Fact]
    public async Task What_the_file_said_already_is_not_said_to_be_written()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await world.ProposeOneAsync();
        string file = Path.Combine(world.At, "CLAUDE.md");
        byte[] mine = proposal.Edit.ApplyTo((byte[]?)null).ShouldBeOfType<EditResult.Edited>().Content;
        File.WriteAllBytes(file, mine);

        await world.RunAsync("review", "approve", proposal.ShortId);

        world.Out.ShouldBe("CLAUDE.md says so already; nothing was written.\n");
        (await world.RunAsync("undo", proposal.ShortId)).ShouldBe(ExitCode.Failed);
        world.Error.ShouldContain("Hone wrote nothing for it: the file said so already");
        File.ReadAllBytes(file).ShouldBe(mine);
    }

    [Fact]
    public async Task A_line_that_a_person_changed_is_quoted_in_one_sentence()
    {
        using TestWorld world = TestWorld.InRepository();
        await AppliedAsync(world);
        string file = Path.Combine(world.At, "CLAUDE.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("not all of them.", "never all."));

        await world.RunAsync("undo");

        world.Out.ShouldStartWith("Left as it is: ");
        world.Out.ShouldEndWith("never all.\n");
        world.Out.ShouldNotContain("..");
    }

    [Fact]
    public async Task A_line_that_a_person_changed_is_theirs()
    {
        using TestWorld world = TestWorld.InRepository();
        await AppliedAsync(world);
        string file = Path.Combine(world.At, "CLAUDE.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("not all of them.", "never all!"));

        await world.RunAsync("undo", "--json");

        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("kind").GetString().ShouldBe("undo");
        json.RootElement.GetProperty("is_kept").GetBoolean().ShouldBeTrue();
        File.ReadAllText(file).ShouldContain("never all!");
    }

    [Fact]
    public async Task The_list_names_what_can_be_taken_back_the_latest_first()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal first = await AppliedAsync(world);
        world.Now += TimeSpan.FromMinutes(1);
        Proposal second = await AppliedAsync(world, Drafts.Line(world.At, "Read src/app.ts first.", subject: "app"));

        await world.RunAsync("undo", "--list");

        world.Out.ShouldStartWith($"{second.ShortId}  Read src/app.ts first.\n");
        world.Out.ShouldContain($"{first.ShortId}  {Drafts.Text}\n");
        world.Out.ShouldContain("applied by ann");
        world.Out.ShouldEndWith($"Next: hone undo {second.ShortId}\n");
        await world.RunAsync("undo", "--list", "--json");
        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("kind").GetString().ShouldBe("applied");
        json.RootElement.GetProperty("proposals").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Twice_is_an_error_that_says_how_it_stands()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await AppliedAsync(world);
        await world.RunAsync("undo", proposal.ShortId);

        int code = await world.RunAsync("undo", proposal.ShortId);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe($"error: {proposal.ShortId} is not applied: taken back\ntry: hone undo --list\n");
    }

    [Fact]
    public async Task An_agent_takes_nothing_back()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await AppliedAsync(world);
        world.Variables["CLAUDECODE"] = "1";

        int code = await world.RunAsync("undo");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith("error: an agent runs this shell (CLAUDECODE is set)");
        (await world.StandingAsync(proposal)).State.ShouldBe(ProposalState.Applied);
        (await world.RunAsync("undo", "--list")).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_refuses()
    {
        using TestWorld world = TestWorld.InRepository();
        string file = world.Write("shop/CLAUDE.md", "# Shop\n");
        Proposal proposal = await AppliedAsync(world);
        File.SetAttributes(file, FileAttributes.ReadOnly);

        int code = await world.RunAsync("undo");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe($"error: {proposal.ShortId} cannot be taken back: CLAUDE.md is read-only\n"
            + "try: allow writing to it (`chmod u+w`)\n");
        File.SetAttributes(file, FileAttributes.Normal);
        (await world.RunAsync("undo")).ShouldBe(ExitCode.Done);
    }

    private static async Task<Proposal> AppliedAsync(TestWorld world, ProposalDraft? draft = null)
    {
        Proposal proposal = await world.ProposeOneAsync(draft);
        (await world.RunAsync("review", "approve", proposal.ShortId)).ShouldBe(ExitCode.Done, world.Error);
        return proposal;
    }
}

using System.Text;
using Hone.Cli.Reports;
using Hone.Review;

namespace Hone.Cli.Tests.Reference;

/// <summary>What the commands that decide answer, in every shape that they have.</summary>
internal static class ReviewAnswers
{
    /// <summary>Every kind of answer with what it is, and answers of the kind.</summary>
    public static async Task<IReadOnlyList<(string Kind, string What, IReadOnlyList<string> Answers)>> AllAsync(
        TestWorld world)
    {
        world.Write("shop/AGENTS.md", "# Shop\n");
        List<string> init = [await AskAsync(world, "init"), await AskAsync(world, "init", "--yes")];
        IReadOnlyList<Proposal> made = await world.ProposeAsync(
            Drafts.Line(world.At), Drafts.Line(world.At, "Read `src/app.ts` first.", subject: "app"),
            Drafts.Line(world.At, "Pages are in `src/pages`.", "GEMINI.md", "pages"));
        File.WriteAllText(Path.Combine(world.At, "GEMINI.md"), "# Shop\n", Encoding.Unicode);
        string[] ids = [.. made.Select(p => p.ShortId)];
        List<string> review = [await AskAsync(world, "review"), Every(made[0])];
        List<string> shown = [await AskAsync(world, "review", "show", ids[2])];
        List<string> decided =
        [
            await AskAsync(world, "review", "clarify", ids[1], "Why?"),
            await AskAsync(world, "review", "answer", ids[1], "Because."),
            await AskAsync(world, "review", "approve", ids[0], "--why", "yes"),
            await AskAsync(world, "review", "reject", ids[1], "--why", "no"),
        ];
        review.Add(await AskAsync(world, "review", "list", "--state", "all"));
        shown.Add(await AskAsync(world, "review", "show", ids[1]));
        shown.Add(await AskAsync(world, "review", "show", ids[0]));
        await AskAsync(world, "review", "policy", "grant", "paths", "--rule", "guessed-path");
        List<string> policies = [await AskAsync(world, "review", "policy", "grant", "all", "--all", "--days", "9")];
        List<string> applied = [await AskAsync(world, "undo", "--list")];
        List<string> undone = [await AskAsync(world, "undo", ids[0])];
        List<string> ledger = [await AskAsync(world, "review", "log", "--all")];
        string file = Path.Combine(world.At, "AGENTS.md");
        File.SetAttributes(file, FileAttributes.ReadOnly);
        init.Add(await AskAsync(world, "init", "--undo"));
        File.SetAttributes(file, FileAttributes.Normal);
        return
        [
            ("init", "what `hone init` would write, and what it wrote or took back", init),
            ("review", "proposals: `hone review`, `hone review list`", review),
            ("proposal", "one proposal with its diff, what was decided on the like of it, and its history", shown),
            ("decision", "a proposal after a decision", decided),
            ("policies", "standing permissions: `hone review policy` and what is below it", policies),
            ("ledger", "everything that was done: `hone review log`", ledger),
            ("applied", "what can be taken back: `hone undo --list`", applied),
            ("undo", "a proposal after it was taken back", undone),
        ];
    }

    /// <summary>A proposal that has all that one can have, with each kind of edit.</summary>
    private static string Every(Proposal bare) => JsonAnswer.Text("review", json =>
    {
        Proposal full = bare with
        {
            LookedAt = bare.ProposedAt, AppliedAt = bare.ProposedAt, UndoneAt = bare.ProposedAt, Note = "n",
            Question = "?", Answer = "!", GrownTo = 40,
            Decision = new Decision(false, Actor.Person("ann"), bare.ProposedAt, "no", false, 4),
            Evidence = bare.Evidence with { Examples = [bare.Evidence.Examples[0] with { At = null }] },
        };
        ProposedEdit[] edits =
            [new RemoveLine("CLAUDE.md", "0000000a"), new CreateFile("a", "b"), new AddBlock("CLAUDE.md")];
        json.List("proposals", edits, edit => ProposalJson.Write(json, full with { Edit = edit }));
        json.WriteNumber("waiting_elsewhere", 0);
    });

    /// <summary>The same world with a ledger that somebody changed.</summary>
    public static TestWorld Tampered(TestWorld world)
    {
        LedgerDisk.Replace(world, "Because.", "Because!");
        return world;
    }

    private static async Task<string> AskAsync(TestWorld world, params string[] line)
    {
        await world.RunAsync([.. line, "--json"]);
        world.Out.ShouldNotBeEmpty(world.Error);
        return world.Out;
    }
}

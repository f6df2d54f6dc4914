using System.Diagnostics;
using Hone.Basics;
using Hone.Review;
using Hone.Sqlite;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

/// <summary>Four processes decide on the same proposal at once: one of them does, and all know who.</summary>
public sealed class SqliteRaceTests : IAsyncLifetime
{
    private const int RacesMax = 1000;
    private const int Sample = 40;
    private const string Project = "/home/someone/shop";

    private static readonly string[] s_names = ["ann", "bo", "cy", "di"];

    private readonly SqlitePlace _place = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    [Trait("soak", "races")]
    public async Task One_of_four_processes_decides_and_all_know_who()
    {
        IReadOnlyList<int> races = Soak.Cases("races", [.. Enumerable.Range(1, RacesMax)], Sample);
        await using SqliteStore store = await _place.OpenSqliteAsync();
        await ProposeAsync(store, races);
        List<Process> children = [.. s_names.Select(n => Child.Start($"decide {n}", _place.Folder))];
        Dictionary<Id128, Race> ended = [];
        Random random = new(20261120);

        foreach (int number in races) ended.Add(Id($"{number}"), await RunAsync(children, number, random));
        await EndAsync(children);

        var entries = await store.EntriesAsync(Project, Never);
        ReviewEntry.FaultOf(entries).ShouldBeNull();
        ILookup<Id128, ReviewEntry> byProposal = entries.Select(e => e.Entry).ToLookup(e => e.ProposalId!.Value);
        IReadOnlyList<Proposal> proposals = await store.ProposalsAsync(Project, Never);
        proposals.Count.ShouldBe(races.Count);
        foreach (Proposal proposal in proposals) ended[proposal.Id].ShouldAgreeWith(proposal, byProposal[proposal.Id]);
        string wins = string.Join(", ", ended.Values.GroupBy(r => r.Winner).OrderBy(g => g.Key)
            .Select(g => $"{g.Key} {g.Count()}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{races.Count} races; won by {wins}; a question came first in "
            + $"{ended.Values.Count(r => r.IsAsked)}; the decider was not the first one told to go in "
            + $"{ended.Values.Count(r => r.IsOvertaken)}");
        ended.Values.Select(r => r.Winner).Distinct().Count().ShouldBeGreaterThan(1, "else nothing was raced for");
    }

    /// <summary>A race: everybody has looked, then everybody is told to go.</summary>
    private static async Task<Race> RunAsync(List<Process> children, int number, Random random)
    {
        ReviewVerb[] verbs = [ReviewVerb.Approve, ReviewVerb.Reject, ReviewVerb.Approve, ReviewVerb.Clarify];
        random.Shuffle(verbs);
        int[] order = [0, 1, 2, 3];
        random.Shuffle(order);
        foreach (int n in order) await children[n].StandardInput.WriteLineAsync($"{Id($"{number}")} {verbs[n]}");
        foreach (Process child in children) (await child.StandardOutput.ReadLineAsync(Cancel)).ShouldBe("ready");
        foreach (int n in order) children[n].StandardInput.WriteLine();
        string[][] answers = new string[children.Count][];
        foreach (int n in order) answers[n] = (await children[n].StandardOutput.ReadLineAsync(Cancel))!.Split(' ');
        return new Race(verbs, answers, order[0]);
    }

    private static async Task EndAsync(List<Process> children)
    {
        foreach (Process child in children)
        {
            child.StandardInput.Close();
            await child.WaitForExitAsync(Cancel);
            child.ExitCode.ShouldBe(0);
            child.Dispose();
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<int> ProposeAsync(SqliteStore store, IReadOnlyList<int> races) => store.DecideAsync(
        ledger =>
        {
            foreach (int number in races)
            {
                Proposal proposal = new()
                {
                    Id = Id($"{number}"), Project = Project, Kind = ProposalKind.Instruction, Rule = "reread",
                    Subject = $"{number}", Title = "Adds a line", Reason = "Seen.", ProposedAt = Noon, Value = 0.25,
                    Agents = [Agent], Evidence = Evidence.None,
                    Edit = new AddLine("CLAUDE.md", new BlockLine($"{number:x8}", $"Line {number}.", "reread")),
                };
                ledger.Append(new EntryDraft(Project, Noon, ReviewVerb.Propose, proposal.Id, Actor.Hone,
                    new EntryBody { Proposal = proposal }), proposal);
            }

            return races.Count;
        },
        Never);

    /// <summary>What each process wanted, and what it was told.</summary>
    private sealed record Race(ReviewVerb[] Verbs, string[][] Answers, int FirstToGo)
    {
        public string Winner => s_names[Decider];

        /// <summary>Whether somebody asked before it was decided.</summary>
        public bool IsAsked => Enumerable.Range(0, Verbs.Length).Any(n => IsDone(n) && Verbs[n] == ReviewVerb.Clarify);

        public bool IsOvertaken => Decider != FirstToGo;

        private int Decider => Enumerable.Range(0, Verbs.Length)
            .Single(n => IsDone(n) && Verbs[n] != ReviewVerb.Clarify);

        public void ShouldAgreeWith(Proposal proposal, IEnumerable<ReviewEntry> entries)
        {
            ReviewEntry[] done = [.. entries.Skip(1)];
            done.Select(e => e.Verb).ShouldBe(IsAsked ? [ReviewVerb.Clarify, Verbs[Decider]] : [Verbs[Decider]]);
            done[^1].By.Name.ShouldBe(Winner);
            bool isApproved = Verbs[Decider] == ReviewVerb.Approve;
            proposal.State.ShouldBe(isApproved ? ProposalState.Approved : ProposalState.Rejected);
            proposal.Decision.ShouldNotBeNull().By.Name.ShouldBe(Winner);
            proposal.Decision.IsApproval.ShouldBe(isApproved);
            int version = 1 + done.Length;
            proposal.Version.ShouldBe(version);
            for (int n = 0; n < Verbs.Length; n++)
            {
                // Who decides on what was asked about meanwhile has to look at it anew.
                string looks = n == Decider && IsAsked ? "2" : "1";
                if (IsDone(n)) Answers[n].ShouldBe(["done", s_names[n], n == Decider ? $"{version}" : "2", looks]);
                else Answers[n].ShouldBe(["late", Winner, $"{version}"]);
            }
        }

        private bool IsDone(int n) => Answers[n][0] == "done";
    }
}

using System.Diagnostics;
using Hone.Basics;
using Hone.Learning;
using Hone.Review;
using Hone.Sqlite;
using Hone.Store.Tests.Sqlite;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Learning;

/// <summary>A repository on this machine, and a store that knows what agents lost in it.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private const string Codex = "codex";

    private readonly SqlitePlace _place;
    private int _sessions;

    private Shop(SqliteStore store, SqlitePlace place) => (Store, _place) = (store, place);

    public SqliteStore Store { get; }

    /// <summary>The folder around the repository, which is none.</summary>
    public string Around => _place.Folder;

    public string Root => Path.Combine(_place.Folder, "shop");

    public static async Task<Shop> OpenAsync()
    {
        SqlitePlace place = new();
        Shop shop = new(await place.OpenSqliteAsync(), place);
        Directory.CreateDirectory(Path.Combine(shop.Root, ".git"));
        return shop;
    }

    /// <summary>What could be proposed.</summary>
    public Task<AdviceDrafts> DraftAsync(AdviceLimits? limits = null) =>
        new Adviser(Store, Store, _ => limits ?? new AdviceLimits()).DraftAsync(Never);

    /// <summary>The lines that could be proposed.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(AdviceLimits? limits = null) =>
        [.. (await DraftAsync(limits)).Drafts.Select(d => ((AddLine)d.Edit).Line.Text)];

    /// <summary>Writes a file of the repository.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);

    /// <summary>A pipe; opening it would wait for ever.</summary>
    public void MakePipe(string file)
    {
        using Process made = Process.Start("mkfifo", [Path.Combine(Root, file)]);
        made.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    /// <summary>A session in the repository that lost something, as often as it says.</summary>
    public Task LoseAsync(int times, string habit, string? subject = null, string? remedy = null) =>
        LoseAsync(new Visit(), times, habit, subject, remedy);

    /// <summary>A session of Codex, likewise.</summary>
    public Task LoseInCodexAsync(int times, string habit, string? subject = null, string? remedy = null) =>
        LoseAsync(new Visit { Agent = Codex }, times, habit, subject, remedy);

    /// <summary>A session that lost something.</summary>
    public async Task LoseAsync(Visit visit, int times, string habit, string? subject = null, string? remedy = null)
    {
        string session = $"{visit.Agent}:session-{++_sessions:000}";
        Event e = new Event(Id(session), visit.Agent, ActionType.ToolCall) { SessionId = session }
            .StatedBy(Precedence.Transcript);
        await Store.SaveAsync([Slice(e, session)], Never);
        SessionSummary summary = Summary(1) with
        {
            SessionId = session, TaskId = session, Agent = visit.Agent, Project = visit.Project ?? Root,
            StartedAt = visit.From, EndedAt = visit.From + visit.Takes, Inferences = visit.Inferences,
        };
        long revision = (await Store.TraceAsync(session, Never))!.Revision;
        SessionContribution contribution = Contribution(summary, revision) with
        {
            Losses =
            [
                .. Enumerable.Range(0, times).Select(n => Loss(habit, $"{session} {n}") with
                {
                    Subject = subject, Remedy = remedy, At = visit.From,
                }),
            ],
        };
        await Store.SaveAsync([contribution], Learner.Station, 1, Never);
    }

    /// <summary>A line that was applied at noon.</summary>
    public async Task<Proposal> ApplyAsync(string habit, string subject, string text)
    {
        Proposal proposal = new()
        {
            Id = Id(text), Project = Root, Kind = ProposalKind.Instruction, Rule = habit, Subject = subject,
            Title = text, Reason = "Seen.", ProposedAt = Noon, Value = 0.25, Agents = [Agent],
            Edit = new AddLine("CLAUDE.md", new BlockLine("1a2b3c4d", text, habit)), Evidence = Evidence.None,
            State = ProposalState.Applied, AppliedAt = Noon,
        };
        await File.WriteAllBytesAsync(Path.Combine(Root, "CLAUDE.md"),
            proposal.Edit.ApplyTo((byte[]?)null).ShouldBeOfType<EditResult.Edited>().Content, Never);
        EntryDraft entry = new(Root, Noon, ReviewVerb.Apply, proposal.Id, Actor.Hone, EntryBody.Empty);
        await Store.DecideAsync(ledger => { ledger.Append(entry, proposal); return 0; }, Never);
        return proposal;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _place.DisposeAsync();
    }

    /// <summary>When, where and by whom a session was.</summary>
    internal sealed record Visit
    {
        public string Agent { get; init; } = Contract.Sample.Agent;

        /// <summary>Its folder; null for the repository's.</summary>
        public string? Project { get; init; }

        public DateTimeOffset From { get; init; } = Noon.AddDays(-3);

        public TimeSpan Takes { get; init; } = TimeSpan.FromHours(1);

        public long Inferences { get; init; } = 2;
    }
}

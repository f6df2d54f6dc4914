using Hone.Basics;
using Hone.Review;

namespace Hone.Tests.Shared;

/// <summary>Proposals and decisions kept in memory, for tests of what stands above a store.</summary>
public sealed class MemoryReviewStore : IReviewStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Id128, Proposal> _proposals = [];
    private readonly List<ReviewEntry> _entries = [];
    private Backlog _backlog = Backlog.None;
    private readonly SortedDictionary<string, Policy> _policies = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Proposal>> ProposalsAsync(string? project, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Proposal>>([.. Ordered().Where(p => project is null || p.Project == project)]);

    public Task<IReadOnlyList<Proposal>> FindProposalsAsync(string idBeginning, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Proposal>>([.. _proposals.Values.OrderBy(p => p.Id)
            .Where(p => idBeginning.Length > 0 && p.Id.ToString().StartsWith(
                idBeginning, StringComparison.OrdinalIgnoreCase)).Take(8)]);

    public Task<IReadOnlyList<(ReviewEntry Entry, string StoredHash)>> EntriesAsync(
        string? project, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<(ReviewEntry, string)>>([.. _entries
            .Where(e => project is null || e.Project == project)
            .OrderBy(e => e.Project, StringComparer.Ordinal).ThenBy(e => e.Number).Select(e => (e, e.Hash))]);

    public Task<IReadOnlyList<Policy>> PoliciesAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Policy>>([.. _policies.Values]);

    public Task<Backlog> BacklogAsync(CancellationToken cancel) => Task.FromResult(_backlog);

    public Task<T> DecideAsync<T>(Func<ILedger, T> decide, CancellationToken cancel)
    {
        lock (_lock)
        {
            Pending pending = new(this);
            T result = decide(pending);
            pending.Commit();
            return Task.FromResult(result);
        }
    }

    private IEnumerable<Proposal> Ordered() => _proposals.Values.OrderBy(p => p.ProposedAt).ThenBy(p => p.Id);

    /// <summary>A transaction: what it appends is seen by itself at once, and by others when it ends well.</summary>
    private sealed class Pending(MemoryReviewStore store) : ILedger
    {
        private readonly Dictionary<Id128, Proposal> _after = [];
        private readonly List<ReviewEntry> _appended = [];
        private readonly Dictionary<string, Policy?> _policies = [];

        public Proposal? Find(Id128 id) =>
            _after.TryGetValue(id, out Proposal? p) ? p : store._proposals.GetValueOrDefault(id);

        public IReadOnlyList<Proposal> OfProject(string project) => [.. All().Where(p => p.Project == project)];

        public IReadOnlyList<Proposal> Open() => [.. All().Where(p => p.IsOpen)];

        public IReadOnlyList<DecisionCount> Decisions() => [.. All().GroupBy(p => (p.Rule, p.Kind))
            .OrderBy(g => g.Key.Rule, StringComparer.Ordinal).ThenBy(g => g.Key.Kind.ToString())
            .Select(g => new DecisionCount(g.Key.Rule, g.Key.Kind,
                g.Count(p => p.State is ProposalState.Approved or ProposalState.Applied),
                g.Count(p => p.State is ProposalState.Rejected or ProposalState.Undone)))];

        public int ProposedSince(DateTimeOffset at) =>
            All().Count(p => p.ProposedAt >= at && p.Kind != ProposalKind.Setup);

        public Policy? FindPolicy(string name) =>
            _policies.TryGetValue(name, out Policy? p) ? p : store._policies.GetValueOrDefault(name);

        public void Keep(Backlog backlog) => store._backlog = backlog;

        public void Append(EntryDraft draft, Proposal? after)
        {
            ReviewEntry? last = store._entries.Concat(_appended).LastOrDefault(e => e.Project == draft.Project);
            _appended.Add(draft.Placed((last?.Number ?? 0) + 1, last?.Hash ?? ReviewEntry.FirstPrevious));
            // As a store does it: what is kept is what can be read back.
            if (after is not null) _after[after.Id] = ReviewJson.Proposal(ReviewJson.Text(after));
            if (draft.Body.Policy is { } policy)
            {
                _policies[policy.Name] = draft.Verb == ReviewVerb.Grant ? policy : null;
            }
        }

        public void Commit()
        {
            foreach (var (id, proposal) in _after) store._proposals[id] = proposal;
            store._entries.AddRange(_appended);
            foreach (var (name, policy) in _policies)
            {
                if (policy is null) store._policies.Remove(name);
                else store._policies[name] = policy;
            }
        }

        private IEnumerable<Proposal> All() => store._proposals.Values.Where(p => !_after.ContainsKey(p.Id))
            .Concat(_after.Values).OrderBy(p => p.ProposedAt).ThenBy(p => p.Id);
    }
}

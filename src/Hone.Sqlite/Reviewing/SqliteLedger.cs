using Hone.Basics;
using Hone.Review;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Reviewing;

/// <summary>The ledger within a write transaction.</summary>
internal sealed class SqliteLedger(Connection connection) : ILedger
{
    /// <inheritdoc/>
    public Proposal? Find(Id128 id)
    {
        Statement row = connection.Keep("SELECT json FROM proposal WHERE proposal_id = ?").Begin().Put(id);
        Proposal? found = row.Step() ? ReviewJson.Proposal(row.Text()) : null;
        row.End();
        return found;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Proposal> OfProject(string project) => ReviewReader.Proposals(connection, project);

    /// <inheritdoc/>
    public IReadOnlyList<Proposal> Open() => ReviewReader.Read(connection.Keep("""
        SELECT json FROM proposal WHERE state IN ('Pending', 'Clarifying') ORDER BY proposed_at, proposal_id
        """).Begin());

    /// <inheritdoc/>
    public IReadOnlyList<DecisionCount> Decisions()
    {
        List<DecisionCount> counts = [];
        Statement row = connection.Keep("""
            SELECT rule, kind, count(*) FILTER (WHERE state IN ('Approved', 'Applied')),
                count(*) FILTER (WHERE state IN ('Rejected', 'Undone'))
            FROM proposal GROUP BY rule, kind ORDER BY rule, kind
            """).Begin();
        while (row.Step())
        {
            counts.Add(new DecisionCount(row.Text(), Enum.Parse<ProposalKind>(row.Text()), row.Long(), row.Long()));
        }

        return counts;
    }

    /// <inheritdoc/>
    public int ProposedSince(DateTimeOffset at) => (int)(connection.Keep("""
        SELECT count(*) FROM proposal WHERE proposed_at >= ? AND kind <> 'Setup'
        """).Begin().Put(at).OneNumber() ?? 0);

    /// <inheritdoc/>
    public Policy? FindPolicy(string name)
    {
        Statement row = connection.Keep("SELECT json FROM policy WHERE name = ?").Begin().Put(name);
        Policy? found = row.Step() ? ReviewJson.Policy(row.Text()) : null;
        row.End();
        return found;
    }

    /// <inheritdoc/>
    public void Keep(Backlog backlog) => connection.Keep("""
        REPLACE INTO backlog (one, waiting, at, revision) VALUES (1, ?, ?, ?)
        """).Begin().Put(backlog.Waiting).Put(backlog.At).Put(backlog.Revision).Run();

    /// <inheritdoc/>
    public void Append(EntryDraft draft, Proposal? after)
    {
        Statement last = connection.Keep("""
            SELECT number, hash FROM review_entry WHERE project = ? ORDER BY number DESC LIMIT 1
            """).Begin().Put(draft.Project);
        (long number, string previous) = last.Step() ? (last.Long(), last.Text()) : (0, ReviewEntry.FirstPrevious);
        last.End();
        ReviewEntry entry = draft.Placed(number + 1, previous);
        connection.Keep("""
            INSERT INTO review_entry (
                project, number, at, verb, proposal_id, actor_kind, actor, body, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Begin().Put(entry.Project).Put(entry.Number).Put(entry.At).Put(entry.Verb.ToString())
            .Put(entry.ProposalId).Put(entry.By.Kind.ToString()).Put(entry.By.Name).Put(entry.Body)
            .Put(entry.Previous).Put(entry.Hash).Run();
        if (after is not null) Save(after);
        if (draft is { Verb: ReviewVerb.Grant, Body.Policy: { } granted }) Save(granted);
        if (draft is { Verb: ReviewVerb.Revoke, Body.Policy: { } revoked })
        {
            connection.Keep("DELETE FROM policy WHERE name = ?").Begin().Put(revoked.Name).Run();
        }
    }

    private void Save(Proposal proposal) => connection.Keep("""
        REPLACE INTO proposal (proposal_id, project, kind, rule, state, proposed_at, json) VALUES (?, ?, ?, ?, ?, ?, ?)
        """).Begin().Put(proposal.Id).Put(proposal.Project).Put(proposal.Kind.ToString()).Put(proposal.Rule)
        .Put(proposal.State.ToString()).Put(proposal.ProposedAt).Put(ReviewJson.Text(proposal)).Run();

    private void Save(Policy policy) => connection.Keep("REPLACE INTO policy (name, json) VALUES (?, ?)").Begin()
        .Put(policy.Name).Put(ReviewJson.Text(policy)).Run();
}

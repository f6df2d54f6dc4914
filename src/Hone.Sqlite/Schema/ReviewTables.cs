namespace Hone.Sqlite.Schema;

/// <summary>
/// Tables of proposals and decisions. The ledger is only ever appended to, by whoever writes; the other tables are what
/// it comes to, kept so that nobody has to read it from its beginning.
/// </summary>
internal static class ReviewTables
{
    public const string Sql = """
        CREATE TABLE review_entry (
            project TEXT NOT NULL,
            number INTEGER NOT NULL,
            at INTEGER NOT NULL,
            verb TEXT NOT NULL,
            proposal_id BLOB,
            actor_kind TEXT NOT NULL,
            actor TEXT NOT NULL,
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (project, number)
        );
        CREATE INDEX review_entry_proposal ON review_entry (proposal_id);
        CREATE TRIGGER review_entry_stays BEFORE UPDATE ON review_entry
            BEGIN SELECT raise(ABORT, 'the ledger of decisions is only appended to'); END;
        CREATE TRIGGER review_entry_is_kept BEFORE DELETE ON review_entry
            BEGIN SELECT raise(ABORT, 'the ledger of decisions is only appended to'); END;
        CREATE TABLE proposal (
            proposal_id BLOB PRIMARY KEY,
            project TEXT NOT NULL,
            kind TEXT NOT NULL,
            rule TEXT NOT NULL,
            state TEXT NOT NULL,
            proposed_at INTEGER NOT NULL,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX proposal_project ON proposal (project, proposed_at);
        CREATE INDEX proposal_state ON proposal (state);
        CREATE TABLE policy (
            name TEXT PRIMARY KEY,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE backlog (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            waiting INTEGER NOT NULL,
            at INTEGER NOT NULL,
            revision INTEGER NOT NULL
        );

        CREATE VIEW proposals AS
        SELECT lower(hex(p.proposal_id)) AS proposal_id, p.project, p.kind, p.rule, p.state,
            strftime('%Y-%m-%dT%H:%M:%fZ', p.proposed_at / 1000.0, 'unixepoch') AS proposed_at, p.json AS proposal
        FROM proposal p;

        CREATE VIEW decisions AS
        SELECT e.project, e.number, strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch') AS timestamp,
            e.verb, lower(hex(e.proposal_id)) AS proposal_id, e.actor_kind, e.actor, e.body, e.hash
        FROM review_entry e;
        """;
}

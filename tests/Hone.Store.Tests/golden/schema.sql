CREATE INDEX change_root ON change (root);

CREATE INDEX event_machine ON event (session_key) WHERE cpu_usage_percent IS NOT NULL OR memory_usage_mb IS NOT NULL;

CREATE INDEX event_session ON event (session_key);

CREATE INDEX feedback_about ON feedback (about);

CREATE INDEX message_session ON message (session_key);

CREATE INDEX proposal_project ON proposal (project, proposed_at);

CREATE INDEX proposal_state ON proposal (state);

CREATE INDEX review_entry_proposal ON review_entry (proposal_id);

CREATE INDEX summary_task ON summary (task_id);

CREATE TABLE backlog (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    waiting INTEGER NOT NULL,
    at INTEGER NOT NULL,
    revision INTEGER NOT NULL
);

CREATE TABLE change (
    change_key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    proposal_id BLOB NOT NULL,
    root TEXT NOT NULL,
    path TEXT NOT NULL,
    edit TEXT NOT NULL,
    state TEXT NOT NULL,
    before_id BLOB,
    after_id BLOB,
    mode INTEGER,
    creates_block INTEGER NOT NULL,
    creates_file INTEGER NOT NULL,
    created_folders TEXT NOT NULL,
    undo_before_id BLOB,
    undo_after_id BLOB,
    undo_removes_block INTEGER NOT NULL,
    intended_at INTEGER NOT NULL,
    applied_at INTEGER,
    undone_at INTEGER,
    note TEXT
);

CREATE TABLE chunk (
    chunk_key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    agent TEXT NOT NULL,
    lines INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL
);

CREATE TABLE commit_fate (
    task_id TEXT PRIMARY KEY,
    json TEXT NOT NULL,
    is_settled INTEGER NOT NULL,
    looked_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE event (
    event_key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    session_key INTEGER NOT NULL,
    agent TEXT,
    action INTEGER NOT NULL,
    is_probable INTEGER NOT NULL,
    status INTEGER,
    started_at INTEGER,
    ended_at INTEGER,
    duration_ms INTEGER,
    ordinal INTEGER,
    exit_code INTEGER,
    output_bytes INTEGER,
    tokens_input INTEGER,
    tokens_cache_read INTEGER,
    tokens_cache_write INTEGER,
    tokens_cache_write_hour INTEGER,
    tokens_output INTEGER,
    tokens_reasoning INTEGER,
    cpu_usage_percent REAL,
    memory_usage_mb REAL,
    api_call_latency_ms REAL,
    inference_id BLOB,
    ranks BLOB NOT NULL,
    tool_name TEXT,
    model TEXT,
    task_id TEXT,
    error_code TEXT,
    working_directory TEXT,
    error_message TEXT,
    stack_trace TEXT,
    active_files TEXT,
    related_code_entities TEXT,
    parameters TEXT,
    stdout TEXT,
    stderr TEXT
);

CREATE TABLE evidence (
    session_key INTEGER PRIMARY KEY,
    directory TEXT,
    has_commits INTEGER NOT NULL,
    json TEXT NOT NULL
);

CREATE TABLE fact (
    session_key INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    first_at INTEGER,
    last_at INTEGER,
    PRIMARY KEY (session_key, name, value)
) WITHOUT ROWID;

CREATE TABLE failure (
    session_key INTEGER NOT NULL,
    tool TEXT NOT NULL,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    ms INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    example_event BLOB NOT NULL,
    example TEXT NOT NULL,
    PRIMARY KEY (session_key, tool, kind)
) WITHOUT ROWID;

CREATE TABLE feedback (
    id BLOB PRIMARY KEY,
    about TEXT NOT NULL,
    at INTEGER NOT NULL,
    json TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE file_content (
    id BLOB PRIMARY KEY,
    bytes BLOB NOT NULL
);

CREATE TABLE learned (
    session_key INTEGER NOT NULL,
    station TEXT NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (session_key, station)
) WITHOUT ROWID;

CREATE TABLE loss (
    session_key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    habit TEXT NOT NULL,
    event_id BLOB NOT NULL,
    at INTEGER,
    tool TEXT NOT NULL,
    ms INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    cost_usd REAL NOT NULL,
    example TEXT NOT NULL, subject TEXT, remedy TEXT,
    PRIMARY KEY (session_key, place)
) WITHOUT ROWID;

CREATE TABLE message (
    message_key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    session_key INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER,
    ordinal INTEGER,
    text TEXT NOT NULL
);

CREATE TABLE migration (
    version INTEGER PRIMARY KEY,
    applied_at INTEGER NOT NULL,
    library TEXT NOT NULL
);

CREATE TABLE model_use (
    session_key INTEGER NOT NULL,
    model TEXT NOT NULL,
    inferences INTEGER NOT NULL,
    tokens_input INTEGER NOT NULL,
    tokens_cache_read INTEGER NOT NULL,
    tokens_cache_write INTEGER NOT NULL,
    tokens_output INTEGER NOT NULL,
    tokens_reasoning INTEGER NOT NULL,
    cost_usd REAL,
    PRIMARY KEY (session_key, model)
) WITHOUT ROWID;

CREATE TABLE observation (
    id BLOB PRIMARY KEY,
    event_id BLOB NOT NULL,
    chunk_key INTEGER,
    line INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE outcome (
    task_id TEXT PRIMARY KEY,
    label INTEGER NOT NULL,
    probability REAL NOT NULL,
    reasons TEXT NOT NULL,
    previous_label INTEGER,
    revised_at INTEGER
) WITHOUT ROWID;

CREATE TABLE outcome_due (
    task_id TEXT PRIMARY KEY,
    ticket INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE policy (
    name TEXT PRIMARY KEY,
    json TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE proposal (
    proposal_id BLOB PRIMARY KEY,
    project TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    state TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    json TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE reflection (
    session_key INTEGER PRIMARY KEY,
    json TEXT NOT NULL
);

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

CREATE TABLE session (
    session_key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    agent TEXT NOT NULL,
    native_id TEXT NOT NULL,
    day TEXT NOT NULL,
    revision INTEGER NOT NULL
);

CREATE TABLE source (
    path TEXT PRIMARY KEY,
    agent TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified_ticks INTEGER NOT NULL,
    offset_bytes INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    reader_state TEXT NOT NULL,
    lines_read INTEGER NOT NULL,
    lines_kept INTEGER NOT NULL,
    lines_copied INTEGER NOT NULL,
    lines_rejected INTEGER NOT NULL,
    lines_blank INTEGER NOT NULL,
    unknown TEXT NOT NULL,
    rejected TEXT NOT NULL,
    is_tail_unfinished INTEGER NOT NULL,
    redacted INTEGER NOT NULL,
    read_at INTEGER NOT NULL
);

CREATE TABLE summary (
    session_key INTEGER PRIMARY KEY,
    parent_id TEXT,
    forked_from TEXT,
    task_id TEXT,
    project TEXT,
    branch TEXT,
    commit_id TEXT,
    version TEXT,
    title TEXT,
    model TEXT,
    started_at INTEGER,
    ended_at INTEGER,
    active_ms INTEGER NOT NULL,
    prompts INTEGER NOT NULL,
    interruptions INTEGER NOT NULL,
    inferences INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    calls_succeeded INTEGER NOT NULL,
    calls_failed INTEGER NOT NULL,
    calls_timed_out INTEGER NOT NULL,
    calls_rejected INTEGER NOT NULL,
    calls_cancelled INTEGER NOT NULL,
    calls_interrupted INTEGER NOT NULL,
    tokens_input INTEGER NOT NULL,
    tokens_cache_read INTEGER NOT NULL,
    tokens_cache_write INTEGER NOT NULL,
    tokens_output INTEGER NOT NULL,
    tokens_reasoning INTEGER NOT NULL,
    cost_usd REAL NOT NULL,
    unpriced_tokens INTEGER NOT NULL,
    lost_ms INTEGER NOT NULL,
    lost_tokens INTEGER NOT NULL
);

CREATE TABLE tool_use (
    session_key INTEGER NOT NULL,
    tool TEXT NOT NULL,
    calls INTEGER NOT NULL,
    calls_succeeded INTEGER NOT NULL,
    calls_failed INTEGER NOT NULL,
    calls_timed_out INTEGER NOT NULL,
    calls_rejected INTEGER NOT NULL,
    calls_cancelled INTEGER NOT NULL,
    calls_interrupted INTEGER NOT NULL,
    ms INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (session_key, tool)
) WITHOUT ROWID;

CREATE TABLE verification (
    session_key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    bearing INTEGER NOT NULL,
    source BLOB NOT NULL,
    at INTEGER,
    tool TEXT NOT NULL,
    result INTEGER,
    passed INTEGER,
    failed INTEGER,
    errors INTEGER,
    skipped INTEGER,
    diagnostics INTEGER NOT NULL,
    says TEXT NOT NULL,
    PRIMARY KEY (session_key, place)
) WITHOUT ROWID;

CREATE TRIGGER review_entry_is_kept BEFORE DELETE ON review_entry
    BEGIN SELECT raise(ABORT, 'the ledger of decisions is only appended to'); END;

CREATE TRIGGER review_entry_stays BEFORE UPDATE ON review_entry
    BEGIN SELECT raise(ABORT, 'the ledger of decisions is only appended to'); END;

CREATE VIEW decisions AS
SELECT e.project, e.number, strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch') AS timestamp,
    e.verb, lower(hex(e.proposal_id)) AS proposal_id, e.actor_kind, e.actor, e.body, e.hash
FROM review_entry e;

CREATE VIEW events AS
SELECT
    strftime('%Y-%m-%dT%H:%M:%fZ', coalesce(e.started_at, e.ended_at) / 1000.0, 'unixepoch') AS timestamp,
    coalesce(e.task_id, m.task_id, s.id) AS task_id,
    coalesce(e.agent, s.agent) AS agent_id,
    CASE e.action WHEN 0 THEN 'tool_call' WHEN 1 THEN 'plan_step_execution'
        WHEN 2 THEN 'llm_inference' END AS action_type,
    e.tool_name, e.parameters AS tool_parameters, e.stdout, e.stderr, e.exit_code,
    CASE e.status WHEN 0 THEN 'success' WHEN 1 THEN 'failure' WHEN 2 THEN 'timeout'
        WHEN 3 THEN 'interrupted' END AS status,
    e.error_message, e.stack_trace, e.error_code, e.cpu_usage_percent, e.memory_usage_mb,
    CASE WHEN coalesce(e.tokens_input, e.tokens_cache_read, e.tokens_cache_write) IS NOT NULL
        THEN coalesce(e.tokens_input, 0) + coalesce(e.tokens_cache_read, 0) + coalesce(e.tokens_cache_write, 0)
        END AS token_count_in,
    e.tokens_output AS token_count_out, e.api_call_latency_ms, e.working_directory, e.active_files,
    e.related_code_entities, lower(hex(e.id)) AS event_id, s.id AS session_id, e.model,
    strftime('%Y-%m-%dT%H:%M:%fZ', e.ended_at / 1000.0, 'unixepoch') AS ended_at,
    CASE WHEN e.duration_ms IS NOT NULL THEN e.duration_ms
        WHEN e.ended_at >= e.started_at THEN e.ended_at - e.started_at END AS duration_ms,
    CASE WHEN e.duration_ms IS NOT NULL THEN 'measured'
        WHEN e.ended_at >= e.started_at THEN 'elapsed' END AS duration_kind,
    e.tokens_input, e.tokens_cache_read, e.tokens_cache_write, e.tokens_cache_write_hour, e.tokens_output,
    e.tokens_reasoning,
    CASE WHEN e.inference_id IS NOT NULL THEN lower(hex(e.inference_id)) END AS inference_id,
    e.output_bytes, e.ordinal, e.is_probable
FROM event e JOIN session s USING (session_key) LEFT JOIN summary m USING (session_key);

CREATE VIEW facts AS
SELECT s.id AS session_id, f.name, f.value,
    strftime('%Y-%m-%dT%H:%M:%fZ', f.first_at / 1000.0, 'unixepoch') AS first_at,
    strftime('%Y-%m-%dT%H:%M:%fZ', f.last_at / 1000.0, 'unixepoch') AS last_at
FROM fact f JOIN session s USING (session_key);

CREATE VIEW failures AS
SELECT s.id AS session_id, f.tool AS tool_name, f.kind, f.count, f.ms, f.tokens,
    lower(hex(f.example_event)) AS example_event_id, f.example
FROM failure f JOIN session s USING (session_key);

CREATE VIEW losses AS
SELECT s.id AS session_id, l.habit, lower(hex(l.event_id)) AS event_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', l.at / 1000.0, 'unixepoch') AS timestamp, l.tool AS tool_name, l.ms,
    l.tokens, l.cost_usd, l.example, l.subject, l.remedy
FROM loss l JOIN session s USING (session_key);

CREATE VIEW messages AS
SELECT strftime('%Y-%m-%dT%H:%M:%fZ', g.at / 1000.0, 'unixepoch') AS timestamp, s.id AS session_id,
    CASE g.kind WHEN 0 THEN 'prompt' WHEN 1 THEN 'command' WHEN 2 THEN 'interruption' WHEN 3 THEN 'answer'
        WHEN 4 THEN 'compaction' WHEN 5 THEN 'notice' END AS kind,
    g.text, g.ordinal, lower(hex(g.id)) AS message_id
FROM message g JOIN session s USING (session_key);

CREATE VIEW models AS
SELECT s.id AS session_id, u.model, u.inferences, u.tokens_input, u.tokens_cache_read, u.tokens_cache_write,
    u.tokens_output, u.tokens_reasoning, u.cost_usd
FROM model_use u JOIN session s USING (session_key);

CREATE VIEW observations AS
SELECT lower(hex(o.id)) AS observation_id, lower(hex(o.event_id)) AS event_id, c.name AS chunk,
    c.path AS archive_path, o.line
FROM observation o LEFT JOIN chunk c USING (chunk_key);

CREATE VIEW outcomes AS
SELECT o.task_id,
    CASE o.label WHEN 0 THEN 'unknown' WHEN 1 THEN 'success' WHEN 2 THEN 'failure' WHEN 3 THEN 'partial'
        END AS outcome,
    o.probability, o.reasons,
    CASE o.previous_label WHEN 0 THEN 'unknown' WHEN 1 THEN 'success' WHEN 2 THEN 'failure'
        WHEN 3 THEN 'partial' END AS previous_outcome,
    strftime('%Y-%m-%dT%H:%M:%SZ', o.revised_at / 1000, 'unixepoch') AS revised_at
FROM outcome o;

CREATE VIEW proposals AS
SELECT lower(hex(p.proposal_id)) AS proposal_id, p.project, p.kind, p.rule, p.state,
    strftime('%Y-%m-%dT%H:%M:%fZ', p.proposed_at / 1000.0, 'unixepoch') AS proposed_at, p.json AS proposal
FROM proposal p;

CREATE VIEW reflections AS
SELECT s.id AS session_id, r.json AS reflection
FROM reflection r JOIN session s USING (session_key);

CREATE VIEW sessions AS
SELECT s.id AS session_id, s.agent, s.native_id,
    strftime('%Y-%m-%dT%H:%M:%fZ', m.started_at / 1000.0, 'unixepoch') AS started_at,
    strftime('%Y-%m-%dT%H:%M:%fZ', m.ended_at / 1000.0, 'unixepoch') AS ended_at,
    m.title, m.project, m.branch, m.commit_id AS git_commit, m.version AS agent_version, m.model,
    m.parent_id AS parent_session_id, m.forked_from AS forked_from_session_id,
    coalesce(m.task_id, s.id) AS task_id, m.active_ms, m.prompts, m.interruptions, m.inferences,
    m.calls, m.calls_succeeded, m.calls_failed, m.calls_timed_out,
    m.calls_rejected, m.calls_cancelled, m.calls_interrupted, m.tokens_input,
    m.tokens_cache_read, m.tokens_cache_write, m.tokens_output, m.tokens_reasoning, m.cost_usd,
    m.unpriced_tokens, m.lost_ms, m.lost_tokens
FROM session s LEFT JOIN summary m USING (session_key);

CREATE VIEW sources AS
SELECT path, agent, size_bytes, offset_bytes, lines_read, lines_kept, lines_copied, lines_rejected, lines_blank,
    is_tail_unfinished, redacted, unknown, rejected,
    strftime('%Y-%m-%dT%H:%M:%SZ', read_at / 1000, 'unixepoch') AS read_at
FROM source;

CREATE VIEW tools AS
SELECT s.id AS session_id, t.tool AS tool_name, t.calls, t.calls_succeeded, t.calls_failed, t.calls_timed_out,
    t.calls_rejected, t.calls_cancelled, t.calls_interrupted, t.ms, t.tokens
FROM tool_use t JOIN session s USING (session_key);

CREATE VIEW verifications AS
SELECT s.id AS session_id, v.place,
    CASE v.kind WHEN 0 THEN 'tests' WHEN 1 THEN 'lint' WHEN 2 THEN 'types' WHEN 3 THEN 'build' WHEN 4 THEN 'ci'
        WHEN 5 THEN 'remark' WHEN 6 THEN 'feedback' WHEN 7 THEN 'rejection' WHEN 8 THEN 'interruption'
        WHEN 9 THEN 'breakdown' WHEN 10 THEN 'commit' WHEN 11 THEN 'push' WHEN 12 THEN 'pull_request'
        WHEN 13 THEN 'merge' WHEN 14 THEN 'discard' WHEN 15 THEN 'rework' WHEN 16 THEN 'evaluation'
        WHEN 17 THEN 'edit' WHEN 18 THEN 'next_request' WHEN 19 THEN 'open_items' END AS kind,
    CASE v.bearing WHEN 0 THEN 'none' WHEN 1 THEN 'good' WHEN 2 THEN 'bad' END AS bearing,
    CASE v.result WHEN 0 THEN 'passed' WHEN 1 THEN 'failed' WHEN 2 THEN 'nothing_ran'
        WHEN 3 THEN 'unclear' END AS result,
    v.tool, v.passed, v.failed, v.errors, v.skipped, v.diagnostics, v.says,
    strftime('%Y-%m-%dT%H:%M:%fZ', v.at / 1000.0, 'unixepoch') AS timestamp,
    lower(hex(v.source)) AS source_id
FROM verification v JOIN session s USING (session_key);

using Hone.Basics;
using Hone.Sqlite;
using Hone.Store.Tests.Contract;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteQueryTests : IAsyncLifetime
{
    private const string Numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)";

    private const string Endless = Numbers + " SELECT count(*) FROM n";

    private readonly SqlitePlace _place = new();
    private SqliteStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await _place.OpenSqliteAsync();
        await _store.SaveAsync([Slice(Full())], Never);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Answer_has_columns_and_values_of_their_types()
    {
        QueryResult result = await _store.QueryAsync(
            "SELECT NULL AS n, 1 AS i, 1.5 AS r, 'ä' AS t, x'01' AS b -- done", 9, Never);

        result.Columns.ShouldBe(["n", "i", "r", "t", "b"]);
        result.Rows.ShouldHaveSingleItem().ShouldBe([null, 1L, 1.5, "ä", new byte[] { 1 }]);
        result.IsTruncated.ShouldBeFalse();
    }

    [Fact]
    public async Task Answer_ends_at_the_rows_that_were_asked_for()
    {
        const string three = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3";

        (await _store.QueryAsync(three, 3, Never)).IsTruncated.ShouldBeFalse();
        QueryResult two = await _store.QueryAsync(three, 2, Never);

        two.Rows.Count.ShouldBe(2);
        two.IsTruncated.ShouldBeTrue();
    }

    [Fact]
    public async Task Events_can_be_asked_for_by_the_names_of_the_event_format()
    {
        QueryResult result = await _store.QueryAsync("""
            SELECT timestamp, task_id, agent_id, action_type, tool_name, tool_parameters, stdout, stderr, exit_code,
                status, error_message, stack_trace, error_code, cpu_usage_percent, memory_usage_mb, token_count_in,
                token_count_out, api_call_latency_ms, working_directory, active_files, related_code_entities,
                duration_ms, duration_kind
            FROM events
            """, 10, Never);

        result.Rows.ShouldHaveSingleItem().ShouldBe([
            "2025-03-01T12:00:00.007Z", "task", Agent, "llm_inference", "Bash", "{}", "out “ü” 𝄞", "", -1L, "timeout",
            "too\0late", "at line 1", "E1", 12.5, 0.1, 6L, 5L, 1e9, "/home/someone/project", """["a"]""", """["b"]""",
            993L, "measured"]);
    }

    [Theory]
    [InlineData("INSERT INTO session VALUES (9, 'a', 'b', 'c', 'd', 1)")]
    [InlineData("DELETE FROM event")]
    [InlineData("UPDATE event SET stdout = ''")]
    [InlineData("DROP TABLE event")]
    [InlineData("CREATE TEMP TABLE t (x)")]
    [InlineData("CREATE TEMP VIEW t AS SELECT 1")]
    [InlineData("ATTACH 'PLACE/other.db' AS other")]
    [InlineData("VACUUM INTO 'PLACE/other.db'")]
    [InlineData("VACUUM")]
    [InlineData("REINDEX")]
    [InlineData("ANALYZE")]
    [InlineData("PRAGMA user_version = 99")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("PRAGMA journal_mode = DELETE")]
    [InlineData("PRAGMA writable_schema = ON")]
    [InlineData("PRAGMA wal_checkpoint(TRUNCATE)")]
    [InlineData("PRAGMA temp_store_directory = 'PLACE'")]
    [InlineData("SELECT load_extension('PLACE/other.so')")]
    [InlineData("SELECT * FROM pragma_wal_checkpoint")]
    [InlineData("BEGIN")]
    [InlineData("BEGIN EXCLUSIVE")]
    [InlineData("SELECT 1; DELETE FROM event")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1; ; nonsense")]
    [InlineData("SELECT no_such_column FROM events")]
    [InlineData("SELECT \"no such column\" FROM events")]
    [InlineData("SELECT zeroblob(100000000)")]
    [InlineData("")]
    [InlineData(" -- nothing")]
    public async Task What_is_not_one_reading_statement_is_refused_and_changes_nothing(string sql)
    {
        string hash = await _store.LogicalHashAsync(Never);
        string[] files = Directory.GetFiles(_place.Folder);

        var error = await Should.ThrowAsync<HoneException>(
            () => _store.QueryAsync(sql.Replace("PLACE", _place.Folder, StringComparison.Ordinal), 10, Never));

        error.Hint.ShouldContain("the views are sessions, events,");
        (await _store.LogicalHashAsync(Never)).ShouldBe(hash);
        Directory.GetFiles(_place.Folder).ShouldBe(files, ignoreOrder: true);
    }

    [Fact]
    public async Task Columns_of_a_view_can_be_asked_for()
    {
        QueryResult result = await _store.QueryAsync("PRAGMA table_info(events)", 100, Never);

        result.Rows.Select(r => r[1]).ShouldContain("tool_parameters");
    }

    [Fact]
    public async Task Query_beyond_its_time_is_ended()
    {
        await using SqliteStore hasty = await _place.OpenSqliteAsync(new StoreLimits { QueryTimeout = TimeSpan.Zero });

        var error = await Should.ThrowAsync<HoneException>(() => hasty.QueryAsync(Endless, 1, Never));

        error.Message.ShouldContain("took longer than");
    }

    [Fact]
    public async Task Query_can_be_cancelled()
    {
        using CancellationTokenSource cancel = new();
        Task<QueryResult> query = _store.QueryAsync(Endless, 1, cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => query);
    }

    [Fact]
    public async Task Answer_ends_where_it_would_be_too_large()
    {
        await using SqliteStore small = await _place.OpenSqliteAsync(new StoreLimits { QueryBytesMax = 1000 });

        QueryResult result = await small.QueryAsync(
            Numbers + " SELECT zeroblob(100) FROM n", 1_000_000, Never);

        result.IsTruncated.ShouldBeTrue();
        result.Rows.Count.ShouldBeLessThan(20);
    }
}

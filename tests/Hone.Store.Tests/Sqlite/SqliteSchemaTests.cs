using Hone.Basics;
using Hone.Outcomes;
using Hone.Sqlite;
using Hone.Sqlite.Native;
using Hone.Sqlite.Reading;
using Hone.Sqlite.Schema;
using Hone.Store.Tests.Contract;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteSchemaTests : IAsyncLifetime
{
    private readonly SqlitePlace _place = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task Schema_is_the_agreed_one()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();

        QueryResult dump = await store.QueryAsync(
            "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name", 1000, Never);

        Golden.Check("schema.sql", string.Join("\n\n", dump.Rows.Select(r => r[0])) + "\n");
    }

    [Fact]
    public async Task Every_view_and_column_is_documented_in_its_order()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        QueryResult views = await store.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'view'", 100, Never);

        SchemaDocs.Views.Select(v => v.Name).ShouldBe(views.Rows.Select(r => (string)r[0]!), ignoreOrder: true);
        foreach (SchemaView view in SchemaDocs.Views)
        {
            QueryResult columns = await store.QueryAsync($"PRAGMA table_info({view.Name})", 100, Never);
            view.Columns.Select(c => c.Name).ShouldBe(columns.Rows.Select(r => (string)r[1]!), view.Name);
        }
    }

    [Fact]
    public async Task Every_number_that_stands_for_a_name_has_one_in_the_views()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        ImportSlice slice = Slice();
        foreach (ActionType action in Enum.GetValues<ActionType>())
        {
            slice.Add(new Event(Id($"{action}"), Agent, action) { SessionId = SessionId(1) }, Id($"{action}"), 1);
        }

        foreach (EventStatus status in Enum.GetValues<EventStatus>())
        {
            Event e = Bare($"{status}");
            e.Status = status;
            slice.Add(e, Id($"{status}"), 1);
        }

        foreach (MessageKind kind in Enum.GetValues<MessageKind>())
        {
            slice.Messages.Add(Id($"{kind}"), new Message(Id($"{kind}"), SessionId(1), kind, Noon, "words"));
        }

        await store.SaveAsync([slice], Never);

        QueryResult named = await store.QueryAsync("""
            SELECT count(DISTINCT action_type), count(DISTINCT status), (SELECT count(DISTINCT kind) FROM messages)
            FROM events
            """, 1, Never);
        named.Rows[0].ShouldBe([
            (long)Enum.GetValues<ActionType>().Length, (long)Enum.GetValues<EventStatus>().Length,
            (long)Enum.GetValues<MessageKind>().Length]);
    }

    [Fact]
    public async Task Every_outcome_and_every_kind_of_evidence_has_a_name_in_the_views()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        await store.SaveAsync([Slice(Call("1"))], Never);
        Verification[] found =
        [
            .. Enum.GetValues<VerificationKind>().Select(k => new Verification(k, Bearing.None, Id("1"), Noon, "")),
            .. Enum.GetValues<Bearing>().Select(b => new Verification(0, b, Id("1"), Noon, "")),
            .. Enum.GetValues<CheckResult>().Select(
                r => new Verification(0, Bearing.None, Id("1"), Noon, "") { Result = r }),
        ];
        await store.SaveEvidenceAsync([new SessionEvidence(SessionId(1), 1, found)], "outcomes", 1, Never);
        await store.SaveOutcomesAsync(
            [
                .. Enum.GetValues<OutcomeLabel>().Select(label => (
                    new TaskEvidence($"{label}", 0, [], [], []), (Outcome?)new Outcome($"{label}", label, 0.5, []))),
            ], Never);

        QueryResult named = await store.QueryAsync("""
            SELECT count(DISTINCT kind), count(DISTINCT bearing), count(DISTINCT result),
                (SELECT count(DISTINCT outcome) FROM outcomes)
            FROM verifications
            """, 1, Never);
        named.Rows[0].ShouldBe([
            (long)Enum.GetValues<VerificationKind>().Length, (long)Enum.GetValues<Bearing>().Length,
            (long)Enum.GetValues<CheckResult>().Length, (long)Enum.GetValues<OutcomeLabel>().Length]);
    }

    [Fact]
    public async Task New_file_has_the_latest_schema_and_says_whose_it_is()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        using Connection connection = Connection.Open(store.Path, readOnly: true, TimeSpan.Zero);

        connection.Number("PRAGMA user_version").ShouldBe(Migrations.Latest);
        connection.Number("PRAGMA application_id").ShouldBe(Migrations.ApplicationId);
        connection.Text("PRAGMA journal_mode").ShouldBe("wal");
        connection.Number("SELECT count(*) FROM migration").ShouldBe(Migrations.All.Count);
    }

    [Fact]
    public void Migrations_are_numbered_without_a_gap() =>
        Migrations.All.Select(m => m.Version).ShouldBe(Enumerable.Range(1, Migrations.All.Count));

    [Fact]
    public async Task Losses_of_an_earlier_schema_are_kept_and_have_no_subject_yet()
    {
        using (Connection old = Connection.Open(_place.DatabasePath, readOnly: false, TimeSpan.Zero))
        {
            Migrations.PrepareEmpty(old);
            old.Execute(Migrations.All[0].Sql);
            old.Execute("PRAGMA user_version = 1");
            old.Execute($"""
                INSERT INTO session VALUES (1, '{SessionId(1)}', '{Agent}', 'session-001', '2025-03-01', 1);
                INSERT INTO loss VALUES (1, 0, 'polls', x'{new string('0', 32)}', NULL, 'Bash', 1, 2, 0.5, 'example');
                """);
        }

        await using SqliteStore store = await _place.OpenSqliteAsync();

        Hone.Learning.Loss loss = (await store.LossesAsync(SessionId(1), Never)).ShouldHaveSingleItem();
        (loss.Example, loss.Subject, loss.Remedy).ShouldBe(("example", null, null));
        (await store.QueryAsync("SELECT subject, remedy FROM losses", 9, Never)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sessions_and_tasks_of_a_store_before_outcomes_are_kept_and_can_be_judged()
    {
        using (Connection old = Connection.Open(_place.DatabasePath, readOnly: false, TimeSpan.Zero))
        {
            Migrations.PrepareEmpty(old);
            foreach (Migration step in Migrations.All.Where(m => m.Version <= 4)) old.Execute(step.Sql);
            old.Execute("PRAGMA user_version = 4");
            old.Execute($"""
                INSERT INTO session VALUES (1, '{SessionId(1)}', '{Agent}', 'session-001', '2025-03-01', 7);
                INSERT INTO fact VALUES (1, 'cwd', '/home/someone', NULL, NULL);
                INSERT INTO learned VALUES (1, 'learn', 1, 7);
                """);
        }

        await using SqliteStore store = await _place.OpenSqliteAsync();

        (await store.TraceAsync(SessionId(1), Never))!.Facts.Single().Value.ShouldBe("/home/someone");
        (await store.ChangedSessionsAsync("learn", 1, Never)).ShouldBeEmpty();
        (await store.TaskOfAsync(SessionId(1), Never)).ShouldBe(SessionId(1));
        (await store.DueTasksAsync(9, Never)).ShouldBeEmpty();
        await new Correlator(store, store, TimeProvider.System).CorrelateAsync(null, Never);
        (await store.OutcomeAsync(SessionId(1), Never))!.Label.ShouldBe(OutcomeLabel.Unknown);
    }

    [Fact]
    public async Task Empty_file_is_taken_for_a_new_store()
    {
        await File.Create(_place.DatabasePath).DisposeAsync();

        await using SqliteStore store = await _place.OpenSqliteAsync();

        (await store.SourcesAsync(Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_that_open_a_new_store_at_once_make_it_once()
    {
        SqliteStore[] stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _place.OpenSqliteAsync()));

        QueryResult migrations = await stores[0].QueryAsync("SELECT count(*) FROM migration", 1, Never);

        migrations.Rows[0][0].ShouldBe((long)Migrations.All.Count);
        foreach (SqliteStore store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task Store_of_a_newer_Hone_is_refused_and_left_alone()
    {
        await ChangeAsync("PRAGMA user_version = 99");

        var error = await Should.ThrowAsync<HoneException>(_place.OpenSqliteAsync);

        error.Message.ShouldBe(
            $"{_place.DatabasePath} was written by a newer Hone (schema 99, this one knows {Migrations.Latest})");
        error.Hint.ShouldContain("update Hone");
    }

    [Fact]
    public async Task Database_of_another_program_is_refused()
    {
        using (Connection other = Connection.Open(_place.DatabasePath, readOnly: false, TimeSpan.Zero))
        {
            other.Execute("CREATE TABLE theirs (x)");
        }

        var error = await Should.ThrowAsync<HoneException>(_place.OpenSqliteAsync);

        error.Message.ShouldContain("database of another program");
    }

    [Fact]
    public async Task Hash_reads_every_part_in_order_without_sorting_it()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        using Connection connection = Connection.Open(store.Path, readOnly: true, TimeSpan.Zero);

        foreach ((string name, string sql) in LogicalHash.Parts)
        {
            using Statement plan = connection.Prepare("EXPLAIN QUERY PLAN " + sql);
            while (plan.Step())
            {
                _ = (plan.Long(), plan.Long(), plan.Long());
                plan.Text().ShouldNotContain("TEMP B-TREE", customMessage: name);
            }
        }
    }

    private async Task ChangeAsync(string sql)
    {
        await (await _place.OpenSqliteAsync()).DisposeAsync();
        using Connection connection = Connection.Open(_place.DatabasePath, readOnly: false, TimeSpan.Zero);
        connection.Execute(sql);
    }
}

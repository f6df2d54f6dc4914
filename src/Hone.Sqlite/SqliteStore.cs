using Hone.Basics;
using Hone.Learning;
using Hone.Review;
using Hone.Sqlite.Learning;
using Hone.Sqlite.Native;
using Hone.Sqlite.Queries;
using Hone.Sqlite.Reading;
using Hone.Sqlite.Reviewing;
using Hone.Sqlite.Saving;
using Hone.Telemetry;

namespace Hone.Sqlite;

/// <summary>Hone's store in one SQLite file: nothing to install, several processes at once, safe when killed.</summary>
/// <remarks>
/// Writes are transactions under a lock that all of Hone's processes share, on the disk when the call returns. Reads
/// see the store as it was when they began and wait for nobody.
/// </remarks>
public sealed partial class SqliteStore : ITelemetryStore, ILearningStore, IReviewStore, IAsyncDisposable
{
    /// <summary>The database's file in its folder.</summary>
    public const string FileName = "hone.db";

    private readonly StoreWriter _writer;
    private readonly ReaderPool _readers;
    private readonly StoreLimits _limits;
    private readonly TimeProvider _time;

    private SqliteStore(string path, StoreWriter writer, StoreLimits limits, TimeProvider time) =>
        (Path, _writer, _readers, _limits, _time) = (path, writer, new ReaderPool(path, limits), limits, time);

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens the store in a folder, creates it where it is missing, and brings its schema up to date.
    /// </summary>
    /// <exception cref="HoneException">The file is damaged, newer than this Hone, locked, or closed to us.</exception>
    public static Task<SqliteStore> OpenAsync(string folder, TimeProvider time, CancellationToken cancel) =>
        OpenAsync(folder, new StoreLimits(), time, cancel);

    internal static async Task<SqliteStore> OpenAsync(
        string folder, StoreLimits limits, TimeProvider time, CancellationToken cancel)
    {
        string path = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), FileName);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HoneException($"cannot create {folder}: {e.Message}",
                "check who owns the folder above, or set HONE_HOME to a folder you may write to", e);
        }

        StoreWriter writer = await StoreWriter.OpenAsync(path, limits, time, cancel);
        return new SqliteStore(path, writer, limits, time);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, SourceState>> SourcesAsync(CancellationToken cancel) =>
        ReadAsync(TelemetryReader.Sources, cancel);

    /// <inheritdoc/>
    public Task<int> CountUnknownAsync(IReadOnlyList<Observation> observations, CancellationToken cancel) =>
        ReadAsync(c => TelemetryReader.CountUnknown(c, observations, cancel), cancel);

    /// <inheritdoc/>
    public Task<SaveCounts> SaveAsync(IReadOnlyList<ImportSlice> slices, CancellationToken cancel) =>
        _writer.WriteAsync(c => SliceWriter.Save(c, slices, _time, cancel), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string SessionId, long Revision)>> ChangedSessionsAsync(
        string station, int version, CancellationToken cancel) =>
        ReadAsync(c => TelemetryReader.ChangedSessions(c, station, version), cancel);

    /// <inheritdoc/>
    public Task<SessionTrace?> TraceAsync(string sessionId, CancellationToken cancel) =>
        ReadAsync(c => TraceReader.Read(c, sessionId, null, cancel), cancel);

    /// <inheritdoc/>
    public Task<SessionTrace?> TraceAsync(string sessionId, TraceNeeds needs, CancellationToken cancel) =>
        ReadAsync(c => TraceReader.Read(c, sessionId, needs, cancel), cancel);

    /// <inheritdoc/>
    public Task<string> LogicalHashAsync(CancellationToken cancel) => ReadAsync(c => LogicalHash.Of(c, cancel), cancel);

    /// <inheritdoc/>
    public Task SaveAsync(
        IReadOnlyList<SessionContribution> contributions, string station, int version, CancellationToken cancel) =>
        _writer.WriteAsync(
            c =>
            {
                ContributionWriter writer = new(c, station, version);
                foreach (SessionContribution contribution in contributions)
                {
                    cancel.ThrowIfCancellationRequested();
                    writer.Write(contribution);
                }

                return contributions.Count;
            },
            cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SessionLinks>> LinksAsync(CancellationToken cancel) =>
        ReadAsync(SessionReader.Links, cancel);

    /// <inheritdoc/>
    public Task SetTasksAsync(IReadOnlyList<(string SessionId, string TaskId)> tasks, CancellationToken cancel) =>
        _writer.WriteAsync(
            c =>
            {
                foreach ((string session, string task) in tasks) ContributionWriter.SetTask(c, session, task);
                return tasks.Count;
            },
            cancel);

    /// <inheritdoc/>
    public Task<Totals> TotalsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Totals(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HabitTotal>> HabitsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Habits(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToolUse>> ToolsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Tools(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FailureCount>> FailuresAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Failures(c, scope), cancel);

    /// <inheritdoc/>
    public Task<long> RevisionAsync(CancellationToken cancel) =>
        ReadAsync(c => c.Number("SELECT value FROM counter WHERE name = 'revision'"), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProjectUse>> ProjectUsesAsync(CancellationToken cancel) =>
        ReadAsync(PatternReader.Uses, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SessionHabit>> SessionHabitsAsync(
        string project, string habit, string? subject, CancellationToken cancel) =>
        ReadAsync(c => PatternReader.SessionHabits(c, project, habit, subject), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ModelUse>> ModelsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Models(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DayTotal>> DaysAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Days(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<GroupTotal>> ProjectsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Projects(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<GroupTotal>> AgentsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => SumReader.Agents(c, scope), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SessionSummary>> SessionsAsync(
        Scope scope, int countMax, bool withSubAgents, CancellationToken cancel) =>
        ReadAsync(c => SessionReader.Latest(c, scope, countMax, withSubAgents), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SessionSummary>> FindSessionsAsync(string idOrBeginning, CancellationToken cancel) =>
        ReadAsync(c => SessionReader.Find(c, idOrBeginning), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Loss>> LossesAsync(string sessionId, CancellationToken cancel) =>
        ReadAsync(c => SessionReader.Losses(c, sessionId), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Pattern>> PatternsAsync(CancellationToken cancel) =>
        ReadAsync(PatternReader.Patterns, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskOutcome>> TaskOutcomesAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => TaskReader.Tasks(c, scope), cancel);

    /// <inheritdoc/>
    public Task<MachineUse?> MachineUseAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => TaskReader.Machine(c, scope), cancel);

    /// <inheritdoc/>
    public Task<OutcomeCounts> OutcomeCountsAsync(Scope scope, CancellationToken cancel) =>
        ReadAsync(c => TaskReader.Counts(c, scope), cancel);

    /// <inheritdoc/>
    public Task<Reflection?> ReflectionAsync(string sessionId, CancellationToken cancel) =>
        ReadAsync(c => SessionReader.Reflection(c, sessionId), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Proposal>> ProposalsAsync(string? project, CancellationToken cancel) =>
        ReadAsync(c => ReviewReader.Proposals(c, project), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Proposal>> FindProposalsAsync(string idBeginning, CancellationToken cancel) =>
        ReadAsync(c => ReviewReader.Find(c, idBeginning), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(ReviewEntry Entry, string StoredHash)>> EntriesAsync(
        string? project, CancellationToken cancel) => ReadAsync(c => ReviewReader.Entries(c, project), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Policy>> PoliciesAsync(CancellationToken cancel) =>
        ReadAsync(ReviewReader.Policies, cancel);

    /// <inheritdoc/>
    public Task<Backlog> BacklogAsync(CancellationToken cancel) => ReadAsync(ReviewReader.Backlog, cancel);

    /// <inheritdoc/>
    public Task<T> DecideAsync<T>(Func<ILedger, T> decide, CancellationToken cancel) =>
        _writer.WriteAsync(c => decide(new SqliteLedger(c)), cancel);

    /// <summary>Answers a question in SQL, over the views of <see cref="SchemaDocs"/>; it can change nothing.</summary>
    /// <param name="sql">One statement that reads.</param>
    /// <param name="rowsMax">Rows at most; the answer says whether there were more.</param>
    /// <param name="cancel">Ends the question.</param>
    /// <exception cref="HoneException">It is not one reading statement, not understood, or takes too long.</exception>
    public Task<QueryResult> QueryAsync(string sql, int rowsMax, CancellationToken cancel) =>
        new QueryRunner(Path, _limits, _time).RunAsync(sql, rowsMax, cancel);

    /// <summary>How the store is: its sizes, what is in it, and whether its file is whole.</summary>
    public Task<StoreHealth> HealthAsync(CancellationToken cancel) =>
        ReadAsync(c => HealthReader.Read(c, cancel), cancel);

    /// <summary>
    /// Closes the store; what was written is brought from the log into the database where nobody is in the way.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private Task<T> ReadAsync<T>(Func<Connection, T> ask, CancellationToken cancel) => _readers.ReadAsync(ask, cancel);
}

using Hone.Basics;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Queries;

/// <summary>
/// Answers questions in SQL on a connection of their own that cannot change anything, here or elsewhere.
/// </summary>
internal sealed class QueryRunner(string path, StoreLimits limits, TimeProvider time)
{
    public Task<QueryResult> RunAsync(string sql, int rowsMax, CancellationToken cancel) =>
        Task.Run(() => Run(sql, rowsMax, cancel), cancel);

    private QueryResult Run(string sql, int rowsMax, CancellationToken cancel)
    {
        using Connection connection = Open();
        using QueryGuard guard = new(connection, time, limits.QueryTimeout, cancel);
        try
        {
            return Read(Prepare(connection, sql), rowsMax, cancel);
        }
        catch (OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            throw new HoneException($"the query took longer than {limits.QueryTimeout.TotalSeconds:0} s",
                "ask for less: a WHERE on session_id or timestamp, or fewer columns");
        }
        catch (StatementException e)
        {
            throw Refused(e.Code == SqliteCode.Denied ? "a query can only read the views and tables" : e.Said, e);
        }
    }

    private Connection Open()
    {
        Connection connection = Connection.Open(path, readOnly: true, limits.BusyTimeout);
        connection.Execute("PRAGMA query_only = ON");
        connection.Configure(SqliteConfig.Defensive, on: true);
        connection.Configure(SqliteConfig.DoubleQuotedText, on: false);
        connection.Limit(SqliteLimit.ValueBytes, limits.QueryValueBytesMax);
        connection.Limit(SqliteLimit.Attached, 0);
        return connection;
    }

    private static Statement Prepare(Connection connection, string sql)
    {
        Statement statement = connection.TryPrepare(sql, out string rest) ?? throw Refused("there is no statement");
        if (!statement.IsReadOnly) throw Refused("a query can only read");
        if (HasStatement(connection, rest)) throw Refused("a query is one statement, here are several");
        return statement;
    }

    /// <summary>True also for what is no SQL at all.</summary>
    private static bool HasStatement(Connection connection, string sql)
    {
        while (sql.AsSpan().Trim().Length > 0)
        {
            try
            {
                if (connection.TryPrepare(sql, out string rest) is not null) return true;
                if (rest.Length == sql.Length) return false;
                sql = rest;
            }
            catch (StatementException)
            {
                return true;
            }
        }

        return false;
    }

    private QueryResult Read(Statement row, int rowsMax, CancellationToken cancel)
    {
        string[] columns = [.. Enumerable.Range(0, row.ColumnCount).Select(row.ColumnName)];
        List<IReadOnlyList<object?>> rows = [];
        long bytes = 0;
        while (row.Step())
        {
            cancel.ThrowIfCancellationRequested();
            if (rows.Count == rowsMax || bytes > limits.QueryBytesMax) return new QueryResult(columns, rows, true);
            object?[] values = new object?[columns.Length];
            for (int i = 0; i < values.Length; i++)
            {
                ColumnValue value = row.Value();
                bytes += value.Bytes.Length + sizeof(long);
                values[i] = value.ToObject();
            }

            rows.Add(values);
        }

        return new QueryResult(columns, rows, false);
    }

    private static HoneException Refused(string why, Exception? said = null)
    {
        string views = string.Join(", ", SchemaDocs.Views.Select(v => v.Name));
        return new HoneException($"this query is refused: {why}",
            $"the views are {views}; `PRAGMA table_info(events)` lists the columns of one", said);
    }
}

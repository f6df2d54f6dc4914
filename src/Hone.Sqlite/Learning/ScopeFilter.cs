using Hone.Learning;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Learning;

/// <summary>A scope as the end of a <c>FROM</c> and a <c>WHERE</c> over <c>session</c> and <c>summary</c>.</summary>
/// <remarks>
/// The parameters ?1 to ?5 are the scope's. A project's folders are those between <c>P/</c> and <c>P0</c>, for 0
/// follows the slash in every encoding of ASCII (and ] the backslash): bytes are compared, so no letter of a path is a
/// wildcard.
/// </remarks>
internal static class ScopeFilter
{
    public const string Sessions = """
        session JOIN summary USING (session_key)
        """;

    public const string Condition = """
        (?5 IS NULL OR ?5 = coalesce((SELECT label FROM outcome o
            WHERE o.task_id = coalesce(summary.task_id, session.id)), 0))
        AND (?1 IS NULL OR summary.ended_at >= ?1) AND (?2 IS NULL OR summary.started_at < ?2)
        AND (?4 IS NULL OR session.agent = ?4)
        AND (?3 IS NULL OR summary.project = ?3 OR (summary.project >= ?3 || '/' AND summary.project < ?3 || '0')
            OR (summary.project >= ?3 || '\' AND summary.project < ?3 || ']'))
        """;

    /// <summary>Puts the five parameters.</summary>
    public static Statement Put(Statement row, Scope scope) => row.Begin()
        .Put(scope.Since).Put(scope.Until).Put(Folder(scope.Project)).Put(scope.Agent)
        .Put((long?)(int?)scope.Outcome);

    /// <summary>Without a slash at the end; the root is the folder without a name.</summary>
    private static string? Folder(string? project) => project?.TrimEnd('/', '\\');
}

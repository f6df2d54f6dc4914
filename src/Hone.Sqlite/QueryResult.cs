namespace Hone.Sqlite;

/// <summary>The answer to a question in SQL.</summary>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">Its rows; a value is null, <c>long</c>, <c>double</c>, <c>string</c> or <c>byte[]</c>.</param>
/// <param name="IsTruncated">True where there were more rows than were asked for.</param>
public sealed record QueryResult(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsTruncated);

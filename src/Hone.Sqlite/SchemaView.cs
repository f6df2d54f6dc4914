namespace Hone.Sqlite;

/// <summary>A view for questions in SQL.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What one row of it is.</param>
/// <param name="Columns">Its columns, in their order.</param>
public sealed record SchemaView(string Name, string Meaning, IReadOnlyList<SchemaColumn> Columns);

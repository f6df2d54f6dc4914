namespace Hone.Sqlite;

/// <summary>A column of a view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it holds, with unit and form.</param>
public sealed record SchemaColumn(string Name, string Meaning);

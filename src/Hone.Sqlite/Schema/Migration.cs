namespace Hone.Sqlite.Schema;

/// <summary>One step of the schema, forward only.</summary>
/// <param name="Version">The schema's version after it.</param>
/// <param name="Sql">What it does, in one transaction with the others that are due.</param>
internal sealed record Migration(int Version, string Sql);

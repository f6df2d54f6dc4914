namespace Hone.Sqlite.Native;

/// <summary>The type of a value as SQLite holds it; the numbers go into logical hashes and never change.</summary>
internal enum ColumnKind : byte
{
    Null = 0,
    Integer = 1,
    Real = 2,
    Text = 3,
    Blob = 4,
}

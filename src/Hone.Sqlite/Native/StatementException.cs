namespace Hone.Sqlite.Native;

/// <summary>SQLite does not accept a statement: our mistake, unless a person wrote it.</summary>
/// <param name="said">SQLite's own words.</param>
/// <param name="path">The database file.</param>
/// <param name="code">The extended result code.</param>
internal sealed class StatementException(string said, string path, int code)
    : InvalidOperationException($"SQLite refuses on {path}: {said} (code {code})")
{
    /// <summary>SQLite's own words.</summary>
    public string Said { get; } = said;

    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;
}

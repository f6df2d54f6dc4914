using Hone.Cli.Screens;

namespace Hone.Cli.Reports;

/// <summary>A part of a report that is a table, however it is shown.</summary>
/// <param name="Id">Its name in links.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Note">What has to be known to read it; null where nothing has.</param>
/// <param name="Columns">Columns; without titles the first one names the rows.</param>
/// <param name="Rows">Cells, untrusted.</param>
/// <param name="Left">Rows left out.</param>
internal sealed record Section(
    string Id, string Title, string? Note, IReadOnlyList<Cells> Columns, IReadOnlyList<IReadOnlyList<string>> Rows,
    int Left = 0)
{
    /// <summary>Whether there is anything to show.</summary>
    public bool IsEmpty => Rows.Count == 0;

    /// <summary>Whether its rows are moments, of which the last matter most.</summary>
    public bool IsOverTime => Id is "days" or "outcome-trend";

    /// <summary>The section with its first rows only.</summary>
    public Section Top(int rowsMax) =>
        Rows.Count <= rowsMax ? this : this with { Rows = [.. Rows.Take(rowsMax)], Left = Rows.Count - rowsMax };

    /// <summary>The section with its last rows only.</summary>
    public Section Last(int rowsMax) =>
        Rows.Count <= rowsMax ? this : this with { Rows = [.. Rows.TakeLast(rowsMax)], Left = Rows.Count - rowsMax };
}

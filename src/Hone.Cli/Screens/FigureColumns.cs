using Hone.Learning;

namespace Hone.Cli.Screens;

/// <summary>
/// The figures behind the titles of findings, in columns: units beside them where there is room, else above them.
/// </summary>
internal sealed class FigureColumns
{
    private const string Unit = " of tokens";
    private const int NumberWidth = 3;

    private readonly int _title, _times, _time, _share;
    private readonly bool _hasTokens, _isWide;

    /// <param name="findings">The findings shown.</param>
    /// <param name="hasTokens">Whether tokens are known.</param>
    /// <param name="width">Columns of the screen.</param>
    public FigureColumns(IReadOnlyList<Finding> findings, bool hasTokens, int width)
    {
        _hasTokens = hasTokens;
        _title = findings.Max(f => f.Habit.Title.Length);
        _times = findings.Max(f => Times(f).Length) + 3;
        _time = findings.Max(f => Figure.Duration(f.Total.Ms).Length) + 3;
        _share = findings.Max(f => Figure.Share(f.TokenShare).Length) + 3;
        _isWide = NumberWidth + _title + _times + _time + _share + Unit.Length <= width;
    }

    /// <summary>The headings; null where units stand beside the figures.</summary>
    public string? Heading => _isWide || !_hasTokens
        ? null
        : new string(' ', NumberWidth + _title + _times + _time + _share - "of tokens".Length) + "of tokens";

    /// <summary>The figures of one finding, placed behind its title.</summary>
    public string Of(Finding finding)
    {
        string title = new(' ', _title - finding.Habit.Title.Length);
        string figures = title + Times(finding).PadLeft(_times) + Figure.Duration(finding.Total.Ms).PadLeft(_time);
        if (!_hasTokens) return figures;
        return figures + Figure.Share(finding.TokenShare).PadLeft(_share) + (_isWide ? Unit : "");
    }

    private static string Times(Finding finding) => $"{Figure.Number(finding.Total.Occurrences)} ×";
}

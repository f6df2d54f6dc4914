using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>A diagnostic while its lines are still being read.</summary>
/// <param name="at">The line on which it begins.</param>
internal sealed class Complaint(int at)
{
    /// <summary>A message of many lines stops growing here; what comes after is frames and listings.</summary>
    private const int MessageLengthMax = 4_000;

    private string? _file;
    private int? _line;
    private int? _column;
    private int? _endLine;
    private int? _endColumn;
    private Severity? _severity;
    private string? _code;
    private string _message = "";

    /// <summary>The line on which it begins, from 0.</summary>
    public int FirstLine { get; } = at;

    /// <summary>The last line that told something about it, from 0.</summary>
    public int LastLine { get; private set; } = at;

    /// <summary>True where a file is known.</summary>
    public bool HasPlace => _file is not null;

    /// <summary>True where something is said.</summary>
    public bool HasMessage => _message.Length > 0;

    /// <summary>The diagnostic as far as it is known.</summary>
    public Diagnostic Diagnostic => new(_file, _line, _column, _severity, _code, _message)
    {
        EndLine = _endLine,
        EndColumn = _endColumn,
    };

    /// <summary>Takes what a line says about it; what is known already stays.</summary>
    public void Take(Match match, int at)
    {
        LastLine = at;
        GroupCollection groups = match.Groups;
        if (_file is null && groups["file"].Success) TakePlace(groups);
        if (groups["caret"].Success) _column ??= groups["caret"].Length + 1;
        if (groups["sev"].Success) _severity ??= Read(groups["sev"].ValueSpan);
        if (groups["code"].Success) _code ??= groups["code"].Value;
        if (groups["msg"].Success && _message.Length == 0) _message = groups["msg"].Value.Trim();
        if (groups["more"].Success && _message.Length < MessageLengthMax) Join(groups["more"].Value.Trim());
    }

    private void TakePlace(GroupCollection groups)
    {
        _file = groups["file"].Value;
        _line = Number(groups["line"]);
        _column = Number(groups["col"]);
        _endLine = Number(groups["endline"]);
        _endColumn = Number(groups["endcol"]);
    }

    private void Join(string more) => _message = _message.Length == 0 ? more : $"{_message}\n{more}";

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static Severity Read(ReadOnlySpan<char> word)
    {
        if (word.Contains("err", StringComparison.OrdinalIgnoreCase)) return Severity.Error;
        if (word.Contains("warn", StringComparison.OrdinalIgnoreCase)) return Severity.Warning;
        return word is "e" or "E" ? Severity.Error : word is "w" or "W" ? Severity.Warning : Severity.Info;
    }
}

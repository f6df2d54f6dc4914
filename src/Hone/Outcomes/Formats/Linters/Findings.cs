using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>What one run of a linter has said so far.</summary>
internal sealed class Findings(LinterRow row)
{
    /// <summary>So many lines of code and hints stand at most between a complaint and its place.</summary>
    private const int PlaceDistanceMax = 12;

    /// <summary>Where the words of a complaint go on beyond this, they are no longer about it.</summary>
    private const int MessageLengthMax = 2_000;

    private readonly List<Diagnostic> _found = [];
    private Match? _head;
    private bool _isOpen;
    private bool _isRed;
    private bool _isGreen;
    private bool _isNothing;
    private bool? _tally;
    private bool _isWhole;
    private string _says = "";
    private int _first = -1;
    private int _last = -1;
    private int _lastFound = -1;
    private string _lineFound = "";

    /// <summary>Complaints, without one that still waits for its place.</summary>
    public int Count => _found.Count - (_isOpen ? 1 : 0);

    /// <summary>True below a line that says what the next lines are about.</summary>
    public bool HasHead => _head is not null;

    public void Under(Match head) => _head = head;

    public void Add(Match match, int index, LineRole role, string above)
    {
        DropOpen();
        Match? head = match.Groups["file"].Success ? null : _head;
        string? Of(string name) => Group(match, name) ?? (head is null ? null : Group(head, name));
        string message = role == LineRole.Under ? above.Trim() : Of("msg") ?? row.Complaint;
        if (Group(match, "lead") is string lead) message = $"{lead}: {message}";
        if (Group(match, "tail") is string tail) message = $"{message}: {tail}";
        string? severity = Of("sev");
        _found.Add(new(
            Of("file"), Number(Of("line")), Number(Of("col")), severity is null ? null : SeverityWords.Of(severity),
            Of("code") ?? (_head is null ? null : Group(_head, "code")), message)
        {
            EndLine = Number(Group(match, "endline")),
            EndColumn = Number(Group(match, "endcol")),
        });
        _isOpen = role == LineRole.Opening;
        _lastFound = index;
        _lineFound = match.Value;
        if (!_isOpen) See(index, match.Value);
    }

    /// <summary>Gives the last complaint what it still lacks.</summary>
    public void Place(Match match, int index)
    {
        if (_found.Count == 0 || index - _lastFound > PlaceDistanceMax) return;
        Diagnostic last = _found[^1];
        bool isPlaced = last.Line is not null;
        _found[^1] = last with
        {
            File = last.File ?? Group(match, "file"),
            Line = last.Line ?? Number(Group(match, "line")),
            Column = isPlaced ? last.Column : Number(Group(match, "col")),
            Code = last.Code ?? Group(match, "code"),
            Severity = last.Severity ?? (Group(match, "sev") is string word ? SeverityWords.Of(word) : null),
        };
        if (_found[^1].File is null) return;
        if (_isOpen) See(_lastFound, _lineFound);
        _isOpen = false;
        _last = Math.Max(_last, index);
    }

    /// <summary>Appends to the words of the complaint that stands directly above.</summary>
    public void GoOn(Match match, int index)
    {
        if (_found.Count == 0 || index != Math.Max(_last, _lastFound) + 1) return;
        _last = index;
        string message = _found[^1].Message;
        if (message.Length > MessageLengthMax) return;
        _found[^1] = _found[^1] with { Message = $"{message} {Group(match, "msg")}".Trim() };
    }

    public void Conclude(LineRole role, Match match, int index)
    {
        DropOpen();
        _isWhole |= role is not (LineRole.Banner or LineRole.Nothing);
        if (role != LineRole.End) See(index, match.Value, isSummary: true);
        else if (_first >= 0) _last = index;
        if (role == LineRole.Red) _isRed = true;
        else if (role == LineRole.Nothing) _isNothing = true;
        else if (role is LineRole.Green || (role == LineRole.Banner && !Counts(match))) _isGreen = true;
        else if (role is LineRole.Tally or LineRole.Banner) _tally = _tally is true || IsBad(match);
    }

    /// <summary>The check; null where nothing was said.</summary>
    public Check? Check()
    {
        DropOpen();
        if (_first < 0) return null;
        return new(row.Tool, row.Kind, Result())
        {
            Diagnostics = _found,
            IsWhole = _isWhole,
            Says = _says,
            FirstLine = _first,
            LastLine = _last,
        };
    }

    private CheckResult Result()
    {
        if (_isRed || _tally is true) return CheckResult.Failed;
        if (_tally is false) return CheckResult.Passed;
        if (_found.Any(Fails)) return CheckResult.Failed;
        if (_isNothing && !_isGreen) return CheckResult.NothingRan;
        if (_isGreen) return CheckResult.Passed;
        return row.Concludes ? CheckResult.Unclear : CheckResult.Passed;
    }

    private bool Fails(Diagnostic found) => !row.WarningsPass || found.Severity is null or Severity.Error;

    private bool IsBad(Match match)
    {
        int? errors = Number(Group(match, "errors"));
        int? warnings = Number(Group(match, "warnings"));
        int total = (Number(Group(match, "total")) ?? 0) - (Number(Group(match, "mended")) ?? 0);
        if (errors is null && warnings is null) return total > 0;
        if (errors > 0) return true;
        return !row.WarningsPass && (warnings ?? total) > 0;
    }

    private static bool Counts(Match match) =>
        match.Groups["total"].Success || match.Groups["errors"].Success || match.Groups["warnings"].Success;

    private void See(int index, string line, bool isSummary = false)
    {
        if (_first < 0) _first = index;
        _last = Math.Max(_last, index);
        if (isSummary || _says.Length == 0) _says = line.Trim();
    }

    /// <summary>Forgets a complaint that has found no place; that it was an error still counts.</summary>
    private void DropOpen()
    {
        if (!_isOpen) return;
        _isOpen = false;
        Diagnostic open = _found[^1];
        _found.RemoveAt(_found.Count - 1);
        if (open.Severity != Severity.Error) return;
        _isRed = true;
        See(_lastFound, _lineFound);
    }

    private static string? Group(Match match, string name) =>
        match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    private static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : digits is null ? null : 0;
}

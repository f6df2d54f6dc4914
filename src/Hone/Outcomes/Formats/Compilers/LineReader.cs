using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Reads runs of one tool from an output by the patterns of its lines.</summary>
/// <param name="format">The tool.</param>
/// <param name="gate">Fits every line that can begin something; most lines of an output cannot.</param>
internal sealed class LineReader(LineFormat format, LinePatterns gate)
{
    private readonly List<Check> _checks = [];
    private RunningCheck _run = new(format);
    private Complaint? _open;
    private string _headline = "";
    private bool _inside;

    /// <summary>The runs, in their order.</summary>
    public IReadOnlyList<Check> Read(OutputLines lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (_open is null && !_inside && !gate.Fits(lines[i])) continue;
            if (format.Unless.Fits(lines[i])) return [];
            ReadLine(lines[i], i);
        }

        CloseRun();
        return _checks;
    }

    private void ReadLine(string line, int at)
    {
        if (line.AsSpan().IsWhiteSpace())
        {
            _inside = false;
            if (format.Blocks) CloseComplaint();
            return;
        }

        if (ReadEnd(line, at) || ReadFind(line, at) || ReadAddition(line, at)) return;
        if (format.Starts.Fits(line) && _run.HasResult) CloseRun();
        _inside = format.Opens.Fits(line) || (_inside && format.Keeps.Fits(line));
    }

    private bool ReadEnd(string line, int at)
    {
        if (format.Ends.Match(line) is not { } match) return false;
        CloseComplaint();
        if (_run.End(match) is not (var result, var closes)) return false;
        if (result != CheckResult.Failed && IsOlder(match)) CloseRun();
        if (match.Groups["file"].Success) Begin(match, line, at);
        _run.Settle(result, closes, line, at);
        if (closes) CloseRun();
        return true;
    }

    private bool ReadFind(string line, int at)
    {
        Match? match = format.Finds.Match(line) ?? (_inside ? format.Inside.Match(line) : null);
        if (match is null || Place.IsQuotation(match.Groups["file"].Value)) return false;
        Begin(match, line, at);
        return true;
    }

    /// <summary>True where what was seen so far cannot have ended well, so that a good end is another run's.</summary>
    /// <remarks>A count of no errors after a failure is the same run: it failed by something else.</remarks>
    private bool IsOlder(Match match) =>
        _run.HasFailed ? !match.Groups["n"].Success : _run.HasErrors && !_run.HasResult;

    private void Begin(Match match, string line, int at)
    {
        CloseComplaint();
        _open = new Complaint(at);
        _headline = line;
        _open.Take(match, at);
    }

    private bool ReadAddition(string line, int at)
    {
        if (_open is null) return false;
        if (at - _open.LastLine > format.Reach)
        {
            CloseComplaint();
            return false;
        }

        if (format.Adds.Match(line) is not { } match) return false;
        _open.Take(match, at);
        return true;
    }

    private void CloseComplaint()
    {
        if (_open is not null) _run.Add(_open, _headline);
        _open = null;
    }

    private void CloseRun()
    {
        CloseComplaint();
        if (_run.Close() is { } check) _checks.Add(check);
        _run = new RunningCheck(format);
    }
}

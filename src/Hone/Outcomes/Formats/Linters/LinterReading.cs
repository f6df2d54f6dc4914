using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Reads the output of one linter, line by line.</summary>
internal sealed class LinterReading(LinterRow row, OutputLines lines)
{
    /// <summary>More than a person looks at, and what keeps a hostile output from filling the memory.</summary>
    private const int FindingsMax = 20_000;

    private readonly List<Check> _checks = [];
    private Findings _run = new(row);
    private LinePattern? _closing;
    private int _closed;
    private bool? _holdsNamesake;

    private bool HoldsNamesake => _holdsNamesake ??= Holds(row.Namesakes);

    /// <summary>The runs of the linter that the output shows.</summary>
    public IReadOnlyList<Check> Read()
    {
        if (row.Rivals.Count > 0 && Holds(row.Rivals)) return [];
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i];
            if (line.Length is 0 or > LineRegex.LengthMax || lines.IsTaken(i)) continue;
            foreach (LinePattern pattern in row.Patterns)
            {
                if (pattern.Match(line) is not Match match) continue;
                Take(pattern, match, i);
                break;
            }
        }

        Finish();
        return _checks;
    }

    private void Take(LinePattern pattern, Match match, int index)
    {
        switch (pattern.Role)
        {
            case LineRole.Finding or LineRole.Item or LineRole.Opening or LineRole.Under:
                if (pattern.Role == LineRole.Item && !_run.HasHead) return;
                if (_closing is not null) Finish();
                if (_run.Count >= FindingsMax) return;
                _run.Add(match, index, pattern.Role, index > 0 ? lines[index - 1] : "");
                break;
            case LineRole.Head:
                if (_closing is not null) Finish();
                _run.Under(match);
                break;
            case LineRole.Place:
                _run.Place(match, index);
                break;
            case LineRole.Text:
                _run.GoOn(match, index);
                break;
            case LineRole.Banner or LineRole.Nothing:
                if (_closing is not null && index > _closed + 1) Finish();
                _run.Conclude(pattern.Role, match, index);
                break;
            case LineRole.Tally or LineRole.Green or LineRole.Red or LineRole.End:
                // The same closing line a second time, and a good word after a last one, belong to a second run.
                if (_closing == pattern || (_closing is not null && pattern.Role == LineRole.Green)) Finish();
                _run.Conclude(pattern.Role, match, index);
                _closing = pattern;
                _closed = index;
                break;
            default:
                break;
        }
    }

    private void Finish()
    {
        Check? check = _run.Check();
        if (check is not null && (_run.Count > 0 || !HoldsNamesake)) _checks.Add(check);
        _run = new(row);
        _closing = null;
    }

    private bool Holds(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return false;
        for (int i = 0; i < lines.Count; i++)
        {
            foreach (string text in texts)
            {
                if (lines[i].Contains(text, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }
}

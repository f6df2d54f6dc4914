using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>One run of a tool while its lines are being read.</summary>
internal sealed class RunningCheck(LineFormat format)
{
    private const int SaysLengthMax = 400;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private int _first = -1;
    private int _last = -1;
    private string _says = "";
    private CheckResult? _result;

    /// <summary>True where a line told that it failed.</summary>
    public bool HasFailed => _result == CheckResult.Failed;

    /// <summary>True where a line told the result.</summary>
    public bool HasResult => _result is not null;

    /// <summary>True where errors were named.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>True where anything was complained about.</summary>
    public bool HasComplaints => _diagnostics.Count > 0;

    /// <summary>Adds a complaint that is complete; the same one again, as in a summary, only moves the end.</summary>
    public void Add(Complaint complaint, string headline)
    {
        if (!complaint.HasMessage || (format.Placed && !complaint.HasPlace)) return;
        Touch(complaint.FirstLine);
        Touch(complaint.LastLine);
        Diagnostic diagnostic = complaint.Diagnostic;
        if (!_seen.Add(diagnostic)) return;
        bool isError = diagnostic.Severity is null or Severity.Error;
        if (_says.Length == 0 || (isError && !HasErrors && _result is null)) _says = Short(headline);
        HasErrors |= isError;
        _diagnostics.Add(diagnostic);
    }

    /// <summary>What a line that tells the result means for the run.</summary>
    /// <remarks>
    /// The groups: <c>good</c> and <c>bad</c> tell the result and close the run, <c>pass</c> and <c>fail</c> leave it
    /// open, <c>n</c> is a number of errors that closes it, <c>sum</c> likewise but only after complaints, <c>part</c>
    /// of <c>all</c> are tasks that went well, <c>idle</c> says that there was nothing to do.
    /// </remarks>
    /// <returns>The result, and whether the run is over; null where the line means nothing here.</returns>
    public (CheckResult Result, bool Closes)? End(Match match)
    {
        GroupCollection groups = match.Groups;
        if (groups["good"].Success) return (CheckResult.Passed, true);
        if (groups["bad"].Success) return (CheckResult.Failed, true);
        if (groups["pass"].Success) return (CheckResult.Passed, false);
        if (groups["fail"].Success) return (CheckResult.Failed, false);
        if (groups["idle"].Success) return (CheckResult.NothingRan, true);
        if (groups["n"].Success) return (Counted(groups["n"].ValueSpan), true);
        if (groups["all"].Success) return (Shared(groups["part"].ValueSpan, groups["all"].ValueSpan), true);
        return groups["sum"].Success && HasComplaints ? (Counted(groups["sum"].ValueSpan), true) : null;
    }

    /// <summary>Takes a result; a failure is not taken back, and the line that told it first says it best.</summary>
    public void Settle(CheckResult result, bool closes, string line, int at)
    {
        Touch(at);
        if (HasFailed && result != CheckResult.Failed) return;
        if (closes || !HasFailed) _says = Short(line);
        _result = result;
    }

    /// <summary>The check; null where nothing was seen that counts.</summary>
    public Check? Close()
    {
        if (_first < 0 || (_result is null && (format.Ended || _diagnostics.Count == 0))) return null;
        CheckResult result = HasErrors && _result is null or CheckResult.Passed && HasErrors
            ? CheckResult.Failed
            : _result ?? CheckResult.Unclear;
        return new Check(format.Tool, format.Kind, result)
        {
            Diagnostics = _diagnostics,
            IsWhole = _result is not null,
            Says = _says,
            FirstLine = _first,
            LastLine = _last,
        };
    }

    private void Touch(int at)
    {
        if (_first < 0 || at < _first) _first = at;
        if (at > _last) _last = at;
    }

    private static CheckResult Counted(ReadOnlySpan<char> number) =>
        number is "0" or "no" or "No" ? CheckResult.Passed : CheckResult.Failed;

    private static CheckResult Shared(ReadOnlySpan<char> part, ReadOnlySpan<char> all)
    {
        bool known = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int good)
            & int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out int total);
        if (!known) return CheckResult.Unclear;
        return total == 0 ? CheckResult.NothingRan : good < total ? CheckResult.Failed : CheckResult.Passed;
    }

    private static string Short(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        return text.Length > SaysLengthMax ? text[..SaysLengthMax].ToString() : text.ToString();
    }
}

using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the verdicts of tox and nox, where what they ran has left no readable word of its own.</summary>
/// <remarks>
/// An environment may hold a linter: only those that are named for tests or for an interpreter count.
/// </remarks>
internal sealed partial class Tox() : Runner("tox")
{
    private int _good;
    private int _bad;

    protected override bool Ends(TestRun run)
    {
        bool isSecond = Enumerable.Range(0, run.Lines[^1]).Any(Output.IsTaken);
        if (_bad > 0) run.Verdict = CheckResult.Failed;
        else if (_good > 0) run.Verdict = CheckResult.Passed;
        bool isRun = _good + _bad > 0 && !isSecond;
        (_good, _bad) = (0, 0);
        return isRun;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (Environment().Match(line) is { Success: true } match)
        {
            if (match.Groups["good"].Success) _good++;
            else _bad++;
            Run.IsEvident = Run.IsWhole = true;
            if (line[0] == 'n') Run.Tool = "nox";
            if (_bad == 0 || match.Groups["bad"].Success) Run.Says = line.Trim();
            return LineRole.Part;
        }

        return Run.Lines.Count > 0 && End().IsMatch(line) ? LineRole.Part : LineRole.None;
    }

    [GeneratedRegex(@"^(?:(?:ERROR: )? {1,3}(?:py[\w.-]{0,40}|[\w.-]{0,30}test[\w.-]{0,30}): (?:(?<good>OK"
        + @"|commands succeeded)|(?<bad>FAIL code -?\d{1,6}|FAIL|commands failed|InvocationError.{0,300}))(?:"
        + @" \([^)]{1,200}\))?|nox > \* [\w.-]{0,30}test[\w.-]{0,30}(?:\(.{1,80}\))?: (?:(?<good>success)"
        + @"|(?<bad>failed)))$")]
    private static partial Regex Environment();

    [GeneratedRegex(@"^ {2}(?:congratulations :\)|evaluation failed :\()")]
    private static partial Regex End();
}

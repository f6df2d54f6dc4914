using System.Text.RegularExpressions;

namespace Hone.Outcomes.Words;

/// <summary>Tells what programs wrote from what a person typed, and keeps whether it shows a failure.</summary>
internal sealed partial class PastedLines
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>Signs with which shells, logs, tables, differences and agents' screens begin their lines.</summary>
    private const string OutputBegins = "❯➜►⎿│├└┌╭╰⏺●○◦✓✔✗✖×☒☐|>$%+@{}[]()=";

    /// <summary>A share of letters and blanks below which a line is no prose.</summary>
    private const double LetterShareMin = 0.72;

    /// <summary>Characters of a line from which on the share of letters tells something.</summary>
    private const int LetteredFrom = 25;

    private bool _passed;
    private bool _failedForSure;

    /// <summary>The first line that shows a failure.</summary>
    public string? Failure { get; private set; }

    /// <summary>True where something failed and the end does not take it back.</summary>
    public bool IsFailure => Failure is not null && (_failedForSure || !_passed);

    /// <summary>True for a title of a document.</summary>
    public static bool IsHeading(string line) => Heading().IsMatch(line);

    /// <summary>True for a line of a shell, behind which its output stands.</summary>
    public static bool IsCommand(string line) => line.TrimStart() is ['❯' or '➜' or '$' or '%', ' ', ..];

    /// <summary>What a person wrote on a line before something pasted: “it still fails: {…”.</summary>
    public static string BeforePaste(string line)
    {
        int at = line.AsSpan().IndexOfAny("{[<|");
        return at < LetteredFrom ? "" : line[..at];
    }

    /// <summary>Looks at a line; true where a program wrote it.</summary>
    public bool Look(string line)
    {
        string trimmed = LogTag().Replace(line.Trim(), "");
        if (Failed().IsMatch(trimmed))
        {
            Failure ??= trimmed;
            _failedForSure |= FailedTests().IsMatch(trimmed);
            return true;
        }

        if (Passed().IsMatch(trimmed))
        {
            _passed = true;
            return true;
        }

        return IsOutput(line);
    }

    /// <summary>True for a line that looks like a program's, failure or not.</summary>
    public static bool IsOutput(string line)
    {
        if (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t')) return true;
        string text = line.Trim();
        if (text.Length == 0) return false;
        if (OutputBegins.Contains(text[0])) return true;
        if (Shape().IsMatch(text)) return true;
        return text.Length >= LetteredFrom && LetterShare(text) < LetterShareMin;
    }

    /// <summary>The share of letters among all that is no path: a person may well name one.</summary>
    private static double LetterShare(string text)
    {
        string plain = Path().Replace(text, "");
        if (plain.Length == 0) return 0;
        return plain.Count(c => char.IsLetter(c) || c is ' ' or '\'' or '’') / (double)plain.Length;
    }

    [GeneratedRegex(@"[^\s/]{0,100}/\S{1,900}", Options)]
    private static partial Regex Path();

    [GeneratedRegex(@"^#{1,4} \S", Options)]
    private static partial Regex Heading();

    /// <summary>What stands before a log's own words: who says it, or when.</summary>
    [GeneratedRegex(@"^(?:\[[^\[\]]{1,60}\][:\s]{1,4}|(?:remote|target|stderr|stdout):\s{1,4})", Options)]
    private static partial Regex LogTag();

    /// <summary>Beginnings of lines by which tools report that something failed.</summary>
    [GeneratedRegex(
        @"^(?:--- FAIL|FAIL(?:ED)?(?:\s|:|$)|fatal:|(?:error|Error|ERROR)(?::|\[\w{1,12}\])\s?\S"
        + @"|ERROR\s{1,4}\S|panic:|Traceback \(most recent|npm (?:ERR!|error) |not ok \d"
        + @"|exit (?:status|code) [1-9]|Error: Process completed|Segmentation fault"
        + @"|[A-Za-z.]{0,80}(?:Error|Exception): \S|E   \S|thread '[^']{1,60}' panicked"
        + @"|[\w./\\@-]{0,200}[A-Za-z]\.[A-Za-z]{1,8}[(:]\d{1,6}[,:]\d{1,6}\)?:? (?:- )?\S"
        + @"|\d{1,5} (?:issues?:|failed\b|errors?\b)|command failed|Build failed|BUILD FAILED"
        + @"|(?:zsh|bash|sh): [^\s:]{1,80}: (?:command )?not found|(?:zsh|bash): command not found)",
        Options)]
    private static partial Regex Failed();

    [GeneratedRegex(@"^(?:--- FAIL|FAIL|not ok|panic:|Traceback|npm |exit |\d{1,5} (?:failed|errors?))", Options)]
    private static partial Regex FailedTests();

    [GeneratedRegex(
        @"^(?:PASS|--- PASS|ok\s{1,8}[\w./-]{3,200}\s{1,4}[\d(]|\d{1,6} passed|Tests:\s{1,8}\d{1,6} passed)",
        Options)]
    private static partial Regex Passed();

    /// <summary>Times, frames of a stack, test runners' progress, settings, code.</summary>
    [GeneratedRegex(
        @"^(?:\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d[:.]\d\d|time=|level=|at [\w.$<]{1,120}[ (]|File "".{1,200}"", line"
        + @"|===|---|\.\.\.|diff --git|index [0-9a-f]{7}|commit [0-9a-f]{7}|remote:|To https|From https|Caused by"
        + @"|(?:import|export|const|let|var|func|def|class|return|public|private|package) [\w{*.]{1,60} ?[=({;:]"
        + @"|//|/\*|\*/|<\/?\w)|[;{}]$",
        Options)]
    private static partial Regex Shape();
}

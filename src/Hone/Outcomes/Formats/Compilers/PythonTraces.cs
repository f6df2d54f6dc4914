using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Python's word that a program could not even be loaded: a syntax error, or an import that failed.</summary>
/// <remarks>
/// Other exceptions are what a program did, not what became of building it. A trace that a test runner shows is the
/// test's: such traces stand under a rule or are indented.
/// </remarks>
internal static class PythonTraces
{
    private const string Tool = "python";
    private const string Header = "Traceback (most recent call last):";

    /// <summary>Lines that one trace can have; deeper ones are recursion, which no import error is.</summary>
    private const int TraceLinesMax = 400;

    private static readonly LinePatterns s_frames = new($@"^  File ""(?<file>[^""]+)"", line {Place.Line}");

    private static readonly LinePatterns s_endings =
        new(@"^(?:Sorry: )?(?<code>SyntaxError|IndentationError|TabError|ImportError|ModuleNotFoundError): " +
        @"(?<msg>.+)$");

    /// <summary>What stands over a trace that is part of a report of tests.</summary>
    private static readonly LinePatterns s_testHeadings =
        new("^(?:-{5}|={5}|_{5})", "^ImportError: Failed to import test");

    public static OutputFormat Format { get; } = new(
        Tool,
        CheckKind.Build,
        ["SyntaxError: ", "IndentationError: ", "TabError: ", "ImportError: ", "ModuleNotFoundError: "],
        Read)
    {
        Names = ["python3", "py_compile", "compileall"],
    };

    private static IEnumerable<Check> Read(OutputLines lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            bool isTrace = lines[i] == Header;
            if (!isTrace && !s_frames.Fits(lines[i])) continue;
            int end = EndOf(lines, i);
            bool isOfTests = i > 0 && s_testHeadings.Fits(lines[i - 1]);
            Match? ending = end < lines.Count && !isOfTests ? s_endings.Match(lines[end]) : null;
            if (ending is not null && (isTrace || !IsImport(ending))) yield return Found(lines, i, end, ending);
            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>The line that ends a trace: the first one that is not indented.</summary>
    private static int EndOf(OutputLines lines, int first)
    {
        int limit = Math.Min(lines.Count, first + TraceLinesMax);
        int end = first + 1;
        while (end < limit && lines[end].StartsWith(' ')) end++;
        return end;
    }

    private static Check Found(OutputLines lines, int first, int last, Match ending)
    {
        Complaint complaint = new(first);
        complaint.Take(ending, last);
        for (int i = last - 1; i >= first && !complaint.HasPlace; i--)
        {
            if (s_frames.Match(lines[i]) is { } frame) complaint.Take(frame, last);
        }

        return new Check(Tool, CheckKind.Build, CheckResult.Failed)
        {
            Diagnostics = [complaint.Diagnostic],
            IsWhole = true,
            Says = ending.Value,
            FirstLine = first,
            LastLine = last,
        };
    }

    private static bool IsImport(Match ending) =>
        ending.Groups["code"].ValueSpan.StartsWith("I", StringComparison.Ordinal)
            && !ending.Groups["code"].ValueSpan.StartsWith("Indent", StringComparison.Ordinal)
        || ending.Groups["code"].ValueSpan.StartsWith("Module", StringComparison.Ordinal);
}

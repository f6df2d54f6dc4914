using System.Globalization;
using System.Text.RegularExpressions;
using Hone.Outcomes;

namespace Hone.Bench.Outcomes;

/// <summary>One place that somebody expects a reader of an output to find.</summary>
/// <remarks>
/// The expectation keeps rule, severity and place in the message where a tool prints them there; the engine's record
/// has fields for them. So messages are equal where their words are the same in the same order, words of the expected
/// one aside that are the same as a field of ours, point at the place, or stand in square brackets.
/// </remarks>
internal sealed partial record ExpectedPlace(
    string Printed, string? File, int? Line, int? Column, string? Type, int? Number, string Message)
{
    /// <summary>True for text without a place.</summary>
    public bool IsText => Printed.StartsWith("||", StringComparison.Ordinal);

    /// <summary>All of a file; a line of another shape goes on with the message above.</summary>
    public static IReadOnlyList<ExpectedPlace> All(string text)
    {
        List<ExpectedPlace> all = [];
        foreach (string line in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (line.StartsWith("||", StringComparison.Ordinal))
            {
                all.Add(new(line, null, null, null, null, null, line[2..]));
            }
            else if (Shape().Match(line) is { Success: true } match)
            {
                string? Of(string name) => match.Groups[name] is { Success: true, Length: > 0 } g ? g.Value : null;
                int? NumberOf(string name) =>
                    int.TryParse(Of(name), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : null;
                all.Add(new(
                    line, Of("file"), NumberOf("line"), NumberOf("col"), Of("type"), NumberOf("nr"), Of("msg") ?? ""));
            }
            else if (line.Length > 0 && all.Count > 0)
            {
                all[^1] = all[^1] with { Message = all[^1].Message + "\n" + line };
            }
        }

        return all;
    }

    /// <summary>True where the engine has read this place: all that is expected, in its own fields.</summary>
    public bool Equals(Diagnostic read) =>
        (File is null || File == read.File)
        && (File is null || Line == read.Line)
        && (File is null || Column == read.Column)
        && FitsType(read)
        && (FitsMessage(Message, read) || FitsMessage(Message.Split('\n')[0], read));

    /// <summary>True where the engine has read something from this text.</summary>
    public bool Tells(Diagnostic read) => Message.Contains(read.Message, StringComparison.Ordinal);

    /// <summary>A letter and a number may be the two halves of a rule's name.</summary>
    private bool FitsType(Diagnostic read)
    {
        string digits = string.Concat(read.Code?.Where(char.IsAsciiDigit) ?? []);
        bool hasNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int n);
        if (Number is not null && !(hasNumber && n == Number)) return false;
        if (Type is null || SeverityOf(Type) is not Severity severity) return true;
        return read.Severity == severity
            || (Number is not null && char.ToUpperInvariant(Type[0]) == char.ToUpperInvariant(read.Code![0]));
    }

    private static bool FitsMessage(string message, Diagnostic read)
    {
        List<(string Word, bool IsTag)> expected = Words(message);
        List<string> ours = [.. Words(read.Message).Select(w => w.Word)];
        HashSet<string> fields = [.. Words($"{read.File} {read.Code} {read.Line}").Select(w => w.Word)];
        fields.UnionWith(Pointers(read).Select(p => p.Trim('.', ',', ':', ';', '(', ')', '[', ']')));
        int next = 0;
        foreach ((string word, bool isTag) in expected)
        {
            if (next < ours.Count && ours[next] == word) next++;
            else if (!isTag && !fields.Contains(word) && !IsPointer(word) && !IsSeverity(word, read)) return false;
        }

        return next == ours.Count;
    }

    /// <summary>A place as tools write it in one word; an expectation may keep the whole line as its message.</summary>
    private static IEnumerable<string> Pointers(Diagnostic read)
    {
        yield return $"{read.Line}:{read.Column}";
        yield return $"{read.File}:{read.Line}";
        yield return $"{read.File}:{read.Line}:{read.Column}";
        yield return $"{read.File}({read.Line},{read.Column})";
    }

    private static bool IsPointer(string word) => word is "on" or "at" or "in" or "line" or "col" or "column";

    private static bool IsSeverity(string word, Diagnostic read) =>
        SeverityOf(word) is Severity severity && severity == read.Severity;

    /// <summary>Words without the punctuation around them, and whether they stand in square brackets.</summary>
    private static List<(string Word, bool IsTag)> Words(string text)
    {
        List<(string Word, bool IsTag)> words = [];
        bool isTag = false;
        foreach (string part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            isTag |= part.StartsWith('[');
            string word = part.Trim('.', ',', ':', ';', '(', ')', '[', ']', '\'', '"', '`');
            if (word.Any(char.IsLetterOrDigit)) words.Add((word, isTag));
            isTag &= !part.Contains(']');
        }

        return words;
    }

    private static Severity? SeverityOf(string word) => word.ToUpperInvariant() switch
    {
        "ERROR" or "E" or "FATAL" or "HIGH" => Severity.Error,
        "WARNING" or "WARN" or "W" or "MEDIUM" => Severity.Warning,
        "INFO" or "I" or "NOTE" or "N" or "LOW" or "SUGGESTION" or "HINT" or "STYLE" => Severity.Info,
        _ => null,
    };

    [GeneratedRegex(@"^(?<file>[^|]*)\|(?<line>\d+)?(?:-\d+)?(?: ?col (?<col>\d+)(?:-\d+)?)?(?: (?<type>[^\s|]+))?"
        + @"(?: (?<nr>\d+))?\| ?(?<msg>.*)$")]
    private static partial Regex Shape();
}

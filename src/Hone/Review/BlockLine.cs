using Hone.Basics;

namespace Hone.Review;

/// <summary>One line of the managed block: what agents shall read, and behind it where it comes from.</summary>
/// <remarks>Texts come from what agents did, so nothing gets in that could end the line or hide in it.</remarks>
public sealed record BlockLine
{
    /// <summary>A line is a sentence or two: agents read all of them, every time.</summary>
    public const int TextMax = 300;

    /// <summary>Enough for a habit's name and how often it was seen.</summary>
    public const int SourceMax = 80;

    /// <summary>Hexadecimal digits of an id.</summary>
    public const int IdLength = 8;

    private static readonly string[] s_notInText = ["<!--", "-->", "```", "~~~"];

    private static readonly string[] s_notInSource = ["--", "<", ">"];

    /// <summary>A line; <see cref="Fault"/> says beforehand whether it can be one.</summary>
    /// <param name="id">8 lower-case hexadecimal digits.</param>
    /// <param name="text">What the agent reads.</param>
    /// <param name="source">Where it comes from, such as <c>retry-same-fail, 12 × in 5 sessions</c>.</param>
    /// <exception cref="HoneException">It cannot stand in a file.</exception>
    public BlockLine(string id, string text, string source)
    {
        if (Fault(id, text, source) is { } fault)
        {
            throw new HoneException($"it can be no line of the managed block: {fault}", "word it in one plain line");
        }

        (Id, Text, Source) = (id, text, source);
    }

    /// <summary>8 lower-case hexadecimal digits, by which the line is found again.</summary>
    public string Id { get; }

    /// <summary>What the agent reads: one line of 1 to 300 characters.</summary>
    public string Text { get; }

    /// <summary>Where it comes from: one line of 1 to 80 characters.</summary>
    public string Source { get; }

    /// <summary>Why these cannot be a line; null where they can.</summary>
    public static string? Fault(string id, string text, string source)
    {
        if (id is null || text is null || source is null) return "a part of it is missing";
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower)) return $"its id is not {IdLength} hex digits";
        return FaultOfText(text) ?? FaultOfPart("source", source, SourceMax, s_notInSource);
    }

    /// <summary>The line as it stands in a file, without a line end.</summary>
    public override string ToString() => $"- {Text} <!-- hone:{Id} {Source} -->";

    private static string? FaultOfText(string text) => text.StartsWith('#') ? "its text begins like a heading"
        : IsImporting(text) ? "its text holds an @ outside of code marks, which takes in another file"
        : FaultOfPart("text", text, TextMax, s_notInText);

    /// <summary>Agents read <c>@path</c> in instructions as that file's content; in code marks it is text.</summary>
    private static bool IsImporting(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '@') return true;
            int run = RunAt(text, at);
            // Marks that nothing closes are letters like others: what follows them is read.
            at = run > 0 && EndOfCode(text, at + run, run) is { } end ? end : at + Math.Max(run, 1);
        }

        return false;
    }

    /// <summary>Behind the marks that close a code span: as many as opened it (CommonMark 6.1).</summary>
    private static int? EndOfCode(string text, int from, int marks)
    {
        for (int at = from; at < text.Length;)
        {
            int run = RunAt(text, at);
            if (run == marks) return at + run;
            at += Math.Max(run, 1);
        }

        return null;
    }

    private static int RunAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == '`') end++;
        return end - at;
    }

    private static string? FaultOfPart(string name, string part, int max, string[] banned)
    {
        if (part.Length == 0) return $"its {name} is empty";
        if (part.Length > max) return $"its {name} is longer than {max} characters";
        if (char.IsWhiteSpace(part[0]) || char.IsWhiteSpace(part[^1])) return $"its {name} begins or ends with a blank";
        if (HiddenCharacters.FirstIn(part) is { } hidden) return $"its {name} holds the hidden character {hidden}";
        return Array.Find(banned, part.Contains) is { } word ? $"its {name} holds {word}" : null;
    }
}

using System.Globalization;
using Hone.Basics;

namespace Hone.Outcomes;

/// <summary>What a person says, asked or not, about how a task or a session came out.</summary>
/// <param name="Id">The same for the same words of the same person about the same work at the same time.</param>
/// <param name="About">The id of a task or a session; never <see cref="Last"/>.</param>
/// <param name="Word">Their word in short.</param>
/// <param name="Note">What else they say: one line, <see cref="NoteMax"/> characters at most; may be empty.</param>
/// <param name="By">Who says it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Feedback(
    Id128 Id, string About, FeedbackWord Word, string Note, string By, DateTimeOffset At)
{
    /// <summary>Typed in place of the id of a person's last session; whoever reads it looks the id up.</summary>
    public const string Last = "last";

    /// <summary>Characters of a note: a remark, not a report.</summary>
    public const int NoteMax = 500;

    /// <summary>Characters of an id or a name; none that is known comes near.</summary>
    public const int NameMax = 200;

    private const string Hint = "say works, broken, partial or unknown; a sentence can go into --note";

    /// <summary>True where they take back all that they said before; the word then counts for nothing.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>A person's word about a piece of work.</summary>
    /// <param name="about">The id of a task or a session.</param>
    /// <param name="said">One of the four words, or a sentence that <see cref="Remarks"/> can read.</param>
    /// <param name="note">What else they say; a sentence that was read is the note where there is no other.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="HoneException">One of them cannot be; says which, and what to type instead.</exception>
    public static Feedback On(string about, string said, string? note, string by, DateTimeOffset at)
    {
        string line = OneLine(said);
        FeedbackWord? word = WordOf(line);
        FeedbackWord meant = word ?? ReadFrom(line);
        string kept = string.IsNullOrWhiteSpace(note) && word is null ? line : OneLine(note ?? "");
        return Checked(about, meant, kept, by, at);
    }

    /// <summary>A person takes back all that they said about a piece of work.</summary>
    /// <inheritdoc cref="On" path="/param|/exception"/>
    public static Feedback Withdrawal(string about, string? note, string by, DateTimeOffset at)
    {
        Feedback empty = Checked(about, FeedbackWord.Unknown, OneLine(note ?? ""), by, at);
        return empty with { Id = IdOf(empty, isWithdrawal: true), IsWithdrawal = true };
    }

    /// <summary>What a report of tests or findings says of a piece of work, handed in by a person.</summary>
    /// <param name="about">The id of a task or a session.</param>
    /// <param name="report">The report's name, for the note.</param>
    /// <param name="checks">What <see cref="ReportFile"/> read from it.</param>
    /// <param name="note">What else they say; may be null.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="at">When.</param>
    /// <exception cref="HoneException">The report does not tell whether anything passed.</exception>
    public static Feedback OfReport(
        string about, string report, IReadOnlyList<Check> checks, string? note, string by, DateTimeOffset at)
    {
        bool hasFailed = checks.Any(c => c.Result == CheckResult.Failed);
        if (!hasFailed && checks.All(c => c.Result != CheckResult.Passed))
        {
            throw new HoneException($"{report} does not tell whether anything passed", Hint);
        }

        TestCounts counts = checks.Aggregate(default(TestCounts), (sum, c) => sum + (c.Counts ?? default));
        int places = checks.Sum(c => c.Diagnostics.Count);
        string told = counts.Ran > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{report}: {counts.Passed} of {counts.Ran} passed")
            : string.Create(CultureInfo.InvariantCulture, $"{report}: {places} findings");
        FeedbackWord word = hasFailed ? FeedbackWord.Broken : FeedbackWord.Works;
        string said = OneLine(note ?? "");
        return Checked(about, word, said.Length > 0 ? $"{told}. {said}" : told, by, at);
    }

    private static Feedback Checked(string about, FeedbackWord word, string note, string by, DateTimeOffset at)
    {
        string subject = Named(about, "task or session", "name one by its id, or say last");
        string person = Named(by, "person", "say who you are, as git does in user.name");
        if (subject.Contains(' '))
        {
            throw new HoneException($"no task or session is called “{subject}”", "put a sentence into quotation marks");
        }

        if (subject.Equals(Last, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("The id must be looked up first.", nameof(about));
        }

        if (note.Length > NoteMax)
        {
            throw new HoneException($"the note has {note.Length} characters, more than {NoteMax}", "say it shorter");
        }

        if (HiddenCharacters.FirstIn(note) is { } hidden)
        {
            throw new HoneException($"the note holds {hidden}, which nobody sees", "type it without that character");
        }

        Feedback feedback = new(default, subject, word, note, person, at.ToUniversalTime());
        return feedback with { Id = IdOf(feedback, isWithdrawal: false) };
    }

    private static string Named(string name, string what, string hint)
    {
        string trimmed = name.Trim();
        if (trimmed.Length == 0) throw new HoneException($"no {what} is named", hint);
        if (trimmed.Length > NameMax || HiddenCharacters.FirstIn(trimmed) is not null)
        {
            throw new HoneException($"this names no {what}: it is too long, or holds what nobody sees", hint);
        }

        return trimmed;
    }

    private static FeedbackWord? WordOf(string said) => said.ToLowerInvariant() switch
    {
        "works" => FeedbackWord.Works,
        "partial" => FeedbackWord.Partial,
        "broken" => FeedbackWord.Broken,
        "unknown" => FeedbackWord.Unknown,
        "" => throw new HoneException("nothing is said about the work", Hint),
        _ => null,
    };

    private static FeedbackWord ReadFrom(string sentence) => Remarks.Read(sentence).Remark switch
    {
        Remark.Works or Remark.GoOn => FeedbackWord.Works,
        Remark.Broken or Remark.Revert => FeedbackWord.Broken,
        _ => throw new HoneException($"“{Shown(sentence)}” does not tell whether the work is good", Hint),
    };

    private static Id128 IdOf(Feedback feedback, bool isWithdrawal) => Id128.OfName(
        "feedback", feedback.About,
        $"{(isWithdrawal ? "withdrawn" : feedback.Word)}\0{feedback.Note}\0{feedback.By}\0{feedback.At.UtcTicks}");

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string text) => text.Length <= 80 ? text : $"{text.AsSpan(0, 79)}…";
}

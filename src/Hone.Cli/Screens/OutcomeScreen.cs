using Hone.Cli.Reports;
using Hone.Outcomes;

namespace Hone.Cli.Screens;

/// <summary>What came of a session's task, and why: each reason with the command that shows it.</summary>
/// <param name="screen">Where to.</param>
/// <param name="shortIds">Short forms of session ids that the store tells apart.</param>
internal sealed class OutcomeScreen(Screen screen, IReadOnlyDictionary<string, string> shortIds)
{
    /// <summary>As wide as a weight with its sign, and two blanks.</summary>
    private const int WordsColumn = 8;

    private const int WordsLengthMax = 300, EventIdLength = 12;

    /// <summary>Writes it; nothing where the task was not judged yet.</summary>
    /// <param name="outcome">What came of the task; null where it was never judged.</param>
    /// <param name="sessions">Sessions of the task that say something.</param>
    public void Write(Outcome? outcome, int sessions)
    {
        if (outcome is null) return;
        screen.Heading("What came of it");
        string whole = sessions > 1 ? $", judged with all {Figure.Number(sessions)} sessions of its task" : "";
        screen.Indented(
            2, [OutcomeMark.Of(outcome.Label, screen.IsUnicode), " ", .. OutcomeText.Verdict(outcome), $"{whole}."]);
        if (outcome is { Previous: { } previous, RevisedAt: { } at })
        {
            screen.Indented(2, $"Was {OutcomeText.Name(previous)} until {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC.");
        }

        if (outcome.Reasons.Count == 0) screen.Indented(2, "Nothing in it speaks for or against.");
        foreach (OutcomeReason reason in outcome.Reasons) Write(reason);
    }

    private void Write(OutcomeReason reason)
    {
        string weight = $"{reason.Weight:+0.0;−0.0;0.0}".PadLeft(WordsColumn - 2) + "  ";
        Piece sign = reason.Weight > 0 ? Piece.Good(weight) : reason.Weight < 0 ? Piece.Bad(weight) : weight;
        screen.Hanging(WordsColumn, [sign], [SafeText.OneLine(reason.Words, WordsLengthMax)]);
        string time = reason.At is { } at ? $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "";
        if (reason is { SessionId: { } session, Source: { } source })
        {
            string id = shortIds.GetValueOrDefault(session, session);
            screen.Indented(WordsColumn, Piece.Faint(time.Length > 0 ? $"{time}  " : ""),
                Piece.Command($"hone sessions show {id} --at {source.ToString()[..EventIdLength]}"));
        }
        else if (time.Length > 0)
        {
            screen.Indented(WordsColumn, Piece.Faint(time));
        }
    }
}

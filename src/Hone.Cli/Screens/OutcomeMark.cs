using Hone.Outcomes;

namespace Hone.Cli.Screens;

/// <summary>One letter for what came of a task; each has a shape of its own, so that colour is not needed.</summary>
internal static class OutcomeMark
{
    /// <summary>The mark.</summary>
    /// <param name="label">What came of it; null where it was never judged.</param>
    /// <param name="isUnicode">Whether the terminal shows more than ASCII.</param>
    public static Piece Of(OutcomeLabel? label, bool isUnicode) => label switch
    {
        OutcomeLabel.Success => Piece.Good(isUnicode ? "✓" : "+"),
        OutcomeLabel.Failure => Piece.Bad(isUnicode ? "✗" : "x"),
        OutcomeLabel.Partial => Piece.Warn(isUnicode ? "◐" : "~"),
        _ => Piece.Faint(isUnicode ? "·" : "."),
    };

    /// <summary>What the marks stand for, in one line.</summary>
    public static Piece[] Legend(bool isUnicode) =>
    [
        Of(OutcomeLabel.Success, isUnicode), Piece.Faint(" worked  "), Of(OutcomeLabel.Partial, isUnicode),
        Piece.Faint(" in part  "), Of(OutcomeLabel.Failure, isUnicode), Piece.Faint(" failed  "),
        Of(OutcomeLabel.Unknown, isUnicode), Piece.Faint(" too little to tell"),
    ];
}

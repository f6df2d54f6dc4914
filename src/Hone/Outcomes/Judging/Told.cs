namespace Hone.Outcomes.Judging;

/// <summary>What a person says on purpose decides; what was found stays beside it as a reason.</summary>
internal static class Told
{
    /// <summary>How likely a person's verdict on their own work is right: they may have mistaken the session.</summary>
    private const double Probability = 0.98;

    /// <summary>The last word that stands; null where nothing was said, or it was taken back.</summary>
    public static Feedback? LastOf(IReadOnlyList<Feedback> feedback) =>
        feedback.OrderBy(f => f.At).ThenBy(f => f.Id).LastOrDefault() is { IsWithdrawal: false } last ? last : null;

    /// <summary>The verdict that a person gave.</summary>
    public static Outcome Verdict(Feedback told, Outcome judged)
    {
        (OutcomeLabel label, double weight) = told.Word switch
        {
            FeedbackWord.Works => (OutcomeLabel.Success, Weights.Feedback),
            FeedbackWord.Broken => (OutcomeLabel.Failure, -Weights.Feedback),
            FeedbackWord.Partial => (OutcomeLabel.Partial, Weights.Part),
            _ => (OutcomeLabel.Unknown, 0),
        };
        string note = told.Note.Length > 0 ? $": {told.Note}" : "";
        string word = told.Word.ToString().ToLowerInvariant();
        OutcomeReason reason = new(
            VerificationKind.Feedback, weight, $"{told.By} says {word}{note}", null, null, told.At);
        double probability = label == OutcomeLabel.Unknown ? judged.Probability : Probability;
        IEnumerable<OutcomeReason> reasons = judged.Reasons.Prepend(reason).Take(Outcome.ReasonsMax);
        return judged with { Label = label, Probability = probability, Reasons = [.. reasons] };
    }
}

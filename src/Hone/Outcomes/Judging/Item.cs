namespace Hone.Outcomes.Judging;

/// <summary>A piece of evidence at its place among all of a task.</summary>
/// <param name="SessionId">The session it stands in.</param>
/// <param name="Found">The evidence.</param>
/// <param name="Place">Its place, from 0, in the order in which things happened.</param>
internal sealed record Item(string SessionId, Verification Found, int Place)
{
    /// <summary>A reason made of it.</summary>
    public OutcomeReason Reason(double weight, string words) =>
        new(Found.Kind, weight, words, SessionId, Found.Source, Found.At);
}

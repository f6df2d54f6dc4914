namespace Hone.Outcomes;

/// <summary>All that is known about a task whose outcome is to be judged.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Ticket">
/// Grows with every change of the evidence: a verdict on older evidence does not settle it.
/// </param>
/// <param name="Sessions">What its sessions show; none where they all went to another task.</param>
/// <param name="Feedback">What people said of it on purpose, oldest first.</param>
/// <param name="Fates">What became of its commits.</param>
public sealed record TaskEvidence(
    string TaskId, long Ticket, IReadOnlyList<SessionEvidence> Sessions, IReadOnlyList<Feedback> Feedback,
    IReadOnlyList<CommitFate> Fates);

namespace Hone.Review;

/// <summary>A proposal before the queue has taken it.</summary>
/// <param name="Project">The repository's folder.</param>
/// <param name="Kind">What kind of edit it is.</param>
/// <param name="Rule">What saw the need: a habit's id.</param>
/// <param name="Subject">What it is about within the rule; empty where it is about all of it.</param>
/// <param name="Title">What it does, in one line.</param>
/// <param name="Reason">Why.</param>
/// <param name="Edit">The edit.</param>
/// <param name="Agents">Agents that read the file.</param>
/// <param name="Evidence">What was seen.</param>
/// <param name="Value">The part of the repository's time or tokens that it is about, 0 to 1.</param>
public sealed record ProposalDraft(
    string Project, ProposalKind Kind, string Rule, string Subject, string Title, string Reason, ProposedEdit Edit,
    IReadOnlyList<string> Agents, Evidence Evidence, double Value);

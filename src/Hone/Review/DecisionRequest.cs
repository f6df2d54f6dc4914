using Hone.Basics;

namespace Hone.Review;

/// <summary>What somebody wants done to a proposal, and which state of it they saw.</summary>
/// <param name="ProposalId">Which.</param>
/// <param name="Verb">What.</param>
/// <param name="By">Who.</param>
public sealed record DecisionRequest(Id128 ProposalId, ReviewVerb Verb, Actor By)
{
    /// <summary>The version they saw; null where any will do, as for a look.</summary>
    public int? SeenVersion { get; init; }

    /// <summary>The content they saw; null where any will do.</summary>
    public string? SeenContentHash { get; init; }

    /// <summary>Reason, question, answer or note.</summary>
    public string Words { get; init; } = "";

    /// <summary>Yes, but not applied before somebody says so.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>The edit as they word it.</summary>
    public ProposedEdit? Edit { get; init; }

    /// <summary>The change that made or took back the edit.</summary>
    public Id128? ChangeId { get; init; }

    /// <summary>A request about a proposal as it was seen.</summary>
    public static DecisionRequest On(Proposal seen, ReviewVerb verb, Actor by, string words = "") =>
        new(seen.Id, verb, by)
        {
            SeenVersion = seen.Version, SeenContentHash = seen.ContentHash, Words = words,
        };
}

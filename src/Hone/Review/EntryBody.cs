using Hone.Basics;

namespace Hone.Review;

/// <summary>What an entry of the ledger says beside who, what and when; only what the verb needs is set.</summary>
public sealed record EntryBody
{
    /// <summary>Nothing more to say.</summary>
    public static EntryBody Empty { get; } = new();

    /// <summary>Reason, question, answer or note, in the words of whoever acted.</summary>
    public string? Words { get; init; }

    /// <summary>The version that was decided on.</summary>
    public int? Version { get; init; }

    /// <summary>The content that was decided on.</summary>
    public string? ContentHash { get; init; }

    /// <summary>An approval that waits to be applied.</summary>
    public bool? IsDeferred { get; init; }

    /// <summary>The whole proposal, where it is made.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The edit, where it is worded differently.</summary>
    public ProposedEdit? Edit { get; init; }

    /// <summary>The change that made or took back the edit.</summary>
    public Id128? ChangeId { get; init; }

    /// <summary>How often the pattern is seen by now.</summary>
    public long? Occurrences { get; init; }

    /// <summary>What was seen by now, where it grew while the proposal waits.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The value that goes with it.</summary>
    public double? Value { get; init; }

    /// <summary>The reason that goes with it.</summary>
    public string? Reason { get; init; }

    /// <summary>The policy, where one is given or withdrawn.</summary>
    public Policy? Policy { get; init; }
}

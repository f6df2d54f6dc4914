namespace Hone.Review;

/// <summary>What kind of edit is proposed.</summary>
public enum ProposalKind
{
    /// <summary>A line for the instructions that agents read.</summary>
    Instruction,

    /// <summary>Such a line, taken out again because it did not help.</summary>
    Removal,

    /// <summary>What <c>hone init</c> sets up in a repository.</summary>
    Setup,
}

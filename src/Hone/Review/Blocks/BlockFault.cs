namespace Hone.Review.Blocks;

/// <summary>Why a file is not one that Hone edits.</summary>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Hint">One thing to try.</param>
internal sealed record BlockFault(string Reason, string Hint);

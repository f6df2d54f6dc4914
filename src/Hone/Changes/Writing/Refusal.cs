namespace Hone.Changes.Writing;

/// <summary>Why a file is left alone.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Hint">One thing to try.</param>
internal sealed record Refusal(string Reason, string Hint);

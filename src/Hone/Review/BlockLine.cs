namespace Hone.Review;

/// <summary>Placeholder.</summary>
public sealed record BlockLine(string Id, string Text, string Source);

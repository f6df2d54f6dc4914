namespace Hone.Learning.Analysis;

/// <summary>What an occurrence is about and what worked instead, both in slots that were checked.</summary>
/// <param name="Subject">What it is about, in the shape its habit says; null where nothing validates.</param>
/// <param name="Remedy">What worked instead, seen in the same session; null where nothing was seen.</param>
internal readonly record struct About(string? Subject, string? Remedy)
{
    /// <summary>Nothing certain enough to be said.</summary>
    public static About Nothing => default;
}

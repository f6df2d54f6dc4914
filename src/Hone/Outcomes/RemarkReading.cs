namespace Hone.Outcomes;

/// <summary>What a prompt says about the work before it, and the words that say so.</summary>
/// <param name="Remark">What it says.</param>
/// <param name="Quote">The words that made it, on one line of 120 characters at most; empty where none did.</param>
/// <param name="Strength">
/// From 0 to 1: how often the rule that read it was right where it was measured; 0 where there is no remark.
/// </param>
public readonly record struct RemarkReading(Remark Remark, string Quote, double Strength)
{
    /// <summary>Nothing is said about the work.</summary>
    public static RemarkReading None { get; } = new(Remark.None, "", 0);
}

using Hone.Outcomes;

namespace Hone.Learning;

/// <summary>Which sessions a question is about.</summary>
/// <param name="Since">Sessions that ended at or after this, UTC; null for all.</param>
/// <param name="Until">Sessions that started before this, UTC; null for all.</param>
/// <param name="Project">Only sessions in this folder or below; null for all.</param>
/// <param name="Agent">Only this agent; null for all.</param>
/// <param name="Outcome">Only sessions of tasks that came out so; null for all.</param>
public sealed record Scope(
    DateTimeOffset? Since = null, DateTimeOffset? Until = null, string? Project = null, string? Agent = null,
    OutcomeLabel? Outcome = null)
{
    /// <summary>Every session there is.</summary>
    public static Scope All { get; } = new();
}

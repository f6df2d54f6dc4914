namespace Hone.Outcomes;

/// <summary>What one session contributes to the outcome of its task: a pure function of the session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Revision">The state of the session that was looked at.</param>
/// <param name="Verifications">In the order in which they came about.</param>
public sealed record SessionEvidence(string SessionId, long Revision, IReadOnlyList<Verification> Verifications)
{
    /// <summary>Pieces of evidence kept of a session; of a longer one the last are kept.</summary>
    public const int VerificationsMax = 2000;

    /// <summary>The folder it worked in; null where none is known.</summary>
    public string? Directory { get; init; }

    /// <summary>True where its parent is another session.</summary>
    public bool IsSubAgent { get; init; }
}

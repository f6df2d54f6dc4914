using Hone.Learning;

namespace Hone.Cli.Reports;

/// <summary>Chooses among the sessions whose id begins in some way.</summary>
internal static class SessionLookup
{
    /// <summary>The only one; or the one whose sub-agents all the others are. Null where that leaves several.</summary>
    public static SessionSummary? Only(IReadOnlyList<SessionSummary> found)
    {
        if (found.Count == 1) return found[0];
        List<SessionSummary> roots = [.. found.Where(s => s.ParentId is null)];
        return roots.Count == 1 && found.All(s => s == roots[0] || s.ParentId == roots[0].SessionId) ? roots[0] : null;
    }
}

using Hone.Basics;
using Hone.Cli.Screens;
using Hone.Learning;

namespace Hone.Cli.Reports;

/// <summary>Chooses among the sessions whose id begins in some way.</summary>
internal static class SessionLookup
{
    /// <summary>Characters of a native id that are tried as its short form, the shortest first.</summary>
    private static readonly int[] s_shortLengths = [8, 13, 18, 23];

    /// <summary>
    /// The shortest form of a session's id that the store tells apart; the id itself where there is none.
    /// </summary>
    public static async Task<string> ShortIdAsync(ILearningStore store, string id, CancellationToken cancel)
    {
        string native = id[(id.IndexOf(':') + 1)..];
        foreach (int length in s_shortLengths.Where(l => l < native.Length))
        {
            IReadOnlyList<SessionSummary> found = await store.FindSessionsAsync(native[..length], cancel);
            if (Only(found)?.SessionId == id) return native[..length];
        }

        return id;
    }

    /// <summary>The one session that a person means.</summary>
    /// <param name="store">Where sessions are known.</param>
    /// <param name="id">Its id, or a beginning of it.</param>
    /// <param name="command">What was typed before the id, for the hint.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="HoneException">None or several begin so.</exception>
    public static async Task<SessionSummary> OneAsync(
        ILearningStore store, string id, string command, CancellationToken cancel)
    {
        IReadOnlyList<SessionSummary> found = await store.FindSessionsAsync(id, cancel);
        if (Only(found) is { } only) return only;
        if (found.Count == 0)
        {
            throw new HoneException($"no session's id begins with {id}", "hone sessions, which lists the latest");
        }

        string ids = string.Join(", ", found.Select(s => s.SessionId));
        throw new HoneException(
            $"{Figure.Number(found.Count)} sessions or more have an id that begins with {id}: {ids}",
            $"{command} {found[0].SessionId}");
    }

    /// <summary>The only one; or the one whose sub-agents all the others are. Null where that leaves several.</summary>
    public static SessionSummary? Only(IReadOnlyList<SessionSummary> found)
    {
        if (found.Count == 1) return found[0];
        List<SessionSummary> roots = [.. found.Where(s => s.ParentId is null)];
        return roots.Count == 1 && found.All(s => s == roots[0] || s.ParentId == roots[0].SessionId) ? roots[0] : null;
    }
}

namespace Hone.Git;

/// <summary>Finds the branch that work is meant for.</summary>
internal static class DefaultBranch
{
    private const string FirstRemote = "origin";

    private static readonly string[] s_usual = ["main", "master", "trunk"];

    /// <summary>The branch itself and as its remote has it; none where nothing tells.</summary>
    /// <param name="branches">All branches.</param>
    /// <param name="named">What the remote's HEAD names, with the remote; null where there is none.</param>
    public static IReadOnlyList<GitBranch> Of(IReadOnlyList<GitBranch> branches, string? named)
    {
        string? remote = RemoteOf(branches);
        IEnumerable<GitBranch> near = branches.Where(b => b.Remote is null || b.Remote == remote);
        ILookup<string, GitBranch> byName = near.ToLookup(b => b.Name, StringComparer.Ordinal);
        string? name = named is not null && byName.Contains(named) ? named : null;
        name ??= s_usual.FirstOrDefault(byName.Contains);
        name ??= branches.FirstOrDefault(b => b.IsCurrent)?.Name;
        return name is null ? [] : [.. byName[name]];
    }

    /// <summary>The remote that counts: <c>origin</c>, else the only one.</summary>
    public static string? RemoteOf(IEnumerable<GitBranch> branches)
    {
        string[] remotes = [.. branches.Select(b => b.Remote).OfType<string>().Distinct()];
        return remotes.Contains(FirstRemote) ? FirstRemote : remotes is [var only] ? only : null;
    }
}

using System.Text;

namespace Hone.Git.Reading;

/// <summary>Reads what <c>git for-each-ref</c> prints of local and remote branches.</summary>
internal static class BranchReader
{
    private const string Local = "refs/heads/", Remote = "refs/remotes/", RemoteHead = "/HEAD";

    /// <summary>The branches, and the name of the one that the HEAD of the remote that counts points to.</summary>
    public static (IReadOnlyList<GitBranch> Branches, string? Main) Read(ReadOnlySpan<byte> output)
    {
        List<GitBranch> branches = [];
        List<(string Remote, string Name)> heads = [];
        Fields fields = new(output);
        while (Four(ref fields, out string[] row))
        {
            string name = row[0].TrimStart('\n'), pointed = row[2];
            if (name.StartsWith(Local, StringComparison.Ordinal))
            {
                branches.Add(new(name[Local.Length..], null, row[1], row[3] == "*"));
            }
            else if (Split(name) is var (remote, branch))
            {
                bool isHead = name == Remote + remote + RemoteHead;
                if (pointed.Length == 0) branches.Add(new(branch, remote, row[1], false));
                else if (isHead && Split(pointed) is var (_, main)) heads.Add((remote, main));
            }
        }

        string? counts = DefaultBranch.RemoteOf(branches);
        return (branches, heads.Find(head => head.Remote == counts).Name);
    }

    private static (string Remote, string Branch)? Split(string name)
    {
        if (!name.StartsWith(Remote, StringComparison.Ordinal)) return null;
        int slash = name.IndexOf('/', Remote.Length);
        return slash < 0 ? null : (name[Remote.Length..slash], name[(slash + 1)..]);
    }

    private static bool Four(ref Fields fields, out string[] row)
    {
        row = new string[4];
        for (int i = 0; i < row.Length; i++)
        {
            if (!fields.Next(out ReadOnlySpan<byte> field)) return false;
            row[i] = Encoding.UTF8.GetString(field);
        }

        return true;
    }
}

using System.Security.Cryptography;
using System.Text;
using Hone.Git.Survival;

namespace Hone.Git;

/// <summary>What changed between two commits, line by line.</summary>
/// <param name="Files">Text files with changed lines, in git's order.</param>
public sealed record Patch(IReadOnlyList<PatchFile> Files)
{
    /// <summary>
    /// The same for two patches that add and remove the same lines of the same files in the same order, wherever in
    /// them and with whatever white space; null of a patch without lines. It serves as <c>git patch-id</c> does, but
    /// without the lines around a change, which a rebase may meet in another state.
    /// </summary>
    public string? Fingerprint { get; } = FingerprintOf(Files);

    /// <summary>Lines added and removed.</summary>
    public int Lines => Files.Sum(f => f.Added.Count + f.Removed.Count);

    /// <summary>Lines added that can be told from others: with three letters or digits at least.</summary>
    public int TellingLines => Files.Sum(f => AddedLines.CountsOf(f.Added).Values.Sum());

    /// <summary>
    /// The part of those lines, from 0 to 1, that another patch adds to the same files; null where there are none.
    /// </summary>
    public double? ShareIn(Patch other)
    {
        int all = 0, shared = 0;
        ILookup<string, PatchFile> others = other.Files.ToLookup(f => f.Path, StringComparer.Ordinal);
        foreach (PatchFile file in Files)
        {
            IReadOnlyDictionary<string, int> theirs = AddedLines.CountsOf(others[file.Path].SelectMany(f => f.Added));
            foreach ((string line, int count) in AddedLines.CountsOf(file.Added))
            {
                all += count;
                shared += Math.Min(count, theirs.GetValueOrDefault(line));
            }
        }

        return all == 0 ? null : (double)shared / all;
    }

    private static string? FingerprintOf(IReadOnlyList<PatchFile> files)
    {
        if (files.Count == 0) return null;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PatchFile file in files)
        {
            Append(hash, 'f', file.Path);
            foreach (string line in file.Removed) Append(hash, '-', WithoutSpace(line));
            foreach (string line in file.Added) Append(hash, '+', WithoutSpace(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, char kind, string text) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}{text}\n"));

    private static string WithoutSpace(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hone.Basics;

namespace Hone.Review;

/// <summary>
/// One line of a repository's ledger of decisions, chained by hashes: none before the last can be changed, moved or
/// taken out unseen.
/// </summary>
/// <param name="Project">The repository's folder; empty for what concerns all.</param>
/// <param name="Number">Its place in the repository's chain, from 1.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Verb">What was done.</param>
/// <param name="ProposalId">To which proposal; null for a policy.</param>
/// <param name="By">Who did it.</param>
/// <param name="Body">The rest as JSON, byte for byte as it is hashed.</param>
/// <param name="Previous">The hash of the entry before it; <see cref="FirstPrevious"/> for the first.</param>
public sealed record ReviewEntry(
    string Project, long Number, DateTimeOffset At, ReviewVerb Verb, Id128? ProposalId, Actor By, string Body,
    string Previous)
{
    /// <summary>What stands before the first entry of a chain: 64 zeros.</summary>
    public static string FirstPrevious { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>SHA-256 over all of it, in lower-case hexadecimal digits.</summary>
    public string Hash => HashOf(Project, Number, At, Verb, ProposalId, By, Body, Previous);

    /// <summary>Checks a chain from its first entry; null where it is whole, else what is wrong.</summary>
    public static string? FaultOf(IReadOnlyList<(ReviewEntry Entry, string StoredHash)> chain)
    {
        string previous = FirstPrevious;
        for (int i = 0; i < chain.Count; i++)
        {
            (ReviewEntry entry, string stored) = chain[i];
            if (entry.Number != i + 1) return $"entry {i + 1} is missing";
            if (entry.Previous != previous) return $"entry {entry.Number} does not follow the one before it";
            if (entry.Hash != stored) return $"entry {entry.Number} was changed";
            previous = stored;
        }

        return null;
    }

    private static string HashOf(
        string project, long number, DateTimeOffset at, ReviewVerb verb, Id128? proposal, Actor by, string body,
        string previous)
    {
        string[] parts =
        [
            project, number.ToString(CultureInfo.InvariantCulture),
            at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), verb.ToString(),
            proposal?.ToString() ?? "", by.Kind.ToString(), by.Name, body, previous,
        ];
        // Each part goes in with its length: no two lists of parts read the same.
        StringBuilder text = new();
        foreach (string part in parts) text.Append(part.Length).Append(':').Append(part).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

using Hone.Basics;
using Hone.Review;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Reviewing;

/// <summary>Reads proposals, entries and policies.</summary>
internal static class ReviewReader
{
    private const int FoundMax = 8;

    /// <summary>The greatest id: every beginning of hexadecimal digits lies between two ids.</summary>
    private const string Last = "ffffffffffffffffffffffffffffffff";

    public static IReadOnlyList<Proposal> Proposals(Connection connection, string? project) =>
        Read(connection.Keep("""
            SELECT json FROM proposal WHERE ?1 IS NULL OR project = ?1 ORDER BY proposed_at, proposal_id
            """).Begin().Put(project));

    public static IReadOnlyList<Proposal> Find(Connection connection, string idBeginning)
    {
        string low = idBeginning.ToLowerInvariant();
        if (low.Length is 0 or > 32 || !low.All(char.IsAsciiHexDigit)) return [];
        byte[] from = Convert.FromHexString(low.PadRight(32, '0'));
        byte[] to = Convert.FromHexString(low + Last[low.Length..]);
        return Read(connection.Keep($"""
            SELECT json FROM proposal WHERE proposal_id BETWEEN ? AND ? ORDER BY proposal_id LIMIT {FoundMax}
            """).Begin().Put(Id128.Read(from)).Put(Id128.Read(to)));
    }

    public static IReadOnlyList<(ReviewEntry Entry, string StoredHash)> Entries(Connection connection, string? project)
    {
        List<(ReviewEntry, string)> entries = [];
        Statement row = connection.Keep("""
            SELECT project, number, at, verb, proposal_id, actor_kind, actor, body, previous, hash FROM review_entry
            WHERE ?1 IS NULL OR project = ?1 ORDER BY project, number
            """).Begin().Put(project);
        while (row.Step())
        {
            ReviewEntry entry = new(row.Text(), row.Long(), row.TimeOrNull() ?? default,
                Named<ReviewVerb>(row.Text()), row.IdOrNull(),
                new Actor(Named<ActorKind>(row.Text()), row.Text()), row.Text(), row.Text());
            entries.Add((entry, row.Text()));
        }

        return entries;
    }

    public static IReadOnlyList<Policy> Policies(Connection connection)
    {
        List<Policy> policies = [];
        Statement row = connection.Keep("SELECT json FROM policy ORDER BY name").Begin();
        while (row.Step()) policies.Add(ReviewJson.Policy(row.Text()));
        return policies;
    }

    public static Backlog Backlog(Connection connection)
    {
        Statement row = connection.Keep("SELECT waiting, at, revision FROM backlog").Begin();
        Backlog kept = row.Step()
            ? new Backlog(row.Int(), row.TimeOrNull() ?? default, row.Long())
            : Hone.Review.Backlog.None;
        row.End();
        return kept;
    }

    public static IReadOnlyList<Proposal> Read(Statement row)
    {
        List<Proposal> proposals = [];
        while (row.Step()) proposals.Add(ReviewJson.Proposal(row.Text()));
        return proposals;
    }

    private static T Named<T>(string name)
        where T : struct, Enum => Enum.TryParse(name, out T value) && Enum.IsDefined(value)
            ? value
            : throw new HoneException(
                $"the ledger was tampered with: it holds the word {name}", "compare with a backup of the store");
}

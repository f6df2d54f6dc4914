using System.Globalization;
using System.Text;

namespace Hone.Git.Reading;

/// <summary>Reads what <c>git log -z --numstat</c> prints in the format asked for here.</summary>
internal static class LogReader
{
    /// <summary>Hash, parents, both times and the whole message, each ended by a zero byte.</summary>
    public const string Format = "--format=tformat:%H%x00%P%x00%at%x00%ct%x00%s%x00%b%x00";

    private const int HeaderFields = 6;

    /// <summary>The year 9000: far from where calendars end.</summary>
    private const long SecondsMax = 221_845_392_000;

    /// <summary>The commits in the order of the output; a last one that was cut is left out.</summary>
    public static IReadOnlyList<Commit> Read(ReadOnlySpan<byte> output)
    {
        List<Commit> commits = [];
        Fields fields = new(output);
        while (fields.Next(out ReadOnlySpan<byte> field))
        {
            // Between a header and what follows it stands the end of the message, an empty field.
            if (field.Length == 0) continue;
            if (ObjectName.Is(field))
            {
                if (ReadHeader(field, ref fields) is not { } commit) break;
                commits.Add(commit);
            }
            else if (commits.Count > 0)
            {
                ReadFile(field, ref fields, commits[^1]);
            }
        }

        return commits;
    }

    private static Commit? ReadHeader(ReadOnlySpan<byte> hash, ref Fields fields)
    {
        string[] rest = new string[HeaderFields - 1];
        for (int i = 0; i < rest.Length; i++)
        {
            if (!fields.Next(out ReadOnlySpan<byte> field)) return null;
            rest[i] = Encoding.UTF8.GetString(field[..Math.Min(field.Length, GitLimits.BodyCharsMax)]);
        }

        string[] parents = rest[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Commit(ObjectName.Of(hash), parents, Instant(rest[1]), Instant(rest[2]), rest[3])
        {
            Body = rest[4], Files = new List<FileChange>(),
        };
    }

    /// <summary>
    /// One of <c>added TAB removed TAB path</c>; of a rename the path is empty and two fields follow.
    /// </summary>
    private static void ReadFile(ReadOnlySpan<byte> field, ref Fields fields, Commit commit)
    {
        ReadOnlySpan<byte> text = field[0] == '\n' ? field[1..] : field;
        int first = text.IndexOf((byte)'\t');
        int second = first < 0 ? -1 : text[(first + 1)..].IndexOf((byte)'\t');
        if (second < 0) return;
        ReadOnlySpan<byte> added = text[..first], removed = text.Slice(first + 1, second);
        ReadOnlySpan<byte> path = text[(first + second + 2)..];
        if (path.Length == 0 && !(fields.Next(out _) && fields.Next(out path))) return;
        ((List<FileChange>)commit.Files).Add(new(Encoding.UTF8.GetString(path), Number(added), Number(removed)));
    }

    /// <summary>Git prints a dash for a binary file.</summary>
    private static int? Number(ReadOnlySpan<byte> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Seconds since 1970; anybody can write any number, and times are added to and taken from it.</summary>
    private static DateTimeOffset Instant(string seconds)
    {
        bool isNumber = long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long s);
        return DateTimeOffset.FromUnixTimeSeconds(isNumber ? Math.Clamp(s, 0, SecondsMax) : 0);
    }
}

using System.Text;

namespace Hone.Bench.Generate;

/// <summary>Other folders for the ones the sessions worked in: another user, another project name, per copy.</summary>
public sealed class PathMap
{
    private static readonly byte[][] Homes =
        ["/Users/"u8.ToArray(), "/home/"u8.ToArray(), "-Users-"u8.ToArray(), "-home-"u8.ToArray()];

    private readonly ulong _key;
    private readonly (byte[] Old, byte[] New)[] _roots;
    private readonly bool[] _secondBytes = new bool[256];

    /// <summary>Plans the new folders.</summary>
    /// <param name="roots">Project folders, absolute; none inside another.</param>
    /// <param name="key">What makes the copy's folders its own.</param>
    public PathMap(IEnumerable<string> roots, ulong key)
    {
        _key = key;
        _roots =
        [
            .. roots.Select(root => (Old: root, New: NewRoot(root)))
                .SelectMany(pair => new[] { pair, (Old: Slug(pair.Old), New: Slug(pair.New)) })
                .OrderByDescending(pair => pair.Old.Length).ThenBy(pair => pair.Old, StringComparer.Ordinal)
                .Select(pair => (Encoding.UTF8.GetBytes(pair.Old), Encoding.UTF8.GetBytes(pair.New))),
        ];
        foreach (var start in _roots.Select(pair => pair.Old).Concat(Homes))
        {
            _secondBytes[start[1]] = true;
        }
    }

    /// <summary>Claude Code's folder name for a project: all but letters and digits becomes a dash.</summary>
    public static string Slug(string folder) =>
        string.Concat(folder.Select(one => char.IsAsciiLetterOrDigit(one) ? one : '-'));

    /// <summary>Finds the new form of a folder that begins at the start of the text.</summary>
    /// <returns>How many bytes of the text it replaces; 0 where no known folder begins.</returns>
    public int Match(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> fresh)
    {
        fresh = default;
        if (text.Length < 2 || !_secondBytes[text[1]])
        {
            return 0;
        }

        foreach (var (old, other) in _roots)
        {
            if (text.StartsWith(old) && !GoesOn(text[old.Length..]))
            {
                fresh = other;
                return old.Length;
            }
        }

        return MatchHome(text, out fresh);
    }

    private int MatchHome(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> fresh)
    {
        foreach (var home in Homes)
        {
            var name = text.StartsWith(home) ? NameLength(text[home.Length..], home[0] == '/') : 0;
            if (name > 0)
            {
                var user = User(Encoding.UTF8.GetString(text.Slice(home.Length, name)));
                fresh = (byte[])[.. home, .. Encoding.UTF8.GetBytes(user)];
                return home.Length + name;
            }
        }

        fresh = default;
        return 0;
    }

    private static bool GoesOn(ReadOnlySpan<byte> rest) =>
        rest.Length > 0 && (Patterns.IsWordByte(rest[0]) || rest[0] is (byte)'_');

    private static int NameLength(ReadOnlySpan<byte> text, bool dashes)
    {
        var at = 0;
        while (at < text.Length
            && (Patterns.IsWordByte(text[at]) || (dashes && text[at] is (byte)'-' or (byte)'_')))
        {
            at++;
        }

        return at;
    }

    private string NewRoot(string root)
    {
        var parts = root.Split('/');
        if (parts is ["", "Users" or "home", _, ..])
        {
            parts[2] = User(parts[2]);
        }

        parts[^1] += "-" + Syllables(StableHash.Mix(_key, StableHash.Of(Encoding.UTF8.GetBytes(root))), 2);
        return string.Join('/', parts);
    }

    private string User(string name) =>
        Syllables(StableHash.Mix(_key, ~StableHash.Of(Encoding.UTF8.GetBytes(name))), 3);

    private static string Syllables(ulong bits, int count)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (; count > 0; count--, bits /= 70)
        {
            word.Append(Consonants[(int)(bits % 14)]).Append(Vowels[(int)(bits / 14 % 5)]);
        }

        return word.ToString();
    }
}

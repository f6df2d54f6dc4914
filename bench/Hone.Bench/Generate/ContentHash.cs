namespace Hone.Bench.Generate;

/// <summary>Hashes what an event says, blind to ids, dates and, on request, to absolute paths.</summary>
public static class ContentHash
{
    private const ulong Id = 1;
    private const ulong Date = 2;
    private const ulong Folder = 3;

    /// <summary>Continues <paramref name="hash"/> with a raw text.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<byte> raw, bool maskPaths)
    {
        for (var at = 0; at < raw.Length;)
        {
            var rest = raw[at..];
            if (rest[0] == '\\')
            {
                at += Patterns.EscapeLength(rest);
            }
            else if (maskPaths && rest[0] == '/' && (at == 0 || !Patterns.IsWordByte(raw[at - 1])))
            {
                var length = rest.IndexOfAny(" \\\"':"u8);
                at += length < 0 ? rest.Length : length;
                hash = StableHash.Mix(hash, Folder);
            }
            else
            {
                at += Token(ref hash, rest);
            }
        }

        return hash;
    }

    private static int Token(ref ulong hash, ReadOnlySpan<byte> rest)
    {
        var length = Patterns.RunLength(rest);
        if (length == 8 && Patterns.IsUuid(rest))
        {
            hash = StableHash.Mix(hash, Id);
            return Patterns.UuidLength;
        }

        if (length == 4 && Patterns.IsDate(rest, out _, out var timed))
        {
            hash = StableHash.Mix(hash, Date);
            return Patterns.DateLength + (timed ? Patterns.TimeLength : 0);
        }

        if (length is > 0 and <= Patterns.IdPrefixLengthMax && Patterns.Id(rest) is { Body: > 0 } id)
        {
            hash = StableHash.Mix(hash, Id);
            return id.Prefix + id.Body;
        }

        length = Math.Max(1, length);
        hash = StableHash.Mix(hash, StableHash.Of(rest[..length]));
        return length;
    }
}

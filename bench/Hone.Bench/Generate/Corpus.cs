namespace Hone.Bench.Generate;

/// <summary>Writes copies of whole families, one copy of all after the other, until the size is reached.</summary>
public sealed class Corpus(SourceScan scan, ulong seed, DateTimeOffset from, string root)
{
    // Worlds are numbered by copy; the second file of one name in one session lives this much further on.
    private const int CopiesMax = 10_007;
    private const int WriteBufferBytes = 1 << 18;

    private readonly CorpusLayout _layout = new(root);
    private readonly Dictionary<int, Realm> _realms = [];
    private readonly ByteSink _sink = new();
    private readonly List<(string Path, Source From, int Copy)> _files = [];

    /// <summary>The files written, what each was made of, and in which copy.</summary>
    public IReadOnlyList<(string Path, Source From, int Copy)> Files => _files;

    /// <summary>Bytes written so far.</summary>
    public long SizeBytes { get; private set; }

    /// <summary>Lines written so far.</summary>
    public long Lines { get; private set; }

    /// <summary>Writes at least <paramref name="sizeBytes"/>; the last family is written whole.</summary>
    public void Write(long sizeBytes)
    {
        var calendar = new Calendar(seed, from, scan.Families.Count);
        for (var copy = 0; SizeBytes < sizeBytes && copy < CopiesMax; copy++)
        {
            _realms.Clear();
            var order = StableHash.Mix(seed, ~(ulong)copy);
            foreach (var family in scan.Families.OrderBy(one => StableHash.Mix(order, (ulong)one.Rank)))
            {
                if (SizeBytes >= sizeBytes)
                {
                    break;
                }

                var shift = calendar.Shift(copy, family);
                foreach (var source in family.Members)
                {
                    Write(source, copy, shift);
                }
            }
        }
    }

    private void Write(Source source, int copy, TimeSpan shift)
    {
        var realm = RealmOf(copy, source.Salt);
        var text = new TextRewriter(realm, shift);
        var lines = new LineRewriter(text, realm, source.Agent, shift);
        var path = _layout.Place(source, text, shift, copy);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WriteLines(source.Path, lines, path);
        File.SetLastWriteTimeUtc(path, (source.End + shift).UtcDateTime);
        _files.Add((path, source, copy));
    }

    private void WriteLines(string from, LineRewriter lines, string to)
    {
        using var input = new LineFile(from);
        using var output = new FileStream(
            to, FileMode.CreateNew, FileAccess.Write, FileShare.None, WriteBufferBytes);
        while (input.TryRead(out var line, out var ended))
        {
            _sink.CutTo(0);
            lines.Rewrite(line, _sink);
            if (ended)
            {
                _sink.Add("\n"u8);
            }

            output.Write(_sink.Written);
            SizeBytes += _sink.Length;
            Lines++;
        }
    }

    private Realm RealmOf(int copy, int salt)
    {
        var number = copy + (salt * CopiesMax);
        return _realms.TryGetValue(number, out var known)
            ? known
            : _realms[number] = new Realm(seed, number, scan.Words, scan.Roots);
    }
}

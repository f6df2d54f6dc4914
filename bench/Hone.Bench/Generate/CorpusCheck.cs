namespace Hone.Bench.Generate;

/// <summary>Re-reads a corpus beside its originals: is it valid, linked, unique and new?</summary>
public sealed class CorpusCheck
{
    private const double NewMin = 0.95;
    private const int OriginalCopy = -1;

    private readonly Dictionary<string, (Evidence Seen, bool ParentsKnown)> _originals = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly Dictionary<ulong, int> _full = [];
    private readonly Dictionary<ulong, int> _bare = [];
    private readonly Dictionary<ulong, int> _whole = [];
    private readonly HashSet<ulong> _threads = [];
    private DateTimeOffset _start = DateTimeOffset.MaxValue;
    private DateTimeOffset _end = DateTimeOffset.MinValue;

    /// <summary>Lines read.</summary>
    public long Lines { get; private set; }

    /// <summary>Lines that are no JSON although their originals are.</summary>
    public long LinesBroken { get; private set; }

    /// <summary>Files whose lines have another shape than the original's.</summary>
    public int FilesOtherStructure { get; private set; }

    /// <summary>Files with more or fewer responses, or usages per response, than the original.</summary>
    public int FilesOtherUsage { get; private set; }

    /// <summary>Files whose version 7 ids no longer agree with their times as the original's do.</summary>
    public int FilesOtherClock { get; private set; }

    /// <summary>Distinct ids, counted per file.</summary>
    public long Ids { get; private set; }

    /// <summary>Ids that an original or another copy has too.</summary>
    public long IdsShared { get; private set; }

    /// <summary>Links between lines.</summary>
    public long Links { get; private set; }

    /// <summary>Links that lead nowhere.</summary>
    public long LinksDangling { get; private set; }

    /// <summary>Links that lead nowhere in the originals of the same files.</summary>
    public long LinksDanglingBefore { get; private set; }

    /// <summary>Files whose parent thread is missing although the original's is there.</summary>
    public int ParentsLost { get; private set; }

    /// <summary>Lines that say something: a message, a call, a result.</summary>
    public long ContentLines { get; private set; }

    /// <summary>Share of all lines whose bytes are new.</summary>
    public double NewByBytes { get; private set; }

    /// <summary>Share of content lines that no original and no other copy has; ids and dates do not count.</summary>
    public double NewByContent { get; private set; }

    /// <summary>The same where absolute paths do not count either.</summary>
    public double NewByContentWithoutPaths { get; private set; }

    /// <summary>Days between the first and the last time.</summary>
    public double DaysCovered => Math.Round((_end - _start).TotalDays, 1);

    /// <summary>Whether all of it is as promised.</summary>
    public bool Passed =>
        LinesBroken + FilesOtherStructure + FilesOtherUsage + FilesOtherClock + IdsShared + ParentsLost == 0
        && LinksDangling == LinksDanglingBefore && NewByContent >= NewMin;

    /// <summary>Reads everything once.</summary>
    public static CorpusCheck Of(Corpus corpus, SourceScan scan)
    {
        var check = new CorpusCheck();
        check.ReadOriginals(scan);
        check._threads.Clear();
        var parents = new List<(HashSet<ulong> Parents, Source From)>();
        long bytes = 0, full = 0, bare = 0;
        foreach (var (path, from, copy) in corpus.Files)
        {
            var seen = EvidenceReader.Read(path, from.Agent);
            check.Compare(seen, check._originals[from.Path].Seen);
            check.Ids += seen.Ids.Count;
            check.IdsShared += Known(check._ids, seen.Ids, copy);
            bytes += seen.Lines - Known(check._whole, seen.Whole, copy);
            full += seen.Contents.Count - Known(check._full, seen.Contents.Select(one => one.Full), copy);
            bare += seen.Contents.Count - Known(check._bare, seen.Contents.Select(one => one.WithoutPaths), copy);
            check._threads.UnionWith(seen.Ids);
            parents.Add((seen.Parents, from));
        }

        check.ParentsLost = parents.Count(pair => check._originals[pair.From.Path].ParentsKnown
            && !pair.Parents.IsSubsetOf(check._threads));
        check.NewByBytes = Share(bytes, check.Lines);
        check.NewByContent = Share(full, check.ContentLines);
        check.NewByContentWithoutPaths = Share(bare, check.ContentLines);
        return check;
    }

    private void ReadOriginals(SourceScan scan)
    {
        var sources = scan.Families.SelectMany(family => family.Members).ToArray();
        var seen = sources.ToDictionary(one => one.Path, one => EvidenceReader.Read(one.Path, one.Agent));
        foreach (var evidence in seen.Values)
        {
            Known(_ids, evidence.Ids, OriginalCopy);
            Known(_whole, evidence.Whole, OriginalCopy);
            Known(_full, evidence.Contents.Select(one => one.Full), OriginalCopy);
            Known(_bare, evidence.Contents.Select(one => one.WithoutPaths), OriginalCopy);
            _threads.UnionWith(evidence.Ids);
        }

        foreach (var (path, evidence) in seen)
        {
            _originals[path] = (evidence, evidence.Parents.IsSubsetOf(_threads));
        }
    }

    private void Compare(Evidence copy, Evidence original)
    {
        Lines += copy.Lines;
        ContentLines += copy.Contents.Count;
        LinesBroken += Math.Max(0, copy.Undecodable - original.Undecodable);
        FilesOtherStructure += copy.Structure != original.Structure || copy.Lines != original.Lines ? 1 : 0;
        FilesOtherUsage += copy.Usages.Count != original.Usages.Count
            || Messages(copy) != Messages(original) ? 1 : 0;
        FilesOtherClock += copy.ClockSkewMilliseconds != original.ClockSkewMilliseconds ? 1 : 0;
        Links += copy.Links.Count;
        LinksDangling += copy.Dangling;
        LinksDanglingBefore += original.Dangling;
        _start = copy.Start < _start ? copy.Start : _start;
        _end = copy.End > _end ? copy.End : _end;
    }

    private static int Messages(Evidence evidence) => evidence.Usages.Select(pair => pair.Message).Distinct().Count();

    // How many of them another copy showed before; each is remembered with the first copy that shows it.
    private static int Known(Dictionary<ulong, int> first, IEnumerable<ulong> hashes, int copy)
    {
        var known = 0;
        foreach (var hash in hashes)
        {
            known += first.TryAdd(hash, copy) || first[hash] == copy ? 0 : 1;
        }

        return known;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : Math.Round((double)part / whole, 4);
}

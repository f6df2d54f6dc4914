using Hone.Basics;

namespace Hone.Bench.Generate;

/// <summary>Reads the given folders: which files are sessions, which belong together, what words they use.</summary>
public sealed class SourceScan
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    private readonly List<(Source File, HashSet<string> Sessions)> _found = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cwds = new(StringComparer.Ordinal);

    /// <summary>The words of all sessions; closed once the scan is done.</summary>
    public Vocabulary Words { get; } = new();

    /// <summary>Files named like sessions that are none.</summary>
    public int Skipped { get; private set; }

    /// <summary>The sessions, put together where they name one another; ranked by when they began.</summary>
    public IReadOnlyList<Family> Families { get; private set; } = [];

    /// <summary>The project folders that sessions worked in; none inside another.</summary>
    public IReadOnlyList<string> Roots { get; private set; } = [];

    /// <summary>Reads every <c>.jsonl</c> file below the folders that is a session of one of the agents.</summary>
    /// <exception cref="HoneException">A folder is missing, or there is no session in any.</exception>
    public static SourceScan Read(IEnumerable<string> folders, IReadOnlyCollection<Agent> agents, ulong seed)
    {
        var scan = new SourceScan();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                throw new HoneException($"there is no folder {folder}", "name folders that hold agents' sessions");
            }

            foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl", Everywhere).Order(StringComparer.Ordinal))
            {
                scan.ReadFile(path, agents);
            }
        }

        if (scan._found.Count == 0)
        {
            throw new HoneException("no session was found", "name folders with Claude Code or Codex .jsonl files");
        }

        scan.Words.Close(seed);
        scan.Families = scan.Join();
        scan.Roots = Outermost(scan._cwds);
        return scan;
    }

    private void ReadFile(string path, IReadOnlyCollection<Agent> agents)
    {
        using var file = new LineFile(path);
        var facts = new SourceFacts();
        while (file.TryRead(out var line, out _))
        {
            facts.Lines++;
            if (facts.Lines == 1)
            {
                facts.Look(line);
            }

            if (facts.Agent is { } agent && !agents.Contains(agent))
            {
                return;
            }

            facts.Read(line);
            Words.Learn(line);
        }

        if (facts.Agent is not { } whose || facts.Start == DateTimeOffset.MaxValue)
        {
            Skipped++;
            return;
        }

        Add(path, whose, facts);
    }

    private void Add(string path, Agent agent, SourceFacts facts)
    {
        var session = facts.Session ?? Path.GetFileNameWithoutExtension(path);
        var name = Path.GetFileName(path);
        var key = name.StartsWith("agent-", StringComparison.Ordinal) ? $"{session}/{name}" : session;
        var salt = _names[key] = _names.GetValueOrDefault(key, -1) + 1;
        _found.Add((new Source(path, agent, session, salt, facts.Cwds.FirstOrDefault(), facts.Start, facts.End,
            facts.Lines, new FileInfo(path).Length), facts.Sessions));
        _cwds.UnionWith(facts.Cwds);
    }

    private Family[] Join()
    {
        var elders = Enumerable.Range(0, _found.Count).ToArray();
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        int Eldest(int file) => elders[file] == file ? file : elders[file] = Eldest(elders[file]);
        for (var file = 0; file < _found.Count; file++)
        {
            foreach (var session in _found[file].Sessions)
            {
                firsts.TryAdd(session, file);
                elders[Eldest(file)] = Eldest(firsts[session]);
            }
        }

        return [.. _found
            .Select((found, file) => (found.File, Eldest: Eldest(file)))
            .GroupBy(pair => pair.Eldest, pair => pair.File)
            .OrderBy(group => group.Min(file => file.Start))
            .ThenBy(group => group.First().SessionId, StringComparer.Ordinal)
            .Select((group, rank) => new Family([.. group], rank))];
    }

    // A project lies at least three folders deep: nearer the root lie homes and temporary folders.
    private static List<string> Outermost(IEnumerable<string> folders)
    {
        var roots = new List<string>();
        foreach (var folder in folders.Order(StringComparer.Ordinal))
        {
            if (folder.Count(one => one == '/') >= 3 && folder[0] == '/'
                && !roots.Exists(root => folder.StartsWith(root + "/", StringComparison.Ordinal)))
            {
                roots.Add(folder);
            }
        }

        return roots;
    }
}

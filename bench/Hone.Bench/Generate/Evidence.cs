namespace Hone.Bench.Generate;

/// <summary>What one file, original or copy, shows to the check.</summary>
public sealed class Evidence
{
    /// <summary>How many lines.</summary>
    public long Lines { get; set; }

    /// <summary>Lines that are no JSON.</summary>
    public long Undecodable { get; set; }

    /// <summary>Hash over the shape of every line: kinds of tokens and names of keys.</summary>
    public ulong Structure { get; set; }

    /// <summary>Ids that no other copy may have: of lines, sessions, messages, requests, calls, turns.</summary>
    public HashSet<ulong> Ids { get; } = [];

    /// <summary>Links to other lines.</summary>
    public List<ulong> Links { get; } = [];

    /// <summary>What links may lead to.</summary>
    public HashSet<ulong> Targets { get; } = [];

    /// <summary>Threads and sessions named as parents, which may lie in other files.</summary>
    public HashSet<ulong> Parents { get; } = [];

    /// <summary>Distinct pairs of a response's id and the usage it reports.</summary>
    public HashSet<(ulong Message, ulong Usage)> Usages { get; } = [];

    /// <summary>Per content line: hash with ids and dates masked, and with paths masked as well.</summary>
    public List<(ulong Full, ulong WithoutPaths)> Contents { get; } = [];

    /// <summary>Hashes of whole lines.</summary>
    public List<ulong> Whole { get; } = [];

    /// <summary>Milliseconds between the time inside the thread's version 7 id and the file's first time.</summary>
    public long ClockSkewMilliseconds { get; set; }

    /// <summary>The earliest time in the file.</summary>
    public DateTimeOffset Start { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>The latest time in the file.</summary>
    public DateTimeOffset End { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Links that lead nowhere within the file.</summary>
    public int Dangling => Links.Count(link => !Targets.Contains(link));
}

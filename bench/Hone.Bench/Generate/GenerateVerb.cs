using System.Diagnostics;
using System.Globalization;
using Hone.Basics;

namespace Hone.Bench.Generate;

/// <summary>Makes many sessions out of a few real ones: other ids, folders, times and words, same shape.</summary>
public static class GenerateVerb
{
    private const long SizeBytesDefault = 1_000_000_000;

    // A fixed day: the same seed means the same bytes, whenever it is run.
    private const string StartDefault = "2026-01-05";

    private static readonly string[] TopFolders = ["claude", "codex"];

    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Summary = "SOURCE_DIR… --out DIR [--size 1GB] [--seed N]   many sessions out of real ones";

    private const string Help =
        $"""
        hone-bench generate {Summary}

          SOURCE_DIR…      folders with Claude Code or Codex sessions (.jsonl), searched to the bottom
          --out DIR        claude/projects/… and codex/sessions/… are made below it; neither may exist
          --size SIZE      at least this much (1GB); KB, MB, GB are powers of a thousand
          --seed N         same seed and sources, same bytes (1)
          --agent NAME     claude-code, codex or both (both)
          --start DATE     first of the 60 days that the sessions are spread over ({StartDefault})
          --check          re-read the corpus: JSON valid, links resolve, ids unique, share of events that are new;
                           ends with 1 where it does not hold
        """;

    /// <summary>Writes the corpus and prints what was written; with <c>--check</c>, what re-reading found.</summary>
    public static int Run(string[] typed)
    {
        if (typed.Length == 0 || typed.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        var arguments = Arguments.Read(typed, ["--out", "--size", "--seed", "--agent", "--start"], ["--check"]);
        var root = Root(arguments);
        var seed = arguments.Number("--seed", 1);
        var from = Start(arguments.Find("--start") ?? StartDefault);
        var clock = Stopwatch.StartNew();
        var scan = SourceScan.Read(arguments.Names, Agents(arguments.Find("--agent") ?? "both"), seed);
        Console.Error.WriteLine($"read {scan.Families.Sum(family => family.Members.Count)} sessions");
        var corpus = new Corpus(scan, seed, from, root);
        corpus.Write(arguments.SizeBytes("--size", SizeBytesDefault));
        var written = new Measurement(
            clock.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds,
            ProcessFacts.PeakRssBytes("self"), corpus.SizeBytes, corpus.Lines);
        Console.Error.WriteLine($"wrote {corpus.Files.Count} files in {written.WallSeconds:F1} s");
        var check = arguments.Has("--check") ? CorpusCheck.Of(corpus, scan) : null;
        Print(corpus, scan, seed, written, check);
        return check is { Passed: false } ? 1 : 0;
    }

    private static void Print(Corpus corpus, SourceScan scan, ulong seed, Measurement written, CorpusCheck? check)
    {
        var sources = scan.Families.SelectMany(family => family.Members).ToArray();
        long Bytes(Agent agent) => corpus.Files.Where(file => file.From.Agent == agent)
            .Sum(file => new FileInfo(file.Path).Length);
        var figures = new
        {
            Files = corpus.Files.Count,
            Copies = corpus.Files.Max(file => file.Copy) + 1,
            corpus.Lines,
            corpus.SizeBytes,
            ClaudeCodeBytes = Bytes(Agent.ClaudeCode),
            CodexBytes = Bytes(Agent.Codex),
            written,
            check,
        };
        var input = new
        {
            Sources = sources.Length,
            Bytes = sources.Sum(source => source.SizeBytes),
            Lines = sources.Sum(source => source.Lines),
            scan.Skipped,
            Seed = seed,
        };
        ResultLine.Print("generate", figures, input);
    }

    private static string Root(Arguments arguments)
    {
        var root = arguments.Find("--out") ?? throw new HoneException("--out is missing", "--out DIR");
        var taken = TopFolders.Select(name => Path.Combine(root, name)).FirstOrDefault(Path.Exists);
        return taken is null
            ? root
            : throw new HoneException($"{taken} exists already", "name another folder, or remove this one");
    }

    private static Agent[] Agents(string name) => name switch
    {
        "both" => [Agent.ClaudeCode, Agent.Codex],
        "claude-code" => [Agent.ClaudeCode],
        "codex" => [Agent.Codex],
        _ => throw new HoneException($"--agent {name} is not known", "claude-code, codex or both"),
    };

    private static DateTimeOffset Start(string text) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
        ? day
        : throw new HoneException($"--start {text} is no date", $"--start {StartDefault}");
}

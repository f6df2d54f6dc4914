using Hone.Basics;
using Hone.Bench;
using Hone.Bench.Generate;
using Hone.Bench.Outcomes;

// One verb per figure: each reads documented files, measures, and prints one JSON line.
Dictionary<string, (string Summary, Func<string[], Task<int>> Run)> verbs = new(StringComparer.Ordinal)
{
    ["advise"] = (AdviseVerb.Summary, AdviseVerb.RunAsync),
    ["correlate"] = (CorrelateVerb.Summary, CorrelateVerb.RunAsync),
    ["generate"] = (GenerateVerb.Summary, typed => Task.FromResult(GenerateVerb.Run(typed))),
    ["outcomes"] = (OutcomesVerb.Summary, OutcomesVerb.RunAsync),
    ["ingest"] = (IngestVerb.Summary, IngestVerb.RunAsync),
    ["run"] = (RunVerb.Summary, RunVerb.RunAsync),
};

if (args.Length == 0 || args[0] is "--help" or "-h" or "help")
{
    Console.WriteLine("hone-bench VERB [ARGUMENTS]   one JSON line on stdout; words on stderr\n");
    foreach (var (name, verb) in verbs)
    {
        Console.WriteLine($"  {name,-12}{verb.Summary}");
    }

    Console.WriteLine("\nhone-bench VERB --help shows the arguments of one verb.");
    return 0;
}

if (!verbs.TryGetValue(args[0], out var chosen))
{
    Console.Error.WriteLine($"error: there is no verb '{args[0]}'\ntry: hone-bench --help");
    return 2;
}

try
{
    return await chosen.Run(args[1..]);
}
catch (HoneException wrong)
{
    Console.Error.WriteLine($"error: {wrong.Message}\ntry: {wrong.Hint}");
    return 2;
}

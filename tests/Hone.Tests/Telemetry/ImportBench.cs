using System.Text;
using Hone.Learning;
using Hone.Redaction;
using Hone.Telemetry;

namespace Hone.Tests.Telemetry;

/// <summary>A folder of files, an importer over it, and a store in memory.</summary>
public sealed class ImportBench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hone-test-").FullName;

    public MemoryStore Store { get; } = new();

    public string Folder => Path.Combine(_folder, "in");

    public string ArchiveFolder => Path.Combine(_folder, "archive");

    /// <summary>Writes a file; a second time with other content it has changed.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<ImportReport> ImportAsync(params string[] paths)
    {
        IReadOnlyList<SourceFile> files = SourceFinder.Find(paths.Length == 0 ? [Folder] : paths).Files;
        Importer importer = new(Store, new Archive(ArchiveFolder), new Redactor(RedactionRules.Default));
        return importer.ImportAsync(files, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports one transcript and gives its session.</summary>
    public static async Task<SessionTrace> TraceOfAsync(string text, string? session = null)
    {
        using ImportBench bench = new();
        bench.Write("session.jsonl", text);
        await bench.ImportAsync();
        session ??= bench.Store.Sessions.First();
        return (await bench.Store.TraceAsync(session, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Imports one transcript and gives what its session contributes.</summary>
    public static async Task<SessionContribution> LearnAsync(string text) =>
        Learner.Contribute(await TraceOfAsync(text), PriceList.BuiltIn);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using System.Text;
using Hone.Basics;
using Hone.Files;

namespace Hone.Telemetry;

/// <summary>The raw archive: redacted lines as they came, as gzip JSON Lines below <c>project=…/date=…/</c>.</summary>
/// <param name="folder">The archive's folder.</param>
public sealed class Archive(string folder)
{
    private const int SlugLengthMax = 60;

    /// <summary>The archive's folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>The path of a chunk below the folder.</summary>
    public static string PathOf(string? project, DateOnly? day, string name) => Path.Combine(
        $"project={Slug(project)}", day is { } d ? $"date={d:yyyy-MM-dd}" : "date=unknown", name + ".jsonl.gz");

    /// <summary>Stores a chunk durably; one that is there already is left as it is.</summary>
    public async Task StoreAsync(string relativePath, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        string path = Path.Combine(Folder, relativePath);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await AtomicFile.WriteAsync(path, content, cancel);
    }

    /// <summary>A name for a folder out of a project's path: readable, and apart from others by a hash.</summary>
    private static string Slug(string? project)
    {
        if (string.IsNullOrEmpty(project)) return "unknown";
        StringBuilder slug = new();
        foreach (char c in project.AsSpan(Math.Max(0, project.Length - SlugLengthMax)))
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-');
        }

        return $"{slug.ToString().Trim('-', '.')}-{Id128.OfName("project", "", project).ToString()[..8]}";
    }
}

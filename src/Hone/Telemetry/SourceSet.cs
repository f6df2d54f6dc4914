namespace Hone.Telemetry;

/// <summary>What was found where sessions were looked for.</summary>
/// <param name="Files">Files that may hold sessions, latest first.</param>
/// <param name="Skipped">Files of other endings, by ending: how many.</param>
/// <param name="Problems">Places that could not be looked into.</param>
/// <param name="Looked">
/// Where was looked, for which agent (its title; empty where a person named the place), and how many files were there.
/// </param>
public sealed record SourceSet(
    IReadOnlyList<SourceFile> Files, IReadOnlyDictionary<string, int> Skipped, IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<(string Agent, string Place, int Files)> Looked)
{
    /// <summary>All bytes as stored.</summary>
    public long SizeBytes => Files.Sum(f => f.SizeBytes);
}

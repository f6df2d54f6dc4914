namespace Hone.Learning;

/// <summary>A file of instructions that cannot take a line as it is.</summary>
/// <param name="Project">The repository's folder.</param>
/// <param name="File">The file, relative to it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Hint">One thing to try.</param>
public sealed record BlockedFile(string Project, string File, string Reason, string Hint);

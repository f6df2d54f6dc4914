namespace Hone.Git;

/// <summary>What a commit did to one file.</summary>
/// <param name="Path">From the top of the repository, with <c>/</c>; of a renamed file the new one.</param>
/// <param name="Added">Lines added; null where the file is binary.</param>
/// <param name="Removed">Lines removed; null where the file is binary.</param>
public readonly record struct FileChange(string Path, int? Added, int? Removed);

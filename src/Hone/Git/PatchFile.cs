namespace Hone.Git;

/// <summary>The lines that a patch adds to and removes from one file.</summary>
/// <param name="Path">From the top of the repository, with <c>/</c>; of a renamed file the new one.</param>
/// <param name="Added">Lines added, in order, without their ends.</param>
/// <param name="Removed">Lines removed, likewise.</param>
public sealed record PatchFile(string Path, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

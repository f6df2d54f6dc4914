namespace Hone.Git.Reading;

/// <summary>How one file differs between two commits.</summary>
/// <param name="Path">Its path in the earlier one.</param>
/// <param name="Before">The name of its content in the earlier one.</param>
/// <param name="After">The name of its content in the later one; null where it is not there.</param>
internal readonly record struct RawChange(string Path, string Before, string? After);

namespace Hone.Outcomes.Formats;

/// <summary>Compilers, type checkers and builds.</summary>
internal static class CompilerFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } = [];
}

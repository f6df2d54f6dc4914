namespace Hone.Outcomes.Formats;

/// <summary>Linters and formatters.</summary>
internal static class LinterFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } = [];
}

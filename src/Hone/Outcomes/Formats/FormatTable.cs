namespace Hone.Outcomes.Formats;

/// <summary>All formats that can be read; the more particular stand before the more general.</summary>
internal static class FormatTable
{
    public static IReadOnlyList<OutputFormat> All { get; } =
        [.. TestFormats.All, .. ReportFormats.All, .. CompilerFormats.All, .. LinterFormats.All];
}

namespace Hone.Outcomes.Formats;

/// <summary>Reports of tests and findings as files: XML and JSON.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } = [];
}

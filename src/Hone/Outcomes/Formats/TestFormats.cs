namespace Hone.Outcomes.Formats;

/// <summary>Runners of tests that print for people.</summary>
internal static class TestFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } = [];
}

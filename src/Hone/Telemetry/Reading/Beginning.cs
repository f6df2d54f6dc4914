namespace Hone.Telemetry.Reading;

/// <summary>Judges a text by how it begins.</summary>
internal static class Beginning
{
    /// <summary>True where the text begins with one of these.</summary>
    public static bool IsAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (text.StartsWith(beginning)) return true;
        }

        return false;
    }
}

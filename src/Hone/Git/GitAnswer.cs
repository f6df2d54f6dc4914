namespace Hone.Git;

/// <summary>What one call of git gave.</summary>
/// <param name="Output">What it printed, as far as it is kept.</param>
/// <param name="IsWhole">Whether git ended well and nothing was cut off.</param>
internal readonly record struct GitAnswer(ReadOnlyMemory<byte> Output, bool IsWhole)
{
    /// <summary>The output as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Output.Span);
}

namespace Hone.Tests.Outcomes.Formats.Compilers;

/// <summary>What a tool prints, and what is to be read from it.</summary>
/// <param name="Name">The tool as it is asked for, and after a colon what is special about this output.</param>
/// <param name="Expected">
/// The first line is the result, with <c>whole</c> where a summary closes it; the rest is one diagnostic per line, its
/// parts divided by bars and line feeds in messages written as <c>\n</c>.
/// </param>
/// <param name="Output">The output.</param>
internal sealed record Printed(string Name, string Expected, string Output)
{
    /// <summary>The tool as it is asked for.</summary>
    public string Tool => Name.Split(':')[0];

    /// <summary>The result that the first line names.</summary>
    public string Result => Expected.Split('\n')[0].Split(' ')[0];
}

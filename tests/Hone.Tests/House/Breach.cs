namespace Hone.Tests.House;

/// <summary>A rule of the house that a file breaks.</summary>
internal sealed record Breach(string Rule, string Where, string What)
{
    /// <summary>Fails with one line for each thing that is wrong.</summary>
    public static void None(IEnumerable<object> wrong)
    {
        string lines = string.Join('\n', wrong);
        if (lines.Length > 0)
        {
            Assert.Fail(lines);
        }
    }

    public override string ToString() => $"{Where}: {What} [{Rule}]";
}

using System.Text.RegularExpressions;

namespace Hone.Cli.Tests.Reference;

/// <summary>What pages for people show as Hone's answer is Hone's answer.</summary>
public sealed partial class PagesTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guide/getting-started.md")]
    [InlineData("docs/guide/outcomes.md")]
    public async Task Screens_in_pages_are_real(string page)
    {
        using TestWorld world = new() { Width = 80 };
        await world.RunAsync("learn", TestWorld.Samples);
        string path = Repo.PathOf(page.Split('/')), was = File.ReadAllText(path), now = was;

        foreach (Match block in Block().Matches(was))
        {
            string line = block.Groups["line"].Value,
                arguments = line[(line.LastIndexOf("hone ", StringComparison.Ordinal) + 5)..];
            await world.RunAsync([.. arguments.Split(' ').Select(a => a == "samples" ? TestWorld.Samples : a)]);
            now = now.Replace(block.Value, $"```text\n$ {line}\n{world.Out}```", StringComparison.Ordinal);
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, now);
        else if (Golden.Difference(was, now) is { } difference)
        {
            Assert.Fail($"{page} is stale: UPDATE_GOLDEN=1 ./test fast\n{difference}");
        }
    }

    [GeneratedRegex(@"```text\n\$ (?<line>[^\n]*hone [^\n]*)\n(?:(?!```).*\n)*```")]
    private static partial Regex Block();
}

namespace Hone.Tests.House;

/// <summary>The traces are put together here, so that this file holds none itself.</summary>
public sealed class TraceRulesTests
{
    [Theory]
    [InlineData("src/Hone/A.cs", "/{0}/ada/", "home")]
    [InlineData("docs/a.md", "see /{0}/ada/hone.", "Users")]
    [InlineData("docs/a.md", @"C:\{0}\ada", "Users")]
    [InlineData("eng/a.sh", "cd /{0}/hone", "tmp")]
    [InlineData("tests/Hone.Tests/a.jsonl", "\"cwd\":\"/{0}/hone\"", "work")]
    [InlineData("docs/a.md", "`/{0}/`", "work")]
    [InlineData("eng/a.sh", "/{0}/hone", "root")]
    [InlineData("src/Hone/packages.lock.json", "{0}://example.org/index.json", "https")]
    [InlineData("eng/nuget.config", "{0}://example.org/index.json", "http")]
    [InlineData("eng/Library.targets", "https://{0}.example.org/a", "registry")]
    public void A_trace_is_found(string path, string pattern, string word)
    {
        TraceRules.Check(path, pattern.Replace("{0}", word, StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("src/Hone/A.cs", "\"/home/[^/]+/\"")]
    [InlineData("docs/a.md", "/home/you/project and $HOME/work/x and ~/work/x and https://example.org/work/x")]
    [InlineData("eng/a.sh", "${TMPDIR:-/tmp}/x src/root/x")]
    [InlineData("tests/Hone.Tests/a.jsonl", "\"cwd\":\"/{0}/ada/shop\"")]
    [InlineData("samples/a.jsonl", "/tmp/shop /root/shop")]
    [InlineData("docs/a.md", "https://registry.example.org")]
    [InlineData("Directory.Build.props", "https://example.org")]
    public void What_everybody_may_read_passes(string path, string text)
    {
        TraceRules.Check(path, text.Replace("{0}", "home", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}

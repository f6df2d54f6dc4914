namespace Hone.Tests.House;

public sealed class PageRulesTests
{
    [Theory]
    [InlineData("No title.")]
    [InlineData("# One\n\n# Two\n")]
    public void A_page_has_one_title(string markdown)
    {
        Check(markdown).ShouldHaveSingleItem().Rule.ShouldBe("one title");
    }

    [Theory]
    [InlineData("[a](missing.md)")]
    [InlineData("[a](../missing.md#part)")]
    [InlineData("![a](missing.png \"title\")")]
    [InlineData("[a]: missing.md")]
    public void A_link_that_leads_nowhere_is_found(string link)
    {
        Check($"# Title\n\n{link}\n").ShouldHaveSingleItem().Rule.ShouldBe("links");
    }

    [Theory]
    [InlineData("[a](here.md)")]
    [InlineData("[a](here.md#part)")]
    [InlineData("[a](../../STYLE.md)")]
    [InlineData("[a](https://example.org/missing.md) [b](#part) [c](mailto:a@example.org)")]
    [InlineData("`[a](missing.md)`")]
    [InlineData("```\n# comment\n[a](missing.md)\n```")]
    public void A_link_that_leads_somewhere_passes(string link)
    {
        Check($"# Title\n\n{link}\n").ShouldBeEmpty();
    }

    [Fact]
    public void What_does_not_belong_in_the_root_is_found()
    {
        PageRules.RootFiles(["hone", "src/Hone/A.cs", "docs/a.md"]).ShouldBeEmpty();
        PageRules.RootFiles(["PLAN.md"]).ShouldHaveSingleItem().Where.ShouldBe("PLAN.md");
        PageRules.RootFiles(["tools/a.sh", "tools/b.sh"]).ShouldHaveSingleItem().Where.ShouldBe("tools/");
        PageRules.RootFiles(["src"]).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("docs/decisions/0001-another.md", "# Title", "same number")]
    [InlineData("docs/decisions/2-short.md", "# Title", "NNNN")]
    [InlineData("docs/decisions/README.md", "# Title", "NNNN")]
    [InlineData("docs/decisions/0002-long.md", "# Title\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
        + "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nEnd.", "stops at 60")]
    public void A_decision_record_that_breaks_a_rule_is_found(string path, string text, string why)
    {
        var found = PageRules.DecisionRecords([("docs/decisions/0001-one.md", "# One"), (path, text)]);

        found.ShouldHaveSingleItem().What.ShouldContain(why);
    }

    [Fact]
    public void Decision_records_with_numbers_of_their_own_pass()
    {
        PageRules.DecisionRecords([("docs/decisions/0001-one.md", "# One"), ("docs/decisions/0002-two.md", "# Two")])
            .ShouldBeEmpty();
    }

    private static IEnumerable<Breach> Check(string markdown) =>
        PageRules.Page("docs/guide/page.md", markdown, path => path is "docs/guide/here.md" or "STYLE.md");
}

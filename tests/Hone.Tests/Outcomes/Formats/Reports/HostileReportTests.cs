using System.Diagnostics;
using Hone.Outcomes;
using Hone.Outcomes.Formats;
using Hone.Outcomes.Formats.Reports;

namespace Hone.Tests.Outcomes.Formats.Reports;

public sealed class HostileReportTests
{
    /// <summary>Ample for one pass over any of these texts, far too little for reading them again and again.</summary>
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(20);

    private const int Many = 100_000;

    public static TheoryData<string> Kinds =>
    [
        "billion laughs", "external entity", "nested suites", "nested cases", "nested arrays", "nested objects",
        "open suites", "declarations", "open braces", "open strings", "long line", "NULs", "half surrogates",
        "commands", "empty reports", "blank lines", "many members",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hostile_text_is_read_in_one_pass_and_never_passes(string kind)
    {
        string text = Text(kind);
        Stopwatch watch = Stopwatch.StartNew();

        IReadOnlyList<Check> checks = Reading.Of(text);

        watch.Elapsed.ShouldBeLessThan(TimeMax);
        checks.ShouldAllBe(check => check.Result != CheckResult.Passed);
    }

    [Fact]
    public void An_entity_is_neither_expanded_nor_loaded()
    {
        const string text = """
            <!DOCTYPE testsuite [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>
            <testsuite><testcase name="&lt;&a;&b;&#65;"><failure>&b;</failure></testcase></testsuite>
            """;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        (check.Result, check.IsWhole).ShouldBe((CheckResult.Failed, true));
        check.Tests.ShouldBe([new TestCase("<_a;_b;A", TestStatus.Failed)]);
    }

    [Theory]
    [InlineData("<testsuite><testcase name='whole'/><testcase name='&a;'/></testsuite>")]
    [InlineData("<!DOCTYPE x>\n<testsuite/><testsuite><testcase name='whole'/><testcase name='&a;'/></testsuite>")]
    [InlineData("<!DOCTYPE x>\n<testsuite><testcase name='whole'/><testcase name='a & b;'/></testsuite>")]
    public void An_entity_that_nothing_declares_breaks_the_document(string text)
    {
        Check check = Reading.Of(text)[^1];

        (check.Result, check.IsWhole).ShouldBe((CheckResult.Unclear, false));
        check.Tests.ShouldBe([new TestCase("whole", TestStatus.Passed)]);
    }

    [Fact]
    public void A_document_beyond_its_limit_gives_what_stood_before_it()
    {
        string text = $"<testsuite><testcase name='a'/><testcase name='{new string('x', 50_000)}'/></testsuite>";
        OutputLines lines = new(text);

        Check check = XmlScan.Read(lines, JUnitReport.Roots, () => new JUnitReport(), 10_000).ShouldHaveSingleItem();

        (check.Result, check.IsWhole).ShouldBe((CheckResult.Unclear, false));
        check.Tests.ShouldBe([new TestCase("a", TestStatus.Passed)]);
    }

    [Fact]
    public void Nesting_beyond_its_limit_breaks_a_document()
    {
        string deep = string.Concat(Enumerable.Repeat("<testsuite>", XmlScan.DepthMax + 2)) + "<testcase/>"
            + string.Concat(Enumerable.Repeat("</testsuite>", XmlScan.DepthMax + 2));

        Check check = Reading.Of(deep).ShouldHaveSingleItem();

        (check.IsWhole, check.Counts!.Value.Total).ShouldBe((false, 0));
    }

    [Fact]
    public void A_line_within_a_document_is_no_document_of_its_own()
    {
        Reading.Of("[\n{\"Action\":\"fail\",\"Package\":\"a\"}\n]\n").ShouldBeEmpty();
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        string text = $"<testsuite><testcase name='{new string('x', 1_000_000)}'/></testsuite>";

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        check.Tests.ShouldHaveSingleItem().Name.Length.ShouldBe(Tally.NameMax);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_hide_the_rest()
    {
        const string text = """
            {"numTotalTests":1,"testResults":[{"name":"\ud800","assertionResults":[
            {"fullName":"\uD83D\uDE00 \"a\"\n\u0041\ud800","status":"failed"}]}]}
            """;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        check.Tests.ShouldBe([new TestCase("\U0001F600 \"a\"\nA\uFFFD", TestStatus.Failed)]);
    }

    private static string Text(string kind) => kind switch
    {
        "billion laughs" => """
            <?xml version="1.0"?><!DOCTYPE testsuite [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <testsuite tests="2" failures="1"><testcase name="&c;"/></testsuite>
            """,
        "external entity" => """
            <!DOCTYPE testsuite SYSTEM "file:///dev/zero">
            <testsuite>&none;</testsuite>
            """,
        "nested suites" => Repeat("<testsuite>") + Repeat("</testsuite>"),
        "nested cases" => "<testsuite>" + Repeat("<testcase><failure>"),
        "nested arrays" => "\"numTotalTests\" \"passes\"\n" + Repeat("[["),
        "nested objects" => Repeat("{\"numTotalTests\":"),
        "open suites" => Repeat("<testsuite \n"),
        "declarations" => Repeat("<?xml ?><testsuite>\n"),
        "open braces" => Repeat("{\"Action\":{\n"),
        "open strings" => Repeat("[{\"errorCount\n"),
        "long line" => "{\"numTotalTests\":1,\"testResults\":[{\"name\":\"" + new string('x', 10_000_000),
        "NULs" => "<testsuite>\0<testcase name='\0'/>\0</testsuite>\n{\"numTotalTests\":\0}",
        "half surrogates" => "{\"numTotalTests\":1,\"testResults\":[" + Repeat("\"\\ud800\",") + "1",
        "commands" => "::error " + new string(',', 10_000_000) + "\n" + Repeat("::error =,=,::\n"),
        "empty reports" => Repeat("<testsuite/>\n"),
        "blank lines" => "\"Action\"" + Repeat("\n\n\n") + "x",
        _ => "{" + Repeat("\"numTotalTests\":1,") + "\"testResults\":2",
    };

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Many));
}

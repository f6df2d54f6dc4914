using System.Text;
using Hone.Basics;
using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

public sealed class ReportFileTests
{
    private const string Report = """<testsuite><testcase name="größer ist größer"/></testsuite>""";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 marked", "utf-16", "utf-16 big", "utf-16 unmarked",
        "utf-16 big unmarked", "utf-32", "latin-1", "windows-1252", "falsely utf-16", "unknown"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_report_is_read_in_the_encoding_that_it_has(string encoding)
    {
        IReadOnlyList<Check> checks = ReportFile.Read("a.xml", Encoded(encoding));

        checks.ShouldHaveSingleItem().Tests.ShouldBe([new TestCase("größer ist größer", TestStatus.Passed)]);
    }

    [Theory]
    [InlineData("", "a.xml is empty")]
    [InlineData(" \r\n\t", "a.xml is empty")]
    [InlineData("no report", "a.xml is no report that Hone can read")]
    [InlineData("{\"key\": \"value\"}", "a.xml is no report that Hone can read")]
    [InlineData("<html></html>", "a.xml is no report that Hone can read")]
    [InlineData("<testsuites><testsuite name=", "a.xml is broken before it says anything")]
    [InlineData("<TestRun><Results><UnitTestResult a\"", "a.xml is broken before it says anything")]
    public void What_is_no_report_is_refused_with_a_hint(string content, string message)
    {
        var refused = Should.Throw<HoneException>(() => ReportFile.Read("a.xml", Encoding.UTF8.GetBytes(content)));

        refused.Message.ShouldBe(message);
        refused.Hint.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_report_that_is_too_large_is_refused_before_it_is_read()
    {
        byte[] large = new byte[ReportFile.SizeBytesMax + 1];

        var bySpan = Should.Throw<HoneException>(() => ReportFile.Read("a.xml", large));
        var byStream = Should.Throw<HoneException>(() => ReportFile.Read("a.xml", new MemoryStream(large)));

        bySpan.Message.ShouldBe("a.xml is larger than 64 MB");
        byStream.Message.ShouldBe(bySpan.Message);
    }

    [Fact]
    public void A_report_that_breaks_off_gives_what_was_whole_and_says_so()
    {
        byte[] cut = Encoding.UTF8.GetBytes("<testsuite><testcase name='a'/><testcase name='b'");

        Check check = ReportFile.Read("a.xml", new MemoryStream(cut)).ShouldHaveSingleItem();

        (check.Result, check.IsWhole, check.Counts).ShouldBe((CheckResult.Unclear, false, new TestCounts(1, 0, 0, 0)));
    }

    [Fact]
    public void What_a_test_printed_is_no_report_of_its_own()
    {
        const string text = """
            <testsuite><testcase name="a"/><system-out><![CDATA[
            ::error::printed
            {"Action":"fail","Package":"printed"}
            <testsuite><testcase name="printed"><failure/></testcase></testsuite>
            ]]></system-out></testsuite>
            """;

        Check check = ReportFile.Read("a.xml", Encoding.UTF8.GetBytes(text)).ShouldHaveSingleItem();

        (check.Tool, check.Result).ShouldBe(("junit", CheckResult.Passed));
    }

    [Fact]
    public void A_carriage_return_in_a_name_hides_nothing()
    {
        const string text = "<testsuite>\r\n<testcase name=\"a\rb\">\r\n<failure/></testcase></testsuite>";

        Check check = ReportFile.Read("a.xml", Encoding.UTF8.GetBytes(text)).ShouldHaveSingleItem();

        check.Tests.ShouldBe([new TestCase("a b", TestStatus.Failed)]);
    }

    [Fact]
    public void Any_file_is_read_or_refused()
    {
        Assert.SkipWhen(Repo.SharedData is null, "no shared data beside the checkout");
        string[] files = [.. Directory.EnumerateFiles(Repo.SharedData!, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".xml" or ".trx" && new FileInfo(file).Length < 2_000_000)];

        foreach (string file in files)
        {
            try
            {
                ReportFile.Read(file, File.ReadAllBytes(file)).ShouldNotBeEmpty(file);
            }
            catch (HoneException refused)
            {
                refused.Hint.ShouldNotBeEmpty(file);
            }
        }

        files.ShouldNotBeEmpty();
    }

    private static byte[] Encoded(string encoding) => encoding switch
    {
        "utf-8 marked" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Report)],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Declaring("utf-16"))],
        "utf-16 big" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Report)],
        "utf-16 unmarked" => Encoding.Unicode.GetBytes(Report),
        "utf-16 big unmarked" => Encoding.BigEndianUnicode.GetBytes(Report),
        "utf-32" => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Report)],
        "latin-1" => Encoding.Latin1.GetBytes(Declaring("ISO-8859-1")),
        "windows-1252" => Encoding.Latin1.GetBytes(Declaring("windows-1252")),
        "falsely utf-16" => Encoding.UTF8.GetBytes(Declaring("utf-16")),
        "unknown" => Encoding.UTF8.GetBytes(Declaring("klingon")),
        _ => Encoding.UTF8.GetBytes(Report),
    };

    private static string Declaring(string encoding) => $"<?xml version='1.0' encoding='{encoding}'?>\n{Report}";
}

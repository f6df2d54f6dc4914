using System.Diagnostics;
using System.Text;
using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

/// <summary>Prompts that nobody types: what is read of them is nothing much, soon, and without a crash.</summary>
public sealed class RemarksHostileTests
{
    /// <summary>Far more than any of them takes, and far less than a pattern that runs away.</summary>
    private static readonly TimeSpan s_timeMax = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Huge =>
    [
        new string('a', 10_000_000),
        new string(' ', 10_000_000),
        new string('\n', 3_000_000),
        new string('"', 3_000_000),
        new string('`', 3_000_000),
        new string('<', 3_000_000),
        new string('(', 3_000_000),
        new string('\0', 3_000_000),
        new string('\uD800', 3_000_000),
        string.Concat(Enumerable.Repeat("<a_b>", 600_000)),
        string.Concat(Enumerable.Repeat("still ", 500_000)),
        string.Concat(Enumerable.Repeat("can you please ", 200_000)),
        string.Concat(Enumerable.Repeat("it works, but it works. ", 120_000)),
        string.Concat(Enumerable.Repeat("commit and push ", 200_000)),
        string.Concat(Enumerable.Repeat("a/b.c:1:1: ", 300_000)),
        string.Concat(Enumerable.Repeat("还是不行", 700_000)),
        string.Concat(Enumerable.Repeat("```\n", 700_000)),
    ];

    [Theory]
    [MemberData(nameof(Huge))]
    public void A_huge_prompt_is_read_at_once(string prompt)
    {
        long start = Stopwatch.GetTimestamp();

        RemarkReading reading = Remarks.Read(prompt);

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(s_timeMax);
        reading.Quote.Length.ShouldBeLessThanOrEqualTo(Remarks.QuoteMax);
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        Random random = new(20261120);
        string[] pieces =
        [
            "still", " ", "it works", "\n", "```", "<a_b>", "</a_b>", "\"", "'", "“", "`", ">", "❯", "    ", "\0",
            "\uDC00", "commit", "?", "。", "还是", "まだ", "Error: x", "--- FAIL", ",", "but", "# ", "http://x", "-",
            "…", "🎉", "\r",
        ];

        for (int i = 0; i < 3000; i++)
        {
            StringBuilder text = new();
            for (int n = random.Next(40); n > 0; n--) text.Append(pieces[random.Next(pieces.Length)]);
            RemarkReading reading = Remarks.Read(text.ToString());

            (reading.Remark == Remark.None).ShouldBe(reading.Quote.Length == 0, text.ToString());
        }
    }

    [Fact]
    public void What_stands_far_down_a_pasted_document_is_not_read()
    {
        string document = string.Join('\n', Enumerable.Repeat("The importer keeps the order of its lines.", 100));

        Remarks.Read($"{document}\nit works, commit this").Remark.ShouldBe(Remark.None);
    }
}

using System.Text;
using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

public sealed class FeedbackTests
{
    /// <summary>A sample whose session shows too little to tell.</summary>
    private const string Untold = "535b5b35";

    [Fact]
    public async Task A_persons_word_revises_the_verdict_at_once_and_says_what_it_was_and_is()
    {
        using TestWorld world = await LearnedAsync();

        int code = await world.RunAsync("feedback", Untold, "works");

        code.ShouldBe(ExitCode.Done);
        string[] lines = world.Out.Split('\n');
        lines[0].ShouldBe("Document the command line of tidepool  535b5b35, 2026-11-08 10:40 UTC");
        lines[1].ShouldBe("You say: works.");
        lines[2].ShouldStartWith("Was: too little to tell; ");
        lines[3].ShouldBe("Is: worked, 98 % likely.");
        lines[4].ShouldBe("Take it back: hone feedback 535b5b35 --withdraw");
    }

    [Fact]
    public async Task Session_tells_the_word_the_note_and_the_verdict_before()
    {
        using TestWorld world = await LearnedAsync();
        await world.RunAsync("feedback", Untold, "broken", "--note", "the print view is empty");

        await world.RunAsync("sessions", "show", Untold);

        world.Out.ShouldContain("  ✗ failed, 98 % likely.\n  Was unknown until 2026-11-20 12:00 UTC.\n");
        world.Out.ShouldContain("  −6.0  ann says broken: the print view is empty\n");
    }

    [Fact]
    public async Task A_sentence_is_read_and_the_reading_is_shown()
    {
        using TestWorld world = await LearnedAsync();

        await world.RunAsync("feedback", Untold, "It works now, thanks!");

        world.Out.ShouldContain("You say: works.\n");
    }

    [Fact]
    public async Task A_withdrawal_brings_the_verdict_back_that_the_session_gives()
    {
        using TestWorld world = await LearnedAsync();
        string before = await OutcomeAsync(world);
        await world.RunAsync("feedback", Untold, "works");
        string told = await OutcomeAsync(world);
        world.Now = world.Now.AddMinutes(1);

        int code = await world.RunAsync("feedback", Untold, "--withdraw");

        code.ShouldBe(ExitCode.Done);
        (before, told, await OutcomeAsync(world)).ShouldBe(("unknown", "success", "unknown"));
    }

    [Theory]
    [InlineData("<testsuite tests='3' failures='1'><testcase name='a'><failure/></testcase><testcase name='b'/>"
        + "<testcase name='c'/></testsuite>", "broken", "ci.xml: 2 of 3 passed")]
    [InlineData("<testsuite tests='2'><testcase name='a'/><testcase name='b'/></testsuite>", "works",
        "ci.xml: 2 of 2 passed")]
    public async Task A_report_says_how_it_came_out(string report, string word, string note)
    {
        using TestWorld world = await LearnedAsync();
        string path = Path.Combine(world.Home, "ci.xml");
        await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(report), TestContext.Current.CancellationToken);

        await world.RunAsync("feedback", Untold, "--report", path);
        world.Out.ShouldContain($"You say: {word}.\n");
        await world.RunAsync("sessions", "show", Untold);

        world.Out.ShouldContain($"ann says {word}: {note}\n");
    }

    [Fact]
    public async Task A_file_that_is_no_report_is_refused_and_changes_nothing()
    {
        using TestWorld world = await LearnedAsync();
        string path = Path.Combine(world.Home, "ci.xml");
        await File.WriteAllBytesAsync(path, "not a report"u8.ToArray(), TestContext.Current.CancellationToken);

        int code = await world.RunAsync("feedback", Untold, "--report", path);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith("error: ");
        world.Error.ShouldContain("\ntry: ");
        (await OutcomeAsync(world)).ShouldBe("unknown");
    }

    [Fact]
    public async Task Nothing_said_cannot_be_taken_back()
    {
        using TestWorld world = await LearnedAsync();

        int code = await world.RunAsync("feedback", Untold, "--withdraw");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith("error: nothing was said of it that could be taken back\n");
    }

    [Theory]
    [InlineData("works")]
    [InlineData("last", "works")]
    [InlineData("LAST", "works")]
    public async Task Without_an_id_the_latest_session_is_meant(params string[] said)
    {
        using TestWorld world = await LearnedAsync();

        await world.RunAsync(["feedback", .. said, "--json"]);

        using JsonDocument answer = JsonDocument.Parse(world.Out);
        answer.RootElement.GetProperty("session_id").GetString()!.ShouldStartWith("claude-code:c4d81f60");
    }

    [Fact]
    public async Task The_latest_session_of_this_project_comes_before_a_later_one_elsewhere()
    {
        using TestWorld world = await LearnedAsync();
        string sample = Directory.GetFiles(TestWorld.Samples, "535b5b35*.jsonl", SearchOption.AllDirectories).Single();
        string mine = File.ReadAllText(sample).Replace("/home/you/tidepool", world.At, StringComparison.Ordinal)
            .Replace("535b5b35-", "b0000000-", StringComparison.Ordinal)
            .Replace("\"toolu_", "\"toolu_x", StringComparison.Ordinal)
            .Replace("\"req_", "\"req_x", StringComparison.Ordinal)
            .Replace("\"uuid\":\"", "\"uuid\":\"x", StringComparison.Ordinal);
        await world.RunAsync("learn", world.Write("mine.jsonl", mine));

        await world.RunAsync("feedback", "works", "--json");

        using JsonDocument answer = JsonDocument.Parse(world.Out);
        answer.RootElement.GetProperty("session_id").GetString()!.ShouldStartWith("claude-code:b0000000");
    }

    [Fact]
    public async Task An_agent_cannot_give_feedback()
    {
        using TestWorld world = await LearnedAsync();
        world.Variables["CLAUDECODE"] = "1";

        int code = await world.RunAsync("feedback", Untold, "works");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe("error: an agent runs this shell (CLAUDECODE is set), and only people decide\n"
            + "try: ask your person to run the command in a terminal of their own\n");
        (await OutcomeAsync(world)).ShouldBe("unknown");
    }

    [Theory]
    [InlineData(ExitCode.Usage, "error: say how it came out")]
    [InlineData(ExitCode.Usage, "error: --withdraw takes no word", "last", "works", "--withdraw")]
    [InlineData(ExitCode.Failed, "error: “add a page” does not tell", "add a page")]
    [InlineData(ExitCode.Failed, "error: no session's id begins with ffff", "ffff", "works")]
    [InlineData(ExitCode.Failed, "error: 2 sessions or more have an id that begins with 5", "5", "works")]
    public async Task What_cannot_be_meant_is_refused_with_a_hint(int expected, string error, params string[] said)
    {
        using TestWorld world = await LearnedAsync();

        int code = await world.RunAsync(["feedback", .. said]);

        code.ShouldBe(expected);
        world.Error.ShouldStartWith(error);
        world.Error.ShouldContain("\ntry: ");
        world.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_in_a_note_is_masked()
    {
        using TestWorld world = await LearnedAsync();
        world.Variables["DEPLOY_TOKEN"] = "correct-horse-battery-staple";
        world.Write(".config/hone/hone.yaml", "redaction:\n  environment: [DEPLOY_TOKEN]\n");

        await world.RunAsync("feedback", Untold, "broken", "--note", "correct-horse-battery-staple fails", "--json");

        world.Out.ShouldContain(" fails");
        world.Out.ShouldNotContain("correct-horse");
    }

    private static async Task<TestWorld> LearnedAsync()
    {
        TestWorld world = TestWorld.InRepository();
        (await world.RunAsync("learn", TestWorld.Samples)).ShouldBe(ExitCode.Done);
        return world;
    }

    private static async Task<string> OutcomeAsync(TestWorld world)
    {
        await world.RunAsync("sessions", "show", Untold, "--json");
        using JsonDocument answer = JsonDocument.Parse(world.Out);
        return answer.RootElement.GetProperty("outcome").GetProperty("label").GetString()!;
    }
}

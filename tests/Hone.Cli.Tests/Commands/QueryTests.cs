using Hone.Cli.Hosting;
using Hone.Cli.Commands;

namespace Hone.Cli.Tests.Commands;

public sealed class QueryTests
{
    [Fact]
    public async Task Without_SQL_the_views_are_listed()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("query");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("\nsessions  ");
        world.Out.ShouldContain("  tool_parameters");
        world.Out.ShouldContain("hone query \"SELECT habit");
    }

    [Fact]
    public async Task The_questions_that_are_suggested_have_answers()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        foreach ((string sql, _) in QueryCommand.Questions)
        {
            (await world.RunAsync("query", sql)).ShouldBe(ExitCode.Done, world.Error);
            world.Out.Split('\n').Length.ShouldBeGreaterThan(3);
        }
    }

    [Fact]
    public async Task Csv_quotes_what_needs_it_and_disarms_formulas()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync(
            "query", "SELECT 1 AS n, 'a,b' AS t, 'say \"x\"' AS q, '=1+1' AS f, NULL AS e, x'0aff' AS b", "--csv");

        world.Out.ShouldBe("n,t,q,f,e,b\r\n1,\"a,b\",\"say \"\"x\"\"\",'=1+1,,0aff\r\n");
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_told()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        await world.RunAsync("query", "SELECT session_id FROM sessions", "--limit", "2");

        world.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        world.Error.ShouldBe("There are more than 2 rows: --limit N\n");
    }

    [Theory]
    [InlineData("DELETE FROM session")]
    [InlineData("SELECT nonsense FROM sessions")]
    public async Task What_is_refused_says_why(string sql)
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);

        int code = await world.RunAsync("query", sql);

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldStartWith("error: ");
        world.Error.ShouldContain("\ntry: ");
    }
}

using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

public sealed class PolicyTests
{
    [Fact]
    public async Task A_policy_is_given_listed_and_withdrawn()
    {
        using TestWorld world = TestWorld.InRepository();

        await world.RunAsync("review", "policy", "grant", "paths", "--rule", "guessed-path", "--days", "90");
        string given = world.Out;
        await world.RunAsync("review", "policy");
        string listed = world.Out;
        await world.RunAsync("review", "policy", "revoke", "paths");

        const string Line = "paths  lines against guessed-path that 3 sessions or more show, in ~/shop, until "
            + "2027-02-18; given by ann on";
        given.ReplaceLineEndings(" ").ShouldStartWith(
            $"Given: paths. hone review policy revoke paths withdraws it. {Line}");
        listed.ReplaceLineEndings(" ").ShouldBe($"{Line} 2026-11-20 ");
        world.Out.ShouldBe("Withdrawn: paths.\n");
        await world.RunAsync("review", "policy", "list");
        world.Out.ShouldBe("There is no policy: nothing is applied without asking you.\n");
    }

    [Fact]
    public async Task A_policy_for_everything_says_so()
    {
        using TestWorld world = TestWorld.InRepository();

        await world.RunAsync("review", "policy", "grant", "all", "--all", "--sessions", "5");

        world.Out.ReplaceLineEndings(" ").ShouldContain(
            "all  lines against any habit that 5 sessions or more show, in all repositories; given by ann");
    }

    [Fact]
    public async Task Json_lists_them()
    {
        using TestWorld world = TestWorld.InRepository();

        await world.RunAsync("review", "policy", "grant", "all", "--json");

        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("kind").GetString().ShouldBe("policies");
        JsonElement policy = json.RootElement.GetProperty("policies")[0];
        policy.GetProperty("name").GetString().ShouldBe("all");
        policy.GetProperty("rule").ValueKind.ShouldBe(JsonValueKind.Null);
        policy.GetProperty("sessions_min").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        using TestWorld world = TestWorld.InRepository();
        await world.RunAsync("review", "policy", "grant", "all");

        int code = await world.RunAsync("review", "policy", "grant", "all");

        code.ShouldBe(ExitCode.Failed);
        world.Error.ShouldBe("error: there is a policy all already\n"
            + "try: hone review policy revoke all, or choose another name\n");
    }

    [Theory]
    [InlineData(ExitCode.Failed, "there is no habit laziness", "grant", "x", "--rule", "laziness")]
    [InlineData(ExitCode.Usage, "--days takes a number from 1 to 10000", "grant", "x", "--days", "0")]
    [InlineData(ExitCode.Usage, "--sessions takes a number from 1 to 10000", "grant", "x", "--sessions", "0")]
    [InlineData(ExitCode.Failed, "there is no policy x", "revoke", "x")]
    [InlineData(ExitCode.Usage, "a policy's name has up to 60 letters, .+", "grant", "")]
    [InlineData(ExitCode.Usage, "a policy's name has up to 60 letters, .+", "grant", "two words")]
    [InlineData(ExitCode.Usage, "a policy's name has up to 60 letters, .+", "grant", "a\e[31m\nb")]
    public async Task What_cannot_be_is_refused(int code, string words, params string[] args)
    {
        using TestWorld world = TestWorld.InRepository();
        await world.RunAsync("review", "policy", "grant", "other");

        (await world.RunAsync(["review", "policy", .. args])).ShouldBe(code);

        world.Error.ShouldMatch($"^error: {words}\ntry: .+\n$");
    }
}

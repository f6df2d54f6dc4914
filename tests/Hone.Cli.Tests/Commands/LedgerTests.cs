using System.Text.Json;
using Hone.Cli.Hosting;
using Hone.Review;

namespace Hone.Cli.Tests.Commands;

public sealed class LedgerTests
{
    [Fact]
    public async Task The_log_says_who_did_what_and_that_the_chain_is_whole()
    {
        using TestWorld world = TestWorld.InRepository();
        Proposal proposal = await DecidedAsync(world);

        int code = await world.RunAsync("review", "log");

        code.ShouldBe(ExitCode.Done);
        string[] lines = world.Out.TrimEnd().Split('\n');
        lines[0].ShouldMatch("^When \\(UTC\\) +What +Proposal +Who$");
        world.Out.ShouldMatch($"2026-11-20 12:00 +reject +{proposal.ShortId} +ann +we use uv");
        lines[^1].ShouldBe("2 entries, the chain is whole.");
    }

    [Fact]
    public async Task The_latest_come_first()
    {
        using TestWorld world = TestWorld.InRepository();
        await DecidedAsync(world);

        await world.RunAsync("review", "log");

        world.Out.IndexOf("reject", StringComparison.Ordinal)
            .ShouldBeLessThan(world.Out.IndexOf("propose ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_has_every_entry_with_its_hash()
    {
        using TestWorld world = TestWorld.InRepository();
        await DecidedAsync(world);

        await world.RunAsync("review", "log", "--json");

        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("is_whole").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("verb").GetString())
            .ShouldBe(["propose", "reject"]);
    }

    [Fact]
    public async Task An_entry_that_somebody_changed_is_told()
    {
        using TestWorld world = TestWorld.InRepository();
        await DecidedAsync(world);
        Tamper(world);

        int code = await world.RunAsync("review", "log");

        code.ShouldBe(ExitCode.Failed);
        world.Out.ShouldNotContain("whole");
        world.Error.ShouldBe("error: the ledger was tampered with: ~/shop: entry 2 was changed\n"
            + "try: compare with a backup of the store\n");
        (await world.RunAsync("review", "log", "--json")).ShouldBe(ExitCode.Failed);
        JsonDocument.Parse(world.Out).RootElement.GetProperty("is_whole").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_doctor_counts_the_entries()
    {
        using TestWorld world = TestWorld.InRepository();
        await DecidedAsync(world);

        int code = await world.RunAsync("doctor");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldMatch("decisions +2 entries in the ledger, the chain is whole");
        world.Out.ShouldMatch("proposals +1, of which 0 wait for you and 0 are applied");
    }

    [Fact]
    public async Task The_doctor_finds_a_ledger_that_somebody_changed()
    {
        using TestWorld world = TestWorld.InRepository();
        await DecidedAsync(world);
        Tamper(world);

        int code = await world.RunAsync("doctor");

        code.ShouldBe(ExitCode.Failed);
        world.Out.ShouldContain("~/shop: the ledger of decisions was tampered with: entry 2 was changed");
        world.Out.ShouldContain("try: compare with a backup of the store");
        world.Out.ShouldMatch("decisions +2 entries in the ledger, the chain is broken");
        await world.RunAsync("doctor", "--json");
        using JsonDocument json = JsonDocument.Parse(world.Out);
        json.RootElement.GetProperty("is_well").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("review").GetProperty("is_whole").GetBoolean().ShouldBeFalse();
    }

    private static async Task<Proposal> DecidedAsync(TestWorld world)
    {
        Proposal proposal = await world.ProposeOneAsync();
        await world.RunAsync("review", "reject", proposal.ShortId, "--why", "we use uv");
        return proposal;
    }

    private static void Tamper(TestWorld world) => LedgerDisk.Replace(world, "we use uv", "we use it");
}

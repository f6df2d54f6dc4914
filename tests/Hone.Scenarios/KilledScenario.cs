using System.Diagnostics;

namespace Hone.Scenarios;

/// <summary>Killed at any moment, again and again: the next run goes on, and nothing is lost or doubled.</summary>
public sealed class KilledScenario
{
    private const int KillsWhole = 200,
        KillsSample = 12;

    /// <summary>Longer than a whole run takes, so that some kills come too late.</summary>
    private const int RunMsMax = 2500;

    [Fact, Trait("soak", "killed")]
    public async Task Killed_at_random_points_and_restarted_the_store_is_that_of_one_run()
    {
        using Workshop calm = new(),
            killed = new();
        IReadOnlyList<string> files = Soak.Cases("killed", Workshop.Originals(), 40);
        string[] here = [.. files.Select((f, i) => calm.Write($"{i}.jsonl", File.ReadAllBytes(f)))];
        string[] there = [.. files.Select((f, i) => killed.Write($"{i}.jsonl", File.ReadAllBytes(f)))];
        (await calm.RunAsync("learn", calm.Sessions)).Code.ShouldBeOneOf(0, 3);

        Random random = new(20261120);
        int kills = Soak.IsWhole("killed") ? KillsWhole : KillsSample,
            landed = 0;
        for (int i = 0; i < kills; i++)
        {
            // Every few kills the store is taken away, so that kills fall into the first work as well as into the last.
            if (i % 10 == 9 && Directory.Exists(killed.Home))
                Directory.Delete(killed.Home, recursive: true);
            if (await KillAfterAsync(killed, random.Next(RunMsMax)))
                landed++;
        }

        (await killed.RunAsync("learn", killed.Sessions)).Code.ShouldBeOneOf(0, 3);
        (await killed.HashAsync()).ShouldBe(await calm.HashAsync());
        landed.ShouldBeGreaterThan(0);
        here.Length.ShouldBe(there.Length);
    }

    /// <summary>True where the process still ran when it was killed.</summary>
    private static async Task<bool> KillAfterAsync(Workshop workshop, int ms)
    {
        using Process process = workshop.Start("learn", workshop.Sessions);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        patience.CancelAfter(ms);
        Task drained = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            process.StandardError.ReadToEndAsync(CancellationToken.None)
        );
        try
        {
            await process.WaitForExitAsync(patience.Token);
            await drained;
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await drained;
            return true;
        }
    }
}

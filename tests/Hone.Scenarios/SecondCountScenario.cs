using System.Diagnostics;
using System.Text.Json;
using Hone.Learning;
using Hone.Sqlite;

namespace Hone.Scenarios;

/// <summary>A second count, written apart from Hone in another language, gives the same figures.</summary>
public sealed class SecondCountScenario
{
    [Fact]
    public async Task Every_session_counts_the_same()
    {
        string? data = Repo.SharedData;
        Assert.SkipWhen(data is null, "no real sessions beside the checkout");
        Assert.SkipUnless(HasPython(), "python3 is not installed: apt-get install python3");
        using Workshop workshop = new();
        await workshop.TurnAsync([.. Directory.GetFiles(data!, "*.jsonl", SearchOption.AllDirectories)]);

        IReadOnlyList<string> ours = await OursAsync(workshop),
            theirs = await TheirsAsync(data!);

        ours.Except(theirs).ShouldBeEmpty();
        theirs.Except(ours).ShouldBeEmpty();
        ours.Count.ShouldBe(theirs.Count);
        ours.Count.ShouldBeGreaterThan(200);
    }

    private static async Task<IReadOnlyList<string>> OursAsync(Workshop workshop)
    {
        await using SqliteStore store = await SqliteStore.OpenAsync(
            workshop.Home,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        IReadOnlyList<SessionSummary> sessions = await store.SessionsAsync(
            Scope.All,
            int.MaxValue,
            withSubAgents: true,
            TestContext.Current.CancellationToken
        );
        return
        [
            .. sessions
                .Where(s => s.Agent is "claude-code" or "codex")
                .Select(s =>
                {
                    CallCounts c = s.Calls;
                    TokenUse t = s.Tokens;
                    return $"{Named(s.SessionId)}: {c.Calls} calls, {c.Failed} failed, {c.Rejections} rejected, "
                        + $"{c.Cancellations} cancelled, {c.Interruptions} interrupted, {c.NoResult} open; "
                        + $"{s.Inferences} answers; "
                        + $"{t.Input} {t.CacheRead} {t.CacheWrite} {t.Output} {t.Reasoning}";
                }),
        ];
    }

    private static async Task<IReadOnlyList<string>> TheirsAsync(string data)
    {
        ProcessStartInfo start = new("python3") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Repo.PathOf("tests", "independent", "count_sessions.py"));
        start.ArgumentList.Add("--per-session");
        start.ArgumentList.Add(data);
        using Process process = Process.Start(start)!;
        using JsonDocument counted = await JsonDocument.ParseAsync(
            process.StandardOutput.BaseStream,
            cancellationToken: TestContext.Current.CancellationToken
        );
        return
        [
            .. counted
                .RootElement.GetProperty("per_session")
                .EnumerateArray()
                .Select(s =>
                    $"{Named($"{T(s, "agent")}:{T(s, "session")}")}: {N(s, "tool_calls")} calls, "
                    + $"{N(s, "failures")} failed, {N(s, "rejections")} rejected, {N(s, "cancellations")} cancelled, "
                    + $"{N(s, "interruptions")} interrupted, {N(s, "no_result")} open; "
                    + $"{N(s, "inferences")} answers; {N(s, "tokens_input")} {N(s, "tokens_cache_read")} "
                    + $"{N(s, "tokens_cache_write")} {N(s, "tokens_output")} {N(s, "tokens_reasoning")}"
                ),
        ];
    }

    private static string T(JsonElement session, string name) => session.GetProperty(name).GetString()!;

    private static long N(JsonElement session, string name) => session.GetProperty(name).GetInt64();

    /// <summary>A session that no file names is named by its first line, by each count in its own way.</summary>
    private static string Named(string id)
    {
        // Side chains without an agent's id have no name but ours.
        if (id.EndsWith("/sidechain", StringComparison.Ordinal))
            id = id[..^"sidechain".Length];
        int unnamed = id.IndexOf(":content-", StringComparison.Ordinal);
        return unnamed < 0 ? id : id[..unnamed] + ":(unnamed)";
    }

    private static bool HasPython()
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

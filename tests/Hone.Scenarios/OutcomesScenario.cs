using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Redaction;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Scenarios;

/// <summary>
/// An agent says that it is done; Hone says whether it was, and thinks again when the world tells more: a revert, a
/// person's word, the rest of a session.
/// </summary>
public sealed class OutcomesScenario
{
    private const string Red = "FAILED tests/test_sum.py::test_sum - assert 3 == 4\n"
        + "========================= 1 failed, 4 passed in 0.12s =========================";

    private const string Green = "============================== 5 passed in 0.12s ==============================";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_was_green_and_committed_is_a_success_until_somebody_reverts_it()
    {
        using PersonsRepository repository = new();
        string printed = Work(repository);
        repository.ClaudeCode(1, DateTimeOffset.UtcNow.AddMinutes(-20), session => session
            .Edit("src/sum.py").RunInVain("pytest", Red).Edit("src/sum.py").Run("pytest", Green)
            .Run("git commit -am 'Add the sum'", printed));

        await repository.LearnAsync();
        Outcome first = await OutcomeAsync(repository);
        Git(repository, "revert", "--no-edit", "HEAD");
        string revert = Git(repository, "rev-parse", "HEAD").Trim();
        await LookAsync(repository, ahead: TimeSpan.FromHours(1));
        Outcome soon = await OutcomeAsync(repository);
        await LookAsync(repository, ahead: TimeSpan.FromHours(25));
        Outcome later = await OutcomeAsync(repository);

        first.Label.ShouldBe(OutcomeLabel.Success, Show(first));
        Show(first).ShouldContain("(it had failed before)");
        Show(first).ShouldContain(": Add the sum");
        soon.Label.ShouldBe(OutcomeLabel.Success, "a repository is looked at once a day");
        (later.Label, later.Previous).ShouldBe((OutcomeLabel.Failure, OutcomeLabel.Success), Show(later));
        later.RevisedAt.ShouldNotBeNull();
        Show(later).ShouldContain($" was reverted by {revert[..9]}");
    }

    [Fact]
    public async Task A_person_overrides_the_verdict_and_takes_that_back()
    {
        using PersonsRepository repository = new();
        repository.ClaudeCode(1, DateTimeOffset.UtcNow.AddMinutes(-20), session => session
            .Edit("src/sum.py").Run("pytest", Green));
        await repository.LearnAsync();
        Outcome found = await OutcomeAsync(repository);

        await repository.DoAsync("feedback", "last", "broken", "--note", "the total is off by one");
        Outcome told = await OutcomeAsync(repository);
        await repository.LearnAsync();
        Outcome kept = await OutcomeAsync(repository);
        await repository.DoAsync("feedback", "last", "--withdraw");
        Outcome restored = await OutcomeAsync(repository);

        found.Label.ShouldBe(OutcomeLabel.Success, Show(found));
        told.Label.ShouldBe(OutcomeLabel.Failure);
        told.Reasons[0].Words.ShouldBe("ann says broken: the total is off by one");
        Show(kept).ShouldBe(Show(told));
        (restored.Label, restored.Previous).ShouldBe((OutcomeLabel.Success, OutcomeLabel.Failure));
        Show(restored).ShouldBe(Show(found));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sessions_that_come_in_pieces_and_in_any_order_give_the_same_verdicts_as_all_at_once(int seed)
    {
        using Workshop whole = new(), pieces = new();
        byte[][] contents = [.. Samples().Select(File.ReadAllBytes)];
        await whole.TurnAsync([.. contents.Select((c, i) => whole.Write($"{i}.jsonl", c))]);
        Random random = new(seed);
        int[] order = [.. Enumerable.Range(0, contents.Length)];
        random.Shuffle(order);

        foreach (int i in order)
        {
            int cut = random.Next(contents[i].Length);
            await pieces.TurnAsync([pieces.Write($"{i}.jsonl", contents[i].AsSpan(0, cut))]);
        }

        foreach (int i in order.Reverse()) await pieces.TurnAsync([pieces.Write($"{i}.jsonl", contents[i])]);

        (await VerdictsAsync(pieces.Home)).ShouldBe(await VerdictsAsync(whole.Home));
        (await VerdictsAsync(whole.Home)).ShouldContain("Success");
        (await pieces.HashAsync()).ShouldBe(await whole.HashAsync());
    }

    [Fact]
    public async Task When_one_session_grows_only_its_task_is_judged_again()
    {
        using Workshop workshop = new();
        string[] files = [.. Samples()];
        byte[] last = File.ReadAllBytes(files[0]);
        string growing = workshop.Write("0.jsonl", last.AsSpan(0, last.Length / 2));
        await workshop.TurnAsync([growing, .. files.Skip(1)]);
        (await CorrelateAsync(workshop.Home, TimeSpan.Zero)).ShouldBe(0);

        workshop.Write("0.jsonl", last);
        await LearnAsync(workshop, growing);

        (await CorrelateAsync(workshop.Home, TimeSpan.Zero)).ShouldBe(1);
        (await CorrelateAsync(workshop.Home, TimeSpan.Zero)).ShouldBe(0);
    }

    [Fact]
    public async Task Killed_between_gathering_and_judging_the_next_run_judges_though_nothing_is_new()
    {
        using Workshop workshop = new();
        await workshop.TurnAsync([.. Samples()]);
        string whole = await workshop.HashAsync();
        await using (SqliteStore store = await OpenAsync(workshop.Home))
        {
            await new Correlator(store, store, TimeProvider.System).RegatherAsync(Cancel);
            (await store.DueTasksAsync(99, Cancel)).ShouldNotBeEmpty();
        }

        (await workshop.RunAsync("learn", Repo.PathOf("samples"))).Code.ShouldBe(0);

        await using SqliteStore after = await OpenAsync(workshop.Home);
        (await after.DueTasksAsync(99, Cancel)).ShouldBeEmpty();
        (await after.LogicalHashAsync(Cancel)).ShouldBe(whole);
    }

    [Fact]
    public async Task What_is_left_out_of_a_session_when_it_is_gathered_is_no_evidence()
    {
        using Workshop workshop = new();
        await workshop.TurnAsync([.. Workshop.Originals().Take(40), .. Samples()]);
        await using SqliteStore store = await OpenAsync(workshop.Home);

        foreach ((string session, _) in await store.ChangedSessionsAsync("nobody", 1, Cancel))
        {
            SessionEvidence all = Evidence.Gather((await store.TraceAsync(session, Cancel))!);
            SessionEvidence needed = Evidence.Gather((await store.TraceAsync(session, Evidence.Needs, Cancel))!);
            JsonSerializer.Serialize(needed).ShouldBe(JsonSerializer.Serialize(all), session);
        }
    }

    private static IEnumerable<string> Samples() => Directory
        .GetFiles(Repo.PathOf("samples"), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Makes the commit that the session tells of; what git printed.</summary>
    private static string Work(PersonsRepository repository)
    {
        Git(repository, "checkout", "-q", "-b", "main");
        Write("a = 1\n");
        Git(repository, "add", ".");
        Git(repository, "commit", "-q", "-m", "Start");
        Write("a = 1\n\n\ndef total(x, y):\n    return x + y\n");
        return Git(repository, "commit", "-am", "Add the sum");

        void Write(string text)
        {
            Directory.CreateDirectory(Path.Combine(repository.Root, "src"));
            File.WriteAllText(Path.Combine(repository.Root, "src", "sum.py"), text);
        }
    }

    private static string Git(PersonsRepository repository, params string[] arguments)
    {
        ProcessStartInfo start = new("git", ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", .. arguments])
        {
            WorkingDirectory = repository.Root, RedirectStandardOutput = true,
        };
        using Process git = Process.Start(start)!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, string.Join(' ', arguments));
        return output;
    }

    private static Task<int> LookAsync(PersonsRepository repository, TimeSpan ahead) =>
        CorrelateAsync(repository.Home, ahead);

    private static async Task<int> CorrelateAsync(string home, TimeSpan ahead)
    {
        await using SqliteStore store = await OpenAsync(home);
        return await new Correlator(store, store, new Ahead(ahead)).CorrelateAsync(null, Cancel);
    }

    /// <summary>Imports a file and looks at what is new in it, without asking what came of it.</summary>
    private static async Task LearnAsync(Workshop workshop, string file)
    {
        await using SqliteStore store = await OpenAsync(workshop.Home);
        Archive archive = new(Path.Combine(workshop.Home, "archive"));
        FileInfo there = new(file);
        await new Importer(store, archive, new Redactor(RedactionRules.Default)).ImportAsync(
            [new SourceFile(there.FullName, there.Length, there.LastWriteTimeUtc.Ticks)], null, Cancel);
        await new Learner(store, store, PriceList.BuiltIn).LearnAsync(null, Cancel);
    }

    /// <summary>The outcome of the one session that there is.</summary>
    private static async Task<Outcome> OutcomeAsync(PersonsRepository repository)
    {
        await using SqliteStore store = await OpenAsync(repository.Home);
        (string session, _) = (await store.ChangedSessionsAsync("nobody", 1, Cancel)).ShouldHaveSingleItem();
        return (await store.OutcomeAsync((await store.TaskOfAsync(session, Cancel))!, Cancel)).ShouldNotBeNull();
    }

    /// <summary>Every task with its label and its reasons, a line each.</summary>
    private static async Task<string> VerdictsAsync(string home)
    {
        await using SqliteStore store = await OpenAsync(home);
        List<string> lines = [];
        foreach ((string session, _) in await store.ChangedSessionsAsync("nobody", 1, Cancel))
        {
            string task = (await store.TaskOfAsync(session, Cancel))!;
            Outcome outcome = (await store.OutcomeAsync(task, Cancel)).ShouldNotBeNull(task);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{task} {outcome.Label} {Show(outcome)}"));
        }

        return string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Show(Outcome outcome) => string.Join("; ", outcome.Reasons.Select(r => r.Words));

    private static Task<SqliteStore> OpenAsync(string home) => SqliteStore.OpenAsync(home, TimeProvider.System, Cancel);

    /// <summary>A clock that goes ahead.</summary>
    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}

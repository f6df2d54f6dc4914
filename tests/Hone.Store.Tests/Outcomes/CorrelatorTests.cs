using Hone.Outcomes;
using Hone.Sqlite;
using Hone.Store.Tests.Sqlite;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Outcomes;

/// <summary>
/// The station between sessions and outcomes: it does what is new, once, and can be cut short anywhere.
/// </summary>
public sealed class CorrelatorTests : IAsyncLifetime
{
    private const string Green = "============================== 5 passed in 0.12s ==============================";

    private readonly SqlitePlace _place = new();
    private SqliteStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await _place.OpenSqliteAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Empty_store_has_nothing_to_judge() => (await CorrelateAsync()).ShouldBe(0);

    [Fact]
    public async Task Each_session_is_judged_once_and_again_only_when_it_grows()
    {
        for (int n = 1; n <= 3; n++) await WorkAsync(n);

        (await CorrelateAsync()).ShouldBe(3);
        (await CorrelateAsync()).ShouldBe(0);
        (await _store.OutcomeAsync(SessionId(2), Never))!.Label.ShouldBe(OutcomeLabel.Unknown);

        await TestAsync(2);

        (await CorrelateAsync()).ShouldBe(1);
        Outcome outcome = (await _store.OutcomeAsync(SessionId(2), Never))!;
        (outcome.Label, outcome.Previous).ShouldBe((OutcomeLabel.Success, OutcomeLabel.Unknown));
    }

    [Fact]
    public async Task More_sessions_than_fit_into_one_batch_are_all_judged_and_all_reported()
    {
        const int sessions = 150;
        List<(int Done, int Total)> heard = [];
        for (int n = 1; n <= sessions; n++) await WorkAsync(n);

        int judged = await CorrelateAsync(new Ear(heard));

        judged.ShouldBe(sessions);
        heard[^1].ShouldBe((sessions, sessions));
        heard.Select(h => h.Done).ShouldBeInOrder();
    }

    [Fact]
    public async Task Cut_short_between_gathering_and_judging_the_next_run_judges()
    {
        await WorkAsync(1);
        await TestAsync(1);
        Correlator killed = new(_store, new KilledJudge(_store), TimeProvider.System);
        await Should.ThrowAsync<KilledException>(() => killed.CorrelateAsync(null, Never));
        (await _store.OutcomeAsync(SessionId(1), Never)).ShouldBeNull();

        (await CorrelateAsync()).ShouldBe(1);

        (await _store.OutcomeAsync(SessionId(1), Never))!.Label.ShouldBe(OutcomeLabel.Success);
    }

    [Fact]
    public async Task Cancelled_while_it_gathers_it_keeps_what_was_done_and_goes_on_later()
    {
        for (int n = 1; n <= 150; n++) await WorkAsync(n);
        using CancellationTokenSource cancel = new();
        Correlator correlator = new(_store, _store, TimeProvider.System);

        await Should.ThrowAsync<OperationCanceledException>(() => correlator.CorrelateAsync(
            new Stopper(cancel), cancel.Token));

        (await _store.DueTasksAsync(150, Never)).Count.ShouldBeLessThan(150);
        (await CorrelateAsync()).ShouldBe(150);
        (await _store.DueTasksAsync(9, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_is_heard_by_the_next_run_and_a_withdrawal_restores_what_was_found()
    {
        await WorkAsync(1);
        await TestAsync(1);
        await CorrelateAsync();
        await _store.AddFeedbackAsync(Feedback.On(SessionId(1), "broken", "off by one", "ann", Noon), Never);
        await CorrelateAsync();
        Outcome told = (await _store.OutcomeAsync(SessionId(1), Never))!;

        await _store.AddFeedbackAsync(Feedback.Withdrawal(SessionId(1), null, "ann", Noon.AddHours(1)), Never);
        await CorrelateAsync();

        (told.Label, told.Reasons[0].Words).ShouldBe((OutcomeLabel.Failure, "ann says broken: off by one"));
        (await _store.OutcomeAsync(SessionId(1), Never))!.Label.ShouldBe(OutcomeLabel.Success);
    }

    private Task<int> CorrelateAsync(IProgress<(int Done, int Total)>? progress = null) =>
        new Correlator(_store, _store, TimeProvider.System).CorrelateAsync(progress, Never);

    private async Task WorkAsync(int session)
    {
        Event edit = Bare($"edit {session}", session);
        (edit.ToolName, edit.Parameters) = ("Edit", """{"file_path":"/home/someone/sum.py"}""");
        (edit.Status, edit.StartedAt, edit.EndedAt) = (EventStatus.Success, Noon, Noon.AddSeconds(2));
        await _store.SaveAsync([Slice(edit.StatedBy(Precedence.Transcript), $"edit {session}")], Never);
    }

    private async Task TestAsync(int session)
    {
        Event tests = Bare($"tests {session}", session);
        (tests.ToolName, tests.Parameters, tests.Stdout) = ("Bash", """{"command":"pytest"}""", Green);
        (tests.Status, tests.StartedAt, tests.EndedAt) = (EventStatus.Success, Noon.AddHours(1), Noon.AddHours(2));
        await _store.SaveAsync([Slice(tests.StatedBy(Precedence.Transcript), $"tests {session}")], Never);
    }

    /// <summary>Hears progress at once.</summary>
    private sealed class Ear(List<(int Done, int Total)> heard) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => heard.Add(value);
    }

    /// <summary>Ends the run when the first batch is done.</summary>
    private sealed class Stopper(CancellationTokenSource cancel) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => cancel.Cancel();
    }
}

using Hone.Basics;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store of telemetry promises; each kind of store derives from it.</summary>
public abstract class TelemetryContract : IAsyncLifetime
{
    private StorePlace _place = null!;
    private OpenStore _store = null!;

    private ITelemetryStore Telemetry => _store.Telemetry;

    public async ValueTask InitializeAsync()
    {
        _place = CreatePlace();
        _store = await _place.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract StorePlace CreatePlace();

    [Fact]
    public async Task Empty_store_has_nothing()
    {
        (await Telemetry.SourcesAsync(Never)).ShouldBeEmpty();
        (await Telemetry.ChangedSessionsAsync("learn", 1, Never)).ShouldBeEmpty();
        (await Telemetry.TraceAsync(SessionId(1), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Event_comes_back_as_it_was_saved()
    {
        string before = Describe(Full());

        SaveCounts counts = await Telemetry.SaveAsync([Slice(Full())], Never);

        counts.ShouldBe(new SaveCounts(1, 1, 1));
        SessionTrace trace = (await Telemetry.TraceAsync(SessionId(7), Never))!;
        Describe(trace.Events.ShouldHaveSingleItem()).ShouldBe(before);
        (trace.Id, trace.Agent, trace.NativeId).ShouldBe((SessionId(7), Agent, "session-007"));
    }

    [Fact]
    public async Task Event_of_another_agent_than_its_session_keeps_its_own()
    {
        Event e = new(Id("x"), "other", ActionType.ToolCall) { SessionId = SessionId(1) };
        e.StatedBy(Precedence.Import);

        await Telemetry.SaveAsync([Slice(e)], Never);

        SessionTrace trace = (await Telemetry.TraceAsync(SessionId(1), Never))!;
        (trace.Agent, trace.Events[0].Agent).ShouldBe((Agent, "other"));
    }

    [Fact]
    public async Task Text_longer_than_any_buffer_comes_back_whole()
    {
        string text = string.Concat(Enumerable.Repeat("grün und 多", 20_000));

        await Telemetry.SaveAsync([Slice(Call("a", stdout: text))], Never);

        (await Telemetry.TraceAsync(SessionId(1), Never))!.Events[0].Stdout.ShouldBe(text);
    }

    [Fact]
    public async Task Facts_messages_and_source_come_back_as_they_were_saved()
    {
        ImportSlice slice = new()
        {
            Source = new SourceState
            {
                Path = "/home/someone/ä.jsonl", Agent = Agent, SizeBytes = 10, ModifiedTicks = 11, Offset = 9,
                Fingerprint = "f", ReaderState = "{}", Lines = new LineCounts(1, 2, 3, 4, 5),
                Rejected = new List<string> { "3: not \"JSON\"" },
                Unknown = new SortedDictionary<string, long> { ["1.0 new kind"] = 2 },
            },
        };
        slice.Add(SessionId(1), FactName.Directory, "/home/someone/project", Noon);
        slice.Add(SessionId(1), FactName.Title, "No time", null);
        Message said = new(Id("m"), SessionId(1), MessageKind.Notice, null, "What is said", 3);
        slice.Messages.Add(said.Id, said);

        await Telemetry.SaveAsync([slice], Never);

        SessionTrace trace = (await Telemetry.TraceAsync(SessionId(1), Never))!;
        trace.Messages.ShouldHaveSingleItem().ShouldBe(said);
        trace.Facts.ShouldBe(slice.Facts.Values, ignoreOrder: true);
        SourceState source = (await Telemetry.SourcesAsync(Never)).ShouldHaveSingleItem().Value;
        source.ReadAt.ShouldNotBeNull();
        (source with { ReadAt = null }).ShouldBeEquivalentTo(slice.Source);
    }

    [Fact]
    public async Task Source_stands_as_it_was_last_saved()
    {
        await Telemetry.SaveAsync([new ImportSlice { Source = new SourceState { Path = "/a", Offset = 1 } }], Never);
        await Telemetry.SaveAsync([new ImportSlice { Source = new SourceState { Path = "/a", Offset = 2 } }], Never);

        (await Telemetry.SourcesAsync(Never))["/a"].Offset.ShouldBe(2);
    }

    [Fact]
    public async Task Events_come_in_the_order_of_the_trace_and_messages_in_that_of_time()
    {
        ImportSlice slice = Slice();
        for (int i = 0; i < 20; i++)
        {
            Event e = Call($"event {i}");
            e.StartedAt = Noon.AddSeconds(i * 7 % 20);
            slice.Add(e, Id($"line {i}"), i);
            DateTimeOffset at = Noon.AddSeconds(i * 3 % 20);
            Message message = new(Id($"said {i}"), SessionId(1), MessageKind.Answer, at, "text");
            slice.Messages.Add(message.Id, message);
        }

        await Telemetry.SaveAsync([slice], Never);

        SessionTrace trace = (await Telemetry.TraceAsync(SessionId(1), Never))!;
        trace.Events.Select(e => e.StartedAt).ShouldBeInOrder();
        trace.Messages.Select(m => m.At).ShouldBeInOrder();
    }

    [Fact]
    public async Task Saving_twice_changes_nothing()
    {
        await Telemetry.SaveAsync([Slice(Full())], Never);
        string hash = await Telemetry.LogicalHashAsync(Never);
        long revision = (await Telemetry.TraceAsync(SessionId(7), Never))!.Revision;

        SaveCounts again = await Telemetry.SaveAsync([Slice(Full())], Never);

        again.ShouldBe(default);
        (await Telemetry.LogicalHashAsync(Never)).ShouldBe(hash);
        (await Telemetry.TraceAsync(SessionId(7), Never))!.Revision.ShouldBe(revision);
    }

    [Fact]
    public async Task Second_observation_is_folded_in_and_raises_the_revision()
    {
        Event call = new Event(Id("a"), Agent, ActionType.ToolCall) { SessionId = SessionId(1), ToolName = "Bash" };
        Event result = new Event(Id("a"), Agent, ActionType.ToolCall) { SessionId = SessionId(1), Stdout = "ok" };
        await Telemetry.SaveAsync([Slice(call.StatedBy(Precedence.Transcript))], Never);
        long before = (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision;

        SaveCounts counts = await Telemetry.SaveAsync([Slice(result.StatedBy(Precedence.Transcript), "line 2")], Never);

        counts.ShouldBe(new SaveCounts(1, 0, 0));
        SessionTrace trace = (await Telemetry.TraceAsync(SessionId(1), Never))!;
        (trace.Events[0].ToolName, trace.Events[0].Stdout).ShouldBe(("Bash", "ok"));
        trace.Revision.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Finer_times_than_milliseconds_are_no_change()
    {
        Event fine() => new Event(Id("a"), Agent, ActionType.ToolCall)
        {
            SessionId = SessionId(1), StartedAt = Noon.AddTicks(9), EndedAt = Noon.AddTicks(19),
        }.StatedBy(Precedence.Transcript);
        await Telemetry.SaveAsync([Slice(fine())], Never);
        long before = (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision;

        await Telemetry.SaveAsync([Slice(fine())], Never);

        (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision.ShouldBe(before);
    }

    [Fact]
    public async Task Event_that_moves_leaves_no_empty_session_behind()
    {
        Event inLater = Bare("a", session: 2).StatedBy(Precedence.Transcript);
        Event inFirst = Bare("a").StatedBy(Precedence.Transcript);
        await Telemetry.SaveAsync([Slice(inLater)], Never);

        await Telemetry.SaveAsync([Slice(inFirst)], Never);

        (await Telemetry.TraceAsync(SessionId(1), Never))!.Events.ShouldHaveSingleItem();
        (await Telemetry.TraceAsync(SessionId(2), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Event_that_moves_changes_both_sessions()
    {
        ImportSlice later = Slice(
            Bare("a", session: 2).StatedBy(Precedence.Transcript));
        later.Add(SessionId(2), FactName.Version, "1.0", Noon);
        Event inFirst = Bare("a").StatedBy(Precedence.Transcript);
        await Telemetry.SaveAsync([later, Slice(Call("b"), "line 9")], Never);
        long before = (await Telemetry.TraceAsync(SessionId(2), Never))!.Revision;

        await Telemetry.SaveAsync([Slice(inFirst)], Never);

        (await Telemetry.TraceAsync(SessionId(2), Never))!.Revision.ShouldBeGreaterThan(before);
        (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Fact_stands_from_first_to_last_saying()
    {
        ImportSlice middle = Slice(), early = Slice(), late = Slice();
        middle.Add(SessionId(1), FactName.Version, "1.0", Noon);
        early.Add(SessionId(1), FactName.Version, "1.0", Noon.AddHours(-1));
        late.Add(SessionId(1), FactName.Version, "1.0", Noon.AddHours(1));
        late.Add(SessionId(1), FactName.Branch, "main", null);

        foreach (ImportSlice slice in new[] { middle, late, early }) await Telemetry.SaveAsync([slice], Never);

        IReadOnlyList<Fact> facts = (await Telemetry.TraceAsync(SessionId(1), Never))!.Facts;
        facts.ShouldContain(new Fact(SessionId(1), FactName.Version, "1.0", Noon.AddHours(-1), Noon.AddHours(1)));
        facts.ShouldContain(new Fact(SessionId(1), FactName.Branch, "main"));
    }

    [Fact]
    public async Task Unknown_observations_are_counted()
    {
        await Telemetry.SaveAsync([Slice(Call("a"), "known")], Never);

        int unknown = await Telemetry.CountUnknownAsync(
            [new Observation(Id("known"), Id("a"), 1), new Observation(Id("new"), Id("a"), 2)], Never);

        unknown.ShouldBe(1);
    }

    [Fact]
    public async Task Event_without_a_session_is_a_bug_and_saves_nothing()
    {
        Event lost = new Event(Id("lost"), Agent, ActionType.ToolCall) { ToolName = "Bash" };

        await Should.ThrowAsync<InvalidOperationException>(
            () => Telemetry.SaveAsync([Slice(Call("a")), Slice(lost.StatedBy(Precedence.Transcript))], Never));

        (await Telemetry.TraceAsync(SessionId(1), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Cancelled_save_saves_nothing()
    {
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => Telemetry.SaveAsync([Slice(Call("a"))], cancel.Token));

        (await Telemetry.TraceAsync(SessionId(1), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task What_one_store_wrote_the_next_one_reads()
    {
        await Telemetry.SaveAsync([Slice(Full())], Never);
        string hash = await Telemetry.LogicalHashAsync(Never);

        await using OpenStore second = await _place.OpenAsync();

        (await second.Telemetry.LogicalHashAsync(Never)).ShouldBe(hash);
    }

    [Fact]
    public async Task Hash_knows_every_field_of_an_event()
    {
        HashSet<string> hashes = [await Telemetry.LogicalHashAsync(Never)];
        Event all = Full();
        EventField[] fields = [.. Enum.GetValues<EventField>().Except([EventField.None, EventField.SessionId])];

        foreach (EventField field in fields)
        {
            Event one = Bare("a");
            System.Reflection.PropertyInfo property = typeof(Event).GetProperty(field.ToString())!;
            property.SetValue(one, property.GetValue(all));
            await Telemetry.SaveAsync([Slice(one.StatedBy(Precedence.Transcript))], Never);
            hashes.Add(await Telemetry.LogicalHashAsync(Never));
        }

        hashes.Count.ShouldBe(fields.Length + 1);
    }

    [Fact]
    public async Task Changed_sessions_are_listed_by_id_until_they_are_learned()
    {
        await Telemetry.SaveAsync([Slice(Call("b", session: 2), "2"), Slice(Call("a", session: 1), "1")], Never);

        var changed = await Telemetry.ChangedSessionsAsync("learn", 1, Never);

        changed.Select(c => c.SessionId).ShouldBe([SessionId(1), SessionId(2)]);
        changed[0].Revision.ShouldBe((await Telemetry.TraceAsync(SessionId(1), Never))!.Revision);
    }
}

using System.Text.Json;
using Hone.Basics;
using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Tests.Outcomes;

/// <summary>Builds a session by hand: what was said and done in it, a minute between any two things.</summary>
internal sealed class Sitting(string id = "claude-code:one")
{
    /// <summary>What pytest prints.</summary>
    public const string Green = "============================== 5 passed in 0.12s ==============================",
        Red = "FAILED tests/test_sum.py::test_sum - assert 3 == 4\n"
            + "========================= 1 failed, 4 passed in 0.12s =========================";

    /// <summary>What git prints for a commit.</summary>
    public const string Committed = "[main a1b2c3d] Add the sum\n 1 file changed, 2 insertions(+)";

    private readonly List<Event> _events = [];
    private readonly List<Message> _messages = [];
    private readonly List<Fact> _facts = [new(id, FactName.Directory, "/repo")];
    private DateTimeOffset _now = Start;
    private bool _isTimed = true;
    private int _serial;

    /// <summary>When the first session begins.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The session whole.</summary>
    public SessionTrace Trace => new(id, id[..id.IndexOf(':')], 1, _facts, _events, _messages);

    /// <summary>What it shows.</summary>
    public SessionEvidence Evidence => Hone.Outcomes.Evidence.Gather(Trace);

    /// <summary>Kinds and bearings of what it shows, edits left out: <c>Tests Good</c>.</summary>
    public IReadOnlyList<string> Shown => [.. Evidence.Verifications
        .Where(v => v.Kind != VerificationKind.Edit).Select(v => $"{v.Kind} {v.Bearing}")];

    /// <summary>The verdict on the task that it serves alone.</summary>
    public Outcome Outcome => Verdict(this);

    /// <summary>The verdict on a task that these serve.</summary>
    public static Outcome Verdict(params IEnumerable<Sitting> sittings) =>
        OutcomeJudge.Judge(Task([.. sittings.Select(s => s.Evidence)]))!;

    /// <summary>A task of these sessions of which nobody said anything on purpose.</summary>
    public static TaskEvidence Task(params IReadOnlyList<SessionEvidence> sessions) => new("task", 1, sessions, [], []);

    /// <summary>From here on there are no times.</summary>
    public Sitting WithoutTimes()
    {
        _isTimed = false;
        return this;
    }

    /// <summary>Nothing happens for a while.</summary>
    public Sitting Pause(TimeSpan time)
    {
        _now += time;
        return this;
    }

    public Sitting SubAgentOf(string parent)
    {
        _facts.Add(new Fact(id, FactName.Parent, parent));
        return this;
    }

    public Sitting Prompt(string text) => Say(MessageKind.Prompt, text);

    public Sitting Interrupt() => Say(MessageKind.Interruption, "[Request interrupted by user]");

    /// <summary>A command that the person typed into the agent's line.</summary>
    public Sitting Types(string command) => Say(MessageKind.Command, $"<bash-input>{command}</bash-input>");

    public Sitting Edit(string file = "/repo/src/sum.py") =>
        Call("Edit", new { file_path = file, old_string = "a", new_string = "b" }, "ok", EventStatus.Success);

    public Sitting EditFails(string file = "/repo/src/sum.py") => Call(
        "Edit", new { file_path = file }, "", EventStatus.Failure, e => e.ErrorMessage = "not read yet");

    /// <summary>A command of the shell with its exit code.</summary>
    public Sitting Shell(string command, string output = "", int exit = 0) => Call(
        "Bash", new { command }, output, exit == 0 ? EventStatus.Success : EventStatus.Failure, e => e.ExitCode = exit);

    /// <summary>The tests are run, all of them.</summary>
    public Sitting Tests(bool isGreen) => Shell("pytest", isGreen ? Green : Red, isGreen ? 0 : 1);

    public Sitting Commits(string output = Committed) => Shell("git commit -m 'Add the sum'", output);

    /// <summary>An answer of the model.</summary>
    public Sitting Answers(EventStatus status = EventStatus.Success) => Add(
        new Event(Next(), "claude-code", ActionType.LlmInference)
        {
            Status = status, ErrorMessage = status == EventStatus.Success ? null : "rate limit reached",
        });

    public Sitting Refused(string tool = "Bash") =>
        Call(tool, new { command = "rm -rf build" }, "", EventStatus.Interrupted, e => e.ErrorCode = "rejected");

    /// <summary>A call of any tool.</summary>
    public Sitting Call(
        string tool, object parameters, string output, EventStatus? status = EventStatus.Success,
        Action<Event>? more = null)
    {
        Event e = new(Next(), "claude-code", ActionType.ToolCall)
        {
            ToolName = tool, Parameters = JsonSerializer.Serialize(parameters), Stdout = output, Status = status,
        };
        more?.Invoke(e);
        return Add(e);
    }

    private Sitting Add(Event e)
    {
        if (_isTimed) (e.StartedAt, e.EndedAt) = (_now, _now = _now.AddMinutes(1));
        else e.Ordinal = _serial;
        e.SessionId = id;
        _events.Add(e);
        return this;
    }

    private Sitting Say(MessageKind kind, string text)
    {
        if (_isTimed) _now = _now.AddMinutes(1);
        _messages.Add(new Message(Next(), id, kind, _isTimed ? _now : null, text, _isTimed ? null : _serial));
        return this;
    }

    private Id128 Next() => Id128.OfName("sitting", id, $"{++_serial}");
}

using System.Text.RegularExpressions;
using Hone.Outcomes.Commands;
using Hone.Telemetry;

namespace Hone.Outcomes.Gathering;

/// <summary>Walks through a session and keeps what tells of success or failure.</summary>
internal sealed partial class Gatherer(SessionTrace trace)
{
    /// <summary>A list of which nothing was ever ticked off may just not have been kept.</summary>
    private const double UntickedPart = 0.5;

    /// <summary>Marks a stop before which nothing was done since the person spoke last.</summary>
    public const string Idle = "idle";

    private readonly List<Verification> _found = [];
    private readonly ShellCalls _shells = new();
    private readonly OpenItems _items = new();
    private bool _hasWorked;
    private bool _hasDone;
    private bool _isLeaving;
    private bool _isWorkNew;
    private ActRequest _asked;

    /// <summary>The evidence of the session.</summary>
    public SessionEvidence Gather()
    {
        foreach (object moment in Moments())
        {
            if (moment is Message message) Hear(message);
            else See((Event)moment);
        }

        if (_items is { Last: { } last, Open: > 0 })
        {
            Add(Of(VerificationKind.OpenItems, Bearing.Bad, last,
                $"{_items.Open} of {_items.Total} items of its own list are open") with
            {
                Strength = (double)_items.Open / _items.Total * (_items.Open < _items.Total ? 1 : UntickedPart),
            });
        }

        int from = Math.Max(0, _found.Count - SessionEvidence.VerificationsMax);
        return new SessionEvidence(trace.Id, trace.Revision, from == 0 ? _found : [.. _found.Skip(from)])
        {
            Directory = trace.First(FactName.Directory),
            IsSubAgent = trace.First(FactName.Parent) is not null,
        };
    }

    /// <summary>Events and messages in one order; what has no time keeps its place among its like.</summary>
    private IEnumerable<object> Moments()
    {
        int next = 0;
        foreach (Event e in trace.Events)
        {
            for (; next < trace.Messages.Count && TraceOrder.IsBefore(trace.Messages[next], e); next++)
            {
                yield return trace.Messages[next];
            }

            yield return e;
        }

        for (; next < trace.Messages.Count; next++) yield return trace.Messages[next];
    }

    private void Hear(Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Prompt:
                HearPrompt(message);
                break;
            case MessageKind.Interruption when _isLeaving:
                break;
            case MessageKind.Interruption:
                Add(new Verification(VerificationKind.Interruption, Bearing.Bad, message.Id, message.At,
                    "stopped by the person") { Tool = _hasDone ? "" : Idle });
                break;
            case MessageKind.Notice when _shells.Hear(message) is { } ended:
                foreach (Verification check in CheckEvidence.Of(message.Id, message.At, ended)) Add(check);
                break;
            case MessageKind.Command:
                foreach (Verification act in PersonsCommands.Read(message)) Add(act);
                break;
        }
    }

    private void HearPrompt(Message message)
    {
        _isLeaving = Leaving().IsMatch(message.Text);
        if (_isLeaving) return;
        _asked = ActRequest.Read(message.Text);
        _hasDone = false;
        if (!_hasWorked) return;
        RemarkReading remark = Remarks.Read(message.Text);
        (VerificationKind kind, Bearing bearing) = remark.Remark switch
        {
            Remark.Works or Remark.GoOn => (VerificationKind.Remark, Bearing.Good),
            Remark.Broken or Remark.Revert => (VerificationKind.Remark, Bearing.Bad),
            _ => (VerificationKind.NextRequest,
                _isWorkNew && !Doubting().IsMatch(message.Text) ? Bearing.Good : Bearing.None),
        };
        _isWorkNew = false;
        string words = kind == VerificationKind.Remark ? $"“{remark.Quote}”" : "the next request";
        Add(new Verification(kind, bearing, message.Id, message.At, words)
        {
            Tool = kind == VerificationKind.Remark ? remark.Remark.ToString().ToLowerInvariant() : "",
            Strength = kind == VerificationKind.Remark ? remark.Strength : 1,
        });
    }

    private void See(Event e)
    {
        if (e.Action == ActionType.LlmInference)
        {
            SeeAnswer(e);
            return;
        }

        string tool = e.ToolName ?? "";
        if (e.ErrorCode is "rejected")
        {
            if (!ToolClass.IsQuestion(tool)) Add(Of(VerificationKind.Rejection, Bearing.Bad, e, $"said no to {tool}"));
            return;
        }

        if (e.Status is EventStatus.Success && !ToolClass.IsLooking(tool)) _hasDone = true;
        // What a sub-agent edited stands in its own session; here it is enough that there was work.
        if (ToolClass.IsAgent(tool) && e.Status is EventStatus.Success) _hasWorked = _isWorkNew = true;
        if (e.ErrorCode is "cancelled" || e.Status is EventStatus.Interrupted) return;
        if (IsOfNoUse(tool)) return;
        CallParameters parameters = CallParameters.Parse(e.Parameters);
        if (ToolClass.IsEdit(tool)) SeeEdit(e, parameters.Path is { } path ? [path] : parameters.PatchedFiles);
        else if (ToolClass.IsList(tool)) _items.See(e, parameters);
        else if (parameters.Text is { } script) SeeEdit(e, ScriptedCalls.PatchedFiles(script));
        foreach (ShellCall call in _shells.Read(e, parameters)) SeeCommand(e, call);
    }

    /// <summary>True for calls that only look: their parameters need not be read.</summary>
    private static bool IsOfNoUse(string tool) =>
        ToolClass.IsLooking(tool) && !ToolClass.IsList(tool) && !ToolClass.IsShell(tool);

    /// <summary>An answer that failed breaks the work down, until another one comes.</summary>
    private void SeeAnswer(Event e)
    {
        if (e.Status is EventStatus.Failure or EventStatus.Timeout)
        {
            Add(Of(VerificationKind.Breakdown, Bearing.Bad, e, e.ErrorMessage ?? "the agent stopped for an error"));
        }
        else if (_found is [.., { Kind: VerificationKind.Breakdown }])
        {
            _found.RemoveAt(_found.Count - 1);
        }
    }

    /// <summary>Edits that were made, and those that failed: whether they were made after all shows later.</summary>
    private void SeeEdit(Event e, IReadOnlyList<string> files)
    {
        if (files.Count == 0) return;
        bool isMade = e.Status is EventStatus.Success;
        if (isMade) _hasWorked = _isWorkNew = true;
        foreach (string file in files.Distinct(StringComparer.Ordinal))
        {
            Add(Of(VerificationKind.Edit, isMade ? Bearing.None : Bearing.Bad, e, file));
        }
    }

    private void SeeCommand(Event e, ShellCall call)
    {
        if (call.IsRunning)
        {
            // What still runs may only be told to have failed already.
            foreach (Verification red in CheckEvidence.Of(e.Id, e.EndedAt ?? e.StartedAt, call))
            {
                if (red.Bearing == Bearing.Bad) Add(red);
            }

            return;
        }

        // What a command writes it writes before a check behind it in the same line runs.
        if (call.Exit is null or 0)
        {
            foreach (string file in FileWrites.Of(call.Script))
            {
                _hasWorked = _isWorkNew = true;
                Add(Of(VerificationKind.Edit, Bearing.None, e, file) with { At = e.StartedAt ?? e.EndedAt });
            }
        }

        if (!_hasDone) _hasDone = call.Script.Pipelines.SelectMany(p => p.Commands).Any(DoesSomething);
        foreach (Verification check in CheckEvidence.Of(e.Id, e.EndedAt ?? e.StartedAt, call))
        {
            Add(check with { IsAsked = _asked.Includes(check.Kind) });
        }

        foreach (Verification act in GitActs.Of(e, call))
        {
            _hasWorked = _isWorkNew = true;
            Add(act with { IsAsked = _asked.Includes(act.Kind) });
        }
    }

    /// <summary>True where a command does more than look around.</summary>
    private static bool DoesSomething(SimpleCommand command) => CommandReader.Read(command.Words).Role switch
    {
        CommandRole.Look => false,
        CommandRole.Quiet =>
            command.Program is not ("cd" or "echo" or "printf" or "export" or "true" or "sleep" or "pwd"),
        _ => true,
    };

    /// <summary>A prompt that only ends the session.</summary>
    [GeneratedRegex(@"\A\s*[/:]?(?:exit|quit|q|bye|exot|exti)[.!]?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Leaving();

    /// <summary>Words by which people question the work or find faults in it: such a request is no praise.</summary>
    [GeneratedRegex(
        @"\b(?:should(?:n'?t| not)|not sold|doubt\w*|why (?:did|didn'?t|do|does|is|are|not)|still|severity|instead"
        + @"|rather|wrong|bug|broken|fail\w*|error\w*|doesn'?t|isn'?t|didn'?t|wasn'?t|missing|forgot|confus\w+|actually"
        + @"|however"
        + @"|issue|problem|regress\w+|revert|undo|remove|finding|review comment|are you sure|really)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Doubting();

    private static Verification Of(VerificationKind kind, Bearing bearing, Event e, string says) =>
        new(kind, bearing, e.Id, e.EndedAt ?? e.StartedAt, Clip.Line(says, Verification.SaysMax));

    /// <summary>Adds what was found; an edit of the same file again is the same edit going on.</summary>
    private void Add(Verification found)
    {
        if (found.Kind == VerificationKind.Edit)
        {
            for (int i = _found.Count - 1; i >= 0 && _found[i].Kind == VerificationKind.Edit; i--)
            {
                if (_found[i].Says == found.Says && _found[i].Bearing == found.Bearing) return;
            }
        }

        _found.Add(found);
    }
}

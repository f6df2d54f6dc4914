using System.Globalization;
using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Outcomes.Gathering;

/// <summary>
/// Follows the to-do list that an agent keeps. What it ticks proves nothing; what it leaves open tells.
/// </summary>
internal sealed partial class OpenItems
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _created;
    private Event? _last;

    /// <summary>Items that were put on the list.</summary>
    public int Total { get; private set; }

    /// <summary>Items not ticked off.</summary>
    public int Open { get; private set; }

    /// <summary>The call that changed the list last; null where there is none.</summary>
    public Event? Last => _last;

    /// <summary>Looks at a call of one of the agent's lists.</summary>
    public void See(Event e, CallParameters parameters)
    {
        if (e.Status is not EventStatus.Success) return;
        switch (e.ToolName)
        {
            case "TodoWrite" or "update_plan" or "write_todos":
                MatchCollection states = State().Matches(parameters.Json);
                Total = states.Count;
                Open = states.Count(s => s.Groups[1].Value is not ("completed" or "cancelled" or "done"));
                break;
            case "TaskCreate":
                _open.Add((++_created).ToString(CultureInfo.InvariantCulture));
                (Total, Open) = (_created, _open.Count);
                break;
            case "TaskUpdate" when parameters["status"] is "completed" or "deleted" or "cancelled":
                _open.Remove(parameters["taskId"] ?? parameters["id"] ?? "");
                Open = _open.Count;
                break;
            default:
                return;
        }

        _last = e;
    }

    [GeneratedRegex(@"\\?""status\\?""\s*:\s*\\?""(\w{1,20})\\?""")]
    private static partial Regex State();
}

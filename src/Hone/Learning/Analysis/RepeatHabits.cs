using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>The same call made again in one turn with nothing changed between.</summary>
internal static class RepeatHabits
{
    /// <summary>Parameters that say how to run or why, not what.</summary>
    private static readonly HashSet<string> s_asides =
    [
        "description", "timeout", "timeout_ms", "yield_time_ms", "max_output_tokens", "justification",
        "sandbox_permissions", "login", "tty", "prefix_rule", "dangerouslyDisableSandbox",
    ];

    /// <summary>Fails, and is made again unchanged, and fails the same way.</summary>
    public static IEnumerable<Occurrence> RetrySameFailure(Session session) =>
        Pairs(session)
            .Where(p => p.Earlier.IsFailed && p.Later.IsFailed && p.Later.FailureKind != FailureKinds.NoMatches)
            .Where(p => Said(p.Earlier) == Said(p.Later))
            .Select(p => Occurrence.Of(p.Later));

    /// <summary>Succeeds, and is made again unchanged, and says the same.</summary>
    public static IEnumerable<Occurrence> RepeatCall(Session session) =>
        session.Trace.IsOfSeveral ? [] : Pairs(session)
            .Where(p => p.Earlier.IsSuccess && p.Later.IsSuccess && FileReading.Of(p.Later) is null)
            .Where(p => p.Earlier.IsOutputWhole && p.Later.IsOutputWhole && Said(p.Earlier) == Said(p.Later))
            .Where(p => !ToolClass.IsEdit(p.Later.Tool))
            .Select(p => Occurrence.Of(p.Later));

    /// <summary>Each call with the latest same call before it, where nothing changed between them.</summary>
    private static IEnumerable<(Call Earlier, Call Later)> Pairs(Session session)
    {
        Dictionary<string, (Call Call, int Changes)> last = new(StringComparer.Ordinal);
        int changes = 0, turn = -1, epoch = -1;
        foreach (Call call in session.Calls)
        {
            if (call.Turn != turn || call.Epoch != epoch)
            {
                last.Clear();
                (turn, epoch) = (call.Turn, call.Epoch);
            }

            bool isCompared = IsCompared(call);
            string key = Key(call);
            if (isCompared && last.TryGetValue(key, out var earlier) && earlier.Changes == changes)
            {
                yield return (earlier.Call, call);
            }

            // A failed edit changed nothing; a command that may change things did so even if it failed.
            if (call.MayChange && !(ToolClass.IsEdit(call.Tool) && call.IsFailed)) changes++;
            if (isCompared) last[key] = (call, changes);
        }
    }

    /// <summary>
    /// Lists, waits, questions and sub-agents are meant to be called again; of a call that says neither what it asked
    /// nor what it got, nothing can be compared.
    /// </summary>
    private static bool IsCompared(Call call) =>
        !ToolClass.IsList(call.Tool) && !ToolClass.IsWait(call.Tool) && !ToolClass.IsQuestion(call.Tool)
        && !ToolClass.IsAgent(call.Tool) && call.Event.Status is EventStatus.Success or EventStatus.Failure
        && (call.Subject.Length > 0 || Said(call).Length > 0);

    private static string Key(Call call) =>
        call.Parameters.Text is { } text ? $"{call.Tool}\n{text}" : $"{call.Tool}\n{call.Parameters.Key(s_asides)}";

    private static string Said(Call call) => OutputText.Signature(call.Output.Length > 0 ? call.Output : call.Error);
}

using Hone.Statistics;

namespace Hone.Learning;

/// <summary>How well a tool serves: its calls, what one costs, and what came of the tasks that used it.</summary>
/// <param name="Use">Its calls by how they ended, their time and their tokens.</param>
/// <param name="Tasks">What came of the tasks in which it was called; it need not be why.</param>
public sealed record ToolRecord(ToolUse Use, OutcomeCounts Tasks)
{
    /// <summary>Calls that ended well, of those that ended well or badly.</summary>
    public Proportion Success => new(Use.Calls.Successes, Use.Calls.Successes + Use.Calls.Failed);

    /// <summary>Milliseconds per call; null where no time is known.</summary>
    public double? MsPerCall => Use.Calls.Calls == 0 || Use.Ms == 0 ? null : (double)Use.Ms / Use.Calls.Calls;

    /// <summary>Tokens per call; null where none are known.</summary>
    public double? TokensPerCall =>
        Use.Calls.Calls == 0 || Use.Tokens == 0 ? null : (double)Use.Tokens / Use.Calls.Calls;
}

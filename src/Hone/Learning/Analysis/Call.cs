using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>One tool call in its session, with what it cost.</summary>
/// <param name="Event">The call.</param>
/// <param name="Index">Its place among the session's calls, from 0.</param>
/// <param name="Turn">The turn it is in: prompts by a person before it.</param>
/// <param name="Epoch">Compactions of the context before it.</param>
/// <param name="FailureKind">The kind of its failure; null where it did not fail.</param>
/// <param name="Ms">Milliseconds it cost: the call, and the model's time to ask for it.</param>
/// <param name="Tokens">Its share of the inference that asked for it: all tokens of it, divided by its calls.</param>
/// <param name="CostUsd">The share's cost, where the model has a price.</param>
/// <param name="Parameters">Its parameters, taken apart.</param>
internal sealed record Call(
    Event Event, int Index, int Turn, int Epoch, string? FailureKind, long Ms, long Tokens, double CostUsd,
    CallParameters Parameters)
{
    /// <summary>The tool's name.</summary>
    public string Tool => Event.ToolName ?? "";

    /// <summary>True where it failed or ran out of time.</summary>
    public bool IsFailed => Event.Status is EventStatus.Failure or EventStatus.Timeout;

    /// <summary>True where it ended well.</summary>
    public bool IsSuccess => Event.Status is EventStatus.Success;

    /// <summary>What it printed; empty where nothing is known.</summary>
    public string Output => Event.Stdout ?? "";

    /// <summary>What its error said; empty where there was none.</summary>
    public string Error => Event.ErrorMessage ?? "";
}

using Hone.Learning;
using Hone.Outcomes;
using Hone.Review;
using Hone.Telemetry;

namespace Hone.Store.Tests.Contract;

/// <summary>An open store by each of its sides.</summary>
public sealed record OpenStore(
    ITelemetryStore Telemetry, ILearningStore Learning, IReviewStore Review, IOutcomeStore Outcomes,
    IAsyncDisposable Life) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Life.DisposeAsync();
}

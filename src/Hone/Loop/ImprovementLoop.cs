using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Loop;

/// <summary>
/// The whole of Hone in the order in which it happens. Each station pulls what is new from the store, does one bounded
/// unit, and writes its own nouns; a kill between any two lines loses nothing, and a second run with nothing new does
/// nothing.
/// </summary>
public sealed class ImprovementLoop(Importer importer, Learner learner, Reporter reporter)
{
    /// <summary>One turn of the loop over the files that were found.</summary>
    /// <param name="files">Files that may hold sessions.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancel">Ends it after the transaction in hand; what was done stays done.</param>
    public async Task<LoopResult> TurnAsync(
        IReadOnlyList<SourceFile> files, IProgress<LoopProgress>? progress, CancellationToken cancel)
    {
        // 1. Telemetry: transcripts become redacted, archived observations, folded into events.
        ImportReport imported = await importer.ImportAsync(
            files, Stage<ImportProgress>(progress, LoopProgress.OfImport), cancel);

        // 2. Learning: every session that changed is looked at alone: what failed, what was wasted, what it cost.
        int learned = await learner.LearnAsync(Stage<(int Done, int Total)>(progress, LoopProgress.OfLearning), cancel);

        // 3. What it comes to is asked of the store, by whoever wants to know.
        return new LoopResult(imported, learned);
    }

    /// <summary>What was learned so far about the sessions of a scope.</summary>
    public Task<Report> ReportAsync(Scope scope, CancellationToken cancel) => reporter.ReportAsync(scope, cancel);

    private static Relay<T>? Stage<T>(IProgress<LoopProgress>? progress, Func<T, LoopProgress> translate) =>
        progress is null ? null : new Relay<T>(value => progress.Report(translate(value)));

    /// <summary>Passes progress on at once, on the thread that reports it.</summary>
    private sealed class Relay<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}

using Hone.Changes;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Review;
using Hone.Telemetry;

namespace Hone.Loop;

/// <summary>
/// The whole of Hone in the order in which it happens. Each station pulls what is new from the store, does one bounded
/// unit, and writes its own nouns; a kill between any two lines loses nothing, and a second run with nothing new does
/// nothing.
/// </summary>
public sealed class ImprovementLoop(
    Importer importer, Learner learner, Correlator correlator, Adviser adviser, ReviewInbox inbox,
    Fulfilment fulfilment, Reporter reporter)
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

        // 3. Outcomes: did it work? What each session shows is gathered, and each task that it is about is judged.
        await correlator.CorrelateAsync(Stage<(int Done, int Total)>(progress, LoopProgress.OfJudging), cancel);

        // 4. Review: what was cut short is finished, what nobody looked at expires, and what sessions teach together
        //    is put into the queue: a line for the instructions of the repository, with its evidence.
        await fulfilment.RecoverAsync(cancel);
        await inbox.ExpireAsync(cancel);
        (AdviceDrafts advice, ProposeResult proposed) = await AdviseAsync(learned > 0, cancel);

        // 5. Changes: only what a person, or a policy that a person gave, said yes to comes into a file.
        List<FulfilResult> applied = [];
        foreach (Proposal approved in await inbox.DecideByPolicyAsync(cancel))
        {
            applied.Add(await fulfilment.ApplyAsync(approved, CancellationToken.None));
        }

        // 6. What it comes to, and whether what was applied before has held, is asked by whoever wants to know.
        return new LoopResult(imported, learned, proposed, advice.Blocked, applied);
    }

    /// <summary>What was learned so far about the sessions of a scope.</summary>
    public Task<Report> ReportAsync(Scope scope, CancellationToken cancel) => reporter.ReportAsync(scope, cancel);

    /// <summary>Drafts where something was learned, now or before a kill, or where a full day left some over.</summary>
    private async Task<(AdviceDrafts, ProposeResult)> AdviseAsync(bool hasLearned, CancellationToken cancel)
    {
        long revision = await adviser.RevisionAsync(cancel);
        bool isDue = hasLearned || await inbox.IsDueAsync(revision, cancel);
        if (!isDue) return (AdviceDrafts.None, ProposeResult.Nothing);
        AdviceDrafts advice = await adviser.DraftAsync(cancel);
        return (advice, await inbox.ProposeAllAsync(advice.Drafts, revision, cancel));
    }

    private static Relay<T>? Stage<T>(IProgress<LoopProgress>? progress, Func<T, LoopProgress> translate) =>
        progress is null ? null : new Relay<T>(value => progress.Report(translate(value)));

    /// <summary>Passes progress on at once, on the thread that reports it.</summary>
    private sealed class Relay<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}

namespace Hone.Outcomes;

/// <summary>
/// Looks up what became of the commits that tasks made, in the repositories that are on this machine, until a month has
/// passed.
/// </summary>
public sealed class CommitWatch(IOutcomeStore outcomes, TimeProvider time)
{
    /// <summary>A repository is looked at once in this time: a day is the shortest window there is.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromDays(1);

    /// <summary>After this nothing that counts can happen to a commit any more: the longest window, and a day.</summary>
    private static readonly TimeSpan s_settledAfter = TimeSpan.FromDays(31);

    /// <summary>Looks after the commits that are due; the number of tasks looked at.</summary>
    public async Task<int> WatchAsync(CancellationToken cancel)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<TaskCommits> open = await outcomes.OpenCommitsAsync(now - s_pause, cancel);
        if (open.Count == 0) return 0;
        Dictionary<string, List<CommitFate>> fates = new(StringComparer.Ordinal);
        foreach (IGrouping<string, TaskCommits> folder in open.GroupBy(o => o.Directory, StringComparer.Ordinal))
        {
            TaskCommits[] tasks = [.. folder];
            IReadOnlyList<CommitFate> found = await FindAsync(folder.Key, [.. tasks.SelectMany(t => t.Commits)], cancel);
            int at = 0;
            foreach (TaskCommits task in tasks)
            {
                if (!fates.TryGetValue(task.TaskId, out List<CommitFate>? ofTask)) fates.Add(task.TaskId, ofTask = []);
                if (found.Count == 0) continue;
                ofTask.AddRange(found.Skip(at).Take(task.Commits.Count));
                at += task.Commits.Count;
            }
        }

        await outcomes.SaveFatesAsync([.. fates.Select(f => new TaskFates(f.Key, f.Value, IsSettled(f.Value, now)))], now, cancel);
        return fates.Count;
    }

    /// <summary>The fates of commits; none where their repository is not on this machine.</summary>
    private async Task<IReadOnlyList<CommitFate>> FindAsync(
        string folder, IReadOnlyList<CommitMention> commits, CancellationToken cancel)
    {
        if (!Path.IsPathFullyQualified(folder) || !Directory.Exists(folder)) return [];
        return await RepositoryHistory.OpenAsync(folder, time, cancel) is { } history
            ? await history.FatesAsync(commits, cancel)
            : [];
    }

    private static bool IsSettled(List<CommitFate> fates, DateTimeOffset now) =>
        fates.Count > 0 && fates.TrueForAll(f => f.Mention.At is { } at && now - at > s_settledAfter);
}

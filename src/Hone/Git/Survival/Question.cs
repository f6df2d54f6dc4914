using Hone.Git.Reading;

namespace Hone.Git.Survival;

/// <summary>Which lines of one commit are still there at a later one.</summary>
internal sealed class Question(string commit, string later, IReadOnlyList<AddedLines> added)
{
    /// <summary>The commit that added lines.</summary>
    public string Commit => commit;

    /// <summary>The commit at which they are looked for.</summary>
    public string Later => later;

    /// <summary>How the files differ between both; null where git did not say.</summary>
    public IReadOnlyDictionary<string, RawChange>? Changes { get; set; }

    /// <summary>Whether one of the files is not there any more under its name.</summary>
    public bool HasLostFile => Touched().Any(change => change.After is null);

    /// <summary>Names of the contents that must be read.</summary>
    public IEnumerable<string> Contents() =>
        Touched().Where(change => change.After is not null)
            .SelectMany(change => new[] { change.Before, change.After! });

    /// <summary>The answer; null where a content is missing, since half an answer would mislead.</summary>
    public LineSurvival? Answer(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> contents)
    {
        if (Changes is null) return null;
        int all = 0, gone = 0;
        foreach (AddedLines file in added)
        {
            int lines = file.Counts.Values.Sum();
            all += lines;
            if (!Changes.TryGetValue(file.Path, out RawChange change)) continue;
            if (change.After is null)
            {
                gone += lines;
                continue;
            }

            if (!contents.TryGetValue(change.Before, out var before)) return null;
            if (!contents.TryGetValue(change.After, out var after)) return null;
            gone += file.Counts.Sum(pair => Lost(pair.Key, pair.Value, before, after));
        }

        return new LineSurvival(all, gone);
    }

    private static int Lost(
        string line, int count, IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> after) =>
        Math.Clamp(before.GetValueOrDefault(line) - after.GetValueOrDefault(line), 0, count);

    private IEnumerable<RawChange> Touched()
    {
        foreach (AddedLines file in added)
        {
            if (Changes is not null && Changes.TryGetValue(file.Path, out RawChange change)) yield return change;
        }
    }
}

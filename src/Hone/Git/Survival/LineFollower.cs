using System.Globalization;
using Hone.Git.Reading;

namespace Hone.Git.Survival;

/// <summary>Asks which of the lines that commits added are still in the same files at later commits.</summary>
/// <remarks>
/// Blame would walk the history of every file once per question. Two trees are compared instead: a file whose content
/// is the same lost nothing, and of the others both contents are read and their lines counted. So a line that was only
/// moved within its file or indented anew is still there.
/// </remarks>
internal sealed class LineFollower(
    GitCommands git,
    Func<IReadOnlyList<(string Commit, string? Base)>, CancellationToken, Task<IReadOnlyList<Patch?>>> patchesOf)
{
    private static readonly string[] s_raw =
        ["diff-tree", "--stdin", "--always", "--root", "-r", "-z", "--raw", "--no-abbrev", "--ignore-submodules=all"];

    /// <summary>The answers in the order of the pairs; null where it cannot be told.</summary>
    public async Task<IReadOnlyList<LineSurvival?>> FollowAsync(
        IReadOnlyList<(string Commit, string Later)> pairs, CancellationToken cancel)
    {
        string[] commits = [.. pairs.Select(p => p.Commit).Distinct()];
        IReadOnlyList<Patch?> patches = await patchesOf([.. commits.Select(c => (c, (string?)null))], cancel);
        Dictionary<string, IReadOnlyList<AddedLines>?> added = commits.Zip(patches)
            .ToDictionary(p => p.First, p => p.Second is { } patch ? AddedLines.Of(patch) : null);
        List<Question> questions =
            [.. pairs.Distinct().Where(p => added[p.Commit] is not null)
                .Select(p => new Question(p.Commit, p.Later, added[p.Commit]!))];
        await CompareAsync(questions, [], cancel);
        // Only where a file is gone: looking for renames makes git read the files that came and went.
        await CompareAsync([.. questions.Where(q => q.HasLostFile)], ["-M", $"-l{GitLimits.RenamesMax}"], cancel);
        var contents = await ContentsAsync(questions, cancel);
        Dictionary<(string, string), LineSurvival?> answers =
            questions.ToDictionary(q => (q.Commit, q.Later), q => q.Answer(contents));
        return [.. pairs.Select(p => answers.GetValueOrDefault(p))];
    }

    private async Task CompareAsync(List<Question> questions, string[] options, CancellationToken cancel)
    {
        if (questions.Count == 0) return;
        // What a second look does not reach is unknown again: a file that seemed to be gone may have been renamed.
        foreach (Question question in questions) question.Changes = null;
        GitAnswer? diff = await git.RunAsync(
            [.. s_raw, .. options], questions.Take(GitLimits.PairsMax).Select(q => $"{q.Later} {q.Commit}"),
            GitLimits.LogBytesMax, cancel);
        if (diff is not { } answer) return;
        foreach (var (question, changes) in questions.Zip(RawReader.Read(answer.Output.Span, answer.IsWhole)))
        {
            question.Changes = changes;
        }
    }

    /// <summary>The lines of all contents that are asked for, as far as the limits allow.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> ContentsAsync(
        List<Question> questions, CancellationToken cancel)
    {
        string[] names = [.. questions.SelectMany(q => q.Contents()).Distinct()];
        if (names.Length == 0) return new Dictionary<string, IReadOnlyDictionary<string, int>>();
        GitAnswer? sizes = await git.RunAsync(
            ["cat-file", "--batch-check=%(objectname) %(objectsize)"], names, GitLimits.LogBytesMax, cancel);
        string[] small = [.. Within(sizes is { IsWhole: true } answer ? answer.Text.Split('\n') : [])];
        GitAnswer? contents = await git.RunAsync(["cat-file", "--batch"], small, 2 * GitLimits.FilesBytesMax, cancel);
        return BlobReader.Read((contents?.Output ?? default).Span);
    }

    private static IEnumerable<string> Within(IEnumerable<string> lines)
    {
        long total = 0;
        foreach (string line in lines)
        {
            string[] parts = line.Split(' ');
            if (parts.Length != 2 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out int size)) continue;
            if (size > GitLimits.FileBytesMax || total + size > GitLimits.FilesBytesMax) continue;
            total += size;
            yield return parts[0];
        }
    }
}

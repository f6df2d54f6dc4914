using System.Text.RegularExpressions;
using Hone.Outcomes.Commands;
using Hone.Telemetry;

namespace Hone.Outcomes.Gathering;

/// <summary>
/// Finds commits, pushes, pull requests, merges and takings-back among commands, by what git and gh print.
/// </summary>
internal static partial class GitActs
{
    /// <summary>Output that is looked through: git is short.</summary>
    private const int OutputMax = 64 * 1024;

    /// <summary>The acts that a command line did; what failed gives none.</summary>
    public static IEnumerable<Verification> Of(Event e, ShellCall call)
    {
        if (!call.Command.Contains("git", StringComparison.Ordinal)
            && !call.Command.Contains("gh ", StringComparison.Ordinal)) yield break;
        string output = call.Output.Length > OutputMax ? call.Output[..OutputMax] : call.Output;
        if (Scratch().IsMatch(call.Command)) yield break;
        foreach (SimpleCommand command in call.Script.Pipelines.SelectMany(p => p.Commands))
        {
            Verification? act = command.Program switch
            {
                "git" => OfGit(e, Sub(command.Words), command.Words, output, call.Exit),
                "gh" => OfHub(e, command.Words, output, call.Exit),
                _ => null,
            };
            if (act is not null) yield return act;
        }
    }

    private static Verification? OfGit(Event e, string sub, IReadOnlyList<string> words, string output, int? exit)
    {
        switch (sub)
        {
            case "commit" when Committed().Match(output) is { Success: true } made:
                string says = $"commit {made.Groups[1].Value}: {made.Groups[2].Value}";
                return Act(VerificationKind.Commit, Bearing.Good, e, says) with
                {
                    Commits = [.. Committed().Matches(output).Select(m => Mention(m, e))],
                };
            case "commit" when exit == 0 && words.Any(w => w is "-q" or "--quiet"):
                return Act(VerificationKind.Commit, Bearing.Good, e, "committed");
            case "push" when Pushed().Match(output) is { Success: true } pushed:
                return Act(VerificationKind.Push, Bearing.Good, e, $"pushed: {pushed.Value.Trim()}");
            case "merge" when exit is 0 && Merged().IsMatch(output):
                return Act(VerificationKind.Merge, Bearing.Good, e, "merged");
            case "revert" when exit is 0 && Committed().IsMatch(output):
                return Act(VerificationKind.Discard, Bearing.Bad, e, "a commit was reverted");
            case "reset" when exit is 0 && words.Contains("--hard"):
                return Act(VerificationKind.Discard, Bearing.Bad, e, "thrown away by git reset --hard");
            case "checkout" or "restore" when exit is 0 && IsOfFiles(sub, words):
                return Act(VerificationKind.Discard, Bearing.Bad, e, $"edits thrown away by git {sub}");
            default:
                return null;
        }
    }

    private static Verification? OfHub(Event e, IReadOnlyList<string> words, string output, int? exit)
    {
        if (words.Count < 3) return null;
        switch (words[1], words[2])
        {
            case ("pr", "create") when exit is null or 0 && !Exists().IsMatch(output)
                && PullRequestUrl().Match(output) is { Success: true } url:
                return Act(VerificationKind.PullRequest, Bearing.Good, e, $"opened {url.Value}");
            case ("pr", "merge") when exit is 0 && !words.Contains("--auto"):
                return Act(VerificationKind.Merge, Bearing.Good, e, "merged the pull request");
            case ("pr", "checks") or ("run", "watch"):
                return Ci(e, output, exit);
            default:
                return null;
        }
    }

    /// <summary>The table of <c>gh pr checks</c>: name, ending, time and address between tabs.</summary>
    private static Verification? Ci(Event e, string output, int? exit)
    {
        MatchCollection rows = CheckRow().Matches(output);
        if (rows.Count == 0) return null;
        int failed = rows.Count(r => r.Groups[2].Value is "fail");
        int waiting = rows.Count(r => r.Groups[2].Value is "pending");
        int passed = rows.Count(r => r.Groups[2].Value is "pass");
        if (failed > 0)
        {
            string name = rows.First(r => r.Groups[2].Value is "fail").Groups[1].Value.Trim();
            return Act(VerificationKind.Ci, Bearing.Bad, e, $"{failed} of {rows.Count} CI checks failed: {name}")
                with { Tool = "ci", Result = CheckResult.Failed, IsSure = exit is not null };
        }

        if (waiting > 0 || passed == 0) return null;
        return Act(VerificationKind.Ci, Bearing.Good, e, $"{passed} CI checks passed") with
        {
            Tool = "ci", Result = CheckResult.Passed, IsSure = true,
        };
    }

    /// <summary>Throwing away edits names files or all of them; changing the branch does not.</summary>
    private static bool IsOfFiles(string sub, IReadOnlyList<string> words) => sub == "checkout"
        ? words.Contains("--") && words[^1] != "--" || words[^1] == "."
        : !words.Contains("--staged") && !words.Any(w => w is "-S");

    private static CommitMention Mention(Match made, Event e) =>
        new(made.Groups[1].Value, made.Groups[2].Value.Trim(), e.EndedAt ?? e.StartedAt);

    /// <summary>The sub-command behind git's own options.</summary>
    private static string Sub(IReadOnlyList<string> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i] is "-C" or "-c" or "--git-dir" or "--work-tree") i++;
            else if (words[i] is not ['-', ..]) return words[i];
        }

        return "";
    }

    private static Verification Act(VerificationKind kind, Bearing bearing, Event e, string says) =>
        new(kind, bearing, e.Id, e.EndedAt ?? e.StartedAt, Clip.Line(says, Verification.SaysMax)) { IsSure = true };

    [GeneratedRegex(@"^\[[^\]\n]{1,200} ([0-9a-f]{7,40})\] (.{0,200})", RegexOptions.Multiline)]
    private static partial Regex Committed();

    [GeneratedRegex(
        @"^ *[ +*]? *(?:[0-9a-f]{7,40}\.\.\.?[0-9a-f]{7,40}|\[new branch\]) +\S+ -> \S+", RegexOptions.Multiline)]
    private static partial Regex Pushed();

    [GeneratedRegex(@"^(?:Merge made by|Fast-forward)", RegexOptions.Multiline)]
    private static partial Regex Merged();

    /// <summary>A repository made for a trial is not the work.</summary>
    [GeneratedRegex(@"\bmktemp\b|\bgit init\b|\bcd /(?:private/)?tmp/|git -C \$|--allow-empty")]
    private static partial Regex Scratch();

    [GeneratedRegex(@"already exists|pull request create failed|GraphQL: ")]
    private static partial Regex Exists();

    [GeneratedRegex(@"https://\S{1,200}/(?:pull|merge_requests)/\d+")]
    private static partial Regex PullRequestUrl();

    [GeneratedRegex(@"^([^\t\n]{1,200})\t(pass|fail|pending|skipping|cancel)\t", RegexOptions.Multiline)]
    private static partial Regex CheckRow();
}

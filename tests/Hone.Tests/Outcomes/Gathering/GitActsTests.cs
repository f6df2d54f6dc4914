using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Gathering;

/// <summary>Commits, pushes, pull requests and takings-back, by what git and gh print.</summary>
public sealed class GitActsTests
{
    private const string Push = "To github.example:a/b.git\n   a1b2c3d..e4f5a6b  main -> main";

    private const string PullRequest = "https://git.example/a/b/pull/12";

    private const string ChecksGreen = "build\tpass\t1m2s\thttps://ci.example/1\nlint\tpass\t10s\thttps://ci.example/2";

    private const string ChecksRed = "build\tpass\t1m2s\thttps://ci.example/1\nlint\tfail\t10s\thttps://ci.example/2";

    private const string ChecksOpen = "build\tpending\t0\thttps://ci.example/1\nlint\tpass\t10s\thttps://ci.example/2";

    public static TheoryData<string, string, int, string> Acts => new()
    {
        { "git commit -m x", Sitting.Committed, 0, "Commit Good" },
        { "git -C sub commit -m x", Sitting.Committed, 0, "Commit Good" },
        { "git add . && git commit -m x", Sitting.Committed, 0, "Commit Good" },
        { "git commit -q -m x", "", 0, "Commit Good" },
        { "git commit -m x", "nothing to commit, working tree clean", 1, "" },
        { "git commit -m x", "error: gpg failed to sign the data", 128, "" },
        { "git push", Push, 0, "Push Good" },
        { "git push -u origin f", " * [new branch]      f -> f", 0, "Push Good" },
        { "git push", "! [rejected]        main -> main (fetch first)", 1, "" },
        { "git push", "Everything up-to-date", 0, "" },
        { "gh pr create --fill", PullRequest, 0, "PullRequest Good" },
        { "gh pr create --fill", "pull request create failed: No commits between main and f", 1, "" },
        { "gh pr merge 12 --squash", "✓ Squashed and merged pull request #12", 0, "Merge Good" },
        { "gh pr merge 12 --auto", "✓ Pull request will be merged when it can be", 0, "" },
        { "gh pr checks 12", ChecksGreen, 0, "Ci Good" },
        { "gh pr checks 12", ChecksRed, 1, "Ci Bad" },
        { "gh pr checks 12", ChecksOpen, 8, "" },
        { "gh pr checks 12", "no checks reported on the 'f' branch", 1, "" },
        { "gh pr view 12", ChecksRed, 0, "" },
        { "git merge f", "Merge made by the 'ort' strategy.", 0, "Merge Good" },
        { "git merge f", "CONFLICT (content): Merge conflict in a.py", 1, "" },
        { "git reset --hard HEAD~1", "HEAD is now at a1b2c3d x", 0, "Discard Bad" },
        { "git reset HEAD a.py", "", 0, "" },
        { "git checkout -- src/a.py", "", 0, "Discard Bad" },
        { "git checkout main", "Switched to branch 'main'", 0, "" },
        { "git restore src/a.py", "", 0, "Discard Bad" },
        { "git restore --staged src/a.py", "", 0, "" },
        { "git revert HEAD --no-edit", "[main e4f5a6b] Revert \"Add the sum\"", 0, "Discard Bad" },
        { "git log -3", Sitting.Committed, 0, "" },
        { "cat log.txt # git", Sitting.Committed, 0, "" },
        { "echo git commit", Sitting.Committed, 0, "" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_is_seen_by_what_was_printed(string command, string output, int exit, string expected)
    {
        IReadOnlyList<string> all = new Sitting().Shell(command, output, exit).Shown;

        string.Join(", ", all).ShouldBe(expected, command);
    }

    [Fact]
    public void A_commit_names_its_hash_its_subject_and_its_moment()
    {
        Verification commit = new Sitting().Commits().Evidence.Verifications.Single();

        commit.Commits.ShouldBe([new CommitMention("a1b2c3d", "Add the sum", Sitting.Start.AddMinutes(1))]);
        commit.Says.ShouldBe("commit a1b2c3d: Add the sum");
    }

    [Theory]
    [InlineData("add a sum and commit it", true)]
    [InlineData("add a sum, then open a PR", true)]
    [InlineData("add a sum", false)]
    [InlineData("add a sum, but don't commit", false)]
    [InlineData("look at commit a1b2c3d and add a sum", false)]
    public void A_commit_is_asked_for_where_the_prompt_says_so(string prompt, bool isAsked)
    {
        SessionEvidence evidence = new Sitting().Prompt(prompt).Edit().Commits().Evidence;

        evidence.Verifications.Single(v => v.Kind == VerificationKind.Commit).IsAsked.ShouldBe(isAsked);
    }

    [Fact]
    public void A_push_and_a_pull_request_are_asked_for_likewise()
    {
        SessionEvidence evidence = new Sitting().Prompt("push it and create a pull request").Edit().Commits()
            .Shell("git push", Push).Shell("gh pr create --fill", PullRequest).Evidence;

        evidence.Verifications.Where(v => v.Kind != VerificationKind.Edit).ShouldAllBe(v => v.IsAsked);
    }

    [Theory]
    [InlineData("git commit -am 'Add the sum'", "Commit Good")]
    [InlineData("git push", "Commit Good")]
    [InlineData("gh pr merge 12", "Commit Good")]
    [InlineData("git reset --hard", "Discard Bad")]
    [InlineData("git checkout .", "Discard Bad")]
    [InlineData("git status", "")]
    [InlineData("ls", "")]
    public void What_a_person_types_themselves_counts_as_asked_for(string command, string expected)
    {
        Sitting sitting = new Sitting().Edit().Types(command);

        string.Join(", ", sitting.Shown).ShouldBe(expected);
        sitting.Evidence.Verifications.Where(v => v.Kind != VerificationKind.Edit).ShouldAllBe(v => v.IsAsked);
    }
}

using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Judging;

/// <summary>What became of the commits, as the repository's history tells.</summary>
public sealed class AfterlifeTests
{
    private const string First = "1111111111111111111111111111111111111111",
        Second = "2222222222222222222222222222222222222222";

    [Fact]
    public void A_commit_on_the_default_branch_is_success_with_its_pull_request()
    {
        Outcome outcome = Judge(Fate(First) with { Landing = CommitLanding.Squash, PullRequest = 7 });

        outcome.Label.ShouldBe(OutcomeLabel.Success);
        outcome.Reasons[0].Words.ShouldBe("commit 111111111 stands on the default branch by pull request #7");
    }

    [Fact]
    public void Of_several_commits_the_part_that_landed_counts()
    {
        Outcome outcome = Judge(Fate(First) with { Landing = CommitLanding.Direct }, Fate(Second));

        outcome.Reasons[0].Words.ShouldBe("1 of 2 commits stand on the default branch");
        outcome.Reasons[0].Weight.ShouldBe(Judge(Fate(First) with { Landing = CommitLanding.Direct })
            .Reasons[0].Weight / 2);
    }

    [Fact]
    public void Work_that_was_taken_back_whole_is_failure_however_good_it_looked()
    {
        Sitting sitting = new Sitting().Prompt("add a sum and commit it").Edit().Tests(isGreen: false).Edit()
            .Tests(isGreen: true).Commits().Prompt("it works, thanks!");

        Outcome outcome = Judge(sitting, Fate(First) with { RevertedBy = Second, Landing = CommitLanding.Direct });

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        outcome.Reasons.Select(r => r.Words).ShouldContain("commit 111111111 was reverted by 222222222");
    }

    [Fact]
    public void Work_that_was_taken_back_in_part_is_no_success()
    {
        Sitting sitting = new Sitting().Edit().Tests(isGreen: true);

        Outcome outcome = Judge(sitting, Fate(First) with { RevertedBy = First }, Fate(Second));

        outcome.Label.ShouldBe(OutcomeLabel.Partial);
    }

    [Theory]
    [InlineData(0.49, false)]
    [InlineData(0.5, true)]
    [InlineData(1.0, true)]
    public void Lines_that_most_of_were_rewritten_soon_speak_against(double part, bool isReason)
    {
        Outcome outcome = Judge(Fate(First) with { GoneAfterDay = part });

        outcome.Reasons.Any(r => r.Kind == VerificationKind.Rework && r.Weight < 0).ShouldBe(isReason);
    }

    [Fact]
    public void The_shortest_window_in_which_it_was_rewritten_is_named()
    {
        Outcome outcome = Judge(Fate(First) with { GoneAfterDay = 0.1, GoneAfterWeek = 0.6, GoneAfterMonth = 0.9 });

        outcome.Reasons.Single().Words.ShouldBe("60 % of what commit 111111111 added was rewritten within a week");
    }

    [Fact]
    public void A_commit_of_which_nothing_is_known_says_nothing() =>
        Judge(Fate(First) with { Standing = CommitStanding.Unknown }).Reasons.ShouldBeEmpty();

    private static CommitFate Fate(string hash) =>
        new(new CommitMention(hash[..7], "x", Sitting.Start), CommitStanding.Found) { Hash = hash };

    private static Outcome Judge(params CommitFate[] fates) => Judge(new Sitting().Edit(), fates);

    private static Outcome Judge(Sitting sitting, params CommitFate[] fates) =>
        OutcomeJudge.Judge(Sitting.Task(sitting.Evidence) with { Fates = fates })!;
}

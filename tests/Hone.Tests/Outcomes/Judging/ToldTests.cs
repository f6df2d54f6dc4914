using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Judging;

/// <summary>What a person says on purpose decides, until they take it back.</summary>
public sealed class ToldTests
{
    private static readonly Sitting s_green = new Sitting().Edit().Tests(isGreen: true);

    [Theory]
    [InlineData("works", OutcomeLabel.Success)]
    [InlineData("broken", OutcomeLabel.Failure)]
    [InlineData("partial", OutcomeLabel.Partial)]
    [InlineData("unknown", OutcomeLabel.Unknown)]
    public void Their_word_is_the_verdict_and_what_was_found_stays_beside_it(string word, OutcomeLabel label)
    {
        Outcome outcome = Judge(Feedback.On("task", word, "the total is off", "ann", Sitting.Start));

        outcome.Label.ShouldBe(label);
        outcome.Reasons[0].Words.ShouldBe($"ann says {word}: the total is off");
        outcome.Reasons[1].Words.ShouldStartWith("pytest passed");
    }

    [Fact]
    public void Of_several_words_the_last_counts_in_any_order()
    {
        Feedback first = Feedback.On("task", "broken", null, "ann", Sitting.Start);
        Feedback last = Feedback.On("task", "works", null, "bob", Sitting.Start.AddDays(1));

        Judge(first, last).Label.ShouldBe(OutcomeLabel.Success);
        Judge(last, first).Label.ShouldBe(OutcomeLabel.Success);
    }

    [Fact]
    public void What_is_taken_back_counts_for_nothing_and_may_be_said_again()
    {
        Feedback said = Feedback.On("task", "broken", null, "ann", Sitting.Start);
        Feedback taken = Feedback.Withdrawal("task", null, "ann", Sitting.Start.AddHours(1));
        Feedback again = Feedback.On("task", "partial", null, "ann", Sitting.Start.AddHours(2));

        Judge(said, taken).ShouldBeEquivalentTo(Judge());
        Judge(said, taken, again).Label.ShouldBe(OutcomeLabel.Partial);
    }

    [Fact]
    public void It_decides_against_a_revert_too()
    {
        Feedback works = Feedback.On("task", "works", null, "ann", Sitting.Start);
        CommitFate reverted = new(new CommitMention("a1b2c3d", "x", Sitting.Start), CommitStanding.Found)
        {
            Hash = "a1b2c3d", RevertedBy = "e4f5a6b",
        };

        Outcome outcome = OutcomeJudge.Judge(
            Sitting.Task(s_green.Evidence) with { Fates = [reverted], Feedback = [works] })!;

        outcome.Label.ShouldBe(OutcomeLabel.Success);
    }

    private static Outcome Judge(params Feedback[] feedback) =>
        OutcomeJudge.Judge(Sitting.Task(s_green.Evidence) with { Feedback = feedback })!;
}

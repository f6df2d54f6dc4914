using Hone.Basics;
using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 20, 13, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("works", FeedbackWord.Works)]
    [InlineData(" Broken ", FeedbackWord.Broken)]
    [InlineData("PARTIAL", FeedbackWord.Partial)]
    [InlineData("unknown", FeedbackWord.Unknown)]
    public void One_of_the_four_words_is_taken_as_it_is(string said, FeedbackWord word)
    {
        Feedback feedback = Say(said);

        (feedback.Word, feedback.Note, feedback.IsWithdrawal).ShouldBe((word, "", false));
    }

    [Theory]
    [InlineData("works now, thanks", FeedbackWord.Works)]
    [InlineData("ship it", FeedbackWord.Works)]
    [InlineData("still the same error", FeedbackWord.Broken)]
    [InlineData("I reverted it", FeedbackWord.Broken)]
    public void A_sentence_is_read_and_kept_as_the_note(string said, FeedbackWord word)
    {
        Feedback feedback = Say(said);

        (feedback.Word, feedback.Note).ShouldBe((word, said));
    }

    [Fact]
    public void A_note_of_their_own_goes_before_the_sentence()
    {
        Feedback feedback = Say("still broken", note: "  the header\n overlaps ");

        (feedback.Word, feedback.Note).ShouldBe((FeedbackWord.Broken, "the header overlaps"));
    }

    [Theory]
    [InlineData("", "nothing is said about the work")]
    [InlineData("does it work?", "“does it work?” does not tell whether the work is good")]
    [InlineData("good enough I guess", "“good enough I guess” does not tell whether the work is good")]
    public void What_says_nothing_about_the_work_is_refused_with_the_four_words(string said, string message)
    {
        HoneException refusal = Should.Throw<HoneException>(() => Say(said));

        (refusal.Message, refusal.Hint)
            .ShouldBe((message, "say works, broken, partial or unknown; a sentence can go into --note"));
    }

    [Fact]
    public void A_sentence_that_cannot_be_read_is_shown_in_short()
    {
        string said = string.Join(' ', Enumerable.Repeat("add a page", 30));

        HoneException refusal = Should.Throw<HoneException>(() => Say(said));

        refusal.Message.Length.ShouldBeLessThan(150);
        refusal.Message.ShouldContain("…”");
    }

    [Theory]
    [InlineData("", "no task or session is named")]
    [InlineData("   ", "no task or session is named")]
    [InlineData("it works", "no task or session is called “it works”")]
    [InlineData("a\u202Eb", "this names no task or session: it is too long, or holds what nobody sees")]
    public void An_id_that_is_none_is_refused(string about, string message) =>
        Should.Throw<HoneException>(() => Say("works", about: about)).Message.ShouldBe(message);

    [Fact]
    public void An_id_longer_than_any_is_refused()
    {
        string about = new('x', Feedback.NameMax + 1);

        Should.Throw<HoneException>(() => Say("works", about: about)).Message.ShouldContain("too long");
        Say("works", about: about[1..]).About.Length.ShouldBe(Feedback.NameMax);
    }

    [Fact]
    public void The_word_last_must_have_been_looked_up() =>
        Should.Throw<ArgumentException>(() => Say("works", about: "Last")).ParamName.ShouldBe("about");

    [Fact]
    public void Nobody_says_nothing() =>
        Should.Throw<HoneException>(() => Say("works", by: " ")).Message.ShouldBe("no person is named");

    [Fact]
    public void A_note_has_a_length_and_no_hidden_characters()
    {
        string longest = new('n', Feedback.NoteMax);

        Say("works", note: longest).Note.ShouldBe(longest);
        Should.Throw<HoneException>(() => Say("works", note: longest + "n")).Message
            .ShouldBe("the note has 501 characters, more than 500");
        Should.Throw<HoneException>(() => Say("works", note: "fine\u200B")).Message
            .ShouldBe("the note holds U+200B, which nobody sees");
    }

    [Fact]
    public void The_same_word_twice_is_one_and_everything_else_is_another()
    {
        Feedback first = Say("works");

        Say("works").ShouldBe(first);
        new[]
        {
            Say("broken"), Say("works", about: "claude-code:2"), Say("works", note: "mostly"), Say("works", by: "Bo"),
            Feedback.On("claude-code:1", "works", null, "Ada", s_noon.AddSeconds(1)),
            Feedback.Withdrawal("claude-code:1", null, "Ada", s_noon),
        }.Select(f => f.Id).Append(first.Id).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public void The_time_is_kept_in_UTC() => Say("works").At.ShouldBe(s_noon.ToUniversalTime());

    [Fact]
    public void A_withdrawal_says_nothing_of_its_own()
    {
        Feedback withdrawal = Feedback.Withdrawal("claude-code:1", "wrong session", "Ada", s_noon);

        (withdrawal.IsWithdrawal, withdrawal.Word, withdrawal.Note)
            .ShouldBe((true, FeedbackWord.Unknown, "wrong session"));
    }

    private static Feedback Say(
        string said, string? note = null, string about = "claude-code:1", string by = "Ada") =>
        Feedback.On(about, said, note, by, s_noon);
}

using Hone.Outcomes.Words;

namespace Hone.Tests.Outcomes.Words;

public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("it works. commit this", "it works.|commit this")]
    [InlineData("- first\n- second", "first|second")]
    [InlineData("see v1.2 and a.json", "see v1.2 and a.json")]
    [InlineData("还是不行。换一个", "还是不行。|换一个")]
    [InlineData("it’s “quoted” and `coded`", "it's quote and code")]
    [InlineData("look at https://example.org/a?b.c now", "look at link now")]
    [InlineData("before ```code``` after", "before after")]
    [InlineData("a <b_c>not mine</b_c> d", "a d")]
    [InlineData("use List<int> here", "use List here")]
    [InlineData("it fails:\n❯ make\nall lines\nof a paste\nare left out", "it fails:")]
    [InlineData("it fails: {\"time\":1,\"level\":\"x\",\"a\":[1,2,3],\"b\":{\"c\":[4,5,6]}}", "")]
    [InlineData("it is still failing to save: {\"time\":1,\"level\":2,\"a\":[1,2,3]}", "it is still failing to save:")]
    [InlineData("mine\n\n# Title\n\ntheirs", "mine")]
    public void Only_a_persons_own_sentences_are_kept(string prompt, string sentences)
    {
        OwnWords words = OwnWords.Of(prompt);

        string.Join('|', words.Sentences.Select(s => s.Text)).ShouldBe(sentences);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("it's a well-known thing", 4)]
    [InlineData("还是不行", 2)]
    [InlineData("❯ make all", 0)]
    public void Words_are_counted_in_every_script(string prompt, int count) =>
        OwnWords.Of(prompt).WordCount.ShouldBe(count);

    [Theory]
    [InlineData("ok, so now it works, thanks", "it works")]
    [InlineData("hmm, no. still broken", "still broken")]
    [InlineData("yes", "")]
    public void Words_that_only_lead_to_others_are_left_out(string prompt, string clauses)
    {
        OwnWords words = OwnWords.Of(prompt);

        string.Join('|', words.Sentences.SelectMany(s => s.Clauses)).ShouldBe(clauses);
    }

    [Theory]
    [InlineData("does it work?", true)]
    [InlineData("it fails, any idea?", false)]
    [InlineData("can you commit?", true)]
    [InlineData("可以了吗", true)]
    [InlineData("it fails", false)]
    public void A_question_behind_a_statement_leaves_it_one(string prompt, bool isQuestion) =>
        OwnWords.Of(prompt).Sentences.ShouldHaveSingleItem().IsQuestion.ShouldBe(isQuestion);

    [Theory]
    [InlineData("--- FAIL: TestA\nFAIL", "--- FAIL: TestA")]
    [InlineData("[lint:go] main.go:4:2: error returned is unwrapped", "main.go:4:2: error returned is unwrapped")]
    [InlineData("src/a.rs:1:2: unused import", "src/a.rs:1:2: unused import")]
    [InlineData("12:30:01 a.b (using c)", null)]
    [InlineData("error: once\nPASS", null)]
    [InlineData("    a_test.go:23: logged", null)]
    [InlineData("I see no error here", null)]
    public void A_pasted_failure_is_found_by_how_its_line_begins(string prompt, string? failure) =>
        OwnWords.Of(prompt).Failure.ShouldBe(failure);
}

using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

/// <summary>What people say about work, in English, and what only sounds like it.</summary>
public sealed class RemarksTests
{
    [Theory]
    [InlineData("works now")]
    [InlineData("it works")]
    [InlineData("That worked, thanks!")]
    [InlineData("yes, this works perfectly")]
    [InlineData("IT WORKED 🎉")]
    [InlineData("ok, it's working now. next, rename the flag")]
    [InlineData("seems to work")]
    [InlineData("the new endpoint works fine")]
    [InlineData("everything works as expected")]
    [InlineData("perfect, thanks")]
    [InlineData("Perfect!")]
    [InlineData("its perfect")]
    [InlineData("lgtm")]
    [InlineData("LGTM, commit it")]
    [InlineData("great, now add the same to the other page")]
    [InlineData("Great. Also rename the class.")]
    [InlineData("awesome, thank you")]
    [InlineData("excellent work")]
    [InlineData("nice one")]
    [InlineData("looks good to me")]
    [InlineData("this looks great. now do the footer")]
    [InlineData("the table looks much better now")]
    [InlineData("that did it")]
    [InlineData("this did the trick")]
    [InlineData("that fixed the problem, thank you")]
    [InlineData("all tests pass now")]
    [InlineData("the build is green")]
    [InlineData("CI is green now, next task")]
    [InlineData("exactly what I wanted")]
    [InlineData("much better")]
    [InlineData("I tested it on my phone. It works great.")]
    public void Praise_and_success_say_that_it_works(string prompt) => ShouldSay(prompt, Remark.Works);

    [Theory]
    [InlineData("commit this")]
    [InlineData("commit")]
    [InlineData("commit.")]
    [InlineData("ok commit and push")]
    [InlineData("commit/push")]
    [InlineData("yes, please commit")]
    [InlineData("commit, push, and open a draft PR")]
    [InlineData("Commit the changes on a new branch")]
    [InlineData("can you commit?")]
    [InlineData("could you please push this to the branch?")]
    [InlineData("push it")]
    [InlineData("push")]
    [InlineData("ship it")]
    [InlineData("merge it")]
    [InlineData("merge this into main please")]
    [InlineData("ok, let's open a PR")]
    [InlineData("open a pull request for this")]
    [InlineData("create a draft PR against develop")]
    [InlineData("please make a commit")]
    [InlineData("do the initial commit")]
    [InlineData("deploy it to staging")]
    [InlineData("commit this, then let's do the second part")]
    [InlineData("commit only the parser for now")]
    [InlineData("is there a reason we kept the old name? commit this please")]
    [InlineData("does this mean the shim can go? 😅\n\ncommit please and push")]
    [InlineData("can you open a PR on top of the other one?")]
    public void Building_upon_the_work_accepts_it(string prompt) => ShouldSay(prompt, Remark.GoOn);

    [Theory]
    [InlineData("still broken")]
    [InlineData("it's still failing")]
    [InlineData("nope, still the same error")]
    [InlineData("the login page is still not loading")]
    [InlineData("It doesn't work.")]
    [InlineData("that didn't work")]
    [InlineData("this does not compile")]
    [InlineData("the export button isn't working")]
    [InlineData("not working")]
    [InlineData("same error")]
    [InlineData("getting the same error again")]
    [InlineData("the test fails")]
    [InlineData("two tests are failing now")]
    [InlineData("lint is failing")]
    [InlineData("the build is broken")]
    [InlineData("CI failed on the windows job")]
    [InlineData("TestParseHeader is failing")]
    [InlineData("that's wrong")]
    [InlineData("no, this is not what I asked for")]
    [InlineData("it crashes when I open the menu")]
    [InlineData("you broke the sidebar")]
    [InlineData("now I'm getting a null reference exception")]
    [InlineData("I get a 500 error on save")]
    [InlineData("Great, another error")]
    [InlineData("it still fails, any idea why?")]
    [InlineData("when I click save it still shows the old value")]
    [InlineData("I restarted the server. Still nothing.")]
    [InlineData("nothing happens")]
    [InlineData("it stopped working")]
    [InlineData("perfect, except it still crashes")]
    [InlineData("I'm still seeing the warning on every page")]
    [InlineData("`make check` is still failing")]
    [InlineData("nice, but it doesn't work on Safari")]
    public void Faults_say_that_it_is_broken(string prompt) => ShouldSay(prompt, Remark.Broken);

    [Theory]
    [InlineData("revert that")]
    [InlineData("Revert your last change.")]
    [InlineData("please undo this")]
    [InlineData("undo")]
    [InlineData("can you revert the change to the header?")]
    [InlineData("no, that approach is wrong, revert it")]
    [InlineData("roll back everything")]
    [InlineData("let's go back to the previous version")]
    [InlineData("go back to how it was")]
    [InlineData("put it back the way it was")]
    [InlineData("change it back")]
    [InlineData("I reverted your changes")]
    [InlineData("ok, I've discarded all that. let's think again")]
    [InlineData("looks good. revert the debug logging though")]
    [InlineData("discard these changes")]
    public void Taking_back_is_a_revert(string prompt) => ShouldSay(prompt, Remark.Revert);

    [Theory]
    [InlineData("add a button that exports the table")]
    [InlineData("fix the broken build")]
    [InlineData("fix the failing tests")]
    [InlineData("does it work?")]
    [InlineData("is it still broken?")]
    [InlineData("did you commit?")]
    [InlineData("commit?")]
    [InlineData("why is the test failing?")]
    [InlineData("are all tests passing?")]
    [InlineData("if it still fails, try the other driver")]
    [InlineData("make sure it works on windows")]
    [InlineData("check that the build is green")]
    [InlineData("run it until all tests pass")]
    [InlineData("once it works, commit this")]
    [InlineData("commit this if the tests pass")]
    [InlineData("commit after fixing the lint errors")]
    [InlineData("don't commit yet")]
    [InlineData("I don't want to commit the plan")]
    [InlineData("the tests that still fail are listed in todo.md, start with the first")]
    [InlineData("it's not broken")]
    [InlineData("it no longer fails")]
    [InlineData("there are no errors")]
    [InlineData("didn't work before but does now")]
    [InlineData("not failing any more")]
    [InlineData("it would be great to have a dark theme")]
    [InlineData("great question")]
    [InlineData("looks good but are the commits needed")]
    [InlineData("great idea, go ahead and implement it")]
    [InlineData("the plan looks good, start implementing")]
    [InlineData("this works by hashing the path")]
    [InlineData("explain how this works")]
    [InlineData("I'm not working on that branch")]
    [InlineData("write a commit message for this")]
    [InlineData("create a PR description about these changes")]
    [InlineData("fix the imports, add a test, then commit and push")]
    [InlineData("push the button to the left")]
    [InlineData("merge the two functions into one")]
    [InlineData("implement an undo command")]
    [InlineData("go back to the second question")]
    [InlineData("add a revert button to the toolbar")]
    [InlineData("I undid your fix by mistake, redo it")]
    [InlineData("the hook never actually worked, so let's remove it entirely")]
    [InlineData("works only if the folder exists")]
    [InlineData("everything works except the search")]
    [InlineData("it mostly works")]
    [InlineData("yes")]
    [InlineData("ok, thanks")]
    [InlineData("continue")]
    [InlineData("should I commit this?")]
    [InlineData("we still need a test for this")]
    [InlineData("I'm still not sure about the name")]
    [InlineData("it's still running")]
    [InlineData("users still get confused, so add a hint for when the upload may fail")]
    [InlineData("push an empty commit to start the pipeline")]
    [InlineData("large files fail, small ones work again, so lower the limit")]
    [InlineData("you are wrong about the cache. it's working. check again")]
    [InlineData("great. do it")]
    [InlineData("")]
    [InlineData("   \n\n\t")]
    [InlineData("?!…")]
    public void Tasks_questions_conditions_and_denials_say_nothing(string prompt) => ShouldSay(prompt, Remark.None);

    [Theory]
    [InlineData("the reviewer wrote \"this is broken\" in the thread")]
    [InlineData("rename the label 'works now' to 'done'")]
    [InlineData("print “perfect, thanks” at the end")]
    [InlineData("> still broken\nwhat does he mean")]
    [InlineData("```\nit works\n```\nwhere is this printed")]
    [InlineData("<system-reminder>it works, commit this</system-reminder>\nadd a page")]
    [InlineData("<task_note>\nstill broken\n</task_note>\nadd a page")]
    [InlineData("<task_note>\nstill broken")]
    [InlineData("document this:\n\n    that worked\n    commit this")]
    [InlineData("the text `doesn't work` should be red")]
    [InlineData("Implement the following plan:\n\n# Make export work\n\nIt doesn't work. Commit this.")]
    public void Other_peoples_words_say_nothing(string prompt) => ShouldSay(prompt, Remark.None);

    [Theory]
    [InlineData("--- FAIL: TestRound (0.02s)\n    round_test.go:12: got 2\nFAIL", "--- FAIL: TestRound")]
    [InlineData("❯ npm run build\n\nsrc/app.ts:14:3 - error TS2304: Cannot find name 'x'.", "src/app.ts:14:3")]
    [InlineData("now this\n```\nTraceback (most recent call last)\n  File \"a.py\"\nValueError: no\n```", "Traceback")]
    [InlineData("Error: ENOENT: no such file or directory, open 'a.json'", "Error: ENOENT")]
    [InlineData("fatal: not a git repository", "fatal: not")]
    [InlineData("remote: error: the file is too large", "error: the file")]
    public void A_pasted_failure_with_few_words_beside_it_is_a_fault(string prompt, string quote)
    {
        RemarkReading reading = Remarks.Read(prompt);

        reading.Remark.ShouldBe(Remark.Broken);
        reading.Quote.ShouldStartWith(quote);
    }

    [Theory]
    [InlineData("--- PASS: TestRound (0.02s)\nPASS\nok  \texample.org/round\t0.4s")]
    [InlineData("=== RUN   TestRound\nerror: retried once\n--- PASS: TestRound (6.15s)\nPASS")]
    [InlineData("❯ make run\nlistening on port 8080")]
    public void A_pasted_success_or_a_log_is_no_fault(string prompt) => ShouldSay(prompt, Remark.None);

    [Fact]
    public void A_pasted_failure_in_a_long_task_is_what_the_task_is_about()
    {
        string task = string.Join(' ', Enumerable.Repeat("describe each step of the importer in the manual", 5));

        RemarkReading reading = Remarks.Read($"{task}\n\nError: ENOENT: no such file");

        reading.ShouldBe(RemarkReading.None);
    }

    [Fact]
    public void The_words_that_made_it_are_quoted_in_short()
    {
        string tail = string.Join(' ', Enumerable.Repeat("again", 40));

        RemarkReading plain = Remarks.Read("hmm, ok so that didn't work. try the other one");
        RemarkReading cut = Remarks.Read($"Error: it happened {tail}");

        plain.Quote.ShouldBe("that didn't work");
        cut.Quote.Length.ShouldBeInRange(Remarks.QuoteMax - 10, Remarks.QuoteMax);
        cut.Quote.ShouldEndWith("…");
    }

    [Theory]
    [InlineData("it works")]
    [InlineData("commit this")]
    [InlineData("still broken")]
    [InlineData("revert that")]
    public void A_strength_is_a_share(string prompt) => Remarks.Read(prompt).Strength.ShouldBeInRange(0.5, 1);

    [Fact]
    public void Nothing_said_has_no_words_and_no_strength() =>
        Remarks.Read("add a page").ShouldBe(new RemarkReading(Remark.None, "", 0));

    private static void ShouldSay(string prompt, Remark remark)
    {
        RemarkReading reading = Remarks.Read(prompt);

        reading.Remark.ShouldBe(remark, $"read: {reading.Quote}");
    }
}

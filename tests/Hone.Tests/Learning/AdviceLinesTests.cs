using Hone.Learning;

namespace Hone.Tests.Learning;

public sealed class AdviceLinesTests
{
    [Theory]
    [InlineData("polls", "go test ./...", "7",
        "`go test ./...` is usually done within 10 s here: start it with a wait that long.")]
    [InlineData("polls", "go test", "5", "`go test` is usually done within 5 s here: start it with a wait that long.")]
    [InlineData("polls", "go test -race ./...", "52",
        "`go test -race ./...` can take 60 s here: wait for it in steps of 30 s or more.")]
    [InlineData("polls", "make test", "300", "`make test` can take 5 min here: wait for it in steps of 30 s or more.")]
    [InlineData("guessed-path", "src/phase.go", "src/session/phase.go", "`phase.go` lies in `src/session/`.")]
    [InlineData("guessed-path", "docs/LICENSE", "LICENSE", "`LICENSE` lies at the top of the project.")]
    [InlineData("guessed-path", ".golangci.yml", ".golangci.yaml", "`.golangci.yml` is called `.golangci.yaml` here.")]
    [InlineData("guessed-path", "a/logs.go", "a/log.go", "`logs.go` in `a/` is called `log.go`.")]
    [InlineData("guessed-path", "cmd/x/redact/", "redact/",
        "Look in `redact/` for what you would expect in `cmd/x/redact/`.")]
    [InlineData("missing-command", "python", "python3", "`python` is not on the PATH here: run `python3`.")]
    [InlineData("missing-command", "golangci-lint", "mise exec -- golangci-lint",
        "`golangci-lint` is not on the PATH here: run `mise exec -- golangci-lint`.")]
    [InlineData("missing-command", "tsc", null, "`tsc` is not on the PATH here.")]
    [InlineData("wrong-option", "gh pr diff --stat", "--name-only",
        "Use `gh pr diff --name-only`: `gh pr diff` has no `--stat` here.")]
    [InlineData("wrong-option", "git show --no-stat", null, "`git show` has no option `--no-stat` here.")]
    [InlineData("truncated-output", ".cache/", "grep",
        "Leave `.cache/` out of searches (`--exclude-dir=.cache`): its long lines fill the output.")]
    [InlineData("truncated-output", "dist/", "rg",
        "Leave `dist/` out of searches (`-g '!dist/'`): its long lines fill the output.")]
    [InlineData("truncated-output", "git diff", null,
        "`git diff` can print more than is readable at once here: start with `git diff --stat`.")]
    [InlineData("truncated-output", "gh api", null,
        "`gh api` can print more than is readable at once here: pick fields with `--jq`.")]
    [InlineData("truncated-output", "mise run dup", null,
        "`mise run dup` can print more than is readable at once here: pipe it through `head` or `grep`.")]
    [InlineData("sandbox-denied", "go test", "outside",
        "`go test` needs to run outside the sandbox: ask for that at the first call.")]
    [InlineData("sandbox-denied", "go list ./...", "GOCACHE",
        "Set `GOCACHE` to a folder below `/tmp` to run `go list ./...` in the sandbox.")]
    [InlineData("reads-directory", "tasks/lint/", null,
        "`tasks/lint/` is a folder: list it, then read the files in it.")]
    [InlineData("reads-too-much", "a/b_test.go", null,
        "`a/b_test.go` is too long to read at once: search it, or read it by range.")]
    [InlineData("shell-syntax", "equals-word", null,
        "Quote words that begin with `=` in shell commands, as in `echo '==='`: zsh takes them for programs.")]
    [InlineData("bad-arguments", "closed-input", null,
        "Start a command that will need input or Ctrl-C with `tty=true`: only then its stdin stays open.")]
    public void A_line_names_what_was_seen(string habit, string subject, string? remedy, string line) =>
        AdviceLines.For(habit, subject, remedy).ShouldBe(new AdviceLine(line, true));

    [Fact]
    public void Habits_that_a_person_or_a_setting_changes_have_no_line()
    {
        string[] none =
        [
            "waits-for-permission", "user-interrupts", "user-corrects", "user-rejects", "blocked-call", "unknown-name",
            "missing-command", "wrong-option", "shell-syntax", "sandbox-denied", "bad-arguments", "no-such-habit",
        ];

        none.ShouldAllBe(habit => AdviceLines.For(habit, null, null) == null);
    }

    [Fact]
    public void Generic_lines_are_short_and_belong_to_a_habit()
    {
        IReadOnlyList<AdviceLine> lines =
            [.. Habits.All.Select(h => AdviceLines.For(h.Id, null, null)).OfType<AdviceLine>()];

        lines.Count.ShouldBe(12);
        lines.ShouldAllBe(l => !l.IsSpecific && l.Text.Length <= AdviceLine.LengthMax && l.Text.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(SlotsTests.Hostile), MemberType = typeof(SlotsTests))]
    public void Nothing_hostile_reaches_a_line(string text)
    {
        foreach (Habit habit in Habits.All)
        {
            AdviceLine? generic = AdviceLines.For(habit.Id, null, null);

            AdviceLines.For(habit.Id, text, null).ShouldBe(generic);
            AdviceLines.For(habit.Id, text, text).ShouldBe(generic);
            AdviceLines.For(habit.Id, $"git diff {text}", text).ShouldBe(generic);
            AdviceLines.For(habit.Id, $"src/{text}", $"lib/{text}").ShouldBe(generic);
        }
    }

    [Theory]
    [MemberData(nameof(SlotsTests.Hostile), MemberType = typeof(SlotsTests))]
    public void A_hostile_remedy_is_as_none(string text)
    {
        (string, string)[] all =
        [
            ("polls", "go test"), ("guessed-path", "a/b.go"), ("missing-command", "tsc"), ("sandbox-denied", "go test"),
            ("truncated-output", "git diff"), ("truncated-output", ".cache/"), ("wrong-option", "git show --no-stat"),
        ];

        all.ShouldAllBe(a => AdviceLines.For(a.Item1, a.Item2, text) == AdviceLines.For(a.Item1, a.Item2, null));
    }

    [Theory]
    [InlineData("reads-too-much", "/etc/passwd")]
    [InlineData("reads-too-much", "../x")]
    [InlineData("truncated-output", "a/b/")]
    [InlineData("polls", "python3")]
    [InlineData("wrong-option", "cat -A")]
    public void A_slot_of_another_shape_gives_no_specific_line(string habit, string subject) =>
        (AdviceLines.For(habit, subject, "9")?.IsSpecific ?? false).ShouldBeFalse();

    [Fact]
    public void A_line_that_would_be_too_long_is_not_said() =>
        AdviceLines.For("guessed-path", $"{new string('a', 90)}/", $"{new string('b', 90)}/")!
            .IsSpecific.ShouldBeFalse();

    [Fact]
    public void The_remedy_shared_is_that_of_most_occurrences()
    {
        AdviceLines.SharedRemedy("missing-command", [Of("python3", 3), Of("pypy", 1), Of(null, 9)]).ShouldBe("python3");
        AdviceLines.SharedRemedy("missing-command", [Of("python3", 1), Of("pypy", 1)]).ShouldBeNull();
        AdviceLines.SharedRemedy("missing-command", [Of(null, 9)]).ShouldBeNull();
    }

    [Fact]
    public void Seconds_shared_are_those_within_which_nine_of_ten_are_done()
    {
        AdviceLines.SharedRemedy("polls", [Of("200", 1), Of("4", 5), Of("10", 4)]).ShouldBe("10");
        AdviceLines.SharedRemedy("polls", [Of("4", 1), Of("52", 1)]).ShouldBe("52");
        AdviceLines.SharedRemedy("polls", [Of("soon", 5)]).ShouldBeNull();
    }

    private static Pattern Of(string? remedy, long occurrences) =>
        new("/repo", "codex", "x", "s", remedy, occurrences, 1, 0, 0, 0, null, null, []);

    [Fact]
    public void Commands_that_are_waited_for_share_one_line()
    {
        AdviceLines.ForWaits([("go test", "7"), ("git push", "9"), ("make lint", "22"), ("make e2e", "300")])!.Text
            .ShouldBe("`go test` and `make lint` are usually done within 30 s here: start them with a wait that long.");
        AdviceLines.ForWaits([("go test", "7"), ("git push", "9"), ("`x`", "9")]).ShouldBeNull();
        AdviceLines.For("polls", "git push", "9")!.IsSpecific.ShouldBeFalse();
    }
}

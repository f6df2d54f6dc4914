using Hone.Learning.Analysis;

namespace Hone.Tests.Learning;

public sealed class CommandHeadTests
{
    [Theory]
    [InlineData("go test -race ./... 2>&1 | tail -5", "go test -race ./...")]
    [InlineData("cd sub && FOO=1 go test ./internal/x -run 'A|B'", "go test")]
    [InlineData("env GOCACHE=/tmp/x timeout 60 go test ./...", "go test ./...")]
    [InlineData("gofmt -w a.go && go test ./...", "go test ./...")]
    [InlineData("git add a && git commit -m \"say $(x); and more\"", "git commit")]
    [InlineData("git -C /repo --no-pager diff main", "git diff")]
    [InlineData("gh pr diff 39 --repo a/b", "gh pr diff")]
    [InlineData("npm run -s build -- --watch", "npm run build")]
    [InlineData("npm test", "npm test")]
    [InlineData("cargo test --release name", "cargo test --release")]
    [InlineData("pytest tests/unit -k x", "pytest")]
    [InlineData("# first\nmake test", "make test")]
    [InlineData("./gradlew check", "./gradlew check")]
    [InlineData("bash -lc cd a && go vet ./...", "go vet ./...")]
    [InlineData("git commit \\\n  -m 'x'", "git commit")]
    public void A_head_is_the_one_program_that_does_the_work(string command, string head) =>
        CommandHead.Of(command, isWithOptions: true).ShouldBe(head);

    [Theory]
    [InlineData("go test ./... && npm run build")]
    [InlineData("python3 script.py")]
    [InlineData("npx -y thing@1.2")]
    [InlineData("npm --prefix web test")]
    [InlineData("for i in 1 2; do go test ./...; done")]
    [InlineData("sleep 30; gh pr checks")]
    [InlineData("$(cat x) test")]
    [InlineData("`cat x` test")]
    [InlineData("cat > a <<'EOF'\ngo test\nEOF")]
    [InlineData("someprogram dosomething")]
    [InlineData("\"my program\" x")]
    [InlineData("cd a")]
    [InlineData("")]
    [InlineData("&&")]
    public void Where_that_is_not_clear_there_is_none(string command) =>
        CommandHead.Of(command, isWithOptions: true).ShouldBeNull();

    [Theory]
    [MemberData(nameof(SlotsTests.Hostile), MemberType = typeof(SlotsTests))]
    public void Whatever_comes_in_a_head_is_plain_words(string text)
    {
        string? head = CommandHead.Of($"git {text}", isWithOptions: true) ?? CommandHead.Of(text, isWithOptions: true);

        if (head is not null) head.ShouldMatch(@"\A[A-Za-z0-9._+:/ -]{1,120}\z");
    }
}

using Hone.Learning.Analysis;

namespace Hone.Tests.Learning;

public sealed class ShellCommandTests
{
    [Theory]
    [InlineData("ls -la", true)]
    [InlineData("git log --oneline | head -5", true)]
    [InlineData("cd src && grep -rn 'a > b' . 2>/dev/null", true)]
    [InlineData("FOO=1 cat a.txt; wc -l a.txt", true)]
    [InlineData("git -C /repo diff main", true)]
    [InlineData("for f in *.go; do head -3 $f; done", true)]
    [InlineData("git branch -D old", false)]
    [InlineData("echo hi > a.txt", false)]
    [InlineData("sed -i s/a/b/ x", false)]
    [InlineData("cat > a <<'EOF'\nx\nEOF", false)]
    [InlineData("find . -name '*.o' -delete", false)]
    [InlineData("npm install", false)]
    [InlineData("git checkout main", false)]
    public void A_command_only_looks_if_every_part_does(string command, bool isReadOnly) =>
        ShellCommand.IsReadOnly(command).ShouldBe(isReadOnly);

    [Theory]
    [InlineData("go test ./...", true)]
    [InlineData("npm run lint", true)]
    [InlineData("cargo clippy --fix", false)]
    [InlineData("git stash && make test", false)]
    [InlineData("cat test.txt", false)]
    public void A_plain_check_changes_nothing(string command, bool isCheck) =>
        ShellCommand.IsPlainCheck(command).ShouldBe(isCheck);

    [Theory]
    [InlineData("go test ./... 2>&1 | tail -20", "go test ./...")]
    [InlineData("go   test ./... | grep FAIL | head", "go test ./...")]
    [InlineData("make; echo EXIT $?", "make")]
    public void The_core_is_what_runs_without_what_shapes_its_output(string command, string core) =>
        ShellCommand.Core(command).ShouldBe(core);
}

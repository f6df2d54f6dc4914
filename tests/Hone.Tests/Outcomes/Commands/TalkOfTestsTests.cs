using Hone.Outcomes.Commands;

namespace Hone.Tests.Outcomes.Commands;

/// <summary>Outputs that talk about tests, or show those of others, are no evidence.</summary>
public sealed class TalkOfTestsTests
{
    private const string PytestLog = "FAILED tests/test_a.py::test_b - assert 1 == 2\n=== 1 failed, 3 passed in 0.10s ===";

    private const string GoLog = "--- FAIL: TestA (0.00s)\nFAIL\nFAIL\texample.org/a\t0.1s\nFAIL";

    private const string JestLog = "Tests:       1 failed, 2 passed, 3 total\nSnapshots:   0 total\nTime:        0.5 s";

    private const string Readme = "# Testing\n\nRun `pytest`. You should see:\n\n    5 passed in 0.12s\n\n- all tests pass\n";

    private const string Diff = "diff --git a/s.snap b/s.snap\n--- a/s.snap\n+++ b/s.snap\n-Tests:       1 failed, 1 total\n"
        + "+Tests:       1 passed, 1 total\n ok  \texample.org/a\t0.1s\n";

    private const string GrepHits = "src/run.py:12:    print('5 passed in 0.12s')\ndocs/a.md:3:FAILED tests/test_a.py::test_b";

    public static TheoryData<string, string, int?> Cases => new()
    {
        { "cat test.log", PytestLog, 0 },
        { "cat test.log", GoLog, 0 },
        { "cat build/jest.log", JestLog, 0 },
        { "head -50 ci.log", GoLog, 0 },
        { "tail -n 20 ci.log", PytestLog, 0 },
        { "sed -n '1,40p' ci.log", GoLog, 0 },
        { "less +F ci.log", JestLog, 0 },
        { "cat README.md", Readme, 0 },
        { "bat README.md", Readme, 0 },
        { "git diff", Diff, 0 },
        { "git diff --stat && git diff", Diff, 0 },
        { "git show HEAD", Diff, 0 },
        { "git log -p -1", Diff, 0 },
        { "git log --oneline", "a1b2c3d All tests pass\nd4e5f6a 12 passed, 0 failed", 0 },
        { "git commit -m 'All tests pass'", "[main a1b2c3d] All tests pass\n 1 file changed", 0 },
        { "git stash list", "stash@{0}: WIP on main: 5 passed in 0.12s", 0 },
        { "grep -rn passed .", GrepHits, 0 },
        { "rg 'FAIL' docs", GrepHits, 0 },
        { "grep -c PASS junit.xml", "12", 0 },
        { "awk '/FAIL/' ci.log", GoLog, 0 },
        { "jq . report.json", "{\"numFailedTests\": 2, \"numPassedTests\": 3}", 0 },
        { "curl -s https://ci.example.org/log", PytestLog, 0 },
        { "gh run view 12 --log", GoLog, 0 },
        { "gh pr view 3", "All 12 tests pass.\n=== 1 failed, 3 passed in 0.10s ===", 0 },
        { "gh issue view 7", PytestLog, 0 },
        { "gh api repos/a/b/actions/jobs/1/logs", GoLog, 0 },
        { "ls tests", "test_a.py\ntest_passed.py\nFAIL", 0 },
        { "find . -name '*_test.go'", "./a_test.go\n./FAIL_test.go", 0 },
        { "wc -l test.log", "5 passed test.log", 0 },
        { "echo '5 passed in 0.12s'", "5 passed in 0.12s", 0 },
        { "echo \"All tests pass\" && date", "All tests pass\nFri", 0 },
        { "printf 'ok  \\texample.org/a\\t0.1s\\n'", "ok  \texample.org/a\t0.1s", 0 },
        { "diff old.log new.log", "< === 1 failed, 3 passed in 0.10s ===\n> === 4 passed in 0.10s ===", 1 },
        { "xmllint --format junit.xml", "<testsuite tests=\"3\" failures=\"1\"/>", 0 },
        { "cat <<'EOF' > notes.md\n=== 5 passed in 0.12s ===\nEOF", "", 0 },
        { "man pytest", PytestLog, 0 },
        { "tmux capture-pane -p", GoLog, 0 },
        { "kubectl logs job/test", PytestLog, 0 },
        { "pytest --version", "pytest 8.0.0", 0 },
        { "go version", "go version go1.22.0 linux/amd64", 0 },
        { "git blame a_test.go", "a1b2c3d (x 2026-01-01 1) // 5 passed in 0.12s", 0 },
        { "sort ci.log | uniq -c", "   1 === 1 failed, 3 passed in 0.10s ===", 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_only_shows_or_says_something_gives_no_check(string command, string output, int? exit)
    {
        IReadOnlyList<CheckRun> runs = CommandOutput.Read(command, output, exit);

        runs.ShouldBeEmpty(runs.Count > 0 ? runs[0].Check.ToString() : "");
    }

    [Fact]
    public void There_are_forty() => Cases.Count.ShouldBeGreaterThanOrEqualTo(40);
}

using Hone.Outcomes;
using Hone.Outcomes.Commands;

namespace Hone.Tests.Outcomes.Commands;

/// <summary>Exit codes that are not those of the check: the output decides, and where it tells nothing, nothing is told.</summary>
public sealed class MaskedExitTests
{
    private const string GoRed = """
        --- FAIL: TestSum (0.00s)
            sum_test.go:9: got 3, want 4
        FAIL
        FAIL	example.org/sum	0.003s
        FAIL
        """;

    private const string GoGreen = "ok  \texample.org/sum\t0.003s";

    private const string PytestRed = """
        =================================== FAILURES ===================================
        E       assert 3 == 4
        FAILED tests/test_sum.py::test_sum - assert 3 == 4
        ========================= 1 failed, 4 passed in 0.12s =========================
        """;

    private const string PytestGreen = "============================== 5 passed in 0.12s ==============================";

    private const string JestRed = """
        FAIL src/sum.test.js
          ✕ adds (2 ms)

        Test Suites: 1 failed, 1 total
        Tests:       1 failed, 2 passed, 3 total
        Snapshots:   0 total
        Time:        0.5 s
        """;

    private const string JestGreen = """
        PASS src/sum.test.js
        Test Suites: 1 passed, 1 total
        Tests:       3 passed, 3 total
        Snapshots:   0 total
        Time:        0.5 s
        """;

    private const string CargoRed = "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";

    private const string CargoGreen = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";

    public static TheoryData<string, string, int?, CheckResult> Cases => new()
    {
        // Behind a pipe the code is that of the filter.
        { "go test ./... 2>&1 | tail -20", GoRed, 0, CheckResult.Failed },
        { "go test ./... 2>&1 | tail -20", GoGreen, 0, CheckResult.Passed },
        { "go test ./... | head -2", GoGreen, 0, CheckResult.Unclear },
        { "go test ./... | head -50", GoRed, 0, CheckResult.Failed },
        { "pytest -q | tail -3", PytestRed, 0, CheckResult.Failed },
        { "pytest -q | tail -3", PytestGreen, 0, CheckResult.Passed },
        { "python -m pytest tests | grep -E 'passed|failed'", PytestRed, 0, CheckResult.Failed },
        { "python -m pytest tests | grep -E 'passed|failed'", PytestGreen, 0, CheckResult.Passed },
        { "npx jest 2>&1 | tee test.log", JestRed, 0, CheckResult.Failed },
        { "npx jest 2>&1 | tee test.log", JestGreen, 0, CheckResult.Passed },
        { "cargo test 2>&1 | tail -1", CargoRed, 0, CheckResult.Failed },
        { "cargo test 2>&1 | tail -1", CargoGreen, 0, CheckResult.Passed },
        { "go test ./... | grep ok", GoGreen, 0, CheckResult.Unclear },
        { "go test ./... | grep -v 'no test files'", GoRed, 0, CheckResult.Failed },
        { "go test ./... | grep -c ok", "12", 0, CheckResult.Unclear },
        { "go test ./... 2>/dev/null | wc -l", "14", 0, CheckResult.Unclear },

        // What always ends well.
        { "go test ./... || true", GoRed, 0, CheckResult.Failed },
        { "go test ./... || true", GoGreen, 0, CheckResult.Passed },
        { "pytest || echo failed", PytestRed, 0, CheckResult.Failed },
        { "npx jest; true", JestRed, 0, CheckResult.Failed },
        { "cargo test || :", CargoRed, 0, CheckResult.Failed },
        { "tsc --noEmit || true", "", 0, CheckResult.Unclear },
        { "go vet ./... ; true", "", 0, CheckResult.Unclear },

        // Something runs after it.
        { "go test ./...; echo done", GoRed + "\ndone", 0, CheckResult.Failed },
        { "go test ./...; echo done", GoGreen + "\ndone", 0, CheckResult.Passed },
        { "go build ./...; echo done", "done", 0, CheckResult.Unclear },
        { "pytest\ngit status --short", PytestRed + "\n M a.py", 0, CheckResult.Failed },
        { "npx jest; rm -rf coverage", JestRed, 0, CheckResult.Failed },
        { "set +e\ngo test ./...\necho finished", GoRed + "\nfinished", 0, CheckResult.Failed },
        { "set +e; cargo test; cd ..", CargoRed, 0, CheckResult.Failed },

        // The code is printed.
        { "go build ./... ; echo \"exit: $?\"", "exit: 0", 0, CheckResult.Passed },
        { "go build ./... ; echo \"exit: $?\"", "exit: 1", 0, CheckResult.Failed },
        { "go vet ./...; echo $?", "0", 0, CheckResult.Passed },
        { "go vet ./... > /dev/null 2>&1; echo $?", "2", 0, CheckResult.Failed },
        { "tsc --noEmit | head; echo ${PIPESTATUS[0]}", "2", 0, CheckResult.Failed },
        { "tsc --noEmit | head; echo $?", "0", 0, CheckResult.Unclear },
        { "go build ./... && echo BUILD_OK || echo BUILD_BAD", "BUILD_OK", 0, CheckResult.Passed },
        { "go build ./... && echo BUILD_OK || echo BUILD_BAD", "BUILD_BAD", 0, CheckResult.Failed },
        { "go vet ./...; rc=$?; echo \"vet rc=$rc\"", "vet rc=1", 0, CheckResult.Failed },

        // In the background nothing has ended yet.
        { "go test ./... &", "", 0, CheckResult.Unclear },
        { "pytest > test.log 2>&1 &", "", 0, CheckResult.Unclear },

        // The output goes to a file: unseen, unless the same line shows it.
        { "go test ./... > test.log 2>&1; tail -5 test.log", GoRed, 0, CheckResult.Failed },
        { "go test ./... > test.log 2>&1 || true", "", 0, CheckResult.Unclear },

        // A condition asks how it ended and goes on.
        { "if go test ./...; then echo yes; fi", GoRed, 0, CheckResult.Failed },
        { "if go vet ./...; then :; fi", "", 0, CheckResult.Unclear },

        // Not masked after all.
        { "set -o pipefail; go vet ./... | tail -3", "", 0, CheckResult.Passed },
        { "set -o pipefail; go vet ./... | tail -3", "", 1, CheckResult.Failed },
        { "cd sub && go build ./...", "", 0, CheckResult.Passed },
        { "cd sub && go build ./...", "undefined: x", 1, CheckResult.Failed },
        { "timeout 60 go vet ./...", "", 0, CheckResult.Passed },
        { "timeout 60 go test ./...", "", 124, CheckResult.Unclear },
        { "bash -lc 'go vet ./... && go build ./...'", "", 0, CheckResult.Passed },
        { "go test ./... || exit 1", GoRed, 1, CheckResult.Failed },
        { "pytest", "bash: pytest: command not found", 127, CheckResult.Unclear },
        { "python -m pytest", "/usr/bin/python3: No module named pytest", 1, CheckResult.Unclear },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_check_is_judged_by_what_is_known_of_its_end(
        string command, string output, int? exit, CheckResult expected)
    {
        IReadOnlyList<CheckRun> runs = CommandOutput.Read(command, output, exit);

        runs.ShouldNotBeEmpty();
        runs.Select(r => r.Check.Result).Distinct().ShouldBe([expected], $"{command}: {runs[0].Check}");
    }

    [Fact]
    public void There_are_forty_masked_ones() => Cases.Count.ShouldBeGreaterThanOrEqualTo(40);
}

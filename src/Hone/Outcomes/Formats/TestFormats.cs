using Hone.Outcomes.Formats.Runners;

namespace Hone.Outcomes.Formats;

/// <summary>Runners of tests that print for people.</summary>
internal static class TestFormats
{
    /// <summary>Who reads a line first keeps it: the more particular stand before the more general.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        Row("pytest", () => new Pytest(),
            ["passed", "failed", "error", "ERROR", "ran in", "collected", "INTERNALERROR>", "short test summary info",
                "PASSED"], "py.test"),
        Row("sympy", () => new Sympy(), ["tests finished: ", "test process starts"]),
        Row("gotestsum", () => new GoTestSum(), ["DONE "]),
        Row("go test", () => new GoTest(),
            ["--- FAIL", "--- PASS", "--- SKIP", "=== RUN", "ok  ", "FAIL", "[no test files]"], "go", "gotest"),
        Row("cargo nextest", () => new CargoNextest(),
            ["Summary [", "Starting ", "PASS [", "FAIL [", "no tests to run"], "nextest"),
        Row("cargo test", () => new CargoTest(), ["test result: ", "running "], "cargo"),
        Row("vitest", () => new Vitest(),
            ["Test Files", "RUN", "No test files found", " FAIL ", "\u2713", "\u276F", "\u00D7"]),
        Row("jest", () => new Jest(), ["Test Suites:", "Tests: ", "PASS ", "FAIL ", "PASS", "FAIL", "No tests found"]),
        Row("cypress", () => new Cypress(), ["(Run Starting)", "All specs passed!", " failed ("]),
        Row("playwright", () => new Playwright(), ["Running ", " passed", " failed", "Error: No tests found"]),
        Row("ava", () => new Ava(), ["tests passed", "test passed", "tests failed", "test failed"]),
        Row("node:test", () => new NodeTest(), ["\u2139 "], "node", "node --test"),
        Row("bun test", () => new BunTest(), ["bun test v", "Ran "], "bun"),
        Row("deno test", () => new DenoTest(), [" passed | ", "running "], "deno"),
        Row("karma", () => new Karma(), ["Executed "]),
        Row("jasmine", () => new Jasmine(), [" spec"]),
        Row("mocha", () => new Mocha(), [" passing ("]),
        Row("dotnet test", () => new DotNetTest(),
            ["- Failed: ", "Total tests: ", "Test Run ", "[xUnit.net ", "No test "], "dotnet", "vstest"),
        Row("dotnet test", () => new TestingPlatform(), ["Test run summary: ", "Test summary: "]),
        Row("xunit", () => new XUnitConsole(), ["TEST EXECUTION SUMMARY"]),
        Row("nunit", () => new NUnitConsole(), ["Test Count: ", "Test Run Summary"]),
        Row("phpunit", () => new PhpUnit(), ["PHPUnit ", " assertion", "Assertions: ", "No tests executed!"]),
        Row("pest", () => new Pest(), ["Tests:  ", "PASS", "FAIL"]),
        Row("sbt test", () => new ScalaTest(), [": Total ", "Tests: succeeded ", "No tests were executed"],
            "sbt", "scalatest"),
        Row("junit", () => new JUnitConsole(), ["tests successful", "tests failed", "OK (", "Tests run: "]),
        Row("maven", () => new Maven(), ["Tests run:", "No tests to run.", "T E S T S", "<<< "], "mvn", "surefire"),
        Row("gradle", () => new Gradle(), ["> Task ", " completed", " FAILED", ": Executed "], "gradlew"),
        Row("rspec", () => new RSpec(), [" example"]),
        Row("minitest", () => new Minitest(), [" assertion"], "test-unit", "rake test"),
        Row("cucumber", () => new Cucumber(), [" scenario"], "behave"),
        Row("ctest", () => new CTest(), ["% tests passed", " Test ", "No tests were found!!!"]),
        Row("gtest", () => new GoogleTest(), ["[==========]", "[  PASSED  ]", "[       OK ]", "[  FAILED  ]"],
            "googletest"),
        Row("catch2", () => new Catch(),
            ["All tests passed", "test cases: ", "No tests ran", "No test cases matched"], "catch"),
        Row("doctest.cpp", () => new DocTestCpp(), ["[doctest]"]),
        Row("boost.test", () => new BoostTest(), ["Running ", "*** "]),
        Row("exunit", () => new ExUnit(), [" failure"], "mix test"),
        Row("bats", () => new Bats(), [" failure", "\u2717"]),
        Row("xctest", () => new XcTest(), ["Test Case '", "Executed "], "swift test"),
        Row("swift-testing", () => new SwiftTesting(), ["Test run "]),
        Row("dart test", () => new DartTest(), [" +", "No tests ran.", "No tests match "], "flutter test",
            "dart", "flutter"),
        Row("busted", () => new Busted(), [" success"]),
        Row("bazel test", () => new Bazel(), ["Executed ", "PASSED", "FAILED"], "bazel"),
        Row("zig test", () => new ZigTest(), [" passed", "Build Summary: "], "zig"),
        Row("doctest", () => new PythonDoctest(), [" passed", "***Test Failed***"]),
        Row("unittest", () => new Unittest(), ["Ran ", " ... "], "django", "manage.py", "nose", "nosetests",
            "nose2", "trial"),
        Row("tap", () => new Tap(), ["ok ", "1..", "TAP version"], "tape"),
        Row("tox", () => new Tox(), [": OK", ": FAIL", ": commands ", "nox > "], "nox"),
        Row("tests", () => new Totals(), ["passed"]),
    ];

    private static OutputFormat Row(string tool, Func<Runner> runner, string[] marks, params string[] names) =>
        new(tool, CheckKind.Tests, marks, lines => runner().Read(lines)) { Names = names };
}

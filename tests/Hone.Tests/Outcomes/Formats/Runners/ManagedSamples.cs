using Hone.Outcomes;
using static Hone.Outcomes.TestStatus;
using static Hone.Tests.Outcomes.Formats.Runners.RunnerSample;

namespace Hone.Tests.Outcomes.Formats.Runners;

/// <summary>What runners for .NET, Java, Ruby, PHP and others print.</summary>
internal static class ManagedSamples
{
    public static IReadOnlyList<RunnerSample> All { get; } =
    [
        .. DotNet, .. Java, .. Scripts,
    ];

    private static RunnerSample[] DotNet =>
    [
        Green("dotnet test", new(7, 0, 0, 1), """
            Passed!  - Failed:     0, Passed:     5, Skipped:     0, Total:     5, Duration: 20 ms - Cart.Tests.dll (net8.0)
            Passed!  - Failed:     0, Passed:     2, Skipped:     1, Total:     3, Duration: 20 ms - Tax.Tests.dll (net8.0)
            """),
        Red("dotnet test", new(4, 1, 0, 0), """
              Failed Shop.CartTests.Adds(count: 1) [3 ms]
              Error Message:
               Assert.Equal() Failure

            Failed!  - Failed:     1, Passed:     4, Skipped:     0, Total:     5, Duration: 20 ms - Cart.Tests.dll (net8.0)
            """, ("Shop.CartTests.Adds(count: 1)", Failed)),
        new("dotnet test", "long", """
              Passed Shop.CartTests.Adds [3 ms]
              Skipped Shop.CartTests.Later [1 ms]

            Test Run Successful.
            Total tests: 2
                 Passed: 1
                Skipped: 1
             Total time: 1.2 Seconds
            """, CheckResult.Passed) { Counts = new(1, 0, 0, 1), Cases = [("Shop.CartTests.Later", Skipped)] },
        new("dotnet test", "platform", """
            failed Shop.CartTests.Adds (3ms)

            Test run summary: Failed! - Cart.Tests.dll (net8.0|x64)
              total: 5
              failed: 1
              succeeded: 4
              skipped: 0
              duration: 1s 20ms
            """, CheckResult.Failed) { Counts = new(4, 1, 0, 0), Cases = [("Shop.CartTests.Adds", Failed)] },
        new("dotnet test", "terminal",
            "Test summary: total: 5, failed: 0, succeeded: 4, skipped: 1, duration: 1.2s\n", CheckResult.Passed)
            { Counts = new(4, 0, 0, 1) },
        Empty("dotnet test", "No test matches the given testcase filter `Name=Nope` in Cart.Tests.dll\n"),
        Green("xunit", new(5, 0, 0, 0),
            "=== TEST EXECUTION SUMMARY ===\n"
            + "   Cart.Tests  Total: 5, Errors: 0, Failed: 0, Skipped: 0, Time: 0.112s\n"),
        Red("xunit", new(3, 1, 0, 1),
            "    Shop.CartTests.Adds [FAIL]\n=== TEST EXECUTION SUMMARY ===\n"
            + "   Cart.Tests  Total: 5, Errors: 0, Failed: 1, Skipped: 1, Not Run: 0, Time: 0.112s\n",
            ("Shop.CartTests.Adds", Failed)),
        Green("nunit", new(5, 0, 0, 0),
            "Test Run Summary\n  Overall result: Passed\n"
            + "  Test Count: 5, Passed: 5, Failed: 0, Warnings: 0, Inconclusive: 0, Skipped: 0\n"),
        Red("nunit", new(4, 1, 0, 0),
            "1) Failed : Shop.CartTests.Adds\n\nTest Run Summary\n  Overall result: Failed\n"
            + "  Test Count: 5, Passed: 4, Failed: 1, Warnings: 0, Inconclusive: 0, Skipped: 0\n",
            ("Shop.CartTests.Adds", Failed)),
    ];

    private static RunnerSample[] Java =>
    [
        Green("maven", new(4, 0, 0, 1), """
            [INFO] -------------------------------------------------------
            [INFO]  T E S T S
            [INFO] -------------------------------------------------------
            [INFO] Running org.shop.CartTest
            [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.1 s - in org.shop.CartTest
            [INFO]
            [INFO] Results:
            [INFO]
            [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1
            [INFO]
            [INFO] BUILD SUCCESS
            """),
        Red("maven", new(0, 1, 1, 0), """
            [INFO]  T E S T S
            [ERROR] Tests run: 2, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! - in org.shop.TaxTest
            [ERROR] org.shop.TaxTest.rounds  Time elapsed: 0.01 s  <<< FAILURE!
            [ERROR] zero(org.shop.TaxTest)  Time elapsed: 0.01 s  <<< ERROR!
            [INFO] Results:
            [ERROR] Tests run: 2, Failures: 1, Errors: 1, Skipped: 0
            [INFO] BUILD FAILURE
            """, ("org.shop.TaxTest.rounds", Failed), ("org.shop.TaxTest.zero", Error)),
        Empty("maven", "[INFO] No tests to run.\n[INFO] BUILD SUCCESS\n"),
        Green("gradle", new(2, 0, 0, 0), """
            > Task :test

            CartTest > adds() PASSED

            CartTest > subs() PASSED

            BUILD SUCCESSFUL in 3s
            """, ("CartTest > adds()", Passed)),
        Red("gradle", new(3, 1, 0, 1), """
            > Task :test FAILED

            CartTest > adds() FAILED
                org.opentest4j.AssertionFailedError at CartTest.java:12

            5 tests completed, 1 failed, 1 skipped

            BUILD FAILED in 3s
            """, ("CartTest > adds()", Failed)),
        Green("sbt test", new(2, 0, 0, 0),
            "[info] CartSpec:\n[info] - adds (12 milliseconds)\n[info] - subs\n"
            + "[info] Tests: succeeded 2, failed 0, canceled 0, ignored 0, pending 0\n"
            + "[info] All tests passed.\n[info] Passed: Total 2, Failed 0, Errors 0, Passed 2\n", ("adds", Passed)),
        Red("sbt test", new(1, 1, 0, 0),
            "[info] - adds\n[info] - subs *** FAILED ***\n"
            + "[info] Tests: succeeded 1, failed 1, canceled 0, ignored 0, pending 0\n"
            + "[error] Failed: Total 2, Failed 1, Errors 0, Passed 1\n", ("subs", Failed)),
        Empty("sbt test", "[info] No tests were executed.\n"),
        Green("junit", new(5, 0, 0, 0),
            "Test run finished after 64 ms\n[         5 tests found           ]\n"
            + "[         0 tests skipped         ]\n[         5 tests started         ]\n"
            + "[         0 tests aborted         ]\n[         5 tests successful      ]\n"
            + "[         0 tests failed          ]\n"),
        Red("junit", new(4, 1, 0, 0), "JUnit version 4.13.2\n.E....\nFAILURES!!!\nTests run: 5,  Failures: 1\n"),
    ];

    private static RunnerSample[] Scripts =>
    [
        Green("rspec", new(5, 0, 0, 1),
            "Finished in 0.01 seconds (files took 0.1 seconds to load)\n6 examples, 0 failures, 1 pending\n"),
        Red("rspec", new(4, 1, 0, 0),
            "5 examples, 1 failure\n\nFailed examples:\n\nrspec ./spec/cart_spec.rb:12 # Cart adds\n",
            ("Cart adds", Failed)),
        Empty("rspec", "No examples found.\n\n0 examples, 0 failures\n"),
        Green("minitest", new(4, 0, 0, 1),
            "CartTest#test_adds = 0.00 s = .\n\n5 runs, 10 assertions, 0 failures, 0 errors, 1 skips\n",
            ("CartTest#test_adds", Passed)),
        Red("minitest", new(3, 1, 1, 0),
            "  1) Failure:\nCartTest#test_adds [test/cart_test.rb:12]:\nExpected: 1\n\n"
            + "5 runs, 10 assertions, 1 failures, 1 errors, 0 skips\n", ("CartTest#test_adds", Failed)),
        Empty("minitest", "0 runs, 0 assertions, 0 failures, 0 errors, 0 skips\n"),
        Green("cucumber", new(3, 0, 0, 0), "3 scenarios (3 passed)\n9 steps (9 passed)\n0m0.032s\n"),
        Red("cucumber", new(1, 1, 1, 0),
            "3 scenarios (1 failed, 1 undefined, 1 passed)\n9 steps (1 failed, 8 passed)\n"),
        Empty("cucumber", "0 scenarios\n0 steps\n"),
        Green("phpunit", new(5, 0, 0, 0),
            "PHPUnit 10.5.1 by Sebastian Bergmann and contributors.\n\n.....\n\nOK (5 tests, 10 assertions)\n"),
        Red("phpunit", new(2, 1, 1, 1),
            "There was 1 error:\n\n1) Shop\\TaxTest::testZero\n\n--\n\nThere was 1 failure:\n\n"
            + "1) Shop\\CartTest::testAdds with data set #0\n\nERRORS!\n"
            + "Tests: 5, Assertions: 9, Errors: 1, Failures: 1, Skipped: 1.\n",
            ("Shop\\CartTest::testAdds with data set #0", Failed), ("Shop\\TaxTest::testZero", Error)),
        Empty("phpunit", "PHPUnit 10.5.1 by Sebastian Bergmann and contributors.\n\nNo tests executed!\n"),
        Green("pest", new(2, 0, 0, 1),
            "   PASS  Tests\\Unit\\CartTest\n  ✓ adds  0.01s\n  ✓ subs\n  - later\n\n"
            + "  Tests:    1 skipped, 2 passed (4 assertions)\n  Duration: 0.20s\n",
            ("Tests\\Unit\\CartTest > adds", Passed)),
        Red("pest", new(1, 1, 0, 0),
            "   FAIL  Tests\\Unit\\CartTest\n  ✓ adds\n  ⨯ subs\n\n"
            + "  Tests:    1 failed, 1 passed (2 assertions)\n", ("Tests\\Unit\\CartTest > subs", Failed)),
        Green("exunit", new(7, 0, 0, 1),
            "Running ExUnit with seed: 1, max_cases: 8\n\n........\n"
            + "Finished in 0.05 seconds (0.00s async, 0.05s sync)\n3 doctests, 5 tests, 0 failures, 1 skipped\n"),
        Red("exunit", new(4, 1, 0, 0),
            "  1) test adds (CartTest)\n     test/cart_test.exs:5\n\nFinished in 0.05 seconds\n"
            + "5 tests, 1 failure\n\nRandomized with seed 1\n", ("test adds (CartTest)", Failed)),
        Green("bats", new(1, 0, 0, 1),
            "cart.bats\n ✓ adds\n - subs (skipped: later)\n\n2 tests, 0 failures, 1 skipped\n", ("adds", Passed)),
        Red("bats", new(1, 1, 0, 0),
            "cart.bats\n ✓ adds\n ✗ subs\n   (in test file cart.bats, line 8)\n\n2 tests, 1 failure\n",
            ("subs", Failed)),
        Green("dart test", new(2, 0, 0, 0),
            "00:00 +0: loading test/cart_test.dart\n00:00 +0: adds\n00:01 +1: subs\n"
            + "00:01 +2: All tests passed!\n", ("adds", Passed)),
        Red("dart test", new(1, 1, 0, 0),
            "00:00 +0: adds\n00:01 +1: subs\n00:01 +1 -1: subs [E]\n  Expected: <1>\n"
            + "00:01 +1 -1: Some tests failed.\n", ("subs", Failed)),
        Empty("dart test", "No tests ran.\n"),
        Green("busted", new(5, 0, 0, 0), "●●●●●\n5 successes / 0 failures / 0 errors / 0 pending : 0.010 seconds\n"),
        Red("busted", new(4, 1, 0, 0), "●●◼●●\n4 successes / 1 failure / 0 errors / 0 pending : 0.010 seconds\n"),
        Green("tests", new(5, 0, 0, 0), "Results: 5 passed, 0 failed, 0 skipped\n"),
        Red("tests", new(5, 2, 0, 0), "5 passed, 2 failed\n"),
    ];
}

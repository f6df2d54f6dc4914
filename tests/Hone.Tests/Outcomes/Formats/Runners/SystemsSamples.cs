using Hone.Outcomes;
using static Hone.Outcomes.TestStatus;
using static Hone.Tests.Outcomes.Formats.Runners.RunnerSample;

namespace Hone.Tests.Outcomes.Formats.Runners;

/// <summary>What runners for Go, Rust, C++, Zig and Swift print.</summary>
internal static class SystemsSamples
{
    public static IReadOnlyList<RunnerSample> All { get; } =
    [
        .. Go, .. Rust, .. Native,
    ];

    private static RunnerSample[] Go =>
    [
        Green("go test", null,
            "?   \texample.org/shop\t[no test files]\nok  \texample.org/shop/cart\t(cached)\n"
            + "ok  \texample.org/shop/tax\t0.412s\n"),
        Red("go test", new(1, 2, 1, 0), """
            === RUN   TestTax
            === RUN   TestTax/zero
            --- FAIL: TestTax (0.00s)
                --- FAIL: TestTax/zero (0.00s)
                    tax_test.go:12: want 0
            === RUN   TestSum
            --- PASS: TestSum (0.00s)
            FAIL
            FAIL	example.org/shop/tax	0.055s
            FAIL	example.org/shop/cart [build failed]
            FAIL
            """, ("TestTax/zero", Failed), ("TestSum", Passed)),
        Empty("go test", "testing: warning: no tests to run\nPASS\nok  \texample.org/shop\t0.002s [no tests to run]\n"),
        new("go test", "panic",
            "=== RUN   TestTax\npanic: runtime error: index out of range\n\ngoroutine 7 [running]:\n",
            CheckResult.Failed),
        Green("gotestsum", new(4, 0, 0, 1), "✓  cart (2ms)\n\nDONE 5 tests, 1 skipped in 0.350s\n"),
        Red("gotestsum", new(3, 1, 1, 0), """
            === FAIL: cart TestTax (0.00s)
                tax_test.go:12: want 0

            DONE 4 tests, 1 failure, 1 error in 0.350s
            """, ("cart TestTax", Failed)),
    ];

    private static RunnerSample[] Rust =>
    [
        Green("cargo test", new(3, 0, 0, 1), """
                Finished `test` profile [unoptimized + debuginfo] target(s) in 3.41s
                 Running unittests src/lib.rs (target/debug/deps/shop-01ff)

            running 2 tests
            test cart::adds ... ok
            test cart::slow ... ignored, takes long

            test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

               Doc-tests shop

            running 2 tests
            test src/lib.rs - add (line 3) ... ok
            test src/lib.rs - sub (line 9) ... ok

            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
            """, ("cart::adds", Passed), ("cart::slow", Skipped), ("src/lib.rs - add (line 3)", Passed)),
        Red("cargo test", new(1, 1, 0, 0), """
                 Running tests/tax.rs (target/debug/deps/tax-48)

            running 2 tests
            test rounds ... FAILED
            test zero ... ok

            failures:
                rounds

            test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s

            error: test failed, to rerun pass `--test tax`
            """, ("rounds", Failed)),
        Empty("cargo test", """
            running 0 tests

            test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 4 filtered out; finished in 0.00s
            """),
        Green("cargo nextest", new(2, 0, 0, 1), """
                Starting 2 tests across 1 binary (1 test skipped)
                    PASS [   0.005s] shop cart::adds
                    PASS [   0.006s] shop cart::subs
            ------------
                 Summary [   0.010s] 2 tests run: 2 passed, 1 skipped
            """, ("shop cart::adds", Passed)),
        Red("cargo nextest", new(1, 1, 0, 0), """
                Starting 2 tests across 1 binary
                    PASS [   0.005s] shop cart::adds
                    FAIL [   0.006s] shop cart::subs
                 Summary [   0.010s] 2 tests run: 1 passed, 1 failed, 0 skipped
                    FAIL [   0.006s] shop cart::subs
            error: test run failed
            """, ("shop cart::subs", Failed)),
    ];

    private static RunnerSample[] Native =>
    [
        Green("ctest", new(2, 0, 0, 0), """
            Test project build
                Start 1: cart
            1/2 Test #1: cart .............................   Passed    0.01 sec
                Start 2: tax
            2/2 Test #2: tax ..............................   Passed    0.01 sec

            100% tests passed, 0 tests failed out of 2

            Total Test time (real) =   0.02 sec
            """, ("cart", Passed)),
        Red("ctest", new(1, 2, 0, 0), """
            1/3 Test #1: cart .............................   Passed    0.01 sec
            2/3 Test #2: tax ..............................***Failed    0.01 sec
            3/3 Test #3: net ..............................***Exception: SegFault  0.10 sec

            33% tests passed, 2 tests failed out of 3

            The following tests FAILED:
            	  2 - tax (Failed)
            """, ("tax", Failed), ("net", Failed)),
        Empty("ctest", "Test project build\nNo tests were found!!!\n"),
        Green("catch2", new(19, 0, 0, 0), "=====\nAll tests passed (42 assertions in 19 test cases)\n"),
        Red("catch2", new(4, 1, 0, 0), """
            -------------------------------------------------------------------------------
            Tax is rounded
            -------------------------------------------------------------------------------
            tax.cpp:10
            ...............................................................................

            tax.cpp:12: FAILED:
              REQUIRE( tax(1) == 2 )

            ===============================================================================
            test cases: 5 | 4 passed | 1 failed
            assertions: 9 | 8 passed | 1 failed
            """, ("Tax is rounded", Failed)),
        Empty("catch2", "No tests ran\n"),
        Green("gtest", new(1, 0, 0, 1), """
            [==========] Running 2 tests from 1 test suite.
            [ RUN      ] Cart.Adds
            [       OK ] Cart.Adds (0 ms)
            [ RUN      ] Cart.Net
            [  SKIPPED ] Cart.Net (0 ms)
            [==========] 2 tests from 1 test suite ran. (1 ms total)
            [  PASSED  ] 1 test.
            [  SKIPPED ] 1 test, listed below:
            [  SKIPPED ] Cart.Net
            """, ("Cart.Adds", Passed), ("Cart.Net", Skipped)),
        Red("gtest", new(1, 1, 0, 0), """
            [==========] Running 2 tests from 1 test suite.
            [       OK ] Cart.Adds (0 ms)
            [  FAILED  ] Cart.Many/0, where GetParam() = 1 (0 ms)
            [==========] 2 tests from 1 test suite ran. (1 ms total)
            [  PASSED  ] 1 test.
            [  FAILED  ] 1 test, listed below:
            [  FAILED  ] Cart.Many/0, where GetParam() = 1

             1 FAILED TEST
            """, ("Cart.Many/0", Failed)),
        Green("boost.test", new(5, 0, 0, 0), "Running 5 test cases...\n\n*** No errors detected\n"),
        Red("boost.test", new(4, 1, 0, 0), """
            Running 5 test cases...
            tax.cpp(12): error: in "money/tax": check tax(1) == 2 has failed

            *** 1 failure is detected in the test module "Shop"
            """, ("money/tax", Failed)),
        Green("doctest.cpp", new(5, 0, 0, 0), """
            [doctest] doctest version is "2.4.11"
            ===============================================================================
            [doctest] test cases:  5 |  5 passed | 0 failed | 0 skipped
            [doctest] assertions: 12 | 12 passed | 0 failed |
            [doctest] Status: SUCCESS!
            """),
        Red("doctest.cpp", new(4, 1, 0, 0), """
            TEST CASE:  tax is rounded

            tax.cpp:12: ERROR: CHECK( tax(1) == 2 ) is NOT correct!

            [doctest] test cases:  5 |  4 passed | 1 failed | 0 skipped
            [doctest] Status: FAILURE!
            """, ("tax is rounded", Failed)),
        Green("zig test", new(5, 0, 0, 0), "All 5 tests passed.\n"),
        Red("zig test", new(1, 1, 0, 1),
            "1/3 main.test.adds... OK\n2/3 main.test.tax... FAIL (TestExpectedEqual)\n"
            + "3/3 main.test.net... SKIP\n1 passed; 1 skipped; 1 failed.\n", ("main.test.tax", Failed)),
        Green("xctest", new(2, 0, 0, 0), """
            Test Suite 'All tests' started at 2024-05-01 10:00:00.000
            Test Suite 'CartTests' started at 2024-05-01 10:00:00.000
            Test Case '-[ShopTests.CartTests testAdd]' passed (0.001 seconds).
            Test Case '-[ShopTests.CartTests testSub]' passed (0.001 seconds).
            Test Suite 'CartTests' passed at 2024-05-01 10:00:00.100
            	 Executed 2 tests, with 0 failures (0 unexpected) in 0.002 (0.003) seconds
            Test Suite 'All tests' passed at 2024-05-01 10:00:00.100
            	 Executed 2 tests, with 0 failures (0 unexpected) in 0.002 (0.004) seconds
            """, ("ShopTests.CartTests testAdd", Passed)),
        Red("xctest", new(1, 1, 0, 0), """
            Test Suite 'All tests' started at 2024-05-01 10:00:00.000
            Test Case 'CartTests.testAdd' passed (0.001 seconds)
            Test Case 'CartTests.testSub' failed (0.001 seconds)
            Test Suite 'All tests' failed at 2024-05-01 10:00:00.100
            	 Executed 2 tests, with 1 failure (0 unexpected) in 0.002 (0.004) seconds
            """, ("CartTests.testSub", Failed)),
        Green("swift-testing", new(2, 0, 0, 0), """
            ◇ Test run started.
            ✔ Test adds() passed after 0.001 seconds.
            ✔ Test "Rounds the tax" passed after 0.001 seconds.
            ✔ Test run with 2 tests passed after 0.002 seconds.
            """, ("Rounds the tax", Passed)),
        Red("swift-testing", new(1, 1, 0, 0), """
            ◇ Test run started.
            ✔ Test adds() passed after 0.001 seconds.
            ✘ Test subs() failed after 0.001 seconds with 1 issue.
            ✘ Test run with 2 tests in 1 suite failed after 0.002 seconds with 1 issue.
            """, ("subs()", Failed)),
        Green("bazel test", new(2, 0, 0, 0), """
            //shop/cart:cart_test                           (cached) PASSED in 0.1s
            //shop/tax:tax_test                                      PASSED in 0.2s
            Executed 1 out of 2 tests: 2 tests pass.
            """, ("//shop/cart:cart_test", Passed)),
        Red("bazel test", new(1, 1, 0, 0), """
            //shop/cart:cart_test                                    PASSED in 0.1s
            //shop/tax:tax_test                                      FAILED in 0.2s
            Executed 2 out of 2 tests: 1 test passes and 1 fails locally.
            """, ("//shop/tax:tax_test", Failed)),
    ];
}

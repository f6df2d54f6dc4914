using Hone.Outcomes;
using static Hone.Outcomes.TestStatus;
using static Hone.Tests.Outcomes.Formats.Runners.RunnerSample;

namespace Hone.Tests.Outcomes.Formats.Runners;

/// <summary>What runners for Python print.</summary>
internal static class PythonSamples
{
    public static IReadOnlyList<RunnerSample> All { get; } =
    [
        Green("pytest", new(3, 0, 0, 1), """
            ============================= test session starts ==============================
            platform linux -- Python 3.12.1, pytest-8.1.0, pluggy-1.4.0
            collected 4 items

            tests/test_cart.py::test_empty PASSED                                    [ 25%]
            tests/test_cart.py::test_price[two - apples] PASSED                      [ 50%]
            tests/test_cart.py::test_tax SKIPPED (no rates)                          [ 75%]
            tests/test_cart.py::TestCart::test_known XFAIL                           [100%]

            ==================== 2 passed, 1 skipped, 1 xfailed in 0.04s ===================
            """, ("tests/test_cart.py::test_price[two - apples]", Passed), ("tests/test_cart.py::test_tax", Skipped)),
        Red("pytest", new(1, 1, 1, 0), """
            ============================= test session starts ==============================
            collected 3 items

            tests/test_cart.py .FE                                                   [100%]

            ==================================== ERRORS ====================================
            ___________________________ ERROR at setup of test_c ___________________________
            =================================== FAILURES ===================================
            ____________________________________ test_b ____________________________________
            =========================== short test summary info ============================
            PASSED tests/test_cart.py::test_a
            FAILED tests/test_cart.py::test_b[x - y] - assert 1 == 2
            ERROR tests/test_cart.py::test_c - KeyError: 'rate'
            ===================== 1 failed, 1 passed, 1 error in 0.12s =====================
            """, ("tests/test_cart.py::test_b[x - y]", Failed), ("tests/test_cart.py::test_c", Error)),
        new("pytest", "nested", """
            ============================= test session starts ==============================
            tests/test_plugin.py F                                                   [100%]
            =================================== FAILURES ===================================
            ----------------------------- Captured stdout call -----------------------------
            ============================= test session starts ==============================
            collected 1 item
            ============================== 1 passed in 0.00s ===============================
            =========================== short test summary info ============================
            FAILED tests/test_plugin.py::test_it - assert 1 == 2
            ============================== 1 failed in 0.12s ===============================
            """, CheckResult.Failed)
        {
            Counts = new(0, 1, 0, 0), Cases = [("tests/test_plugin.py::test_it", Failed)],
        },
        Empty("pytest", """
            ============================= test session starts ==============================
            collected 0 items

            ============================ no tests ran in 0.01s =============================
            """),
        new("pytest", "quiet", """
            ..F                                                                      [100%]
            1 failed, 2 passed in 0.02s
            """, CheckResult.Failed) { Counts = new(2, 1, 0, 0) },
        new("pytest", "workers", """
            ============================= test session starts ==============================
            [gw0] [ 50%] PASSED tests/test_a.py::test_one
            [gw1] [100%] FAILED tests/test_a.py::test_two
            ========================= 1 failed, 1 passed in 1.20s ==========================
            """, CheckResult.Failed) { Counts = new(1, 1, 0, 0), Cases = [("tests/test_a.py::test_two", Failed)] },
        new("pytest", "collection", """
            ============================= test session starts ==============================
            collected 2 items / 1 error
            =========================== short test summary info ============================
            ERROR tests/test_broken.py - ImportError: no module
            !!!!!!!!!!!!!!!!!!!! Interrupted: 1 error during collection !!!!!!!!!!!!!!!!!!!!
            =============================== 1 error in 0.08s ===============================
            """, CheckResult.Failed) { Counts = new(0, 0, 1, 0), Cases = [("tests/test_broken.py", Error)] },
        new("pytest", "not found", """
            ============================= test session starts ==============================
            collected 0 items
            ============================ no tests ran in 0.00s =============================
            ERROR: file or directory not found: tests/nowhere.py
            """, CheckResult.Failed) { Counts = new(0, 0, 0, 0) },
        new("pytest", "interrupted", """
            ============================= test session starts ==============================
            tests/test_a.py ..
            !!!!!!!!!!!!!!!!!!!!!!!!!!!!!! KeyboardInterrupt !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
            ============================== 2 passed in 3.02s ===============================
            """, CheckResult.Unclear) { Counts = new(2, 0, 0, 0) },
        Green("sympy", new(2, 0, 0, 1), """
            ============================= test process starts ==============================
            sympy/sets/tests/test_sets.py[3]
            test_union ok
            test_interval f
            test_slow s                                                                 [OK]
            ====== tests finished: 1 passed, 1 skipped, 1 expected to fail, in 0.05 seconds =======
            """, ("test_union", Passed), ("test_slow", Skipped)),
        Red("sympy", new(1, 1, 1, 0), """
            ============================= test process starts ==============================
            test_union ok
            test_power F
            test_limit E                                                              [FAIL]
            ======== tests finished: 1 passed, 1 failed, 1 exceptions, in 2.40 seconds ========
            DO *NOT* COMMIT!
            """, ("test_power", Failed), ("test_limit", Error)),
        Green("unittest", new(4, 0, 0, 1), """
            test_add (shop.tests.CartTests) ... ok
            test_log (shop.tests.CartTests) ... [cart] saved ok
            test_rate (shop.tests.CartTests)
            The rate is that of the day. ... ok
            test_remote (shop.tests.CartTests) ... skipped 'no network'
            test_setup (shop.tests.CartTests) ... Creating table cart
            System check identified no issues (0 silenced).
            ok

            ----------------------------------------------------------------------
            Ran 5 tests in 0.003s

            OK (skipped=1)
            """,
            ("test_rate (shop.tests.CartTests)", Passed), ("The rate is that of the day.", Passed),
            ("test_log (shop.tests.CartTests)", Passed), ("test_setup (shop.tests.CartTests)", Passed),
            ("test_remote (shop.tests.CartTests)", Skipped)),
        Red("unittest", new(1, 1, 1, 0), """
            test_a (m.T.test_a) ... ok
            test_b (m.T.test_b) ... FAIL
            test_c (m.T.test_c) ... ERROR

            ======================================================================
            FAIL: test_b (m.T.test_b)
            ----------------------------------------------------------------------
            AssertionError: 1 != 2

            ----------------------------------------------------------------------
            Ran 3 tests in 0.001s

            FAILED (failures=1, errors=1)
            """, ("test_b (m.T.test_b)", Failed), ("test_c (m.T.test_c)", Error)),
        Empty("unittest", """
            ----------------------------------------------------------------------
            Ran 0 tests in 0.000s

            NO TESTS RAN
            """),
        Green("doctest", new(12, 0, 0, 0), """
            3 items passed all tests:
            12 tests in 4 items.
            12 passed and 0 failed.
            Test passed.
            """),
        Red("doctest", new(11, 1, 0, 0), """
            12 tests in 4 items.
            11 passed and 1 failed.
            ***Test Failed*** 1 failures.
            """),
        Green("tox", null, """
              py39: OK (17.25=setup[15.52]+cmd[1.73] seconds)
              congratulations :)
            """),
        Red("tox", null, """
              py39: OK (2.01 seconds)
              py312: FAIL code 1 (2.63=setup[0.01]+cmd[2.62] seconds)
              evaluation failed :( (2.72 seconds)
            """) with { IsInParts = true },
    ];
}

using Hone.Outcomes;
using static Hone.Outcomes.TestStatus;
using static Hone.Tests.Outcomes.Formats.Runners.RunnerSample;

namespace Hone.Tests.Outcomes.Formats.Runners;

/// <summary>What runners for JavaScript print.</summary>
internal static class ScriptSamples
{
    public static IReadOnlyList<RunnerSample> All { get; } =
    [
        .. Common, .. Others,
    ];

    private static RunnerSample[] Common =>
    [
        Green("jest", new(2, 0, 0, 1), """
            PASS src/cart.test.js
              Cart
                adding
                  ✓ one (3 ms)
                  ✓ two
                ○ skipped later

            Test Suites: 1 passed, 1 total
            Tests:       1 skipped, 2 passed, 3 total
            Snapshots:   0 total
            Time:        0.5 s
            Ran all test suites.
            """, ("Cart > adding > one", Passed), ("Cart > later", Skipped)),
        Red("jest", new(1, 1, 1, 0), """
            FAIL src/tax.test.js (5.1 s)
              Tax
                ✓ zero (1 ms)
                ✕ rounds (2 ms)

              ● Tax › rounds

                expect(received).toBe(expected)

            FAIL src/broken.test.js
              ● Test suite failed to run

            Test Suites: 2 failed, 2 total
            Tests:       1 failed, 1 passed, 2 total
            """, ("Tax > rounds", Failed)),
        Empty("jest", "No tests found, exiting with code 1\nRun with `--passWithNoTests` to exit with code 0\n"),
        Green("vitest", new(3, 0, 0, 1), """
             RUN  v1.6.0 /app

             ✓ src/cart.test.ts (2 tests) 5ms
             ✓ src/tax.test.ts > tax > rounds 3ms

             Test Files  2 passed (2)
                  Tests  3 passed | 1 skipped (4)
               Start at  10:00:00
               Duration  300ms
            """, ("src/tax.test.ts > tax > rounds", Passed)),
        Red("vitest", new(1, 1, 1, 0), """
             RUN  v1.6.0 /app

             ❯ src/tax.test.ts (2 tests | 1 failed) 12ms
               × tax > rounds 5ms

             FAIL  src/tax.test.ts > tax > rounds
             FAIL  src/broken.test.ts [ src/broken.test.ts ]

             Test Files  2 failed (2)
                  Tests  1 failed | 1 passed (2)
               Duration  300ms
            """, ("src/tax.test.ts > tax > rounds", Failed)),
        Empty("vitest", " RUN  v1.6.0 /app\n\nNo test files found, exiting with code 1\n"),
        Green("mocha", new(2, 0, 0, 1), """

              Cart
                ✔ adds
                ✔ subs (20ms)
                - later


              2 passing (34ms)
              1 pending

            """, ("Cart > adds", Passed), ("Cart > later", Skipped)),
        Red("mocha", new(1, 1, 0, 0), """

              Tax
                ✓ zero
                1) rounds


              1 passing (34ms)
              1 failing

              1) Tax
                   rounds:
                 AssertionError
            """, ("Tax > rounds", Failed)),
        Empty("mocha", "\n\n  0 passing (1ms)\n\n"),
        Green("node:test", new(2, 0, 0, 0), """
            ▶ cart
              ✔ adds (0.5ms)
              ✔ subs (0.1ms)
            ▶ cart (1.2ms)
            ℹ tests 2
            ℹ suites 1
            ℹ pass 2
            ℹ fail 0
            ℹ cancelled 0
            ℹ skipped 0
            ℹ todo 0
            ℹ duration_ms 50.1
            """, ("cart > adds", Passed)),
        Red("node:test", new(1, 1, 0, 0), """
            ✔ adds (0.5ms)
            ✖ subs (0.1ms)
            ℹ tests 2
            ℹ pass 1
            ℹ fail 1
            ℹ cancelled 0
            ℹ skipped 0
            ℹ todo 0
            ℹ duration_ms 50.1

            ✖ failing tests:

            test at cart.test.js:5:1
            ✖ subs (0.1ms)
            """, ("subs", Failed)),
    ];

    private static RunnerSample[] Others =>
    [
        Green("playwright", new(2, 0, 0, 1), """
            Running 3 tests using 2 workers

              ✓  1 [chromium] › cart.spec.ts:3:5 › adds (1.2s)
              ✓  2 [chromium] › cart.spec.ts:9:5 › subs (1.1s)
              -  3 [chromium] › cart.spec.ts:15:5 › later

              1 skipped
              2 passed (3.4s)
            """, ("[chromium] › cart.spec.ts:3:5 › adds", Passed)),
        Red("playwright", new(1, 1, 0, 0), """
            Running 2 tests using 2 workers

              ✓  1 [chromium] › cart.spec.ts:3:5 › adds (1.2s)
              ✘  2 [chromium] › cart.spec.ts:9:5 › subs (1.1s)

              1 failed
                [chromium] › cart.spec.ts:9:5 › subs ───────────
              1 passed (3.4s)
            """, ("[chromium] › cart.spec.ts:9:5 › subs", Failed)),
        Empty("playwright", "Error: No tests found\n"),
        Green("cypress", new(2, 0, 0, 0), """
              (Run Starting)

              Cart
                ✓ adds (100ms)
                ✓ subs

              2 passing (1s)

              (Run Finished)

                ✔  All specs passed!                        00:01        2        2        -        -        -
            """, ("Cart > adds", Passed)),
        Red("cypress", new(1, 1, 0, 0), """
              (Run Starting)

              Cart
                ✓ adds (100ms)
                1) subs

              1 passing (1s)
              1 failing

              (Run Finished)

                ✖  1 of 1 failed (100%)                     00:01        2        1        1        -        -
            """, ("Cart > subs", Failed)),
        Green("bun test", new(2, 0, 0, 0),
            "bun test v1.1.0 (abc)\n\ncart.test.ts:\n✓ cart > adds [0.50ms]\n✓ cart > subs\n\n 2 pass\n"
            + " 0 fail\n 4 expect() calls\nRan 2 tests across 1 files. [10.00ms]\n", ("cart > adds", Passed)),
        Red("bun test", new(1, 1, 0, 1),
            "bun test v1.1.0 (abc)\n\ncart.test.ts:\n(pass) adds [0.50ms]\n(fail) subs [1.00ms]\n"
            + "(skip) later\n\n 1 pass\n 1 skip\n 1 fail\n 2 expect() calls\n"
            + "Ran 3 tests across 1 files. [10.00ms]\n", ("subs", Failed)),
        Green("deno test", new(2, 0, 0, 0),
            "running 2 tests from ./cart_test.ts\nadds ... ok (5ms)\nsubs ... ok (1ms)\n\n"
            + "ok | 2 passed | 0 failed (20ms)\n", ("adds", Passed)),
        Red("deno test", new(1, 1, 0, 1),
            "running 3 tests from ./cart_test.ts\nadds ... ok (5ms)\nsubs ... FAILED (1ms)\n"
            + "later ... ignored (0ms)\n\nFAILED | 1 passed | 1 failed | 1 ignored (20ms)\n\n"
            + "error: Test failed\n", ("subs", Failed)),
        Green("karma", new(5, 0, 0, 0),
            "Chrome 120.0 (Linux): Executed 4 of 5 (0 secs / 0.02 secs)\n"
            + "Chrome 120.0 (Linux): Executed 5 of 5 SUCCESS (0.05 secs / 0.03 secs)\nTOTAL: 5 SUCCESS\n"),
        Red("karma", new(4, 1, 0, 0),
            "Chrome 120.0 (Linux): Executed 5 of 5 (1 FAILED) (0.05 secs / 0.03 secs)\n"
            + "TOTAL: 1 FAILED, 4 SUCCESS\n"),
        Green("jasmine", new(5, 0, 0, 1),
            "Started\n.....*\n\n6 specs, 0 failures, 1 pending spec\nFinished in 0.005 seconds\n"),
        Red("jasmine", new(4, 1, 0, 0), "Started\n..F..\n\n5 specs, 1 failure\nFinished in 0.005 seconds\n"),
        Empty("jasmine", "Started\n\n0 specs, 0 failures\nFinished in 0.001 seconds\nIncomplete: No specs found\n"),
        Green("ava", new(2, 0, 0, 0), "  ✔ adds\n  ✔ subs (12ms)\n  ─\n\n  2 tests passed\n", ("adds", Passed)),
        Red("ava", new(1, 1, 0, 0), "  ✔ adds\n  ✖ subs\n  ─\n\n  1 test failed\n  1 test passed\n", ("subs", Failed)),
        Green("tap", new(2, 0, 0, 1),
            "TAP version 13\n# cart\nok 1 - adds\nok 2 - subs\nok 3 - later # SKIP no time\n1..3\n",
            ("adds", Passed), ("later", Skipped)),
        Red("tap", new(1, 1, 0, 0), "1..2\nok 1 - adds\nnot ok 2 - subs\n", ("subs", Failed)),
        Empty("tap", "TAP version 13\n1..0 # no tests\n"),
    ];
}

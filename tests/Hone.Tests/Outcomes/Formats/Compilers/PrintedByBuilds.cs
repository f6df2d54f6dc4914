namespace Hone.Tests.Outcomes.Formats.Compilers;

/// <summary>Outputs of bundlers, of tools that call compilers, and of task runners.</summary>
internal static class PrintedByBuilds
{
    public static IReadOnlyList<Printed> All { get; } =
    [
        new("maven:red", """
            Failed whole
            /srv/src/main/java/Cart.java|5|16|Error||cannot find symbol\nsymbol:   variable totl\nlocation: class Cart
            """, """
            [INFO] Scanning for projects...
            [ERROR] COMPILATION ERROR : 
            [INFO] -------------------------------------------------------------
            [ERROR] /srv/src/main/java/Cart.java:[5,16] cannot find symbol
              symbol:   variable totl
              location: class Cart
            [INFO] 1 error
            [INFO] BUILD FAILURE
            [INFO] Total time:  1.2 s
            [ERROR] Failed to execute goal org.example:compiler:3.1:compile (default-compile) on project shop: Compilation failure
            """),
        new("mvn:green", "Passed whole", "[INFO] BUILD SUCCESS\n[INFO] Total time:  1.2 s\n"),
        new("gradle:red", "Failed whole", """
            > Task :compileJava FAILED

            FAILURE: Build failed with an exception.

            * What went wrong:
            Execution failed for task ':compileJava'.

            BUILD FAILED in 3s
            1 actionable task: 1 executed
            """),
        new("gradle:green", "Passed whole", "> Task :compileJava UP-TO-DATE\n\nBUILD SUCCESSFUL in 812ms\n"),
        new("ant:red", """
            Failed whole
            /srv/build.xml|12||||Compile failed; see the compiler error output for details.
            """, """
            Buildfile: /srv/build.xml

            BUILD FAILED
            /srv/build.xml:12: Compile failed; see the compiler error output for details.

            Total time: 0 seconds
            """),
        new("make:red", "Failed whole", """
            make[1]: *** [Makefile:4: cart.o] Error 1
            make: *** [Makefile:2: all] Error 2
            """),
        new("make:broken", """
            Failed whole
            Makefile|3||||*** missing separator.
            """.Replace("*** ", "", StringComparison.Ordinal), "Makefile:3: *** missing separator.  Stop.\n"),
        new("make:idle", "NothingRan whole", "make: Nothing to be done for 'all'.\n"),
        new("cmake:red", """
            Failed whole
            CMakeLists.txt|7||Error|find_package|Could not find a package configuration file provided by "Rates"\nwith any of the usual names.
            """, """
            CMake Error at CMakeLists.txt:7 (find_package):
              Could not find a package configuration file provided by "Rates"
              with any of the usual names.


            -- Configuring incomplete, errors occurred!
            """),
        new("cmake:green", "Passed whole", """
            -- Configuring done (0.2s)
            -- Generating done (0.0s)
            -- Build files have been written to: /srv/build
            """),
        new("ninja:red", "Failed whole", """
            [1/2] Building C object cart.o
            FAILED: cart.o 
            cc -c cart.c -o cart.o
            ninja: build stopped: subcommand failed.
            """),
        new("bazel:red", """
            Failed whole
            /srv/shop/BUILD.bazel|3|11|Error||Compiling cart.cc failed: (Exit 1): gcc failed
            """, """
            ERROR: /srv/shop/BUILD.bazel:3:11: Compiling cart.cc failed: (Exit 1): gcc failed
            ERROR: Build did NOT complete successfully
            """),
        new("bazel:green", "Passed whole", "INFO: Build completed successfully, 4 total actions\n"),
        new("meson:red", """
            Failed
            meson.build|5|0|Error||Dependency "rates" not found, tried pkgconfig and cmake
            """, "meson.build:5:0: ERROR: Dependency \"rates\" not found, tried pkgconfig and cmake\n"),
        new("docker:red", "Failed whole", """
            #9 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
            ------
            ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
            """),
        new("terraform:red", """
            Failed
            main.tf|3||Error||Unsupported argument
            """, """
            ╷
            │ Error: Unsupported argument
            │ 
            │   on main.tf line 3, in resource "shop_cart" "one":
            │    3:   totl = 1
            │ 
            │ An argument named "totl" is not expected here.
            ╵
            """),
        new("terraform:green", "Passed whole", "Success! The configuration is valid.\n"),
        new("webpack:red", """
            Failed whole
            ./src/index.js|3|0|Error||Module not found: Error: Can't resolve './cart' in '/srv/src'
            src/tax.ts|4|7|Error|TS2304|Cannot find name 'rate'.
            """, """
            ERROR in ./src/index.js 3:0-30
            Module not found: Error: Can't resolve './cart' in '/srv/src'

            ERROR in src/tax.ts:4:7
            TS2304: Cannot find name 'rate'.
            webpack 5.88.2 compiled with 2 errors in 812 ms
            """),
        new("webpack:green", "Passed whole", "webpack 5.88.2 compiled successfully in 812 ms\n"),
        new("next:red", """
            Failed whole
            ./src/app/page.tsx|4|9|Error||Cannot find name 'totl'.
            """, """
               ▲ Next.js 15.1.0
               Creating an optimized production build ...
             ✓ Compiled successfully
               Linting and checking validity of types ...
            Failed to compile.

            ./src/app/page.tsx:4:9
            Type error: Cannot find name 'totl'.

              3 | export default function Page() {
            > 4 |   return totl;
            """),
        new("next:green", "Passed whole", " ✓ Compiled successfully in 2.1s\n ✓ Generating static pages (5/5)\n"),
        new("vite:red", """
            Failed whole
            /srv/src/main.ts|3|7|||[vite:esbuild] Transform failed with 1 error:
            """, """
            vite v5.4.0 building for production...
            transforming...
            x Build failed in 45ms
            error during build:
            [vite:esbuild] Transform failed with 1 error:
            file: /srv/src/main.ts:3:7
            """),
        new("vite:green", "Passed whole", "✓ 34 modules transformed.\n✓ built in 812ms\n"),
        new("rollup:red", """
            Failed
            src/main.js|3|8|||RollupError: Could not resolve "./cart" from "src/main.js"
            """, """
            src/main.js → dist/shop.js...
            [!] RollupError: Could not resolve "./cart" from "src/main.js"
            src/main.js (3:8)
            """),
        new("esbuild:red", """
            Failed whole
            src/main.js|1|17|Error||Could not resolve "./cart"
            """, """
            ✘ [ERROR] Could not resolve "./cart"

                src/main.js:1:17:
                  1 │ import cart from "./cart"
                    ╵                  ~~~~~~~~

            1 error
            """),
        new("tsup:green", "Passed whole", "ESM dist/index.js 1.2 KB\nESM ⚡️ Build success in 12ms\n"),
        new("parcel:red", """
            Failed whole
            /srv/src/main.js|1|17||@parcel/core|Failed to resolve './cart' from './src/main.js'
            """, """
            🚨 Build failed.

            @parcel/core: Failed to resolve './cart' from './src/main.js'

              /srv/src/main.js:1:17
            > 1 | import cart from "./cart"
            """),
        new("npm:red", "Failed whole", """
            npm error Missing script: "biuld"
            npm error
            npm error To see a list of scripts, run:
            npm error   npm run
            """),
        new("npm:old", "Failed whole", "npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\n"),
        new("pnpm:red", "Failed whole", " ELIFECYCLE  Command failed with exit code 1.\n"),
        new("yarn:red", "Failed whole", "error Command failed with exit code 2.\n"),
        new("bun:red", "Failed whole", "error: script \"build\" exited with code 1\n"),
        new("just:red", "Failed whole", "error: Recipe `check` failed on line 4 with exit code 1\n"),
        new("mise:red", "Failed whole", "[check] ERROR task failed\n"),
        new("mise:coloured", "Failed whole", "\e[2m[check]\e[0m \e[31mERROR\e[0m task failed\n"),
        new("task:red", "Failed whole", "task: Failed to run task \"build\": exit status 2\n"),
        new("rake:red", "Failed whole", "rake aborted!\nCommand failed with status (1)\n"),
        new("turbo:red", "Failed whole", " Tasks:    2 successful, 3 total\nCached:    0 cached, 3 total\n"),
        new("turbo:green", "Passed whole", " Tasks:    3 successful, 3 total\nCached:    0 cached, 3 total\n"),
        new("nx:green", "Passed whole", " NX   Successfully ran target build for 3 projects\n"),
        new("nx:red", "Failed whole", " NX   Running target build for 3 projects failed\n"),
        new("lerna:red", "Failed whole", "lerna ERR! npm run build exited 1 in 'cart'\n"),
        new("pip:red", "Failed whole", """
            ERROR: Could not find a version that satisfies the requirement rates==9 (from versions: 1.0)
            ERROR: No matching distribution found for rates==9
            """),
        new("uv:red", "Failed whole", """
              × No solution found when resolving dependencies:
              ╰─▶ Because rates is not there.
            """),
        new("poetry:red", "Failed whole", """
            Because shop depends on rates (^9) which doesn't match any versions, version solving failed.
            """),
    ];
}

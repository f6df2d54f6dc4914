namespace Hone.Tests.Outcomes.Formats.Compilers;

/// <summary>Outputs of tools that look at types alone.</summary>
internal static class PrintedByTypeCheckers
{
    public static IReadOnlyList<Printed> All { get; } =
    [
        new("mypy:red", """
            Failed whole
            shop/cart.py|14|9|Error|arg-type|Argument 1 to "add" has incompatible type "str"; expected "int"
            shop/cart.py|14|9|Info||Consider a cast
            shop/tax.py|3||Error|import-not-found|Cannot find implementation or library stub for module named "rates"
            """, """
            shop/cart.py:14:9: error: Argument 1 to "add" has incompatible type "str"; expected "int"  [arg-type]
            shop/cart.py:14:9: note: Consider a cast
            shop/tax.py:3: error: Cannot find implementation or library stub for module named "rates"  [import-not-found]
            Found 2 errors in 2 files (checked 7 source files)
            """),
        new("mypy:green", "Passed whole", "Success: no issues found in 7 source files\n"),
        new("mypy:coloured", """
            Failed whole
            a.py|1||Error|name-defined|Name "x" is not defined
            """, "a.py:1: \e[1m\e[31merror:\e(B\e[m Name \e(B\e[m\e[1m\"x\"\e(B\e[m is not defined  "
                + "\e(B\e[m\e[33m[name-defined]\e(B\e[m\n"
                + "\e[1m\e[31mFound 1 error in 1 file (checked 1 source file)\e(B\e[m\n"),
        new("mypy:with ends of places", """
            Failed
            a.py|2|5|Error|return-value|Incompatible return value type (got "int", expected "str")
            """, """
            a.py:2:5:2:12: error: Incompatible return value type (got "int", expected "str")  [return-value]
            """),
        new("mypy:two runs", """
            Failed whole
            a.py|2||Error|misc|Odd
            Passed whole
            """, """
            a.py:2: error: Odd  [misc]
            Found 1 error in 1 file (checked 1 source file)
            Success: no issues found in 1 source file
            """),
        new("pyright:red", """
            Failed whole
            /srv/app/main.py|10|5|Error|reportReturnType|Type "int" is not assignable to return type "str"\n"int" is not assignable to "str"
            /srv/app/main.py|12|1|Warning|reportMissingModuleSource|Import "yaml" could not be resolved from source
            """, """
            /srv/app/main.py
              /srv/app/main.py:10:5 - error: Type "int" is not assignable to return type "str"
                "int" is not assignable to "str" (reportReturnType)
              /srv/app/main.py:12:1 - warning: Import "yaml" could not be resolved from source (reportMissingModuleSource)
            1 error, 1 warning, 0 informations 
            """),
        new("basedpyright:green", "Passed whole", "0 errors, 0 warnings, 0 notes\n"),
        new("pyre:red", """
            Failed whole
            app/run.py|9|4|||Incompatible return type [7]: Expected `int` but got `str`.
            """.Replace("|||", "||7|", StringComparison.Ordinal), """
            app/run.py:9:4 Incompatible return type [7]: Expected `int` but got `str`.
            ƛ Found 1 type error!
            """),
        new("ty:red", """
            Failed whole
            app/run.py|4|10|Error|invalid-assignment|Object of type `str` is not assignable to `int`
            """, """
            error[invalid-assignment]: Object of type `str` is not assignable to `int`
             --> app/run.py:4:10
              |
            4 | total: int = "none"
              |              ^^^^^^
              |
            info: rule `invalid-assignment` is enabled by default

            Found 1 diagnostic
            """),
        new("tsc:plain", """
            Failed
            src/cart.ts|4|7|Error|TS2322|Type 'Line' is not assignable to type 'Order'.\nProperty 'total' is missing.
            src/tax.ts|9|1|Error|TS2304|Cannot find name 'rate'.
            """, """
            src/cart.ts(4,7): error TS2322: Type 'Line' is not assignable to type 'Order'.
              Property 'total' is missing.
            src/tax.ts(9,1): error TS2304: Cannot find name 'rate'.
            """),
        new("tsc:pretty", """
            Failed whole
            src/tax.ts|9|1|Error|TS2304|Cannot find name 'rate'.
            """, "\e[96msrc/tax.ts\e[0m:\e[93m9\e[0m:\e[93m1\e[0m - \e[91merror\e[0m\e[90m TS2304: \e[0m"
                + "Cannot find name 'rate'.\n\n\e[7m9\e[0m rate * 2\n\e[7m \e[0m \e[91m~~~~\e[0m\n\n\n"
                + "Found 1 error in src/tax.ts\e[90m:9\e[0m\n\n"),
        new("tsc:watch", """
            Failed whole
            a.ts|1|1|Error|TS1005|';' expected.
            Passed whole
            """, """
            [8:00:01 AM] Starting compilation in watch mode...

            a.ts(1,1): error TS1005: ';' expected.
            [8:00:03 AM] Found 1 error. Watching for file changes.
            [8:00:09 AM] File change detected. Starting incremental compilation...

            [8:00:10 AM] Found 0 errors. Watching for file changes.
            """),
        new("vue-tsc:configuration", """
            Failed
            |||Error|TS18003|No inputs were found in config file 'tsconfig.json'.
            """, "error TS18003: No inputs were found in config file 'tsconfig.json'.\n"),
        new("svelte-check:red", """
            Failed whole
            /srv/web/src/App.svelte|3|9|Error|ts|Cannot find name 'total'.
            /srv/web/src/Nav.svelte|1|1|Warning|svelte|Unused CSS selector ".old"
            """, """
            Loading svelte-check in workspace: /srv/web
            Getting Svelte diagnostics...

            /srv/web/src/App.svelte:3:9
            Error: Cannot find name 'total'. (ts)
              let x = total;

            /srv/web/src/Nav.svelte:1:1
            Warn: Unused CSS selector ".old" (svelte)
            <style>

            ====================================
            svelte-check found 1 error and 1 warning in 2 files
            """),
        new("svelte-check:green", "Passed whole", """
            ====================================
            svelte-check found 0 errors and 0 warnings
            """),
        new("astro:red", """
            Failed whole
            src/pages/index.astro|5|3|Error|ts(2304)|Cannot find name 'posts'.
            """, """
            src/pages/index.astro:5:3 - error ts(2304): Cannot find name 'posts'.

            5   posts.map(show)
                ~~~~~

            Result (4 files): 
            - 1 error
            - 0 warnings
            - 0 hints
            """),
        new("flow:red", """
            Failed whole
            src/cart.js|3|12|Error|incompatible-type|Cannot assign `'a'` to `n` because string is incompatible with number.
            """, """
            Error ---------------------------------------------------------------------------------------- src/cart.js:3:12

            Cannot assign `'a'` to `n` because string is incompatible with number. [incompatible-type]

               3| const n: number = 'a';
                                    ^^^

            Found 1 error
            """),
        new("sorbet:red", """
            Failed whole
            lib/cart.rb|8||||Method `totl` does not exist on `Cart` https://srb.help/7003
            """.Replace("||||", "|||7003|", StringComparison.Ordinal), """
            lib/cart.rb:8: Method `totl` does not exist on `Cart` https://srb.help/7003
                 8 |  cart.totl
                           ^^^^
            Errors: 1
            """),
        new("sorbet:green", "Passed whole", "No errors! Great job.\n"),
        new("phan:red", """
            Failed
            src/Cart.php|12|||PhanUndeclaredMethod|Call to undeclared method \Cart::totl
            """, """
            src/Cart.php:12 PhanUndeclaredMethod Call to undeclared method \Cart::totl
            """),
        new("deno:red", """
            Failed whole
            /srv/mod.ts|1|7|Error|TS2322|Type 'string' is not assignable to type 'number'.
            """, """
            Check file:///srv/mod.ts
            error: TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.
            const n: number = "a";
                  ^
                at file:///srv/mod.ts:1:7

            error: Type checking failed.
            """),
    ];
}

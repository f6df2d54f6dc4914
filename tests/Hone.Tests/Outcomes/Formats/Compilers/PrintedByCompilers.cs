namespace Hone.Tests.Outcomes.Formats.Compilers;

/// <summary>Outputs of compilers and linkers.</summary>
internal static class PrintedByCompilers
{
    public static IReadOnlyList<Printed> All { get; } =
    [
        new("gcc:red", """
            Failed
            src/cart.c|7|12|Error||'totl' undeclared (first use in this function); did you mean 'total'?
            src/cart.c|7|12|Info||each undeclared identifier is reported only once for each function it appears in
            src/cart.c|9|5|Warning|-Wunused-variable|unused variable 'n'
            """, """
            src/cart.c: In function 'sum':
            src/cart.c:7:12: error: 'totl' undeclared (first use in this function); did you mean 'total'?
                7 |     return totl;
                  |            ^~~~
                  |            total
            src/cart.c:7:12: note: each undeclared identifier is reported only once for each function it appears in
            src/cart.c:9:5: warning: unused variable 'n' [-Wunused-variable]
            """),
        new("clang:red", """
            Failed whole
            src/cart.cpp|3|10|Error||'cart.hpp' file not found
            """, """
            src/cart.cpp:3:10: fatal error: 'cart.hpp' file not found
                3 | #include "cart.hpp"
                  |          ^~~~~~~~~~
            1 error generated.
            """),
        new("gcc:warnings", """
            Unclear
            a.c|1|5|Warning|-Wunused|unused
            """, "a.c:1:5: warning: unused [-Wunused]\n"),
        new("gcc:coloured", """
            Failed
            a.c|1|5|Error||expected ';' before '}' token
            """, "\e[01m\e[Ka.c:1:5:\e[m\e[K \e[01;31m\e[Kerror: \e[m\e[Kexpected '\e[01m\e[K;\e[m\e[K' before "
                + "'\e[01m\e[K}\e[m\e[K' token\n"),
        new("ld:red", """
            Failed whole
            main.c|||||undefined reference to `total'
            """, """
            /usr/bin/ld: /tmp/ccx1.o: in function `main':
            main.c:(.text+0xe): undefined reference to `total'
            collect2: error: ld returned 1 exit status
            """),
        new("cl:red", """
            Failed
            src\cart.cpp|7||Error|C2065|'totl': undeclared identifier
            cart.obj|||Error|LNK2019|unresolved external symbol total referenced in function main
            """, """
            cart.cpp
            src\cart.cpp(7): error C2065: 'totl': undeclared identifier
            cart.obj : error LNK2019: unresolved external symbol total referenced in function main
            """),
        new("cargo:red", """
            Failed whole
            src/main.rs|2|9|Warning|unused_variables|unused variable: `n`
            src/main.rs|4|18|Error|E0308|mismatched types
            """, """
               Compiling shop v0.1.0 (/srv/shop)
            warning: unused variable: `n`
             --> src/main.rs:2:9
              |
            2 |     let n = 1;
              |         ^ help: if this is intentional, prefix it with an underscore: `_n`
              |
              = note: `#[warn(unused_variables)]` on by default

            error[E0308]: mismatched types
             --> src/main.rs:4:18
              |
            4 |     let t: u32 = "a";
              |            ---   ^^^ expected `u32`, found `&str`
              |            |
              |            expected due to this
              |
             ::: src/lib.rs:9:1

            For more information about this error, try `rustc --explain E0308`.
            warning: `shop` (bin "shop") generated 1 warning
            error: could not compile `shop` (bin "shop") due to 1 previous error; 1 warning emitted
            """),
        new("cargo:green with warnings", """
            Passed whole
            src/lib.rs|1|4|Warning|dead_code|function `f` is never used
            """, """
            warning: function `f` is never used
             --> src/lib.rs:1:4
              |
            1 | fn f() {}
              |    ^
              |
              = note: `#[warn(dead_code)]` on by default

            warning: `shop` (lib) generated 1 warning
                Finished `dev` profile [unoptimized + debuginfo] target(s) in 0.31s
            """),
        new("clippy:red", """
            Failed whole
            src/lib.rs|3|5|Error|clippy::needless_return|unneeded `return` statement
            """, """
                Checking shop v0.1.0 (/srv/shop)
            error: unneeded `return` statement
             --> src/lib.rs:3:5
              |
            3 |     return 1;
              |     ^^^^^^^^
              |
              = help: for further information visit the index of lints
              = note: `-D clippy::needless-return` implied by `-D warnings`

            error: could not compile `shop` (lib) due to 1 previous error
            """.Replace("-D clippy::needless-return", "-D clippy::needless_return", StringComparison.Ordinal)),
        new("rustc:coloured", """
            Failed whole
            a.rs|1|13|Error|E0425|cannot find value `x` in this scope
            """, "\e[0m\e[1m\e[38;5;9merror[E0425]\e[0m\e[0m\e[1m: cannot find value `x` in this scope\e[0m\n"
                + "\e[0m \e[0m\e[0m\e[1m\e[38;5;12m--> \e[0m\e[0ma.rs:1:13\e[0m\n\n"
                + "\e[0m\e[1m\e[38;5;9merror\e[0m\e[0m\e[1m: aborting due to 1 previous error\e[0m\n\n"),
        new("cargo-check:short", """
            Unclear
            src/main.rs|5|1|Warning||unused import: `std::fs`
            """, "src/main.rs:5:1: warning: unused import: `std::fs`\n"),
        new("cargo:manifest", "Failed whole", """
            error: failed to parse manifest at `/srv/shop/Cargo.toml`

            Caused by:
              no targets specified in the manifest
            """),
        new("zig build:red", """
            Failed whole
            src/main.zig|3|5|Error||use of undeclared identifier 'totl'
            """, """
            install
            └─ zig build-exe shop Debug native 1 errors
            src/main.zig:3:5: error: use of undeclared identifier 'totl'
                totl();
                ^~~~
            Build Summary: 0/3 steps succeeded; 1 failed
            """),
        new("swift:red", """
            Failed whole
            /srv/Sources/Shop/Cart.swift|4|9|Error||cannot find 'totl' in scope
            """, """
            /srv/Sources/Shop/Cart.swift:4:9: error: cannot find 'totl' in scope
            2 | func sum() -> Int {
            4 |     totl
              |     `- error: cannot find 'totl' in scope
            error: emit-module command failed with exit code 1 (use -v to see invocation)
            """),
        new("swift:green", "Passed whole", "[3/3] Linking shop\nBuild complete! (2.31s)\n"),
        new("xcodebuild:red", "Failed whole", """
            ** BUILD FAILED **

            The following build commands failed:
            """),
        new("javac:red", """
            Failed whole
            src/Cart.java|5|16|Error||cannot find symbol\nsymbol:   variable totl\nlocation: class Cart
            src/Cart.java|9|21|Warning|deprecation|old() in Tax has been deprecated
            """, """
            src/Cart.java:5: error: cannot find symbol
                    return totl;
                           ^
              symbol:   variable totl
              location: class Cart
            src/Cart.java:9: warning: [deprecation] old() in Tax has been deprecated
                    return Tax.old();
                                ^
            1 error
            1 warning
            """),
        new("kotlinc:red", """
            Failed
            /srv/src/Cart.kt|3|12|Error||Unresolved reference 'totl'.
            /srv/src/Tax.kt|1|5|Warning||Variable 'n' is never used
            """, """
            e: file:///srv/src/Cart.kt:3:12 Unresolved reference 'totl'.
            w: /srv/src/Tax.kt: (1, 5): Variable 'n' is never used
            """),
        new("scalac:red", """
            Failed whole
            Cart.scala|4|3|Error||not found: value totl
            Tax.scala|2|15|Warning||private val is never used
            """, """
            Cart.scala:4: error: not found: value totl
              totl
              ^
            Tax.scala:2: warning: private val is never used
              private val n = 1
                          ^
            one warning found
            one error found
            """),
        new("sbt:red", """
            Failed whole
            /srv/src/Cart.scala|4|3|Error||not found: value totl
            """, """
            [info] compiling 1 Scala source to /srv/target/classes ...
            [error] /srv/src/Cart.scala:4:3: not found: value totl
            [error]   totl
            [error]   ^
            [error] one error found
            [error] (Compile / compileIncremental) Compilation failed
            [error] Total time: 2 s, completed Jan 3, 2025
            """),
        new("sbt:green", "Passed whole", "[success] Total time: 2 s, completed Jan 3, 2025\n"),
        new("msbuild:red", """
            Failed whole
            /srv/Shop/Cart.cs|7|20|Error|CS0103|The name 'totl' does not exist in the current context
            """, """
              Determining projects to restore...
            /srv/Shop/Cart.cs(7,20): error CS0103: The name 'totl' does not exist in the current context [/srv/Shop/Shop.csproj]

            Build FAILED.

            /srv/Shop/Cart.cs(7,20): error CS0103: The name 'totl' does not exist in the current context [/srv/Shop/Shop.csproj]
                0 Warning(s)
                1 Error(s)

            Time Elapsed 00:00:02.10
            """),
        new("dotnet build:green", "Passed whole", """
              Shop -> /srv/Shop/bin/Debug/net9.0/Shop.dll

            Build succeeded.
                0 Warning(s)
                0 Error(s)

            Time Elapsed 00:00:02.10
            """),
        new("dotnet:short log", """
            Failed whole
            /srv/Shop/Shop.csproj|||Error|NU1101|Unable to find package Rates. No packages exist with this id
            """, """
              Shop failed with 1 error(s) (0.4s)
                /srv/Shop/Shop.csproj : error NU1101: Unable to find package Rates. No packages exist with this id

            Restore failed with 1 error(s) in 0.6s
            """),
        new("go build:red", """
            Failed
            ./cart.go|5|9|||undefined: totl
            ./tax.go|8|12|||not enough arguments in call to rate\nhave ()\nwant (int)
            """, """
            # example.org/shop/cart
            ./cart.go:5:9: undefined: totl
            ./tax.go:8:12: not enough arguments in call to rate
            	have ()
            	want (int)
            """),
        new("go build:vet", """
            Failed
            cart/cart.go|5|9|||undefined: totl
            """, "vet: cart/cart.go:5:9: undefined: totl\n"),
        new("go mod:red", "Failed whole", "go: updates to go.mod needed; to update it:\n\tgo mod tidy\n"),
        new("dart:red", """
            Failed
            lib/cart.dart|3|10|Error|undefined_identifier|Undefined name 'totl'.
            """, """
            Analyzing shop...

              error - lib/cart.dart:3:10 - Undefined name 'totl'. - undefined_identifier

            1 issue found.
            """),
        new("flutter analyze:green", "Passed whole", "Analyzing shop...\nNo issues found! (ran in 1.2s)\n"),
        new("ghc:red", """
            Failed
            src/Cart.hs|4|9|Error|GHC-88464|Variable not in scope: totl :: Int\nSuggested fix: Perhaps use `total'
            """, """
            src/Cart.hs:4:9: error: [GHC-88464]
                Variable not in scope: totl :: Int
                Suggested fix: Perhaps use `total'
              |
            4 | sum = totl
              |       ^^^^
            """),
        new("mix:red", """
            Failed whole
            lib/cart.ex|3|5|Error||undefined variable "totl"
            """, """
            Compiling 1 file (.ex)
                error: undefined variable "totl"
                │
              3 │     totl
                │     ^^^^
                │
                └─ lib/cart.ex:3:5: Cart.sum/0


            == Compilation error in file lib/cart.ex ==
            ** (CompileError) lib/cart.ex: cannot compile module Cart (errors have been logged)
            """),
        new("erlc:red", """
            Failed
            src/cart.erl|3|9|||variable 'Totl' is unbound
            """, "src/cart.erl:3:9: variable 'Totl' is unbound\n% 3|     Totl.\n%  |     ^\n"),
        new("php:red", """
            Failed whole
            cart.php|4||Error||syntax error, unexpected token "}"
            """, """
            PHP Parse error:  syntax error, unexpected token "}" in cart.php on line 4
            Errors parsing cart.php
            """),
        new("python:syntax", """
            Failed whole
            cart.py|3|||SyntaxError|'(' was never closed
            """, """
              File "cart.py", line 3
                print(total
                     ^
            SyntaxError: '(' was never closed
            """),
        new("python:import", """
            Failed whole
            /srv/shop/cart.py|1|||ModuleNotFoundError|No module named 'rates'
            """, """
            Traceback (most recent call last):
              File "/srv/main.py", line 1, in <module>
                from shop import cart
              File "/srv/shop/cart.py", line 1, in <module>
                import rates
            ModuleNotFoundError: No module named 'rates'
            """),
        new("node:red", """
            Failed whole
            /srv/main.mjs|2|||ReferenceError|ReferenceError: totl is not defined
            """, """
            /srv/main.mjs:2
            totl();
            ^

            ReferenceError: totl is not defined
                at /srv/main.mjs:2:1
                at ModuleJob.run (node:internal/modules/esm/module_job:195:25)

            Node.js v20.11.0
            """),
    ];
}

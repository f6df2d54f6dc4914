using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of Go's linters and of those of interface definitions.</summary>
internal static class GoFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("golangci-lint", Failed, """
            cmd/main.go:12:9: Error return value of `f.Close` is not checked (errcheck)
            	f.Close()
            	       ^
            cmd/main.go:30: line is 140 characters (lll)
            2 issues:
            * errcheck: 1
            * lll: 1
            """,
            "cmd/main.go|12|9||errcheck|Error return value of `f.Close` is not checked",
            "cmd/main.go|30|||lll|line is 140 characters"),
        Named("golangci-lint", Failed, """
            main.go:12:2  errcheck  Error return value of `os.Remove` is not checked
            pkg/a.go:3    lll       line is 130 characters
            """,
            "main.go|12|2||errcheck|Error return value of `os.Remove` is not checked",
            "pkg/a.go|3|||lll|line is 130 characters"),
        new("golangci-lint", Passed, "0 issues.\n"),
        Named("golint", Failed, "cmd/main.go:3:5: exported var V should have comment or be unexported",
            "cmd/main.go|3|5|||exported var V should have comment or be unexported"),
        Named("go-consistent", Failed, "./cmd/main.go:8:2: zero value ptr alloc: use new(T) for *T allocation",
            "./cmd/main.go|8|2|||zero value ptr alloc: use new(T) for *T allocation"),
        Named("errcheck", Failed, "cmd/main.go:8:9:\tf.Close()", "cmd/main.go|8|9|||f.Close()"),
        Named("revive", Failed, "main.go:3:1: exported function X should have comment",
            "main.go|3|1|||exported function X should have comment"),
        new("revive", Failed, """
              ⚠  https://revive.run/r#exported  exported function X should have comment
              main.go:3:1

            ⚠ 1 problem (0 errors, 1 warning)
            """,
            "main.go|3|1|Warning|exported|exported function X should have comment"),
        new("gosec", Failed, """
            /srv/cmd/main.go:64:2: [CWE-703] Errors unhandled. (Rule:G104, Severity:LOW, Confidence:HIGH)
            """,
            "/srv/cmd/main.go|64|2|Info|G104|[CWE-703] Errors unhandled. (Rule:G104, Severity:LOW, Confidence:HIGH)"),
        new("gosec", Failed, """
            [/srv/cmd/main.go:37] - G304 (CWE-22): Potential file inclusion (Confidence: HIGH, Severity: MEDIUM)
                36:
              > 37: 	f, err := os.Open(name)

            Summary:
              Gosec  : dev
              Files  : 1
              Lines  : 60
              Nosec  : 0
              Issues : 1
            """,
            "/srv/cmd/main.go|37||Warning|G304|Potential file inclusion"),
        Named("govet", Failed, """
            # example.org/shop/cmd
            # [example.org/shop/cmd]
            cmd/main.go:9:2: fmt.Printf format %d has arg "a" of wrong type string
            vet: cmd/b.go:3:8: expected 'package', found x
            """,
            "cmd/main.go|9|2|||fmt.Printf format %d has arg \"a\" of wrong type string",
            "cmd/b.go|3|8|||expected 'package', found x"),
        new("staticcheck", Failed, "cmd/main.go:9:2: this value of err is never used (SA4006)",
            "cmd/main.go|9|2||SA4006|this value of err is never used"),
        Named("staticcheck", Failed, """
            cmd/main.go
              (9, 2)  SA4006  this value of err is never used

             ✖ 1 problem (1 error, 0 warnings, 0 ignored)
            """,
            "cmd/main.go|9|2||SA4006|this value of err is never used"),
        Named("gofmt", Failed, """
            cmd/main.go
            internal/a b.go
            """,
            "cmd/main.go|||||not formatted"),
        Named("gofmt", Failed, """
            diff cmd/main.go.orig cmd/main.go
            --- cmd/main.go.orig
            +++ cmd/main.go
            @@ -1,3 +1,3 @@
             package main
            -var  a = 1
            +var a = 1
            """,
            "cmd/main.go|||||not formatted"),
        Named("gofmt", Failed, "cmd/main.go:3:1: expected declaration, found x",
            "cmd/main.go|3|1|||expected declaration, found x"),
        Named("terraform fmt", Failed, "modules/main.tf\n", "modules/main.tf|||||not formatted"),
        Named("buf", Failed, "pet/v1/pet.proto:42:10:Field name \"petID\" should be lower_snake_case.",
            "pet/v1/pet.proto|42|10|||Field name \"petID\" should be lower_snake_case."),
        new("protolint", Failed, "[pet/v1/pet.proto:1:1] File name should be lower_snake_case.proto.",
            "pet/v1/pet.proto|1|1|||File name should be lower_snake_case.proto."),
    ];
}

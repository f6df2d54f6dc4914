using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters and formatters of Go and of interface definitions.</summary>
internal static class GoRows
{
    private const string Place = "<file>:<line>:<col>:";

    /// <summary>All of them; each fails on whatever it finds.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        new("golangci-lint",
            Finding(@"<file>:<line>(?::<col>)?: <msg> \((?<code>[a-z][\w-]*)\)"),
            Finding(@"<file>:<line>(?::<col>)?\s{2,}(?<code>[a-z][a-z-]*)\s{2,}<msg>"),
            Finding($"{Place} <msg>"),
            Finding("level=(?<sev>error) msg=\"?(?<msg>.*?)\"?"),
            Tally("<total> issues(?:\\.|:)"),
            Tally("<total> issue:"))
        {
            Names = ["golangci"],
            Marks =
            [
                "(errcheck)", "(govet)", "(staticcheck)", "(ineffassign)", "(gosimple)", "(gocritic)", "(typecheck)",
                "(goconst)", "(gocyclo)", "\n* errcheck: ", "\n* govet: ", "\n* staticcheck: ", "0 issues.",
                "level=error msg=\"Running error: ", " issues:", " issue:",
            ],
        },
        new("golint", Finding($@"{Place}\s*<msg>"), Finding(@"<file>:<line>:\s*<msg>"))
        {
            Names =
            [
                "go-consistent", "errcheck", "ineffassign", "unparam", "unconvert", "goconst", "nakedret", "gocritic",
                "deadcode", "dupl", "lll",
            ],
        },
        new("revive",
            Finding($"{Place} <msg>"),
            Opening(@"\s+(?<sev>[✘✖⚠])\s+(?:https://revive\.run/r#)?<code>\s+<msg>"),
            LinePattern.Place(@"\s+<file>:<line>:<col>"),
            Tally(@"[✘✖⚠] <total> problems? \(<errors> errors?, <warnings> warnings?\)"))
        {
            Marks = ["https://revive.run/r#"],
        },
        new("gosec",
            Finding($@"{Place} (?<msg>.*\(Rule:(?<code>G\d+), Severity:(?<sev>\w+), Confidence:\w+\))"),
            Finding(@"\[<file>:<line>(?:-<endline>)?(?::<col>)?\] - (?<code>G\d+) (?:\(CWE-\d+\): )?(?<msg>.*?)"
                + @"(?: \(Confidence: ?\w+, Severity: ?(?<sev>\w+)\))?"),
            Tally(@"\s*Issues\s*: <total>"))
        {
            Marks = ["(Rule:G", "] - G1", "] - G2", "] - G3", "] - G4", "] - G5", "] - G6"],
        },
        new("govet",
            Finding(@"(?:vet(?:\.exe)?: )?<file>:<line>(?::<col>)?:\s*<msg>"),
            Red(@"exit status [1-9]\d*"))
        {
            Names = ["go vet", "go-vet"],
        },
        new("staticcheck",
            Finding($@"{Place} <msg> \((?<code>[A-Z]{{1,3}}\d{{4}}|compile)\)"),
            Finding($"{Place} <msg>"),
            Finding(@"\s+\(<line>, <col>\)\s+(?<code>[A-Z]{1,3}\d{4}|compile)\s+<msg>"),
            Tally(@"\s*[✖✔] <total> problems? \(<errors> errors?, <warnings> warnings?(?:, .*)?\)"),
            Head(@"(?<file>\S+\.go)"))
        {
            Marks = ["(SA1", "(SA4", "(SA5", "(SA6", "(SA9", "(ST10", "(S10", "(U1000)", "(QF10"],
        },
        Listing("gofmt", @"\.go", "gofumpt", "goimports", "gci"),
        Listing("shfmt", @"\.(?:sh|bash|bats|zsh)"),
        Listing("terraform fmt", @"\.(?:tf|tfvars|hcl)", "terraform-fmt", "tofu fmt"),
        new("buf", Finding($"{Place}<msg>"), Finding("<file>:<msg>"))
        {
            Names = ["buf lint"],
        },
        new("protolint", Finding(@"\[<file>:<line>:<col>\] <msg>"))
        {
            Marks = [".proto:"],
        },
    ];

    /// <summary>A formatter that names the files it would change, or shows how it would change them.</summary>
    private static LinterRow Listing(string tool, string ending, params string[] names) =>
        new(tool,
            Finding($@"diff (?:-u )?\S+\.orig <file>"),
            Finding($@"diff -u <path> \S+"),
            Finding(@"<path>:<line>:<col>: <msg>"),
            Finding($@"(?<file>[^\s:+-][^\s:]*{ending})"))
        {
            Names = names,
            Complaint = "not formatted",
        };
}

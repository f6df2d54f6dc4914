namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Compilers that belong to no bigger family.</summary>
internal static class OtherCompilers
{
    private const string GoFailures =
        @"errors parsing |go\.mod file not found|cannot find main module|updates to go\.mod needed|" +
        @"inconsistent vendoring|" +
        @"no required module provides|missing go\.sum entry|module \S+(?: not found|:) |no such tool|" +
        @"cannot (?:find|load|run|write|use|match|determine)|no modules specified|no go files listed|" +
        @"\S+: (?:invalid version|reading |verifying |unrecognized import path|module \S+: |no matching versions|" +
        @"parsing go\.mod|missing go\.sum entry|checksum mismatch)|go\.mod requires go |\S+ requires go ";

    private static readonly string s_go = Place.File("go|s");

    private static readonly LineFormat s_goBuild = new("go build", CheckKind.Build)
    {
        Names = ["go", "go mod", "gotype"],
        Marks = ["# ", "vet: ", "go: ", "package ", ".go:"],
        Opens = new(@"^# [\w.~-]+(?:/[\w.~+-]+)*(?: \[[^\[\]\s]+\])?$"),
        Inside = new($@"^(?:vet: )?{s_go}:{Place.Line}(?::(?<col>\d+))?: (?<msg>\S.*)$"),
        Keeps = new(@"^[\s~^|]", @"^\S+:\d+:\d+: (?:warning|note): ", "^In file included", @"^\d+ warnings? generated",
            "^too many errors$", "^note: module requires Go"),
        Finds = new(
            $@"^vet: {s_go}:{Place.LineColumn}: (?<msg>.+)$",
            $@"^{s_go}:{Place.LineColumn}: (?<msg>(?:no required module provides package |package \S+ is not in |" +
            @"cannot find (?:package|module providing) |use of internal package |import ""[^""]+"" is a program|" +
            @"expected 'package', found ).*)$",
            @"^(?<msg>package \S+ is not in (?:std|GOROOT) .+)$",
            @"^(?<msg>package \S+: build constraints exclude all Go files in .+)$"),
        Adds = new(@"^\t(?<more>\S.*)$"),
        Ends = new($@"^(?<fail>go: (?:{GoFailures}).*)$", @"^\timports \S+: (?<fail>import cycle not allowed.*)$"),
    };

    private static readonly LineFormat s_goByName = new("go build", CheckKind.Build)
    {
        Names = ["go", "gotype"],
        Finds = new($@"^{s_go}:{Place.Line}(?::(?<col>\d+))?: (?<msg>\S.*)$"),
        Adds = new(@"^\t(?<more>\S.*)$"),
        Unless = new(@"^# \S", "^vet: ", "^[^ ]+: (?:no required module|package [^ ]+ is not in|cannot find) "),
    };

    private static readonly LineFormat s_dart = new("dart", CheckKind.Types)
    {
        Names = ["dart analyze", "flutter", "flutter analyze", "dartanalyzer"],
        Marks = [".dart:", "No issues found!"],
        Finds = new(
            $@"^\s*(?<sev>error|warning|info) • (?<msg>.+?) • {Place.File("dart|yaml")}:{Place.LineColumn} • " +
            $@"(?<code>\w+)$",
            $@"^\s*(?<sev>error|warning|info) - {Place.File("dart|yaml")}:{Place.LineColumn} - (?<msg>.+) - " +
            $@"(?<code>\w+)$",
            $@"^{Place.File("dart")}:{Place.LineColumn}: (?<sev>Error|Warning|Info|Context): (?<msg>.+)$"),
        Ends = new(@"^\s*(?<good>No issues found!(?: \(ran in .+\))?)$"),
    };

    private static readonly LineFormat s_ghc = new("ghc", CheckKind.Build)
    {
        Names = ["cabal", "stack", "runghc", "ghci"],
        Marks = [".hs:", ".lhs:", "cabal: ", "Error: [S-", "Error: [Cabal-", "Error: cabal"],
        Finds = new(
            $@"^{Place.File("l?hs|hsc|chs|hs-boot|cabal")}:(?:{Place.LineColumn}(?:-(?<endcol>\d+))?|" +
            @"\((?<line>\d+),(?<col>\d+)\)-\((?<endline>\d+),(?<endcol>\d+)\)): (?<sev>error|warning):" +
            @"(?: \[(?<code>[\w-]+)\])?(?: \[[^\]]*\])?(?<msg>.*)$"),
        Adds = new(@"^\s{2,}(?:• )?(?<more>[^|\s].*)$"),
        Ends = new(
            @"^(?<fail>Error: \[(?:S|Cabal)-\d+\].*)$",
            @"^(?<fail>(?:Error: )?cabal: (?:Failed to build|Could not resolve).*)$"),
    };

    private static readonly LineFormat s_elixir = new("elixir", CheckKind.Build)
    {
        Names = ["elixirc", "mix", "mix compile"],
        Marks = [".ex", "== Compilation error", "** (Mix) ", "Generated ", "--warnings-as-errors option"],
        Finds = new(
            @"^\s{0,5}(?<sev>error|warning): (?<msg>.+)$",
            $@"^\*\* \((?<code>\w+Error)\) {Place.File("exs?|[lh]?eex")}:{Place.Line}(?::(?<col>\d+))?: (?<msg>.+)$",
            $@"^\*\* \((?<code>\w+Error)\) (?<msg>.+) on {Place.File("exs?|[lh]?eex")}:{Place.Line}(?::(?<col>\d+))?:"),
        Adds = new($@"^\s+(?:└─ )?{Place.File("exs?|[lh]?eex")}:{Place.Line}(?::(?<col>\d+))?(?:: .+)?$"),
        Ends = new(
            @"^(?<fail>== Compilation error in file \S+ ==)$",
            @"^(?<fail>\*\* \(Mix\) (?:Could not |Can't |The task |No |Unknown |Unchecked ).+)$",
            @"^(?<fail>Compilation failed due to warnings while using the --warnings-as-errors option)",
            @"^(?<pass>Generated \w+ app)$"),
        Placed = true,
        Reach = 12,
    };

    private static readonly LineFormat s_erlang = new("erlc", CheckKind.Build)
    {
        Names = ["erlang", "rebar3"],
        Marks = [".erl:", ".hrl:", "===> Compiling "],
        Finds = new(
            $@"^{Place.File("erl|hrl|yrl|xrl")}:{Place.LineColumn}: (?:(?<sev>Warning): )?(?<msg>\S.*)$",
            $@"^{Place.File("erl|hrl|yrl|xrl")}:{Place.Line}: (?:(?<sev>Warning): )?" +
            @"(?<msg>(?:syntax error|undefined|function|variable|record|type|spec|head mismatch|can't find) .*)$"),
        Ends = new(@"^(?<fail>===> Compiling \S+ failed)$"),
    };

    private static readonly LineFormat s_php = new("php", CheckKind.Build)
    {
        Names = ["php -l"],
        Marks = ["Parse error: ", "No syntax errors detected in "],
        Finds = new($@"^(?:PHP )?(?<sev>Parse error): +(?<msg>.+) in {Place.AnyFile} on line {Place.Line}$"),
        Ends = new(@"^(?<good>No syntax errors detected in .+)$", @"^(?<bad>Errors parsing \S+)$"),
    };

    public static IReadOnlyList<LineFormat> All { get; } =
        [s_goBuild, s_goByName, s_dart, s_ghc, s_elixir, s_erlang, s_php];
}

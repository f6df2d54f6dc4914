namespace Hone.Outcomes.Formats.Compilers;

/// <summary>What looks at types alone.</summary>
internal static class TypeCheckers
{
    private const string Scripts = "[cm]?[jt]sx?|vue|svelte|astro|json";

    private static readonly string s_python = Place.File("pyi?|pyw|pyx|ipynb");
    private static readonly string s_script = Place.File(Scripts);

    public static IReadOnlyList<LineFormat> All { get; } =
    [
        new("mypy", CheckKind.Types)
        {
            Names = ["dmypy"],
            Marks = [".py", ".ipynb:", "no issues found in ", "mypy: ", " source file"],
            Finds = new(
                $@"^{s_python}:{Place.Line}(?::(?<col>\d+))?(?::(?<endline>\d+):(?<endcol>\d+))?: " +
                @"(?<sev>error|warning|note|info): (?<msg>\S.*?)(?:  \[(?<code>[a-z][\w-]*)\])?$",
                $@"^{s_python}: (?<sev>error): (?<msg>(?:Source file found twice|Duplicate module named) .+)$"),
            Ends = new(
                @"^(?<good>Success: no issues found in \d+ source files?)$",
                @"^Found (?<n>\d+) errors? in \d+ files? \((?:checked \d+ source|errors prevented)",
                @"^(?<fail>mypy: (?:error: .+|can't read file .+|can't open .+))$"),
        },
        new("pyright", CheckKind.Types)
        {
            Names = ["basedpyright"],
            Marks = [".py", " errors, ", " error, "],
            Finds = new(
                $@"^\s*{s_python}:{Place.LineColumn} - (?<sev>error|warning|information): (?<msg>.+?)" +
                @"(?: \((?<code>report\w+)\))?$"),
            Adds = new(@"^\s{4,}(?<more>\S.*?)(?: \((?<code>report\w+)\))?$"),
            Ends = new(@"^(?<n>\d+) errors?, \d+ warnings?(?:, \d+ (?:informations?|notes?))?\s*$"),
        },
        new("pyre", CheckKind.Types)
        {
            Marks = [".py", " type error"],
            Finds = new($@"^{s_python}:{Place.LineColumn} (?<msg>[A-Z][\w ]+ \[(?<code>\d+)\]: .+)$"),
            Ends = new(@"^(?:\S )?Found (?<n>\d+) type errors?!?$", @"^(?:\S )?(?<good>No type errors found)$"),
        },
        new("ty", CheckKind.Types)
        {
            Marks = ["--> ", " diagnostic"],
            Finds = new(@"^(?<sev>error|warning|info)\[(?<code>[a-z]+(?:-[a-z]+)+)\]:? (?<msg>.+)$"),
            Adds = new($@"^\s*--> {s_python}:{Place.LineColumn}$"),
            Ends = new(@"^Found (?<n>\d+) diagnostics?$"),
            Placed = true,
            Blocks = true,
            Reach = 2,
        },
        new("pytype", CheckKind.Types)
        {
            Marks = [", in "],
            Finds = new(
                $@"^File ""{Place.AnyFile}"", line {Place.Line}, in [^:]+: (?<msg>.+?) \[(?<code>[a-z]+-[a-z-]+)\]$"),
        },
        new("tsc", CheckKind.Types)
        {
            Names = ["vue-tsc", "tsgo", "typescript"],
            Marks = [" TS", " errors in ", " error in ", " Watching for file changes"],
            Finds = new(
                $@"^{s_script}\({Place.Line},(?<col>\d+)\): (?<sev>error|warning) (?<code>TS\d+): (?<msg>.+)$",
                $@"^(?:Error: )?{s_script}:{Place.LineColumn} - (?<sev>error|warning) (?<code>TS\d+): (?<msg>.+)$",
                @"^(?<sev>error) (?<code>TS\d+): (?<msg>.+)$"),
            Adds = new(@"^ {2,}(?<more>\S.*)$"),
            Ends = new(
                @"^Found (?<n>\d+) errors? in (?:the same file, starting at: .+|\d+ files\.|\S+:\d+)$",
                @"^(?:\[?\d[\d:. APMapm]+\]? (?:- )?)?Found (?<n>\d+) errors?\. Watching for file changes\.$"),
        },
        new("svelte-check", CheckKind.Types)
        {
            Marks = ["svelte-check ", "FILES_WITH_PROBLEMS", "(svelte)", "(ts)", "(js)", "(css)"],
            Finds = new(
                $@"^{s_script}:{Place.LineColumn}$",
                $@"^\d+ (?<sev>ERROR|WARNING) ""(?<file>[^""]+)"" {Place.LineColumn} ""(?<msg>.+)""$"),
            Adds = new(@"^(?<sev>Error|Warn|Hint): (?<msg>.+) \((?<code>[\w-]+)\)\s*$"),
            Ends = new(
                @"^svelte-check found (?<n>\d+|no) errors?",
                @"^(?:\d+ )?COMPLETED \d+ FILES (?<n>\d+) ERRORS? "),
        },
        new("astro", CheckKind.Types)
        {
            Names = ["astro check"],
            Marks = [" ts(", " astro("],
            Finds = new(
                $@"^{s_script}:{Place.LineColumn} - (?<sev>error|warning|hint) (?<code>(?:ts|astro)\(\d+\)): " +
                $@"(?<msg>.+)$"),
            Ends = new(@"^- (?<sum>\d+) errors?$"),
        },
        new("flow", CheckKind.Types)
        {
            Marks = ["Error -", "Error ┈", "Warning -"],
            Finds = new($@"^(?<sev>Error|Warning) [-─┈]{{3,}} {s_script}:{Place.LineColumn}$"),
            Adds = new(@"^(?<msg>[^\s\d].+?)(?: \[(?<code>[a-z][\w-]+)\])?$"),
            Ends = new(@"^Found (?<sum>\d+) errors?(?: and \d+ warnings?)?$"),
            Reach = 3,
        },
        new("flow", CheckKind.Types)
        {
            Ends = new(@"^(?<good>No errors!)$", @"^(?<good>Found 0 errors)$"),
        },
        new("sorbet", CheckKind.Types)
        {
            Names = ["srb", "srb tc"],
            Marks = ["https://srb.help/", "https://sorbet.org/docs/error-reference#", "No errors! Great job."],
            Finds = new(
                $@"^{Place.AnyFile}:{Place.Line}: (?<msg>.+ https://(?:srb\.help/|sorbet\.org/docs/error-reference#)" +
                @"(?<code>\d+))$"),
            Ends = new(@"^Errors: (?<sum>\d+)$", @"^(?<good>No errors! Great job\.)$"),
        },
        new("phan", CheckKind.Types)
        {
            Marks = [" Phan"],
            Finds = new($@"^{Place.File("php|phtml|inc")}:{Place.Line} (?<code>Phan\w+) (?<msg>.+)$"),
        },
    ];
}

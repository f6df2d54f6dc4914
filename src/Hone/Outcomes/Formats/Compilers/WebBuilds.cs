namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Bundlers and compilers for the web.</summary>
internal static class WebBuilds
{
    private const string Sources = "[cm]?[jt]sx?|vue|svelte|astro|json|css|scss|sass|less|mdx?|html|wasm";

    private static readonly string s_source = Place.File(Sources);

    public static IReadOnlyList<LineFormat> All { get; } =
    [
        new("webpack", CheckKind.Build)
        {
            Names = ["webpack-cli", "rspack"],
            Marks = ["ERROR", "WARNING", "webpack "],
            Finds = new(
                $@"^(?:\[tsl\] )?(?<sev>ERROR|WARNING) in {s_source}" +
                $@"(?:[ :]{Place.LineColumn}(?:-\S+)?|\({Place.Line},(?<col>\d+)\))?$"),
            Adds = new(@"^\s*(?:(?<code>TS\d+): )?(?<msg>\S.*)$"),
            Ends = new(
                @"^(?:\S+ \()?webpack [\d.]+\)? compiled (?:with (?<n>\d+) errors?)",
                @"^(?:\S+ \()?webpack [\d.]+\)? (?<good>compiled (?:successfully|with \d+ warnings?).*)$"),
        },
        new("next", CheckKind.Build)
        {
            Names = ["next build", "react-scripts", "vue-cli-service"],
            Marks =
            [
                "Compiled ", "Failed to compile", "Build error occurred", "Generating static pages", "(Static)",
                "(Dynamic)",
            ],
            Finds = new($@"^{s_source}:{Place.LineColumn}$", @"^\[(?<msg>\w*Error: .+)\]$"),
            Adds = new(@"^(?:(?<sev>Type error|Error|Warning): )?(?<msg>\S.*)$"),
            Ends = new(
                @"^(?<pass>Compiled (?:successfully[.!]|with warnings\.))\s*$",
                @"^\s*DONE +(?<pass>Compiled successfully.*)$",
                @"^\s*✓ (?<pass>Generating static pages.* \((\d+)/\d+\).*)$",
                @"^[○●ƒλ] +\((?<pass>Static|SSG|Dynamic|Server)\) ",
                @"^(?:\s*ERROR +)?(?<fail>Failed to compile(?: with \d+ errors?.*|\.)?)\s*$",
                @"^(?:> )?(?<fail>Build error occurred)\s*$"),
            Ended = true,
        },
        new("vite", CheckKind.Build)
        {
            Names = ["vite build", "rolldown"],
            Marks = ["built in ", "error during build:", "Build failed in "],
            Finds = new("^error during build:$"),
            Adds = new(
                $@"^\s*file: {s_source}:{Place.LineColumn}$",
                $@"^{s_source}:{Place.LineColumn}: ERROR: (?<more>.+)$",
                @"^(?<msg>\S.*)$"),
            Ends = new(@"^✓ (?<good>built in [\d.]+ ?m?s)", @"^[✗x✘] (?<fail>Build failed in [\d.]+ ?m?s)"),
        },
        new("rollup", CheckKind.Build)
        {
            Marks = ["[!] ", "created "],
            Finds = new(@"^\[!\] (?:\((?:plugin )?[^()]+\) )?(?<msg>\w*Error: .+)$"),
            Adds = new($@"^{s_source} \({Place.LineColumn}\)$"),
            Ends = new(@"^(?<good>created .+ in [\d.]+m?s)$"),
            Reach = 4,
        },
        new("esbuild", CheckKind.Build)
        {
            Names = ["ng", "ng build"],
            Marks = ["ERROR", "WARNING", ": error: ", "⚡ "],
            Finds = new(
                @"^(?:✘|▲|X) \[(?<sev>ERROR|WARNING)\] (?:(?<code>TS\d+): )?(?<msg>.+?)(?: \[(?<code>[\w -]+)\])?$",
                $@"^ > {s_source}:{Place.LineColumn}: (?<sev>error|warning): (?<msg>.+)$"),
            Adds = new($@"^\s{{4}}{s_source}:{Place.LineColumn}:$"),
            Ends = new(@"^(?:\d+ warnings? and )?(?<sum>\d+) errors?$", @"^(?<good>⚡ Done in [\d.]+m?s)$"),
            Reach = 2,
        },
        new("tsup", CheckKind.Build)
        {
            Marks = ["Build success", "Build failed", "Build error", "error occurred in dts build"],
            Ends = new(
                @"^(?:ESM|CJS|DTS|IIFE) (?:⚡️? ?)?(?<pass>Build success.*)$",
                @"^(?:ESM|CJS|DTS|IIFE) (?<fail>Build (?:failed|error))$",
                @"^(?<fail>Error: error occurred in dts build)"),
            Starts = new("^CLI Building entry: "),
        },
        new("parcel", CheckKind.Build)
        {
            Marks = ["🚨 Build failed", "✨ Built in "],
            Finds = new(@"^\s*(?<code>@parcel/[\w-]+): (?<msg>.+)$"),
            Adds = new($@"^\s+{s_source}:{Place.LineColumn}(?::\d+:\d+)?$"),
            Ends = new(@"^🚨 (?<fail>Build failed)\.", @"^✨ (?<good>Built in .+)$"),
            Reach = 3,
        },
        new("deno", CheckKind.Types)
        {
            Names = ["deno check"],
            Marks = ["[ERROR]", "Type checking failed."],
            Finds = new(@"^(?:error: )?(?<code>TS\d+) \[(?<sev>ERROR|WARNING)\]: (?<msg>.+)$"),
            Adds = new($@"^\s+at (?:file://)?{s_source}:{Place.LineColumn}$"),
            Ends = new(@"^(?:error: )?(?<fail>Type checking failed\.)$"),
            Reach = 6,
        },
        new("node", CheckKind.Build)
        {
            Marks = ["Node.js v"],
            Finds = new($@"^(?:node:internal/\S+|(?:file://)?{s_source}):(?<line>\d+)$"),
            Adds = new(
                @"^(?:Uncaught )?(?<msg>(?<code>\w*Error)(?: \[\w+\])?: .+)$",
                $@"^ {{4}}at (?:async )?(?:.+ \()?(?:file://)?{s_source}:{Place.LineColumn}\)?$"),
            Ends = new(@"^Node\.js v(?<sum>\d+\.\d+\.\d+)$"),
            Ended = true,
            Reach = 15,
        },
    ];
}

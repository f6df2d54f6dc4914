namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Compilers and linkers that make machine code.</summary>
internal static class NativeCompilers
{
    private const string Sources =
        @"c|cc|cpp|cxx|c\+\+|C|h|hh|hpp|hxx|H|m|mm|inl|inc|ipp|tpp|tcc|cu|cuh|S|s|ino|pch|ixx|cppm|def|y|l|ll|cl";

    private static readonly string s_source =
        $@"(?:{Place.File(Sources)}|(?<file>/[^\s:]+/include/[^\s:]+))";

    private static readonly string s_rust = Place.File("rs");

    private static readonly LineFormat s_gcc = new("gcc", CheckKind.Build)
    {
        Names = ["g++", "cc", "c++", "clang", "clang++", "nvcc", "emcc"],
        Marks = ["error: ", "warning: ", "note: ", "remark: ", "error generated", "errors generated"],
        Finds = new(
            $@"^{s_source}:{Place.LineColumn}: (?<sev>(?:fatal )?error|warning|note|remark): (?<msg>.+?)" +
            @"(?: \[(?<code>-[Wf][\w=+,-]+)\])?$",
            $@"^{s_source}:{Place.Line}: (?<sev>(?:fatal )?error|warning|note): (?<msg>\S.*?)(?: \[" +
            $@"(?<code>-W[\w=+-]+)\])?$"),
        Unless = new(
            @" \[(?:readability|modernize|bugprone|performance|cppcoreguidelines|clang-analyzer|clang-diagnostic|" +
            @"hicpp|misc|google|llvm|cert|portability|concurrency)-[\w.,-]+\]$",
            @" \[-Wclang-format-violations\]$"),
        Ends = new(
            @"^(?:\d+ warnings? and )?(?<fail>\d+ errors? generated)\b",
            @"^(?<fail>(?:\S*/)?(?:cc1|cc1plus|cc1obj|\S*gcc|\S*g\+\+|cc|c\+\+)(?:-\d+)?(?:\.exe)?: " +
            @"(?:fatal )?error: .+)$",
            @"^(?<fail>cc1(?:plus)?: .+ warnings being treated as errors)$",
            @"^(?<fail>clang(?:\+\+)?(?:-\d+)?: error: (?:no such file|no input files|unknown argument|" +
            @"unsupported|invalid).*)$"),
    };

    private static readonly LineFormat s_linker = new("ld", CheckKind.Build)
    {
        Names = ["lld", "link", "gold", "mold", "collect2"],
        Marks =
        [
            "undefined reference to", "multiple definition of", "ld returned", "linker command failed",
            "ld: cannot find",
            "Undefined symbols for architecture", "ld.lld: error: ", "ld: error: ", "ld: symbol(s) not found",
        ],
        Finds = new(
            $@"^(?:\S*ld(?:\.\w+)?(?:\.exe)?: )?{Place.AnyFile}:(?:{Place.Line}: |\(\.\w[^)]*\): )" +
            "(?<msg>(?:undefined reference to|multiple definition of) .+)$",
            @"^(?:\S*/)?\S*ld(?:\.\w+)?(?:\.exe)?: (?<msg>cannot find .+)$",
            @"^(?:\S*/)?ld(?:64)?\.(?:lld|gold): (?<sev>error|warning): (?<msg>.+)$",
            @"^(?<msg>Undefined symbols for architecture \w+):$"),
        Adds = new(@"^ {2}(?<more>""[^""]+"", referenced from:)$"),
        Ends = new(
            @"^(?<fail>collect2(?:\.exe)?: error: ld returned .+)$",
            @"^(?<fail>clang(?:\+\+)?(?:-\d+)?: error: linker command failed .+)$",
            @"^(?<fail>ld: symbol\(s\) not found for architecture .+)$"),
        Reach = 3,
    };

    private static readonly LineFormat s_cl = new("cl", CheckKind.Build)
    {
        Names = ["msvc", "cl.exe"],
        Marks = [" error C", " warning C", " error LNK", " warning LNK", "error RC"],
        Finds = new(
            $@"^\s*{s_source}\({Place.Line}(?:,(?<col>\d+))?\)\s?: (?<sev>(?:fatal )?error|warning) " +
            @"(?<code>C\d{4}|RC\d{4}): (?<msg>.*[^\]\s])$",
            $@"^{Place.AnyFile} : (?<sev>(?:fatal )?error|warning) (?<code>LNK\d{{4}}): (?<msg>.*[^\]\s])$"),
    };

    private static readonly LineFormat s_cargo = new("cargo", CheckKind.Build)
    {
        Names =
        [
            "cargo build", "cargo check", "cargo clippy", "cargo-build", "cargo-check", "cargo-clippy",
            "clippy", "rustc",
        ],
        Marks = ["--> ", "error: ", "error\e", ".rs:", "Finished"],
        Finds = new(
            $@"^{s_rust}:{Place.LineColumn}: (?<sev>error|warning)(?:\[(?<code>\w+)\])?: (?<msg>.+)$",
            @"^(?<sev>error|warning)(?:\[(?<code>E\d+)\])?: (?<msg>.+)$"),
        Adds = new(
            $@"^\s*--> {s_rust}:{Place.LineColumn}$",
            @"^\s*= note: `#\[(?:warn|deny|forbid)\((?<code>[\w:]+)\)\]`",
            @"^\s*= note: `-[WDF] (?<code>[\w:-]+)` implied by"),
        Ends = new(
            @"^\s+(?<good>Finished (?:`?\w+`? profile|\w+) .*in \d.+)$",
            @"^(?<fail>error: could not compile `[^`]+`.*)$",
            @"^(?<fail>error: aborting due to (?:\d+|one)? ?previous errors?.*)$",
            @"^(?<fail>error: failed to (?:parse manifest|parse lock file|select a version|load manifest|load source|" +
            @"get `|resolve|run custom build command|download|read `|determine|compile|find a workspace).*)$",
            @"^(?<fail>error: (?:no matching package|could not find `Cargo\.toml`|linking with `|" +
            @"the lock file .+ needs to|" +
            @"package `[^`]+` (?:cannot|is not|depends)|no (?:bin|example|test|bench|library) target).*)$"),
        Starts = new(@"^\s+(?:Compiling|Checking|Blocking|Updating|Building) "),
        Placed = true,
        Blocks = true,
        Reach = 60,
    };

    private static readonly LineFormat s_zig = new("zig", CheckKind.Build)
    {
        Names = ["zig build"],
        Marks = [".zig:", "Build Summary: "],
        Finds = new($@"^{Place.File("zig|zon")}:{Place.LineColumn}: (?<sev>error|note): (?<msg>.+)$"),
        Ends = new(
            @"^(?<bad>Build Summary: .+; \d+ failed.*)$",
            @"^(?<good>Build Summary: \d+/\d+ steps succeeded.*)$",
            @"^(?<fail>error: the following command failed with \d+ compilation errors?:.*)$"),
    };

    private static readonly LineFormat s_swift = new("swift", CheckKind.Build)
    {
        Names = ["swiftc", "swift build"],
        Marks = [".swift:", "Build complete!"],
        Unless = new(@"^\S+\.swift:\d+:.* Violation: .+ \([a-z_]+\)$"),
        Finds = new($@"^{Place.File("swift")}:{Place.LineColumn}: (?<sev>error|warning|note|remark): (?<msg>.+)$"),
        Ends = new(
            @"^(?<good>Build complete!.*)$",
            @"^(?<fail>error: (?:emit-module|compile|link) command failed with exit code \d+.*)$"),
    };

    private static readonly LineFormat s_xcode = new("xcodebuild", CheckKind.Build)
    {
        Marks = ["** BUILD ", "** ARCHIVE ", "** ANALYZE ", "** TEST BUILD ", "xcodebuild: error: "],
        Ends = new(
            @"^\*\* (?<bad>(?:BUILD|TEST BUILD|ARCHIVE|ANALYZE) FAILED) \*\*",
            @"^\*\* (?<good>(?:BUILD|TEST BUILD|ARCHIVE|ANALYZE) SUCCEEDED) \*\*",
            @"^(?<bad>xcodebuild: error: .+)$"),
    };

    public static IReadOnlyList<LineFormat> All { get; } = [s_gcc, s_linker, s_cl, s_cargo, s_zig, s_swift, s_xcode];
}

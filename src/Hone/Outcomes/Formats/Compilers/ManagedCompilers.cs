namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Compilers and builds of the languages that run on the two big virtual machines.</summary>
internal static class ManagedCompilers
{
    private const string DotnetCodes =
        "CS|FS|BC|MSB|NU|NETSDK|CA|IDE|RZ|AD|SYSLIB|XA|MT|MA|SA|RCS|VSTHRD|ASP|EF|BL|" +
        "xUnit|NUnit|MSTEST|TESTERROR|XLS|AVLN";

    private const string JavacPrefix = @"(?:\s*\[javac\] )?";

    private static readonly string s_java = Place.File("java");

    private static readonly LineFormat s_msbuild = new("msbuild", CheckKind.Build)
    {
        Names = ["dotnet", "dotnet build", "csc", "vbc", "fsc", "xbuild"],
        Marks = ["error ", "warning ", "message ", "Build ", "== Rebuild All: ", " Error(s)"],
        Finds = new(
            $@"^\s*(?:\d+>)?{Place.AnyFile}\({Place.Line}(?:,(?<col>\d+)(?:,(?<endline>\d+),(?<endcol>\d+))?)?\)\s?: " +
            $@"(?<sev>error|warning|message) (?<code>(?:{DotnetCodes})\d+): (?<msg>.+?)(?: \[[^\[\]]+proj" +
            $@"(?:::[^\[\]]*)?\])?$",
            $@"^\s*(?:\d+>)?{Place.AnyFile}\({Place.Line}(?:,(?<col>\d+)(?:,(?<endline>\d+),(?<endcol>\d+))?)?\)\s?: " +
            @"(?<sev>(?:fatal )?error|warning|message) (?<code>\w+)?\s?: (?<msg>.+?) \[[^\[\]]+proj(?:::[^\[\]]*)?\]$",
            $@"^\s*(?:\d+>)?(?:MSBUILD|CSC|VBC|FSC|NuGet|{Place.AnyFile})\s?: " +
            $@"(?<sev>error|warning) (?<code>(?:{DotnetCodes})\d+): (?<msg>.+?)(?: \[[^\[\]]+(?:proj|slnx?)" +
            $@"(?:::[^\[\]]*)?\])?$"),
        Ends = new(
            @"^\s*(?<good>Build succeeded (?:in \d|with \d+ warning).*)$",
            @"^\s*(?<bad>(?:Build|Restore) failed (?:in \d|with \d+ error).*)$",
            @"^(?<pass>Build succeeded\.)$",
            @"^(?<fail>Build FAILED\.)$",
            @"^\s+(?<n>\d+) Error\(s\)$",
            @"^=+ (?:Build|Rebuild All): \d+ succeeded(?: or up-to-date)?, (?<n>\d+) failed, .+=$"),
    };

    private static readonly LineFormat s_javac = new("javac", CheckKind.Build)
    {
        Marks = [".java:", "error: "],
        Finds = new(
            $@"^{JavacPrefix}{s_java}:{Place.Line}: (?<sev>error|warning): (?:\[(?<code>[a-z-]+)\] )?(?<msg>\S.*)$"),
        Adds = new(
            $@"^{JavacPrefix}(?<caret> *)\^\s*$",
            $@"^{JavacPrefix} +(?<more>(?:symbol|location|required|found|reason): .+)$"),
        Ends = new(
            $@"^{JavacPrefix}(?<sum>\d+) errors?$",
            @"^(?<fail>error: (?:file not found: .+\.java|invalid (?:source|target) release|" +
            @"release version \d+|no source files).*)$"),
        Reach = 6,
    };

    private static readonly LineFormat s_maven = new("maven", CheckKind.Build)
    {
        Names = ["mvn", "mvnw"],
        Marks = ["BUILD ", "ERROR"],
        Finds = new(
            $@"^\[(?<sev>ERROR|WARNING)\] {s_java}:\[{Place.Line},(?<col>\d+)\] (?:error: |\[" +
            $@"(?<code>[a-z-]+)\] )?(?<msg>.+)$",
            $@"^\[(?<sev>ERROR|WARNING)\] {Place.File("java|kts?|scala|groovy")}: ?" +
            $@"(?:\[{Place.Line},(?<col>\d+)\]|\({Place.Line}, ?(?<col>\d+)\)|{Place.Line}: (?:error|warning):)" +
            @" ?(?<msg>\S.*)$"),
        Adds = new(@"^(?:\[(?:ERROR|WARNING)\])?\s+(?<more>(?:symbol|location|required|found|reason): .+)$"),
        Ends = new(
            @"^\[INFO\] (?<good>BUILD SUCCESS)\s*$",
            @"^\[(?:INFO|ERROR)\] (?<fail>BUILD (?:FAILURE|ERROR))\s*$",
            @"^\[ERROR\] (?<fail>(?:Failed to execute goal |The goal you specified |Unknown lifecycle phase |" +
            @"No goals have been specified|The build could not read ).*)$"),
        Starts = new(@"^\[INFO\] Scanning for projects"),
        Reach = 2,
    };

    private static readonly LineFormat s_gradle = new("gradle", CheckKind.Build)
    {
        Names = ["gradlew"],
        Marks = ["BUILD SUCCESSFUL in ", "BUILD FAILED in ", "> Task :", "FAILURE: Build "],
        Ends = new(
            @"^(?<good>BUILD SUCCESSFUL in \d.*)$",
            @"^(?<bad>BUILD FAILED in \d.*)$",
            @"^(?<fail>> Task :\S+ FAILED)$",
            @"^(?<fail>FAILURE: Build (?:failed|completed) with .+)$"),
    };

    private static readonly LineFormat s_ant = new("ant", CheckKind.Build)
    {
        Marks = ["BUILD FAILED", "BUILD SUCCESSFUL"],
        Finds = new($@"^{Place.File("xml")}:{Place.Line}: (?<msg>\S.*)$"),
        Ends = new(@"^(?<fail>BUILD FAILED)$", @"^(?<pass>BUILD SUCCESSFUL)$"),
        Starts = new(@"^Buildfile: "),
        Ended = true,
    };

    private static readonly LineFormat s_kotlin = new("kotlinc", CheckKind.Build)
    {
        Names = ["kotlin"],
        Marks = [".kt:", ".kts:"],
        Finds = new(
            $@"^(?<sev>[ew]): (?:file://)?{Place.File("kts?")}:(?: \({Place.Line}, (?<col>\d+)\):|" +
            $@"{Place.LineColumn}:?) (?<msg>\S.*)$",
            $@"^{Place.File("kts?")}:{Place.LineColumn}: (?<sev>error|warning|info): (?<msg>\S.*)$"),
    };

    private static readonly LineFormat s_scalac = new("scalac", CheckKind.Build)
    {
        Names = ["scala", "scala-cli"],
        Marks = [".scala:", ".sc:"],
        Finds = new(
            $@"^{Place.File("scala|sc")}:{Place.Line}(?::(?<col>\d+))?: (?<sev>error|warning|info): (?<msg>\S.*)$",
            $@"^-- (?:\[(?<code>E\d+)\] )?(?<msg>(?:[A-Z][\w -]* )?(?<sev>Error|Warning)): " +
            $@"{Place.File("scala|sc")}:{Place.LineColumn} -+$"),
        Adds = new(@"^(?<caret> *)\^\s*$"),
        Ends = new(@"^(?<sum>\w+) errors? found$"),
        Reach = 8,
    };

    private static readonly LineFormat s_sbt = new("sbt", CheckKind.Build)
    {
        Marks = ["error", "warn", "Total time: "],
        Finds = new(
            $@"^\[(?<sev>error|warn)\] {Place.File("scala|sc|java|sbt")}:(?:{Place.Line}:(?:(?<col>\d+):)?)? " +
            $@"(?<msg>\S.*)$",
            $@"^\[(?<sev>error|warn)\] -- (?:\[(?<code>E\d+)\] )?(?<msg>[A-Z][\w -]*): " +
            $@"{Place.File("scala|sc")}:{Place.LineColumn} -+$"),
        Adds = new(@"^\[(?:error|warn)\] (?<caret> *)\^\s*$"),
        Ends = new(
            @"^\[success\] (?<good>Total time: .+)$",
            @"^\[error\] (?<fail>\([^()]+\) .+)$"),
        Starts = new(@"^\[info\] (?:Loading |welcome to sbt )"),
        Reach = 8,
    };

    public static IReadOnlyList<LineFormat> All { get; } =
        [s_msbuild, s_javac, s_maven, s_gradle, s_ant, s_kotlin, s_scalac, s_sbt];
}

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>What calls compilers, and builds of other things than programs.</summary>
internal static class BuildTools
{
    private const string Makefile = @"(?<file>(?:\S*/)?(?:[Mm]akefile(?:\.\w+)?|GNUmakefile)|\S+\.mk)";

    public static IReadOnlyList<LineFormat> All { get; } =
    [
        new("make", CheckKind.Build)
        {
            Names = ["gmake", "mingw32-make"],
            Marks = [": *** ", "]: Nothing to be done for ", "ake: Nothing to be done for ", " is up to date."],
            Ends = new(
                @"^(?<fail>(?:mingw32-|g)?make\[\d+\]: \*\*\* .+)$",
                @"^(?<bad>(?:mingw32-|g)?make: \*\*\* (?:\[| *No |\S).+)$",
                $@"^{Makefile}:{Place.Line}: (?<bad>\*\*\* (?<msg>.+?)\s+Stop\.)$",
                @"^(?:mingw32-|g)?make: (?<idle>(?:Nothing to be done for .+|[`'‘].+' is up to date)\.)$"),
        },
        new("cmake", CheckKind.Build)
        {
            Marks =
            [
                "CMake Error", "CMake Warning", "CMake Deprecation", "-- Configuring incomplete",
                "-- Build files have",
            ],
            Finds = new(
                $@"^CMake (?<sev>Error|Warning|Deprecation Warning)(?: \(dev\))? (?:at|" +
                $@"in) {Place.AnyFile}:{Place.Line}" +
                @"(?: \((?<code>\w+)\))?:$",
                @"^CMake (?<sev>Error|Warning)(?: \(dev\))?: (?<msg>.+)$"),
            Adds = new(@"^  (?<more>\S.*)$"),
            Ends = new(
                @"^-- (?<bad>Configuring incomplete, errors occurred!)",
                @"^(?<bad>CMake Generate step failed\..*)$",
                @"^-- (?<good>Build files have been written to: .+)$"),
            Reach = 2,
        },
        new("ninja", CheckKind.Build)
        {
            Marks = ["ninja: ", "FAILED: "],
            Ends = new(
                @"^(?<bad>ninja: (?:build stopped|error|fatal): .+)$",
                @"^(?<idle>ninja: no work to do\.)$",
                @"^(?<fail>FAILED: (?:\[code=\d+\] )?[^\s:]+\.(?:o|obj|a|so|lib|dll|exe|dylib|pcm|stamp)(?: .*)?)$"),
        },
        new("bazel", CheckKind.Build)
        {
            Names = ["bazelisk", "bazel build", "blaze"],
            Marks = ["INFO: Build completed successfully", "Build did NOT complete successfully", "/BUILD"],
            Finds = new(
                $@"^(?<sev>ERROR): (?<file>/[^\s:]+/(?:BUILD|WORKSPACE|MODULE)" +
                $@"(?:\.bazel)?):{Place.LineColumn}: (?<msg>.+)$"),
            Ends = new(
                @"^(?:INFO: )?(?<good>Build completed successfully, \d+ total actions?)",
                @"^(?:ERROR|FAILED): (?<bad>Build did NOT complete successfully.*)$"),
        },
        new("meson", CheckKind.Build)
        {
            Names = ["meson setup"],
            Marks = ["meson.build:", "Build targets in project: "],
            Finds = new(
                $@"^(?<file>(?:[^\s:]+/)?meson\.build):{Place.LineColumn}: (?<sev>ERROR|WARNING): (?<msg>.+)$"),
            Ends = new(@"^(?<pass>Build targets in project: \d+)$"),
        },
        new("docker", CheckKind.Build)
        {
            Names = ["docker build", "docker compose", "buildx", "podman", "buildah"],
            Marks =
            [
                "failed to solve", "ERROR: failed to build", "returned a non-zero code: ", "naming to ",
                "Successfully built ",
            ],
            Ends = new(
                @"^(?<bad>(?:ERROR: )?failed to solve: .+)$",
                @"^(?<bad>ERROR: failed to (?:solve|build)(?:: .+)?)$",
                @"^(?<bad>The command '.+' returned a non-zero code: \d+)$",
                @"^(?: => => |#\d+ )(?<pass>naming to \S+)",
                @"^(?<good>Successfully built [0-9a-f]{12})$"),
        },
        new("terraform", CheckKind.Build)
        {
            Names = ["terraform validate", "tofu"],
            Marks = ["│ Error: ", "│ Warning: ", "Success! The configuration is valid", ".tf line "],
            Finds = new(@"^(?:│ )?(?<sev>Error|Warning): (?<msg>.+)$"),
            Adds = new($@"^(?:│ )?\s+on (?<file>\S+\.tf(?:\.json|vars)?) line {Place.Line}\b"),
            Ends = new(@"^(?<good>Success! The configuration is valid.*)$"),
            Unless = new(@"^\d+ issue\(s\) found:$"),
            Placed = true,
            Reach = 6,
        },
    ];
}

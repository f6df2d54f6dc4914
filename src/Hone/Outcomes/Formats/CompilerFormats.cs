using Hone.Outcomes.Formats.Compilers;

namespace Hone.Outcomes.Formats;

/// <summary>Compilers, type checkers and builds.</summary>
internal static class CompilerFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        .. TypeCheckers.All.Concat(NativeCompilers.All).Concat(ManagedCompilers.All).Concat(OtherCompilers.All)
            .Concat(WebBuilds.All).Concat(BuildTools.All).Concat(TaskRunners.All).Select(f => f.Format),
        PythonTraces.Format,
    ];
}

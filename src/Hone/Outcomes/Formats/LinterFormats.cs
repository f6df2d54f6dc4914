using Hone.Outcomes.Formats.Linters;

namespace Hone.Outcomes.Formats;

/// <summary>Linters and formatters.</summary>
internal static class LinterFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        .. new[]
        {
            PythonRows.All, WebRows.All, RubyRows.All, GoRows.All, CodeRows.All, ScriptRows.All, TextRows.All,
            HookRows.All,
        }.SelectMany(rows => rows).Select(row => row.Format()),
    ];
}

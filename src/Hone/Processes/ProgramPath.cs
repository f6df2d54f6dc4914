namespace Hone.Processes;

/// <summary>Finds programs by name.</summary>
/// <remarks>
/// The runtime and Windows look into the working directory too, which may belong to strangers: a file called
/// <c>git</c> in a checkout must not become the git that is run.
/// </remarks>
internal static class ProgramPath
{
    private static readonly string[] s_windowsEndings = ["", ".exe", ".com"];

    /// <summary>The full path of a program; null where <c>PATH</c> leads to none.</summary>
    public static string? Find(string program, string? searchPath)
    {
        if (program.Length == 0 || program.Contains('\0')) return null;
        if (Path.IsPathFullyQualified(program)) return File.Exists(program) ? program : null;
        if (program.AsSpan().IndexOfAny('/', '\\') >= 0) return null;
        IEnumerable<string> folders = (searchPath ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified);
        return folders.SelectMany(folder => NamesOf(program).Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(CanRun);
    }

    private static string[] NamesOf(string program) =>
        OperatingSystem.IsWindows() ? [.. s_windowsEndings.Select(ending => program + ending)] : [program];

    private static bool CanRun(string path)
    {
        const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Run) != 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

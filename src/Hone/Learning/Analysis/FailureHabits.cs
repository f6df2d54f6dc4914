using Hone.Telemetry;
using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>Habits that show as a failure of a known kind.</summary>
internal static partial class FailureHabits
{
    /// <summary>Every failure of these kinds.</summary>
    public static IEnumerable<Occurrence> OfKind(Session session, params string[] kinds) =>
        session.Calls.Where(c => c.FailureKind is { } kind && kinds.Contains(kind)).Select(c => Occurrence.Of(c));

    /// <summary>Files that are read or searched and do not exist; a question such as <c>ls</c> is none.</summary>
    public static IEnumerable<Occurrence> GuessedPath(Session session) =>
        session.Calls
            .Where(c => c.FailureKind == "file_not_found" && !c.Error.Contains("posix_spawn", StringComparison.Ordinal))
            .Where(c => !ToolClass.IsShellOrStdin(c.Tool) || FileReading.Of(c) is not null)
            .Where(c => !ToolClass.IsEdit(c.Tool))
            .Select(c => Occurrence.Of(c));

    /// <summary>Options that a tool rejects; the project's own program is being tried out, not misused.</summary>
    public static IEnumerable<Occurrence> WrongOption(Session session) =>
        session.Calls
            .Where(c => c.FailureKind == "unknown_option" && c.Tool != "write_stdin")
            .Where(c => c.Parameters.Command is { } command && !OwnProgram().IsMatch(command))
            .Select(c => Occurrence.Of(c));

    /// <summary>Lines the shell rejects; a glob without a match is often a question.</summary>
    public static IEnumerable<Occurrence> ShellSyntax(Session session) =>
        OfKindWhere(session, "shell_syntax", c => !c.Output.Contains("no matches found", StringComparison.Ordinal));

    /// <summary>
    /// What the sandbox does not permit. A connection that fails is its doing where the same command is then run
    /// outside of it.
    /// </summary>
    public static IEnumerable<Occurrence> SandboxDenied(Session session) =>
        session.Calls
            .Where(c => c.FailureKind == "sandbox_denied"
                || (c.FailureKind == "network" && IsRunOutsideThen(session, c)))
            .Select(c => Occurrence.Of(c));

    private static bool IsRunOutsideThen(Session session, Call call)
    {
        if (IsOutside(call) || call.Command is not { } command) return false;
        string core = ShellCommand.Core(command);
        return session.Calls.Skip(call.Index + 1).TakeWhile(c => c.Turn == call.Turn)
            .Any(c => IsOutside(c) && c.Parameters.Command is { } other && ShellCommand.Core(other) == core);
    }

    /// <summary>True where the call asked to run outside the sandbox.</summary>
    public static bool IsOutside(Call call) =>
        call.Parameters["sandbox_permissions"] == "require_escalated"
        || call.Parameters["with_escalated_permissions"] == "true"
        || call.Parameters["dangerouslyDisableSandbox"] == "true";

    /// <summary>Calls that a rule or hook blocks; where nobody could be asked, nobody's rule was broken.</summary>
    public static IEnumerable<Occurrence> Blocked(Session session) =>
        OfKindWhere(
            session, "blocked", c => !c.Error.Contains("Claude requested permissions", StringComparison.Ordinal))
            .Select(o => o with { Counts = TimeCount.Asking });

    /// <summary>Calls cancelled because one beside them failed; the example names the one that failed.</summary>
    public static IEnumerable<Occurrence> SiblingCancelled(Session session)
    {
        foreach (Call call in session.Calls.Where(c => c.Event.ErrorCode == "cancelled"))
        {
            Call? failed = session.Calls
                .FirstOrDefault(c => c.IsFailed && c.Event.InferenceId == call.Event.InferenceId);
            yield return Occurrence.Of(call, failed is null ? null : $"cancelled by {Occurrence.ExampleOf(failed)}");
        }
    }

    private static IEnumerable<Occurrence> OfKindWhere(Session session, string kind, Func<Call, bool> where) =>
        session.Calls.Where(c => c.FailureKind == kind && where(c)).Select(c => Occurrence.Of(c));

    [GeneratedRegex(@"\b(?:go run|cargo run|npm run|npx|node|python3?|ruby|dotnet run|deno run)\b|(?:^|[\s;&|])\./")]
    private static partial Regex OwnProgram();
}

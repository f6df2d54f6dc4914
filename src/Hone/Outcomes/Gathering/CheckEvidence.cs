using Hone.Basics;
using Hone.Outcomes.Commands;

namespace Hone.Outcomes.Gathering;

/// <summary>Turns the checks that a command ran into evidence.</summary>
internal static class CheckEvidence
{
    /// <summary>The evidence of one command line.</summary>
    public static IEnumerable<Verification> Of(Id128 source, DateTimeOffset? at, ShellCall call)
    {
        foreach (CheckRun run in CommandOutput.Read(call.Script, call.Output, call.Exit))
        {
            Check check = run.Check;
            Bearing bearing = check.Result switch
            {
                CheckResult.Passed => Bearing.Good,
                CheckResult.Failed => Bearing.Bad,
                _ => Bearing.None,
            };
            yield return new Verification(
                (VerificationKind)(int)check.Kind, bearing, source, at,
                Clip.Line(check.Says, Verification.SaysMax))
            {
                Tool = run.Command.Role == CommandRole.Program ? check.Tool : run.Command.Name,
                Result = check.Result,
                Counts = check.Counts,
                Diagnostics = check.Diagnostics.Count <= Verification.DiagnosticsMax
                    ? check.Diagnostics
                    : [.. check.Diagnostics.Take(Verification.DiagnosticsMax)],
                DiagnosticCount = check.Diagnostics.Count,
                IsSure = run.IsExitKnown || check.IsWhole,
                Scope = [.. run.Command.Targets, .. run.Command.Picks],
            };
        }
    }
}

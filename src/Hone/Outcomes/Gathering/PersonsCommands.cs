using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Outcomes.Gathering;

/// <summary>What a person does with the work by commands of their own, typed into the agent's line.</summary>
internal static partial class PersonsCommands
{
    /// <summary>Acts of acceptance and of taking back; none in most commands.</summary>
    public static IEnumerable<Verification> Read(Message message)
    {
        Match input = Input().Match(message.Text);
        if (!input.Success) yield break;
        string command = input.Groups[1].Value;
        (VerificationKind Kind, Bearing Bearing)? act =
            Takes().IsMatch(command) ? (VerificationKind.Commit, Bearing.Good)
            : Drops().IsMatch(command) ? (VerificationKind.Discard, Bearing.Bad)
            : null;
        if (act is not { } done) yield break;
        yield return new Verification(
            done.Kind, done.Bearing, message.Id, message.At,
            Clip.Line($"the person ran {command}", Verification.SaysMax))
        {
            IsAsked = true,
        };
    }

    [GeneratedRegex(@"<bash-input>(.{1,2000}?)</bash-input>", RegexOptions.Singleline)]
    private static partial Regex Input();

    [GeneratedRegex(@"^\s*(?:git (?:commit|push|merge)|gh pr (?:create|merge))\b")]
    private static partial Regex Takes();

    [GeneratedRegex(@"^\s*git (?:reset --hard|checkout (?:-- )?\.|restore \.|revert|stash drop)")]
    private static partial Regex Drops();
}

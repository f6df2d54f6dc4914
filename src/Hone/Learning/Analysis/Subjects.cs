using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>Says of an occurrence what it is about and what worked instead; of most nothing can be said.</summary>
internal static partial class Subjects
{
    /// <summary>A word that begins with an equals sign, which one shell takes for a program's name.</summary>
    public const string EqualsWord = "equals-word";

    /// <summary>Input, or an interruption, for a command that was started without a terminal.</summary>
    public const string ClosedInput = "closed-input";

    /// <summary>Where a command worked that the sandbox denied.</summary>
    public const string Outside = "outside";

    /// <summary>Calls within which what worked instead is looked for: later ones have another purpose.</summary>
    public const int CallsMax = 8;

    /// <summary>
    /// Occurrences of one habit in one session that are looked at: each may look through the whole session, and a
    /// forged one can be long.
    /// </summary>
    public const int PerHabitMax = 200;

    private static readonly Dictionary<string, Func<Session, Call, About>> s_finders = new()
    {
        ["guessed-path"] = GuessedPaths.AboutOf,
        ["missing-command"] = MissingPrograms.AboutOf,
        ["truncated-output"] = WideOutputs.AboutOf,
        ["sandbox-denied"] = Denied,
        ["wrong-option"] = WrongOptions.AboutOf,
        ["reads-directory"] = (session, call) => OfPath(session, call, isFolder: true),
        ["reads-too-much"] = (session, call) => OfPath(session, call, isFolder: false),
        ["shell-syntax"] = (_, call) => new About(
            EqualsSign().IsMatch(call.Output) || EqualsSign().IsMatch(call.Error)
            || EqualsSign().IsMatch(call.Failing?.Line ?? "") ? EqualsWord : null, null),
        ["bad-arguments"] = (_, call) => new About(
            call.Error.Contains("stdin is closed for this session", StringComparison.Ordinal)
            || call.Output.Contains("stdin is closed for this session", StringComparison.Ordinal) ? ClosedInput : null,
            null),
    };

    /// <summary>What an occurrence is about; nothing where its habit has no shape for it.</summary>
    public static About Of(string habit, Session session, Occurrence occurrence) =>
        occurrence.Wasted is [{ } call, ..] && s_finders.TryGetValue(habit, out var find)
            ? find(session, call) : About.Nothing;

    /// <summary>The calls after this one in its turn, as many as serve the same purpose.</summary>
    public static IEnumerable<Call> After(Session session, Call call) =>
        session.Calls.Skip(call.Index + 1).TakeWhile(c => c.Turn == call.Turn).Take(CallsMax);

    /// <summary>A path below the session's own folder; null where it lies elsewhere or has unsafe characters.</summary>
    public static string? Below(Session session, Call call, string? path)
    {
        if (path is not { Length: > 0 }) return null;
        if (session.Trace.First(FactName.Directory) is not { Length: > 1 } root) return null;
        string at = call.Parameters["workdir"] ?? call.Event.WorkingDirectory ?? root;
        string whole = (path[0] == '/' ? path : $"{at}/{path}").Replace("/./", "/", StringComparison.Ordinal);
        string top = root.TrimEnd('/') + "/";
        return whole.StartsWith(top, StringComparison.Ordinal)
            ? Slots.RelativePath(whole[top.Length..].TrimEnd('/')) : null;
    }

    /// <summary>True where a command runs in the project: what it shows of another place is not about it.</summary>
    public static bool IsHere(Session session, Call call) =>
        Below(session, call, "x") is not null
        && CommandHead.Parts(call.Parameters.Command ?? "").Where(p => p[0] is "cd" or "pushd").All(
            p => p is [_, var folder]
                && (folder == session.Trace.First(FactName.Directory) || Below(session, call, folder) is not null));

    /// <summary>The path a call reads or looks in, as it was given.</summary>
    public static string? PathOf(Call call) => FileReading.Of(call)?.Path ?? call.Parameters.Path;

    private static About OfPath(Session session, Call call, bool isFolder) =>
        Below(session, call, PathOf(call)) is { } path ? new About(isFolder ? $"{path}/" : path, null) : About.Nothing;

    /// <summary>The command denied, and what let it work: a cache moved to where it may write, or no sandbox.</summary>
    private static About Denied(Session session, Call call)
    {
        if (call.Command is not { } command || !IsHere(session, call)) return About.Nothing;
        if (Slots.Head(CommandHead.Of(command, isWithOptions: true)) is not { } head) return About.Nothing;
        List<Call> same =
        [
            .. session.Calls.Where(c => c.IsSuccess && c.Parameters.Command is { } other
                && CommandHead.Of(other, isWithOptions: true) == head),
        ];
        bool worked = same.Exists(c => c.Index > call.Index && FailureHabits.IsOutside(c));
        bool isAlways = worked && same.TrueForAll(FailureHabits.IsOutside);
        return new About(head, isAlways ? Outside : MovedBy(same.Find(c => c.Index > call.Index), command));
    }

    /// <summary>The one variable that points elsewhere than before, where the command then worked.</summary>
    private static string? MovedBy(Call? call, string before)
    {
        if (call?.Parameters.Command is not { Length: < 2000 } command || FailureHabits.IsOutside(call)) return null;
        if (!IsSameWork(command, before)) return null;
        string[] moved =
        [
            .. Moved().Matches(command).Select(m => m.Groups["name"].Value).Distinct()
                .Where(name => !before.Contains($"{name}=", StringComparison.Ordinal)),
        ];
        return moved is [var only] ? Slots.Variable(only) : null;
    }

    /// <summary>All that one line runs the other runs too, word by word; assignments are no words.</summary>
    private static bool IsSameWork(string command, string before)
    {
        HashSet<string> known = [.. CommandHead.Parts(before).Select(words => string.Join(' ', words))];
        return CommandHead.Parts(command).TrueForAll(words => known.Contains(string.Join(' ', words)));
    }

    [GeneratedRegex(@"(?:^|\s)(?<name>[A-Z][A-Z0-9_]*)=/tmp/\S")]
    private static partial Regex Moved();

    [GeneratedRegex(@"^(?:\(eval\)|zsh):\d+: =\S* not found\r?$", RegexOptions.Multiline)]
    private static partial Regex EqualsSign();
}

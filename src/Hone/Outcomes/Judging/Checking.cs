using System.Globalization;

namespace Hone.Outcomes.Judging;

/// <summary>Weighs the checks of a task: for each kind the last that says something.</summary>
internal sealed class Checking(TaskHistory history)
{
    private static readonly VerificationKind[] s_kinds =
        [VerificationKind.Tests, VerificationKind.Types, VerificationKind.Build, VerificationKind.Lint];

    /// <summary>The reasons that the checks give.</summary>
    public IEnumerable<OutcomeReason> Reasons()
    {
        foreach (VerificationKind kind in s_kinds)
        {
            if (Deciding(kind) is { } item) yield return Weigh(item);
        }
    }

    /// <summary>
    /// The last check of a kind that says something about the work. One that looks elsewhere gives way to an earlier
    /// one that does not.
    /// </summary>
    private Item? Deciding(VerificationKind kind)
    {
        List<Item> said = [.. history.Items.Where(i => i.Found.Kind == kind && i.Found.Bearing != Bearing.None)];
        if (said.Count == 0) return null;
        Item? near = said.FindLast(i => LooksAtWork(i.Found));
        return near ?? said[^1];
    }

    private OutcomeReason Weigh(Item item)
    {
        Verification found = item.Found;
        double weight = Base(found);
        List<string> but = [];
        if (!LooksAtWork(found))
        {
            weight *= Weights.ElsewherePart;
            but.Add(history.Edits.Count == 0 ? "nothing was edited" : "it does not look at what was edited");
        }
        else if (history.Edits.Any(e => e.Place > item.Place && FileKind.IsSeenBy(found.Tool, e.Found.Says)))
        {
            weight *= Weights.StalePart;
            but.Add("code was edited after it");
        }

        else if (found.Bearing == Bearing.Good && history.Items.Any(i => i.Place < item.Place
            && i.Found.Kind == found.Kind && i.Found.Tool == found.Tool && i.Found.Bearing == Bearing.Bad))
        {
            weight += Weights.TurnedGreen;
            but.Add("it had failed before");
        }

        if (!found.IsSure) weight *= Weights.UnsurePart;
        string ended = found.Bearing == Bearing.Good ? "passed" : "failed";
        string scope = found.Scope.Count > 0 ? $" {string.Join(' ', found.Scope.Take(2))}" : "";
        string counts = Counted(found);
        string says = found.Says.Length > 0 ? $": {found.Says}" : "";
        string doubt = but.Count > 0 ? $" ({string.Join(", ", but)})" : "";
        return item.Reason(weight, $"{found.Tool}{scope} {ended}{counts}{says}{doubt}");
    }

    private static double Base(Verification found)
    {
        bool isGood = found.Bearing == Bearing.Good;
        return found.Kind switch
        {
            VerificationKind.Tests when isGood =>
                found.Scope.Count == 0 ? Weights.TestsPassed : Weights.PickedTestsPassed,
            VerificationKind.Tests => Weights.TestsFailed,
            _ when isGood && found.IsAsked => Weights.AskedCheckPassed,
            VerificationKind.Lint => isGood ? Weights.LintPassed : Weights.LintFailed,
            _ => isGood ? Weights.BuildPassed : Weights.BuildFailed,
        };
    }

    private static string Counted(Verification found) => found.Counts is { Ran: > 0 } counts
        ? string.Create(CultureInfo.InvariantCulture, $", {counts.Passed} of {counts.Ran}")
        : "";

    /// <summary>True where the check looks at a file that was edited in the task, before or after it.</summary>
    private bool LooksAtWork(Verification found)
    {
        List<string> places = [.. found.Scope.Where(IsPlace).Select(Folder)];
        return history.Edits.Any(e => FileKind.IsSeenBy(found.Tool, e.Found.Says)
            && (places.Count == 0 || places.Exists(p => IsIn(e.Found.Says, p))));
    }

    private static bool IsPlace(string scope) => scope.Contains('/') || scope.Contains('.') && !scope.Contains(' ');

    /// <summary>
    /// A file is in a place where the place's name stands in its path; a file named tests its folder.
    /// </summary>
    private static bool IsIn(string file, string place) => place.Length == 0
        || file.Replace('\\', '/').Contains($"/{place}", StringComparison.Ordinal)
        || file.StartsWith(place, StringComparison.Ordinal);

    private static string Folder(string scope)
    {
        string place = scope.Split("::")[0].Replace('\\', '/').TrimStart('.', '/');
        if (place.EndsWith("/...", StringComparison.Ordinal)) place = place[..^4];
        int slash = place.LastIndexOf('/');
        bool isFile = place[(slash + 1)..].Contains('.');
        // A test stands beside what it tests, or under a folder of tests: then it may be about anything.
        if (!isFile) return place.TrimEnd('/');
        string folder = slash < 0 ? "" : place[..slash];
        return folder.Contains("test", StringComparison.OrdinalIgnoreCase)
            || folder.Contains("spec", StringComparison.OrdinalIgnoreCase) ? "" : folder;
    }
}

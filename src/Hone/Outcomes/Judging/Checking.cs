using System.Globalization;

namespace Hone.Outcomes.Judging;

/// <summary>Weighs the checks of a task: for each kind the last that says something.</summary>
internal sealed class Checking(TaskHistory history)
{
    private static readonly VerificationKind[] s_kinds =
        [VerificationKind.Tests, VerificationKind.Types, VerificationKind.Build, VerificationKind.Lint];

    private readonly string[] _edited = [.. history.Edits.Select(e => e.Found.Says).Distinct()];

    /// <summary>By kind and tool, the place of the first run that failed.</summary>
    private readonly Dictionary<(VerificationKind Kind, string Tool), int> _firstRed = history.Items
        .Where(i => i.Found.Bearing == Bearing.Bad)
        .GroupBy(i => (i.Found.Kind, i.Found.Tool))
        .ToDictionary(g => g.Key, g => g.First().Place);

    private readonly Dictionary<string, int> _lastEdits = new(StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _looking = new(StringComparer.Ordinal);

    /// <summary>The reasons that the checks give.</summary>
    public IEnumerable<OutcomeReason> Reasons()
    {
        foreach (VerificationKind kind in s_kinds)
        {
            foreach (Item item in Deciding(kind))
            {
                if (!IsCleared(item)) yield return Weigh(item);
            }
        }
    }

    /// <summary>
    /// What decides of a kind: one check, unless tools of several languages ran. What fails in one language is not
    /// mended by what passes in another; and where all pass, one of them says it.
    /// </summary>
    private List<Item> Deciding(VerificationKind kind)
    {
        List<Item> said = [.. history.Items.Where(i => i.Found.Kind == kind && i.Found.Bearing != Bearing.None)];
        if (said.Count == 0) return [];
        if (said.Exists(i => LooksAtWork(i.Found))) said.RemoveAll(i => !LooksAtWork(i.Found));
        string[] languages = [.. said.Select(i => FileKind.LanguageOf(i.Found.Tool)).OfType<string>().Distinct()];
        if (languages.Length < 2) return [Deciding(said)];
        List<Item> deciding = [.. languages.Select(language => Deciding(
            said.FindAll(i => (FileKind.LanguageOf(i.Found.Tool) ?? language) == language))).Distinct()];
        return deciding.Exists(i => i.Found.Bearing == Bearing.Bad)
            ? deciding
            : [deciding.MaxBy(i => Weight(i).Weight)!];
    }

    /// <summary>
    /// The last check; and of green runs in a row the one that tells most: to run a part of them again takes nothing
    /// back.
    /// </summary>
    private Item Deciding(List<Item> said)
    {
        Item best = said[^1];
        for (int i = said.Count - 1; i >= 0 && said[i].Found.Bearing == Bearing.Good; i--)
        {
            if (Weight(said[i]).Weight > Weight(best).Weight) best = said[i];
        }

        return best;
    }

    private (double Weight, string Doubt) Weight(Item item)
    {
        Verification found = item.Found;
        double weight = IsUntold(found) ? Base(item) * Weights.UntoldPart : Base(item);
        string doubt = "";
        if (!LooksAtWork(found))
        {
            weight *= Weights.ElsewherePart;
            doubt = history.Edits.Count == 0 ? " (nothing was edited)" : " (it does not look at what was edited)";
        }
        else if (LastEditSeenBy(found.Tool) > item.Place)
        {
            weight *= Weights.StalePart;
            doubt = " (code was edited after it)";
        }
        else if (found.Bearing == Bearing.Good && _firstRed.TryGetValue((found.Kind, found.Tool), out int red)
            && red < item.Place)
        {
            weight += Weights.TurnedGreen;
            doubt = " (it had failed before)";
        }

        return (found.IsSure ? weight : weight * Weights.UnsurePart, doubt);
    }

    /// <summary>The place of the last edit of a file that a tool looks at; -1 where there is none.</summary>
    private int LastEditSeenBy(string tool)
    {
        if (_lastEdits.TryGetValue(tool, out int known)) return known;
        int last = -1;
        for (int i = history.Edits.Count - 1; i >= 0 && last < 0; i--)
        {
            if (FileKind.IsSeenBy(tool, history.Edits[i].Found.Says)) last = history.Edits[i].Place;
        }

        return _lastEdits[tool] = last;
    }

    /// <summary>
    /// What did not compile compiles where a later build or test run is green, whatever ran it.
    /// </summary>
    private bool IsCleared(Item item) => item.Found.Bearing == Bearing.Bad
        && item.Found.Kind is VerificationKind.Build or VerificationKind.Types
        && history.Items.Any(i => i.Place > item.Place && i.Found.Bearing == Bearing.Good
            && i.Found.Kind is VerificationKind.Build or VerificationKind.Tests or VerificationKind.Types);

    private OutcomeReason Weigh(Item item)
    {
        Verification found = item.Found;
        (double weight, string doubt) = Weight(item);
        string ended = found.Bearing == Bearing.Good ? "passed" : "failed";
        string scope = found.Scope.Count > 0 ? $" {string.Join(' ', found.Scope.Take(2))}" : "";
        string counts = Counted(found);
        string says = found.Says.Length > 0 ? $": {found.Says}" : "";
        return item.Reason(weight, $"{found.Tool}{scope} {ended}{counts}{says}{doubt}");
    }

    /// <summary>True where a test run tells nothing but its exit code: it may have run no test.</summary>
    private static bool IsUntold(Verification found) => found.Kind == VerificationKind.Tests && found.Counts is null
        && found.Says.StartsWith("exit code", StringComparison.Ordinal);

    private double Base(Item item)
    {
        Verification found = item.Found;
        bool isGood = found.Bearing == Bearing.Good;
        return found.Kind switch
        {
            VerificationKind.Tests when isGood =>
                found.Scope.Count == 0 ? Weights.TestsPassed : Weights.PickedTestsPassed,
            VerificationKind.Tests => Weights.TestsFailed,
            _ when isGood && found.IsAsked && IsTelling(item) => Weights.AskedCheckPassed,
            VerificationKind.Lint => isGood ? Weights.LintPassed : Weights.LintFailed,
            _ => isGood ? Weights.BuildPassed : Weights.BuildFailed,
        };
    }

    /// <summary>
    /// A check that was green before anything was edited, and never red, says nothing of what was asked.
    /// </summary>
    private bool IsTelling(Item item)
    {
        int firstEdit = history.Edits.Count > 0 ? history.Edits[0].Place : int.MaxValue;
        List<Item> before = [.. history.Items.Where(i => i.Place < item.Place && i.Found.Kind == item.Found.Kind
            && i.Found.Tool == item.Found.Tool)];
        return before.Exists(i => i.Found.Bearing == Bearing.Bad)
            || !before.Exists(i => i.Place < firstEdit && i.Found.Bearing == Bearing.Good);
    }

    private static string Counted(Verification found) => found.Counts is { Ran: > 0 } counts
        ? string.Create(CultureInfo.InvariantCulture, $", {counts.Passed} of {counts.Ran}")
        : "";

    /// <summary>True where the check looks at a file that was edited in the task, before or after it.</summary>
    private bool LooksAtWork(Verification found)
    {
        if (found.Tool == "git diff --check") return history.Edits.Count > 0;
        // The same run comes again and again, and there may be thousands of files.
        string run = $"{found.Kind}\0{found.Tool}\0{string.Join('\0', found.Scope)}";
        if (_looking.TryGetValue(run, out bool known)) return known;
        // What is built or linted in one folder drags in the rest of its module.
        List<string> places = found.Kind is VerificationKind.Tests
            ? [.. found.Scope.Where(IsPlace).Select(Folder)]
            : [];
        return _looking[run] = Array.Exists(_edited, file => FileKind.IsSeenBy(found.Tool, file)
            && (places.Count == 0 || places.Exists(p => IsIn(file, p))));
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

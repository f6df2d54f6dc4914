using System.Text.RegularExpressions;

namespace Hone.Outcomes.Judging;

/// <summary>How tests ended, by their names and by those that evaluators make of them.</summary>
/// <remarks>
/// Lists of tests that must pass come from somebody's reading of another log. There a name may be cut at the first
/// blank of its parameters, a parameter that is a path may be left with its last part, and a member of an enumeration
/// may be a number, as other versions of the language print it. Where such a name stands for several tests, the one
/// that ended worst decides.
/// </remarks>
internal sealed partial class TestNames
{
    private readonly Dictionary<string, TestStatus> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TestStatus> _made = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string[] Parts, TestStatus Status)> _withMembers;

    public TestNames(IEnumerable<TestCase> tests)
    {
        foreach (TestCase test in tests) _exact[Plain(test.Name)] = test.Status;
        foreach ((string name, TestStatus status) in _exact)
        {
            int bracket = name.IndexOf('[');
            if (bracket < 0) continue;
            int blank = name.IndexOf(' ', bracket);
            if (blank > 0) Make(name[..blank], status);
            Match path = EndOfPath().Match(name);
            if (path.Success) Make($"{name[..bracket]}[/{path.Groups[1].ValueSpan}]", status);
        }

        _withMembers = _exact.Where(t => t.Key.Contains('[') && Member().IsMatch(t.Key))
            .ToLookup(t => Stem(t.Key), t => (Parts(t.Key), t.Value), StringComparer.Ordinal);
    }

    /// <summary>How many tests are named.</summary>
    public int Count => _exact.Count;

    /// <summary>How a test ended; null where no name is its own.</summary>
    public TestStatus? StatusOf(string name)
    {
        name = Plain(name);
        if (_exact.TryGetValue(name, out TestStatus status) || _made.TryGetValue(name, out status)) return status;
        if (!name.Contains('[') || !_withMembers.Contains(Stem(name))) return null;
        string[] parts = Parts(name);
        TestStatus?[] alike = [.. _withMembers[Stem(name)].Where(t => AreAlike(t.Parts, parts))
            .Select(t => (TestStatus?)t.Status).Distinct()];
        return alike is [var one] ? one : null;
    }

    private void Make(string name, TestStatus status)
    {
        if (!_made.TryGetValue(name, out TestStatus other) || Badness(status) > Badness(other)) _made[name] = status;
    }

    private static int Badness(TestStatus status) => status switch
    {
        TestStatus.Passed => 0,
        TestStatus.Skipped => 1,
        TestStatus.Error => 2,
        _ => 3,
    };

    private static string Stem(string name) => name[..name.IndexOf('[')];

    private static string[] Parts(string name) => name[(name.IndexOf('[') + 1)..].TrimEnd(']').Split('-');

    /// <summary>True where all parameters are the same, members of enumerations and numbers aside.</summary>
    private static bool AreAlike(string[] printed, string[] expected) => printed.Length == expected.Length
        && printed.Zip(expected).All(p => p.First == p.Second || (IsMember(p.First) && IsNumber(p.Second)));

    private static bool IsMember(string part) => Member().Match(part) is { Success: true } m && m.Length == part.Length;

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    /// <summary>A name as two prints of it have it in common: blanks are folded.</summary>
    private static string Plain(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The last part of a path that is the only parameter.</summary>
    [GeneratedRegex(@"^[^\[]+\[/(?:[^/\]*][^\]*]*)?/([^/\]*]+)\]$", RegexOptions.NonBacktracking)]
    private static partial Regex EndOfPath();

    [GeneratedRegex(@"[A-Z]\w{1,60}\.[A-Z][A-Z0-9_]{0,60}", RegexOptions.NonBacktracking)]
    private static partial Regex Member();
}

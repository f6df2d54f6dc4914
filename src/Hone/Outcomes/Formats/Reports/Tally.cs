namespace Hone.Outcomes.Formats.Reports;

/// <summary>Adds up the results that a report lists.</summary>
/// <remarks>
/// One definition for all formats. A result is one listed case: where the case itself holds several endings (a test
/// that failed and whose tear-down broke), the worst of them. <see cref="Counts"/> counts results. A test is what
/// shares a place and a name: listed several times (rows of a theory, a second platform) it is still one test, as bad
/// as its worst result, and left out only where all its results are. <see cref="Tests"/> lists tests. Results without
/// a name are counted only.
/// </remarks>
internal sealed class Tally
{
    /// <summary>Longer names are cut: they come from outputs put in place of names.</summary>
    public const int NameMax = 1000;

    private readonly Dictionary<(string Place, string Name), int> _places = [];
    private readonly List<TestCase> _tests = [];

    /// <summary>All results so far.</summary>
    public TestCounts Counts { get; private set; }

    /// <summary>The tests so far, in the order in which they were first named.</summary>
    public IReadOnlyList<TestCase> Tests => _tests;

    /// <summary>Adds one result.</summary>
    /// <param name="place">What sets tests of one name apart, such as a file; may be empty.</param>
    /// <param name="name">The test's name; empty where it has none.</param>
    /// <param name="status">How it ended.</param>
    public void Add(string place, string name, TestStatus status)
    {
        Counts += One(status);
        if (name.Length == 0) return;
        if (name.Length > NameMax) name = name[..NameMax];
        if (_places.TryAdd((place, name), _tests.Count))
        {
            _tests.Add(new TestCase(name, status));
            return;
        }

        int at = _places[(place, name)];
        if (Weight(status) > Weight(_tests[at].Status)) _tests[at] = new TestCase(name, status);
    }

    /// <summary>Adds results that are counted and not listed.</summary>
    public void Add(TestCounts unnamed) => Counts += unnamed;

    /// <summary>The worse of two endings of one case; null is no ending yet.</summary>
    public static TestStatus? Worse(TestStatus? a, TestStatus b) => a is { } said && Worst(said) >= Worst(b) ? said : b;

    private static TestCounts One(TestStatus status) => status switch
    {
        TestStatus.Passed => new TestCounts(1, 0, 0, 0),
        TestStatus.Failed => new TestCounts(0, 1, 0, 0),
        TestStatus.Error => new TestCounts(0, 0, 1, 0),
        _ => new TestCounts(0, 0, 0, 1),
    };

    /// <summary>Between results of one test: a result says more than none.</summary>
    private static int Weight(TestStatus status) => status switch
    {
        TestStatus.Error => 3, TestStatus.Failed => 2, TestStatus.Passed => 1, _ => 0,
    };

    /// <summary>Within one result: what was left out did not pass.</summary>
    private static int Worst(TestStatus status) => status switch
    {
        TestStatus.Error => 3, TestStatus.Failed => 2, TestStatus.Skipped => 1, _ => 0,
    };
}

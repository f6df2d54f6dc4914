using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>An output written in the shape of one linter, and what it means.</summary>
/// <param name="Tool">The name under which it is read.</param>
/// <param name="Result">How the run ended.</param>
/// <param name="Output">What was printed.</param>
/// <param name="Places">
/// The complaints, each as <c>file|line|column|severity|code|message</c> with nothing where the tool says nothing.
/// </param>
internal sealed record LinterFixture(string Tool, CheckResult Result, string Output, params string[] Places)
{
    /// <summary>False where the lines look like anybody's, so that the output is read by name only.</summary>
    public bool IsMarked { get; init; } = true;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        .. PythonFixtures.All, .. WebFixtures.All, .. RubyFixtures.All, .. GoFixtures.All, .. CodeFixtures.All,
        .. ScriptFixtures.All, .. TextFixtures.All, .. HookFixtures.All,
    ];

    /// <summary>What distinguishes it in the name of a test.</summary>
    public override string ToString() => $"{Tool}: {Output.Split('\n').First(line => line.Trim().Length > 0)}";
}

namespace Hone.Tests.Shared;

/// <summary>
/// A test over more cases than a minute holds. Mark it <c>[Trait("soak", name)]</c>: <c>./test soak name</c> runs it
/// whole, every other run takes a sample.
/// </summary>
internal static class Soak
{
    /// <summary>All cases in a soak of that name, else a sample that is the same in every run.</summary>
    public static IReadOnlyList<T> Cases<T>(string name, IReadOnlyList<T> all, int sampleMax, int seed = 1)
    {
        if (IsWhole(name) || all.Count <= sampleMax)
        {
            return all;
        }
        var cases = all.ToArray();
        new Random(seed).Shuffle(cases);
        return cases[..sampleMax];
    }

    /// <summary>Whether this run was asked for the soak of that name.</summary>
    public static bool IsWhole(string name) => Environment.GetEnvironmentVariable("HONE_SOAK") == name;
}

namespace Hone.Bench.Outcomes;

/// <summary>How many reports of a directory were read as expected.</summary>
/// <param name="Pairs">Reports for which something is expected.</param>
/// <param name="Equal">Those that were read so.</param>
/// <param name="WithoutInput">Expectations whose report is not there.</param>
/// <param name="Unequal">The others, by path.</param>
public sealed record CountedPairs(int Pairs, int Equal, int WithoutInput, IReadOnlyList<CountedPair> Unequal);

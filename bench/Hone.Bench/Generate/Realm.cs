namespace Hone.Bench.Generate;

/// <summary>One copy's own world: its swapped words, its folders, and what its ids grow from.</summary>
public sealed class Realm
{
    private const int SwapsPerHundredWords = 18;
    private const int AmountGrowthMax = 96;
    private const int AmountUnits = 1024;
    private const long AmountMin = 16;

    private readonly byte[]?[] _swaps;
    private readonly Vocabulary _vocabulary;
    private readonly int _number;
    private readonly long _growth;

    /// <summary>Makes the world of one copy.</summary>
    /// <param name="seed">The seed of the whole corpus.</param>
    /// <param name="number">Which copy; two numbers share no id and no swap.</param>
    /// <param name="vocabulary">The closed vocabulary.</param>
    /// <param name="roots">The project folders of the originals.</param>
    public Realm(ulong seed, int number, Vocabulary vocabulary, IEnumerable<string> roots)
    {
        Key = StableHash.Mix(seed, (ulong)number);
        Paths = new PathMap(roots, Key);
        _vocabulary = vocabulary;
        _number = number;
        _growth = 1 + (long)(StableHash.Mix(Key) % AmountGrowthMax);
        _swaps = new byte[]?[vocabulary.Count];
        for (var index = 0; index < _swaps.Length; index++)
        {
            var swapped = !vocabulary.IsReluctant(index)
                && StableHash.Mix(Key, (ulong)index) % 100 < SwapsPerHundredWords;
            _swaps[index] = swapped ? vocabulary.Other(index, number) : null;
        }
    }

    /// <summary>What this copy's ids and numbers grow from.</summary>
    public ulong Key { get; }

    /// <summary>This copy's folders.</summary>
    public PathMap Paths { get; }

    /// <summary>The number of a lower-case word in the vocabulary, or -1.</summary>
    public int WordNumber(ReadOnlySpan<byte> word) => _vocabulary.Find(word);

    /// <summary>What the word is always swapped for in this copy, or null where it usually stays.</summary>
    public byte[]? Swap(int word) => _swaps[word];

    /// <summary>Whether the word is swapped only outside commands, and only where nothing else can be.</summary>
    public bool IsReluctant(int word) => _vocabulary.IsReluctant(word);

    /// <summary>What the word is swapped for where a text would otherwise stay as it was.</summary>
    public byte[] ForcedSwap(int word) => _vocabulary.Other(word, _number);

    /// <summary>An amount grown by this copy's factor: larger stays larger, equal stays equal.</summary>
    public long Amount(long old) => old < AmountMin ? old : old + (old * _growth / AmountUnits);
}

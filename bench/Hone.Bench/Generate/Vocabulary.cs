using System.Text;

namespace Hone.Bench.Generate;

/// <summary>The common words of the given sessions, in classes of equal length, from which swaps are drawn.</summary>
public sealed class Vocabulary
{
    /// <summary>The shortest word that is swapped.</summary>
    public const int WordLengthMin = 3;

    /// <summary>The longest word that is swapped.</summary>
    public const int WordLengthMax = 14;

    // Enough that no two copies share a swap, few enough that a copy's table stays in the processor's cache.
    private const int WordsMax = 30_000;
    private const int DistinctWordsMax = 2_000_000;
    private const int UsesMin = 4;

    private readonly Dictionary<ulong, (string Word, int Uses)> _counted = [];
    private readonly Dictionary<ulong, int> _index = [];
    private readonly List<byte[]> _words = [];
    private readonly List<List<int>> _classes = [];
    private readonly HashSet<int> _reluctant = [];
    private int[] _places = [];

    /// <summary>How many words can be swapped.</summary>
    public int Count => _words.Count;

    /// <summary>Counts the lower-case words of a line.</summary>
    public void Learn(ReadOnlySpan<byte> line)
    {
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '\\')
            {
                at += Patterns.EscapeLength(line[at..]);
                continue;
            }

            var length = Patterns.RunLength(line[at..]);
            var word = line.Slice(at, length);
            if (length is >= WordLengthMin and <= WordLengthMax && !word.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
            {
                CountOne(word);
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>Chooses the words; nothing is learned afterwards.</summary>
    /// <param name="seed">Decides the order within each class.</param>
    public void Close(ulong seed)
    {
        var chosen = _counted
            .Where(pair => pair.Value.Uses >= UsesMin && !KeptWords.IsKeptAlways(pair.Value.Word))
            .OrderByDescending(pair => pair.Value.Uses).ThenBy(pair => pair.Value.Word, StringComparer.Ordinal)
            .Take(WordsMax)
            .OrderBy(pair => StableHash.Mix(seed, pair.Key)).ThenBy(pair => pair.Value.Word, StringComparer.Ordinal)
            .ToArray();
        _classes.AddRange(Enumerable.Range(0, WordLengthMax + 1).Select(_ => new List<int>()));
        _places = new int[chosen.Length];
        foreach (var (hash, (word, _)) in chosen)
        {
            Enter(hash, word);
        }

        _counted.Clear();
    }

    /// <summary>The number of a lower-case word, or -1 where it is not swapped.</summary>
    public int Find(ReadOnlySpan<byte> word) => _index.GetValueOrDefault(StableHash.Of(word), -1);

    /// <summary>Whether the word is swapped only where nothing else can be.</summary>
    public bool IsReluctant(int index) => _reluctant.Contains(index);

    /// <summary>The word of equal length <paramref name="distance"/> places further, going around.</summary>
    public byte[] Other(int index, int distance)
    {
        var peers = _classes[_words[index].Length];
        if (peers.Count < 2)
        {
            return _words[index];
        }

        var step = 1 + (distance % (peers.Count - 1));
        return _words[peers[(_places[index] + step) % peers.Count]];
    }

    private void Enter(ulong hash, string word)
    {
        var index = _words.Count;
        _places[index] = _classes[word.Length].Count;
        if (KeptWords.IsKeptInCommands(word))
        {
            _reluctant.Add(index);
        }
        else
        {
            _classes[word.Length].Add(index);
        }

        _index[hash] = index;
        _words.Add(Encoding.ASCII.GetBytes(word));
    }

    private void CountOne(ReadOnlySpan<byte> word)
    {
        var hash = StableHash.Of(word);
        if (_counted.TryGetValue(hash, out var known))
        {
            _counted[hash] = (known.Word, known.Uses + 1);
        }
        else if (_counted.Count < DistinctWordsMax)
        {
            _counted[hash] = (Encoding.ASCII.GetString(word), 1);
        }
    }
}

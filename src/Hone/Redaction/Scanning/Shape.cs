namespace Hone.Redaction.Scanning;

/// <summary>What a value looks like: what it is made of, how evenly, and how much of it is words.</summary>
internal readonly record struct Shape(
    int Length, int Lower, int Upper, int Digits, int Symbols, int Blanks, int Distinct, double Entropy, double Words)
{
    /// <summary>
    /// More of a value than this share in words, and it is a name, a path or prose. Random values stay below.
    /// </summary>
    private const double WordsMax = 0.55;

    /// <summary>The same for a value without digits: names of tests and types have none either.</summary>
    private const double LettersWordsMax = 0.4;

    /// <summary>Bits per byte below which a value repeats itself too much to be random.</summary>
    private const double EntropyMin = 2.6;

    private const double LongEntropyMin = 2.9;
    private const int LongLength = 16;
    private const int LettersOnlyLengthMin = 16;
    private const int OneCaseLengthMin = 24;

    public int Letters => Lower + Upper;

    /// <summary>Whether a value was drawn at random rather than named by a person.</summary>
    public bool IsRandom
    {
        get
        {
            bool mixed = Digits > 0 || Length >= OneCaseLengthMin
                || (Length >= LettersOnlyLengthMin && Lower > 0 && Upper > 0);
            return mixed && Letters > 0 && Blanks == 0
                && Words < (Digits > 0 ? WordsMax : LettersWordsMax)
                && Entropy >= (Length < LongLength ? EntropyMin : LongEntropyMin)
                && (Length >= LongLength || Digits > 1);
        }
    }

    public static Shape Of(ReadOnlySpan<byte> value)
    {
        Span<ushort> counts = stackalloc ushort[256];
        counts.Clear();
        int lower = 0, upper = 0, digits = 0, blanks = 0;
        foreach (byte unit in value)
        {
            counts[unit]++;
            lower += char.IsAsciiLetterLower((char)unit) ? 1 : 0;
            upper += char.IsAsciiLetterUpper((char)unit) ? 1 : 0;
            digits += char.IsAsciiDigit((char)unit) ? 1 : 0;
            blanks += unit <= (byte)' ' ? 1 : 0;
        }
        (int distinct, double entropy) = Spread(counts, value.Length);
        int symbols = value.Length - lower - upper - digits - blanks;
        double words = value.IsEmpty ? 0 : (double)Wordy(value) / value.Length;
        return new Shape(value.Length, lower, upper, digits, symbols, blanks, distinct, entropy, words);
    }

    /// <summary>
    /// How many different bytes there are, and Shannon's entropy of their frequencies in bits per byte.
    /// </summary>
    private static (int Distinct, double Entropy) Spread(ReadOnlySpan<ushort> counts, int length)
    {
        int distinct = 0;
        double sum = 0;
        foreach (ushort count in counts)
        {
            if (count > 0)
            {
                distinct++;
                sum += count * Math.Log2(count);
            }
        }
        return (distinct, length == 0 ? 0 : Math.Log2(length) - (sum / length));
    }

    /// <summary>
    /// How many bytes stand in words; a word is a run of letters of one case, a capital before it allowed.
    /// </summary>
    private static int Wordy(ReadOnlySpan<byte> value)
    {
        int wordy = 0;
        for (int start = 0; start < value.Length;)
        {
            int end = WordEnd(value, start);
            wordy += end > start ? WordyPart(value[start..end]) : 0;
            start = Math.Max(end, start + 1);
        }
        return wordy;
    }

    private static int WordEnd(ReadOnlySpan<byte> value, int start)
    {
        int end = start;
        while (end < value.Length && char.IsAsciiLetterUpper((char)value[end]))
        {
            end++;
        }
        if (end - start > 1)
        {
            // Of a run of capitals the last one begins the next word, where small letters follow: HTTPServer.
            return end < value.Length && char.IsAsciiLetterLower((char)value[end]) ? end - 1 : end;
        }
        while (end < value.Length && char.IsAsciiLetterLower((char)value[end]))
        {
            end++;
        }
        return end;
    }

    private static int WordyPart(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }
        int common = 0;
        for (int at = 1; at < word.Length; at++)
        {
            common += LetterPairs.IsCommon(word[at - 1], word[at]) ? 1 : 0;
        }
        if (word.Length == 3)
        {
            return common == 2 ? 2 : 0;
        }
        return common * 4 >= (word.Length - 1) * 3 ? word.Length : 0;
    }
}

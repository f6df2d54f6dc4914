namespace Hone.Outcomes.Words;

/// <summary>A prompt without what others wrote: the person's own sentences, and what the pasted part shows.</summary>
/// <param name="Sentences">The first of the person's own sentences, in order.</param>
/// <param name="WordCount">Words in all of their own lines.</param>
/// <param name="Failure">The first pasted line that shows a failure; null where none does.</param>
/// <param name="IsDocument">True where headings show that this is a document; the words before them still count.</param>
internal sealed record OwnWords(
    IReadOnlyList<Sentence> Sentences, int WordCount, string? Failure, bool IsDocument)
{
    /// <summary>Characters that are looked at; what follows is hardly typed by hand.</summary>
    private const int PromptMax = 64 * 1024;

    /// <summary>Characters of one line that are looked at.</summary>
    private const int LineMax = 1000;

    /// <summary>Sentences that are kept; what is said about the work is said at the beginning.</summary>
    private const int SentencesMax = 8;

    /// <summary>Takes a prompt apart.</summary>
    public static OwnWords Of(string prompt)
    {
        ReadOnlySpan<char> text = prompt.AsSpan(0, Math.Min(prompt.Length, PromptMax));
        ForeignBlocks blocks = new();
        List<Sentence> sentences = [];
        PastedLines pasted = new();
        int words = 0;
        foreach (ReadOnlySpan<char> whole in text.EnumerateLines())
        {
            string raw = whole[..Math.Min(whole.Length, LineMax)].ToString();
            string line = blocks.Outside(raw);
            if (blocks.WasInsideCode) pasted.Look(raw);
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (PastedLines.IsHeading(line) && words > 0) return Result(isDocument: true);
            if (pasted.Look(line)) continue;
            words += Sentence.CountWords(line);
            if (sentences.Count < SentencesMax) sentences.AddRange(Sentence.In(line));
        }

        return Result(isDocument: false);

        OwnWords Result(bool isDocument) => new(
            [.. sentences.Take(SentencesMax)], words, pasted.IsFailure ? pasted.Failure : null, isDocument);
    }
}

namespace Hone.Outcomes.Words;

/// <summary>A prompt without what others wrote: the person's own sentences, and what the pasted part shows.</summary>
/// <param name="Sentences">The first of the person's own sentences, in order.</param>
/// <param name="WordCount">Words in all of their own lines.</param>
/// <param name="Failure">The first pasted line that shows a failure; null where none does.</param>
/// <param name="IsDocument">True where a heading shows a document; the words before it still count.</param>
internal sealed record OwnWords(
    IReadOnlyList<Sentence> Sentences, int WordCount, string? Failure, bool IsDocument)
{
    /// <summary>Characters that are looked at; what follows is hardly typed by hand.</summary>
    private const int PromptMax = 64 * 1024;

    /// <summary>Characters of one line that are looked at.</summary>
    private const int LineMax = 1000;

    /// <summary>Sentences that are kept; what is said about the work is said at the beginning.</summary>
    private const int SentencesMax = 8;

    /// <summary>Words from which on most of a prompt is pasted or is a task, whatever it looks like.</summary>
    private const int LongFrom = 250;

    /// <summary>Lines of a paragraph of which a part may be a program's.</summary>
    private const int ParagraphMin = 3;

    /// <summary>True where so many words are hardly a remark.</summary>
    public bool IsLong => IsDocument || WordCount >= LongFrom;

    /// <summary>Takes a prompt apart.</summary>
    public static OwnWords Of(string prompt)
    {
        ReadOnlySpan<char> text = prompt.AsSpan(0, Math.Min(prompt.Length, PromptMax));
        ForeignBlocks blocks = new();
        PastedLines pasted = new();
        Collected own = new();
        bool isDocument = false;
        foreach (ReadOnlySpan<char> whole in text.EnumerateLines())
        {
            string raw = whole[..Math.Min(whole.Length, LineMax)].ToString();
            string line = blocks.Outside(raw);
            if (blocks.WasInsideCode) pasted.Look(raw);
            isDocument = PastedLines.IsHeading(line) && own.Words > 0;
            if (isDocument) break;
            if (string.IsNullOrWhiteSpace(line)) own.EndParagraph();
            else Add(line);
        }

        void Add(string line)
        {
            bool isPasted = pasted.Look(line);
            string before = isPasted ? PastedLines.BeforePaste(line) : "";
            if (before.Length > 0 && !PastedLines.IsOutput(before)) own.Add(before, isPasted: false);
            own.Add(line, isPasted);
        }

        own.EndParagraph();
        return new OwnWords([.. own.Sentences.Take(SentencesMax)], own.Words,
            pasted.IsFailure ? pasted.Failure : null, isDocument);
    }

    /// <summary>Gathers what is a person's own, paragraph by paragraph.</summary>
    private sealed class Collected
    {
        private readonly List<(string Line, bool IsPasted)> _paragraph = [];

        public List<Sentence> Sentences { get; } = [];

        public int Words { get; private set; }

        public void Add(string line, bool isPasted) => _paragraph.Add((line, isPasted));

        /// <summary>A paragraph with a program's lines in it is a program's, but for what leads to them.</summary>
        public void EndParagraph()
        {
            int pasted = _paragraph.Count(p => p.IsPasted);
            bool isMixed = (_paragraph.Count >= ParagraphMin && pasted * 3 >= _paragraph.Count)
                || _paragraph.Exists(p => PastedLines.IsCommand(p.Line));
            IEnumerable<(string Line, bool IsPasted)> own = isMixed
                ? _paragraph.TakeWhile(p => !p.IsPasted)
                : _paragraph.Where(p => !p.IsPasted);
            foreach ((string line, _) in own)
            {
                Words += Sentence.CountWords(line);
                if (Sentences.Count < SentencesMax) Sentences.AddRange(Sentence.In(line));
            }

            _paragraph.Clear();
        }
    }
}

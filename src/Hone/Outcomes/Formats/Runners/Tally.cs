namespace Hone.Outcomes.Formats.Runners;

/// <summary>A list of counts as runners print it, such as <c>3 failed, 10 passed</c>.</summary>
internal sealed class Tally
{
    private readonly List<(int Count, string Word)> _parts = [];

    private Tally()
    {
    }

    /// <summary>Reads a list that holds nothing else; null where the text is anything but such a list.</summary>
    /// <param name="text">The list alone.</param>
    /// <param name="words">Words that may stand in it; a list with another word is somebody else's.</param>
    public static Tally? Of(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        if (text.Length > 400) return null;
        Tally tally = new();
        int at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && " ,;|/.\u00B7".Contains(text[at])) at++;
            if (at == text.Length) break;
            int digits = at;
            while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
            if (digits == at || digits - at > 9) return null;
            int word = digits;
            while (word < text.Length && !",;|/.\u00B7".Contains(text[word]) && !char.IsAsciiDigit(text[word])) word++;
            string name = text[digits..word].Trim().ToString();
            if (!words.Contains(name)) return null;
            tally._parts.Add((int.Parse(text[at..digits]), name));
            at = word;
        }

        return tally._parts.Count > 0 ? tally : null;
    }

    /// <summary>How many are counted under any of these words.</summary>
    public int this[params ReadOnlySpan<string> words]
    {
        get
        {
            int sum = 0;
            foreach ((int count, string word) in _parts) sum += words.Contains(word) ? count : 0;
            return sum;
        }
    }

    /// <summary>True where one of these words stands in it.</summary>
    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach ((int _, string word) in _parts)
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }
}

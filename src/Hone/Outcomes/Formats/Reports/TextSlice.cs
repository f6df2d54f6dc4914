namespace Hone.Outcomes.Formats.Reports;

/// <summary>Reads a text from some place on without copying it.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">Where to begin.</param>
/// <param name="defuse">
/// True to give an underscore for the ampersand of every reference to an entity of the document's own: such entities
/// are never expanded, and a document that is right to use them goes on.
/// </param>
internal sealed class TextSlice(string text, int start, bool defuse) : TextReader
{
    /// <summary>Longer names of entities are left to break the document.</summary>
    private const int NameMax = 100;

    private static readonly string[] s_known = ["amp", "lt", "gt", "quot", "apos"];

    private int _at = start;

    public override int Peek() => _at < text.Length ? At(_at) : -1;

    public override int Read() => _at < text.Length ? At(_at++) : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int taken = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, taken);
        for (int i = 0; defuse && i < taken; i++) buffer[index + i] = At(_at + i);
        _at += taken;
        return taken;
    }

    private char At(int place) => defuse && text[place] == '&' && IsOwnEntity(place + 1) ? '_' : text[place];

    private bool IsOwnEntity(int from)
    {
        ReadOnlySpan<char> name = text.AsSpan(from, Math.Min(NameMax, text.Length - from));
        int end = name.IndexOf(';');
        if (end <= 0 || !(char.IsLetter(name[0]) || name[0] is '_' or ':')) return false;
        foreach (char c in name[1..end])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or ':' or '.' or '-')) return false;
        }

        return !s_known.Contains(name[..end].ToString());
    }
}

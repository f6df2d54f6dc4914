namespace Hone.Outcomes.Formats.Reports;

/// <summary>Reads a text from some place on without copying it.</summary>
internal sealed class TextSlice(string text, int start) : TextReader
{
    private int _at = start;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int taken = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, taken);
        _at += taken;
        return taken;
    }
}

using System.Text;

namespace Hone.Telemetry.Reading;

/// <summary>Gives one string for equal bytes: session ids, folders and models repeat on every line.</summary>
internal sealed class TextPool
{
    /// <summary>Longer texts do not repeat.</summary>
    private const int LengthMax = 256;

    private const int SlotCount = 1024;
    private readonly (byte[] Bytes, string Text)?[] _slots = new (byte[], string)?[SlotCount];

    /// <summary>The text of these UTF-8 bytes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LengthMax) return Encoding.UTF8.GetString(utf8);
        uint slot = Hash(utf8) % SlotCount;
        if (_slots[slot] is { } known && utf8.SequenceEqual(known.Bytes)) return known.Text;
        string text = Encoding.UTF8.GetString(utf8);
        _slots[slot] = (utf8.ToArray(), text);
        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte b in bytes) hash = (hash ^ b) * 16777619;
        return hash;
    }
}

using System.Buffers;
using System.Text;
using Hone.Redaction;

namespace Hone.Tests.Redaction;

/// <summary>Sends a text through a <see cref="StreamRedactor"/> in pieces.</summary>
internal static class Streams
{
    public static string Redact(Redactor redactor, ReadOnlySpan<byte> text, params ReadOnlySpan<int> cuts)
    {
        var stream = new StreamRedactor(redactor);
        var output = new ArrayBufferWriter<byte>(text.Length + 64);
        int from = 0;
        foreach (int cut in cuts)
        {
            stream.Push(text[from..cut], output);
            from = cut;
        }
        stream.Push(text[from..], output);
        stream.Complete(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static string RedactInPieces(Redactor redactor, ReadOnlySpan<byte> text, Random random, int pieceMax) =>
        RedactInPieces(new StreamRedactor(redactor), text, random, pieceMax);

    public static string RedactInPieces(StreamRedactor stream, ReadOnlySpan<byte> text, Random random, int pieceMax)
    {
        var output = new ArrayBufferWriter<byte>(text.Length + 64);
        while (!text.IsEmpty)
        {
            int length = Math.Min(text.Length, random.Next(1, pieceMax + 1));
            stream.Push(text[..length], output);
            text = text[length..];
        }
        stream.Complete(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

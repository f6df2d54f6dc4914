using System.Buffers;
using Hone.Redaction.Matchers;
using Hone.Redaction.Scanning;

namespace Hone.Redaction;

/// <summary>
/// Masks secrets in text that arrives in pieces, with the result that
/// <see cref="Redactor.Redact(ReadOnlySpan{byte}, IBufferWriter{byte})"/> has for the whole, wherever the pieces were
/// cut. It holds the last line back until its end is known, and a private key until its last line. One instance
/// serves one text and one thread.
/// </summary>
/// <param name="redactor">What to mask.</param>
public sealed class StreamRedactor(Redactor redactor)
{
    /// <summary>
    /// Bytes of one line that are held at most. A longer one is passed on in parts, cut where no secret lies that is
    /// shorter than <see cref="HoldBackBytes"/>.
    /// </summary>
    public const int LineLengthMax = 1024 * 1024;

    /// <summary>What stays behind of a line that is passed on in parts.</summary>
    public const int HoldBackBytes = 64 * 1024;

    /// <summary>How far matchers look back from a secret.</summary>
    private const int ContextBytes = 1024;

    private readonly int lineLengthMax = LineLengthMax;
    private byte[] buffer = [];
    private int count;

    /// <summary>
    /// Bytes at the start of the buffer that were passed on and stay for the sake of those behind them.
    /// </summary>
    private int context;

    internal StreamRedactor(Redactor redactor, int lineLengthMax)
        : this(redactor) => this.lineLengthMax = lineLengthMax;

    /// <summary>Placeholders written so far.</summary>
    public int MaskedCount { get; private set; }

    /// <summary>Takes the next piece, and passes on what can be decided.</summary>
    public void Push(ReadOnlySpan<byte> chunk, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        while (!chunk.IsEmpty)
        {
            int taken = Math.Min(chunk.Length, Math.Max(1, lineLengthMax + HoldBackBytes - count));
            bool lineEnds = chunk[..taken].Contains((byte)'\n');
            Append(chunk[..taken]);
            chunk = chunk[taken..];
            if (lineEnds)
            {
                PassLines(output);
            }
            if (count >= lineLengthMax + HoldBackBytes)
            {
                PassPart(output);
            }
        }
    }

    /// <summary>Passes on the rest. The instance is then ready for another text.</summary>
    public void Complete(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scan = new Scan(buffer.AsSpan(0, count));
        try
        {
            redactor.Run(ref scan);
            MaskedCount += Redactor.Write(scan.Text, scan.Found, context, count, output);
        }
        finally
        {
            scan.Dispose();
        }
        (count, context) = (0, 0);
    }

    /// <summary>Passes on all whole lines, except those from the first of a private key that has not ended.</summary>
    private void PassLines(IBufferWriter<byte> output)
    {
        int end = buffer.AsSpan(0, count).LastIndexOf((byte)'\n') + 1;
        var scan = new Scan(buffer.AsSpan(0, end));
        try
        {
            redactor.Run(ref scan);
            int open = scan.OpenFrom < 0 ? end : scan.Text[..scan.OpenFrom].LastIndexOf((byte)'\n') + 1;
            int cut = Math.Max(context, open);
            MaskedCount += Redactor.Write(scan.Text, scan.Found, context, cut, output);
            Drop(cut, keep: cut == context ? context : 0);
        }
        finally
        {
            scan.Dispose();
        }
    }

    /// <summary>Passes on a part of a line that is too long to hold.</summary>
    private void PassPart(IBufferWriter<byte> output)
    {
        var scan = new Scan(buffer.AsSpan(0, count));
        try
        {
            redactor.Run(ref scan);
            int cut = count - HoldBackBytes;
            foreach (Match match in scan.Found)
            {
                cut = match.Start < cut && match.End > cut ? match.End : cut;
            }
            MaskedCount += Redactor.Write(scan.Text, scan.Found, context, cut, output);
            Drop(cut, ContextBytes);
        }
        finally
        {
            scan.Dispose();
        }
    }

    private void Append(ReadOnlySpan<byte> chunk)
    {
        if (count + chunk.Length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(count + chunk.Length, Math.Max(256, buffer.Length * 2)));
        }
        chunk.CopyTo(buffer.AsSpan(count));
        count += chunk.Length;
    }

    /// <summary>Forgets what stands before a place, except so many bytes.</summary>
    private void Drop(int cut, int keep)
    {
        keep = Math.Min(keep, cut);
        buffer.AsSpan(cut - keep, count - cut + keep).CopyTo(buffer);
        count -= cut - keep;
        context = keep;
    }
}

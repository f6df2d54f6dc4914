using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hone.Redaction.Scanning;

/// <summary>
/// Sends a pass over the text to the matchers. Every four bytes in turn are hashed into a table; only where it has an
/// entry are matchers looked up. So clean text costs a few instructions per byte, however many formats are known.
/// </summary>
internal sealed class TriggerIndex
{
    private const int HashBits = 18;
    private const int ByteBits = 8;
    private const uint Multiplier = 0x9E3779B1;
    private const ulong FoldEight = 0x2020202020202020;
    private const int Stride = 8;

    /// <summary>For each hash, one bit for each <see cref="Mark"/> of the triggers that have it.</summary>
    private readonly byte[] marks = new byte[1 << HashBits];

    private readonly Dictionary<uint, Entry[]> entries;

    public TriggerIndex(IEnumerable<Matcher> matchers)
    {
        entries = matchers
            .SelectMany(matcher => matcher.Triggers, (matcher, trigger) => (Matcher: matcher, Trigger: trigger))
            .GroupBy(pair => pair.Trigger.Window, pair => new Entry(pair.Matcher, pair.Trigger.Offset))
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (uint window in entries.Keys)
        {
            marks[Hash(window)] |= Mark(window);
        }
    }

    /// <summary>Visits, from left to right, every matcher whose trigger stands in the text.</summary>
    public void Run(ref Scan scan)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int at = 0;
        for (; at + Stride + Trigger.Length <= text.Length; at += Stride)
        {
            ReadOnlySpan<byte> windows = text.Slice(at, Stride + Trigger.Length);
            ulong low = BinaryPrimitives.ReadUInt64LittleEndian(windows) | FoldEight;
            ulong high = BinaryPrimitives.ReadUInt64LittleEndian(windows[4..]) | FoldEight;
            ulong hits = MarksOfFour(low) | (MarksOfFour(high) << (4 * ByteBits));
            while (hits != 0)
            {
                int place = BitOperations.TrailingZeroCount(hits) / ByteBits;
                Visit(ref scan, at + place);
                hits &= ~(0xFFUL << (place * ByteBits));
            }
        }
        for (; at + Trigger.Length <= text.Length; at++)
        {
            Visit(ref scan, at);
        }
    }

    /// <summary>The marks of the windows that start at the first four of these bytes, one byte each.</summary>
    private ulong MarksOfFour(ulong bytes) =>
        MarksOf((uint)bytes)
        | ((ulong)MarksOf((uint)(bytes >> 8)) << 8)
        | ((ulong)MarksOf((uint)(bytes >> 16)) << 16)
        | ((ulong)MarksOf((uint)(bytes >> 24)) << 24);

    /// <summary>
    /// Reads the table without a check of its bounds, which would cost a tenth of the whole: a hash has no more bits
    /// than the table has places.
    /// </summary>
    private byte MarksOf(uint window) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(marks), Hash(window));

    private void Visit(ref Scan scan, int at)
    {
        uint window = Trigger.Fold(BinaryPrimitives.ReadUInt32LittleEndian(scan.Text[at..]));
        if ((MarksOf(window) & Mark(window)) == 0 || !entries.TryGetValue(window, out Entry[]? found))
        {
            return;
        }
        foreach (Entry entry in found)
        {
            if (at >= entry.Offset)
            {
                scan.Work++;
                entry.Matcher.Visit(ref scan, at - entry.Offset);
            }
        }
    }

    private static uint Hash(uint window) => (window * Multiplier) >> (32 - HashBits);

    /// <summary>One of eight bits, by bits of the hash that <see cref="Hash"/> leaves out.</summary>
    private static byte Mark(uint window) =>
        (byte)(1 << (int)(((window * Multiplier) >> (32 - HashBits - 3)) & (ByteBits - 1)));

    private readonly record struct Entry(Matcher Matcher, int Offset);
}

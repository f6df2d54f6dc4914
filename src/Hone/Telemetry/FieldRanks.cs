using System.Runtime.CompilerServices;

namespace Hone.Telemetry;

/// <summary>By whose word each field of an event stands: 32 bytes, one per <see cref="EventField"/> bit.</summary>
[InlineArray(Count)]
public struct FieldRanks
{
    /// <summary>Bytes in the stored form.</summary>
    public const int Count = 32;

    private byte _first;

    /// <summary>The index of a field that is one bit.</summary>
    public static int IndexOf(EventField field) => System.Numerics.BitOperations.TrailingZeroCount((uint)field);
}

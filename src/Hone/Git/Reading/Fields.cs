namespace Hone.Git.Reading;

/// <summary>Fields of an output that are each ended by a zero byte.</summary>
internal ref struct Fields(ReadOnlySpan<byte> output)
{
    private ReadOnlySpan<byte> _rest = output;

    /// <summary>The next field that is ended; false where there is none.</summary>
    public bool Next(out ReadOnlySpan<byte> field)
    {
        int end = _rest.IndexOf((byte)0);
        field = end < 0 ? default : _rest[..end];
        _rest = end < 0 ? default : _rest[(end + 1)..];
        return end >= 0;
    }
}

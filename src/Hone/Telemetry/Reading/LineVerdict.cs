namespace Hone.Telemetry.Reading;

/// <summary>What a reader made of a line.</summary>
internal enum LineVerdict
{
    /// <summary>Understood.</summary>
    Read,

    /// <summary>Of a kind the reader does not know.</summary>
    Kept,

    /// <summary>History of another session.</summary>
    Copied,
}

using Hone.Redaction.Scanning;

namespace Hone.Redaction.Formats;

/// <summary>A format of credentials that is known by something fixed in its middle.</summary>
/// <param name="Type">The type in the placeholder.</param>
/// <param name="Before">What stands before the marker.</param>
/// <param name="BeforeMin">Fewest bytes before it.</param>
/// <param name="BeforeMax">Most bytes before it; whoever has more is something else.</param>
/// <param name="Markers">At least three bytes each.</param>
/// <param name="After">What stands behind the marker.</param>
/// <param name="AfterMin">Fewest bytes behind it.</param>
/// <param name="AfterMax">Most bytes behind it.</param>
internal sealed record MarkedFormat(
    string Type,
    Alphabet Before,
    int BeforeMin,
    int BeforeMax,
    string[] Markers,
    Alphabet After,
    int AfterMin,
    int AfterMax);

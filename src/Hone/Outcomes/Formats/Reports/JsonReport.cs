namespace Hone.Outcomes.Formats.Reports;

/// <summary>One JSON document that stands in an output.</summary>
/// <param name="Root">Its value, an object or an array that holds something.</param>
/// <param name="IsWhole">False where it breaks off.</param>
/// <param name="FirstLine">The line where it begins, from 0.</param>
/// <param name="LastLine">The line where it ends or breaks off, from 0.</param>
internal sealed record JsonReport(JsonNode Root, bool IsWhole, int FirstLine, int LastLine);

using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Reads one agent's format line by line; one per source, for a line can depend on those before it.</summary>
internal interface ISessionReader
{
    /// <summary>Reads a redacted line into the slice.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="lineId">The identity of its content.</param>
    /// <param name="lineNumber">Its number in the archive chunk, from 1.</param>
    /// <param name="slice">Takes what the line says.</param>
    /// <exception cref="System.Text.Json.JsonException">The line is no JSON.</exception>
    LineVerdict Read(ReadOnlySpan<byte> line, Id128 lineId, int lineNumber, ReadingSlice slice);

    /// <summary>What is needed to go on after the last line, as JSON; empty where nothing is.</summary>
    string SaveState();
}

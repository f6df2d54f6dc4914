namespace Hone.Telemetry;

/// <summary>Something that could not be read; the rest was.</summary>
/// <param name="Place">The file or folder, with the line where there is one.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to try.</param>
public sealed record ImportProblem(string Place, string Message, string Hint);

using System.Text;

namespace Hone.Processes;

/// <summary>How the run of a child ended.</summary>
public abstract record ChildResult
{
    /// <summary>It ended by itself.</summary>
    /// <param name="ExitCode">As the system tells it; 128 and more where a signal ended it.</param>
    /// <param name="Output">The beginning of what it wrote to standard output.</param>
    /// <param name="Errors">The beginning of what it wrote to standard error.</param>
    /// <param name="IsCut">
    /// True where it wrote more than is kept, or where something that it started held its streams open until killed.
    /// </param>
    public sealed record Ended(int ExitCode, ReadOnlyMemory<byte> Output, ReadOnlyMemory<byte> Errors, bool IsCut)
        : ChildResult
    {
        /// <summary>Standard output as UTF-8; bytes that are none become U+FFFD.</summary>
        public string OutputText => Encoding.UTF8.GetString(Output.Span);

        /// <summary>Standard error, likewise.</summary>
        public string ErrorText => Encoding.UTF8.GetString(Errors.Span);
    }

    /// <summary>It ran into its timeout and was killed, with all that it started.</summary>
    /// <param name="Output">What it had written to standard output by then, as far as it is kept.</param>
    /// <param name="Errors">What it had written to standard error by then, as far as it is kept.</param>
    public sealed record TimedOut(ReadOnlyMemory<byte> Output, ReadOnlyMemory<byte> Errors) : ChildResult;

    /// <summary>It did not start: there is no such program or folder, or we may not use it.</summary>
    /// <param name="Missing">The program or the folder, as it was given.</param>
    public sealed record NotFound(string Missing) : ChildResult;
}

using System.Reflection;

namespace Hone.Cli.Hosting;

/// <summary>Everything outside that commands touch, so that a test can hand them a world of its own.</summary>
internal sealed record World
{
    /// <summary>
    /// Columns where nobody says how wide the output is: wide enough for tables, narrow enough to read.
    /// </summary>
    public const int WidthDefault = 100;

    private const int WidthMin = 40;
    private const int WidthMax = 400;

    /// <summary>Environment variables by name; null where one is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The user's home folder.</summary>
    public required string Home { get; init; }

    /// <summary>The current directory.</summary>
    public required string Directory { get; init; }

    /// <summary>Where the answer goes.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where words about the work go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Out"/> on a terminal.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/> on a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>
    /// Whether the terminal shows more than ASCII: as the locale says, where somebody set one. What is no terminal gets
    /// UTF-8.
    /// </summary>
    public bool IsUnicode => !IsOutTerminal
        || (Variable("LC_ALL") ?? Variable("LC_CTYPE") ?? Variable("LANG")) is not { } locale
        || locale.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
        || locale.Contains("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = WidthDefault;

    /// <summary>Lines of the terminal; null where nobody reads the answer on one.</summary>
    public int? Height { get; init; }

    /// <summary>Where a person types; null where nobody does.</summary>
    public Terminal? Terminal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Hone's version, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } = PlainVersion(
        typeof(World).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0.0.0");

    /// <summary>The world of this process.</summary>
    public static World OfProcess() => new()
    {
        Environment = System.Environment.GetEnvironmentVariable,
        Home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile),
        Directory = System.Environment.CurrentDirectory,
        Out = Buffered(Console.OpenStandardOutput()),
        Error = Unbuffered(Console.OpenStandardError()),
        IsOutTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = TerminalWidth(),
        Terminal = Terminal.OfProcess(),
        Height = Console.IsOutputRedirected ? null : MeasuredHeight(),
    };

    /// <summary>A value that is set and not empty; null otherwise.</summary>
    public string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value : null;

    private static StreamWriter Buffered(Stream stream) => new(stream, bufferSize: 16 * 1024) { NewLine = "\n" };

    private static StreamWriter Unbuffered(Stream stream) => new(stream) { NewLine = "\n", AutoFlush = true };

    private static int TerminalWidth()
    {
        if (int.TryParse(System.Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns > 0)
        {
            return Math.Clamp(columns, WidthMin, WidthMax);
        }

        return Console.IsOutputRedirected ? WidthDefault : MeasuredWidth();
    }

    private static int MeasuredWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Math.Clamp(Console.WindowWidth, WidthMin, WidthMax) : WidthDefault;
        }
        catch (IOException)
        {
            return WidthDefault;
        }
    }

    private static int? MeasuredHeight()
    {
        try
        {
            return Console.WindowHeight > 0 ? Console.WindowHeight : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A commit behind a plus is cut to what identifies it.</summary>
    private static string PlainVersion(string informational)
    {
        int plus = informational.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && informational.Length > plus + 8 ? informational[..(plus + 8)] : informational;
    }
}

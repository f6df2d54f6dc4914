using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>The only shapes in which text from telemetry may reach an instruction file; all else is null.</summary>
internal static partial class Slots
{
    /// <summary>Characters of a path: longer ones are generated, or written to be read by somebody else.</summary>
    private const int PathLengthMax = 100;

    /// <summary>Words of a command head, its options included.</summary>
    private const int HeadWordsMax = 6;

    /// <summary>The longest time a command is waited for: a day says nothing about the command.</summary>
    private const int SecondsMax = 3600;

    /// <summary>The name of a program, such as <c>python3</c>.</summary>
    public static string? Program(string? text) => text is not null && Name().IsMatch(text) ? text : null;

    /// <summary>A program with its sub-commands, such as <c>gh pr diff</c>: what reads back as itself.</summary>
    public static string? Head(string? text) =>
        text is { Length: <= HeadWordsMax * 41 } && CommandHead.Of(text, isWithOptions: true) == text ? text : null;

    /// <summary>A program or what runs one, such as <c>mise exec -- golangci-lint</c>.</summary>
    public static string? Runnable(string? text)
    {
        if (text is null || Program(text) is not null) return text;
        string? runner = CommandHead.Runners
            .FirstOrDefault(r => text.StartsWith(r + " ", StringComparison.Ordinal));
        if (runner is not null) return Program(text[(runner.Length + 1)..]) is null ? null : text;
        return text.StartsWith("./", StringComparison.Ordinal) && RelativePath(text[2..]) is not null ? text : null;
    }

    /// <summary>A path below the project's folder, with slashes; one at the end says that it is a folder.</summary>
    public static string? RelativePath(string? text) =>
        text is { Length: > 0 and <= PathLengthMax } && Path().IsMatch(text)
        && text.TrimEnd('/').Split('/').All(part => part.Trim('.').Length > 0) ? text : null;

    /// <summary>The name of a folder at the top of the project, with a slash at its end.</summary>
    public static string? TopFolder(string? text) =>
        RelativePath(text) is { } path && path.IndexOf('/') == path.Length - 1 ? path : null;

    /// <summary>A command line's option, such as <c>--name-only</c>.</summary>
    public static string? Option(string? text) => text is not null && OptionShape().IsMatch(text) ? text : null;

    /// <summary>The name of an environment variable, such as <c>GOCACHE</c>.</summary>
    public static string? Variable(string? text) => text is not null && VariableShape().IsMatch(text) ? text : null;

    /// <summary>Whole seconds, at least one.</summary>
    public static int? Seconds(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
        && seconds is > 0 and <= SecondsMax ? seconds : null;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._+-]{0,39}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9._@+][A-Za-z0-9._@+-]*(?:/[A-Za-z0-9._@+][A-Za-z0-9._@+-]*)*/?\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{1,39}\z")]
    private static partial Regex VariableShape();

    [GeneratedRegex(@"\A--?[A-Za-z0-9][A-Za-z0-9-]{0,30}\z")]
    private static partial Regex OptionShape();
}

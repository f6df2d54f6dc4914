using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Hone.Cli.Commands;

namespace Hone.Cli.Hosting;

/// <summary>
/// Writes the help of a command out of the command tree: usage, commands, arguments, options, examples.
/// </summary>
internal sealed class HelpText(World world) : SynchronousCommandLineAction
{
    private const int IndentSize = 2;
    private const int GapSize = 3;
    private const int WidthMax = 100;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        world.Out.Write(Of(parseResult.CommandResult.Command, Math.Min(world.Width, WidthMax)));
        return ExitCode.Done;
    }

    /// <summary>The help of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="width">Columns to wrap to.</param>
    public static string Of(Command command, int width)
    {
        StringBuilder text = new();
        text.AppendLine(command.Description).AppendLine();
        foreach (string usage in Usages(command)) text.Append(usage).Append('\n');
        Section(text, "Commands", command.Subcommands.Where(c => !c.Hidden)
            .Select(c => (c.Name, c.Description ?? "")), width);
        Section(text, "Arguments", command.Arguments.Select(a => (NameOf(a), a.Description ?? "")), width);
        List<Option> own = [.. command.Options.Where(o => !o.Hidden)];
        Section(text, "Options", own.Where(o => !IsCommon(o)).Select(o => (LabelOf(o), o.Description ?? "")), width);
        Section(
            text, "Every command takes", CommonOptions(command).Select(o => (LabelOf(o), o.Description ?? "")), width);
        AddPage(text, command, width);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The words that call a command: <c>hone sessions show</c>.</summary>
    public static string PathOf(Command command)
    {
        string path = command is RootCommand ? "hone" : command.Name;
        for (Symbol? at = command.Parents.FirstOrDefault(); at is not null; at = at.Parents.FirstOrDefault())
        {
            path = (at is RootCommand ? "hone" : at.Name) + " " + path;
        }

        return path;
    }

    /// <summary>An option as it is typed: <c>--out FILE</c>.</summary>
    public static string LabelOf(Option option)
    {
        string names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases.Where(a => a.StartsWith('-'))));
        if (option.ValueType == typeof(bool) || option.HelpName is null) return names;
        return option.Arity.MinimumNumberOfValues == 0 ? $"{names} [{option.HelpName}]" : $"{names} {option.HelpName}";
    }

    /// <summary>An argument as usage shows it: <c>[PATH…]</c>.</summary>
    public static string NameOf(Argument argument)
    {
        string name = argument.HelpName ?? argument.Name.ToUpperInvariant();
        if (argument.Arity.MaximumNumberOfValues > 1) name += "…";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static IEnumerable<string> Usages(Command command)
    {
        string path = PathOf(command), arguments = string.Concat(command.Arguments.Select(a => " " + NameOf(a)));
        yield return $"Usage: {path}{arguments} [options]";
        if (command.Subcommands.Any(c => !c.Hidden)) yield return $"       {path} COMMAND [options]";
    }

    private static bool IsCommon(Option option) =>
        Options.All.Contains(option) || option is System.CommandLine.Help.HelpOption or VersionOption;

    private static IEnumerable<Option> CommonOptions(Command command)
    {
        Symbol root = command;
        while (root.Parents.FirstOrDefault() is { } parent) root = parent;
        IEnumerable<Option> known = ((Command)root).Options.Where(IsCommon);
        return known.Where(o => command is RootCommand || o is not VersionOption)
            .OrderBy(o => Options.All.ToList().IndexOf(o) is var at and >= 0 ? at : int.MaxValue);
    }

    private static void AddPage(StringBuilder text, Command command, int width)
    {
        if (command is CommandPage { Details.Length: > 0 } page)
        {
            text.Append('\n');
            foreach (string line in page.Details.Split('\n')) Wrap(text, line, 0, width);
        }

        var examples = command is RootCommand ? StatusCommand.Examples : (command as CommandPage)?.Examples ?? [];
        if (examples.Count == 0) return;
        text.Append("\nExamples:\n");
        foreach ((string line, string meaning) in examples)
        {
            Wrap(text, line, IndentSize, width);
            Wrap(text, meaning, 2 * IndentSize, width);
        }
    }

    private static void Section(
        StringBuilder text, string title, IEnumerable<(string Label, string Meaning)> rows, int width)
    {
        List<(string Label, string Meaning)> all = [.. rows];
        if (all.Count == 0) return;
        text.Append('\n').Append(title).Append(":\n");
        int column = IndentSize + all.Max(r => r.Label.Length) + GapSize;
        foreach ((string label, string meaning) in all)
        {
            text.Append("  ").Append(label.PadRight(column - IndentSize));
            Wrap(text, meaning, column, width, isFirstPlaced: true);
        }
    }

    private static void Wrap(StringBuilder text, string words, int indent, int width, bool isFirstPlaced = false)
    {
        int at = isFirstPlaced ? indent : 0;
        if (!isFirstPlaced) at += Pad(text, indent);
        bool isStart = true;
        foreach (string word in words.Split(' '))
        {
            if (!isStart && at + 1 + word.Length > width)
            {
                text.Append('\n');
                at = Pad(text, indent);
                isStart = true;
            }

            if (!isStart) text.Append(' ');
            text.Append(word);
            at += word.Length + (isStart ? 0 : 1);
            isStart = false;
        }

        text.Append('\n');
    }

    private static int Pad(StringBuilder text, int indent)
    {
        text.Append(' ', indent);
        return indent;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Hone.Outcomes.Commands;

/// <summary>One pipe of a script as evidence sees it: what it runs, and how much of its output is seen.</summary>
internal sealed partial class RunStep
{
    /// <summary>What <c>head</c> shows where it is not told how much.</summary>
    private const int HeadLines = 10;

    public RunStep(Pipeline pipeline)
    {
        Pipeline = pipeline;
        // The first command of a pipe that does more than show or say something is what the pipe is for.
        Place = 0;
        for (int i = 0; i < pipeline.Commands.Count; i++)
        {
            ReadCommand read = CommandReader.Read(pipeline.Commands[i].Words);
            if (i == 0 || Command.Role is CommandRole.Look or CommandRole.Quiet && read.Role < CommandRole.Look)
            {
                (Command, Place) = (read, i);
            }
        }
    }

    /// <summary>The pipe.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>What it is for.</summary>
    public ReadCommand Command { get; private set; } = new(CommandRole.Quiet, "");

    /// <summary>The place of <see cref="Command"/> in the pipe.</summary>
    public int Place { get; }

    /// <summary>The words of <see cref="Command"/>.</summary>
    public SimpleCommand Simple => Pipeline.Commands[Place];

    /// <summary>True where it runs a check, by name or as a project's task.</summary>
    public bool IsCheck => Command.Role is CommandRole.Check || Command is { Role: CommandRole.Task, Kind: not null };

    /// <summary>True where it may print anything: programs and tasks that nobody here knows.</summary>
    public bool IsOpen => Command.Role is CommandRole.Task or CommandRole.Program;

    /// <summary>True where it shows texts of others, which may look like the output of a check.</summary>
    public bool IsQuoting => Command.Role is CommandRole.Look
        && Command.Name is not ("ls" or "wc" or "find" or "fd" or "stat" or "du" or "df" or "which" or "type" or "tree")
        && !(Command.Name == "git" && Simple.Words.Any(w => w is "status" or "stash" or "--stat"));

    /// <summary>True where something stands behind it in the pipe, so that the pipe ends as that does.</summary>
    public bool IsPiped => Place < Pipeline.Commands.Count - 1;

    /// <summary>How much of its output the rest of the pipe lets through.</summary>
    public OutputView View
    {
        get
        {
            bool isHidden = Simple.OutputFile is { } file && file != "/dev/stdout";
            OutputView view = isHidden ? OutputView.Hidden : OutputView.Whole;
            foreach (SimpleCommand filter in Pipeline.Commands.Skip(Place + 1))
            {
                OutputView through = Through(filter);
                if (filter.OutputFile is not null && filter.Program != "tee") through = OutputView.Hidden;
                if (through > view) view = through;
            }

            return view;
        }
    }

    /// <summary>How much of a file it shows, where it is what shows the output of a check.</summary>
    public OutputView ViewOfFile
    {
        get
        {
            OutputView through = Through(Simple);
            return through > View ? through : View;
        }
    }

    /// <summary>Files that it shows, as far as its words tell; none where it shows something else.</summary>
    public IReadOnlyList<string> ShownFiles
    {
        get
        {
            IEnumerable<string> words = Simple.Words.Skip(1)
                .Where(w => w is not ['-', ..] and not ['+', ..] && !w.All(char.IsAsciiDigit));
            return Simple.Program switch
            {
                "cat" or "bat" or "head" or "tail" or "less" or "more" or "nl" => [.. words],
                "grep" or "egrep" or "rg" or "sed" or "awk" => [.. words.Skip(1)],
                _ => [],
            };
        }
    }

    /// <summary>
    /// Lines that <c>head</c> lets through; more than there can be where it does not stand in the pipe.
    /// </summary>
    public int LinesMax => Pipeline.Commands.Where(c => c.Program == "head").Select(HeadOf).Append(int.MaxValue).Min();

    /// <summary>True where lines are picked by a word that only what passed has.</summary>
    public bool PicksGood => Pipeline.Commands.Any(c => c.Program is "grep" or "egrep" or "rg" or "sed" or "awk"
        && c.Words.Skip(1).Any(w => Good().IsMatch(w)));

    /// <summary>The lines that a <c>head</c> shows; 0 where it counts characters.</summary>
    private static int HeadOf(SimpleCommand head)
    {
        if (head.Words.Any(w => w.StartsWith("-c", StringComparison.Ordinal))) return 0;
        string? digits = head.Words.Skip(1).Select(w => w.TrimStart('-', 'n', '=')).FirstOrDefault(w => w.Length > 0);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int lines) ? lines : HeadLines;
    }

    private static OutputView Through(SimpleCommand filter) => filter.Program switch
    {
        "tee" or "cat" or "ts" or "less" or "more" or "nl" or "fold" or "sort" or "uniq"
            or "column" => OutputView.Whole,
        "tail" => OutputView.Tail,
        "head" => OutputView.Head,
        "grep" or "egrep" or "rg" or "ag" or "ack" => Picking(filter.Words),
        "sed" when filter.Words.Any(w => w.Contains("$p", StringComparison.Ordinal)) => OutputView.Tail,
        _ => OutputView.Picked,
    };

    /// <summary>Leaving lines out hides no failure, unless failures are what is left out.</summary>
    private static OutputView Picking(IReadOnlyList<string> words)
    {
        bool namesFailure = words.Skip(1).Any(w => w is [not '-', ..] && Failure().IsMatch(w));
        bool leavesOut = words.Skip(1).Any(w => w is ['-', not '-', ..] && w.Contains('v') || w == "--invert-match");
        if (words.Skip(1).Any(w => w is "-c" or "-q" or "--quiet" or "--count")) return OutputView.Hidden;
        return leavesOut
            ? namesFailure ? OutputView.Picked : OutputView.Whole
            : namesFailure ? OutputView.PickedWithFailures : OutputView.Picked;
    }

    [GeneratedRegex(@"\bok\b|pass|success|✓|✔", RegexOptions.IgnoreCase)]
    private static partial Regex Good();

    [GeneratedRegex(@"fail|error|not ok|✗|✖|×|\bE\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failure();
}

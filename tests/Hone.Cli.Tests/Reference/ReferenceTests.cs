using System.CommandLine;
using System.Globalization;
using System.Text;
using Hone.Cli.Hosting;
using Hone.Cli.Tests.Commands;
using Hone.Learning;
using Hone.Loop;

namespace Hone.Cli.Tests.Reference;

public sealed class ReferenceTests
{
    private const int Width = 100;

    [Fact]
    public void Commands_are_described_as_they_are()
    {
        StringBuilder page = new("# Commands\n\n" + ReferencePage.Origin + """
            What each command says about itself with `--help`. Answers go to stdout, words about the work to stderr;
            [exit codes](exit-codes.md) and the shape of [`--json`](json.md) stand on pages of their own.

            """);

        foreach (Command command in Tree.All())
        {
            page.Append($"\n## {HelpText.PathOf(command)}\n\n```text\n{HelpText.Of(command, Width)}```\n");
        }

        ReferencePage.Check("commands.md", page.ToString());
    }

    [Fact]
    public void Exit_codes_are_described_as_they_are()
    {
        StringBuilder page = new("# Exit codes\n\n" + ReferencePage.Origin + "| code | meaning |\n|---:|---|\n");

        foreach ((int code, string meaning) in ExitCode.All)
        {
            page.Append($"| {code} | {ReferencePage.Cell(meaning)} |\n");
        }

        page.Append("""

            On an error two lines go to stderr: `error:` says what is wrong, `try:` what to do. A mistake in Hone itself is
            one such line too; its details are in the file it names, or on the screen with `HONE_DEBUG=1`.
            """);
        ReferencePage.Check("exit-codes.md", page.ToString());
    }

    [Fact]
    public void Keys_of_the_configuration_are_described_as_they_are()
    {
        StringBuilder page = new("# Configuration\n\n" + ReferencePage.Origin + """
            Hone works without any. It reads `hone.yaml` of the user (`$XDG_CONFIG_HOME/hone/hone.yaml`, else
            `~/.config/hone/hone.yaml`), then `.hone/hone.yaml` of the repository: its prices win, its lists are added. A key
            that does not exist is an error. `hone doctor` names the files that were read.

            | key | meaning |
            |---|---|

            """);
        foreach ((string key, string meaning) in Settings.Keys)
        {
            page.Append($"| `{key}` | {ReferencePage.Cell(meaning)} |\n");
        }

        page.Append("""

            ```yaml
            prices:
              my-model: {input: 3, output: 15, cache_read: 0.3}
            redaction:
              environment: [DEPLOY_TOKEN]
              files: [.env]
            sources: [~/backup/sessions]
            instructions:
              file: AGENTS.md
              tokens: 400
            ```

            ## Environment

            | variable | meaning |
            |---|---|
            | `HONE_HOME` | the folder of the store; `--store` wins over it |
            | `XDG_DATA_HOME`, `XDG_CONFIG_HOME` | where the store's and the configuration's folder `hone` lie; else `~/.local/share` and `~/.config` |
            | `CLAUDE_CONFIG_DIR` | where Claude Code keeps its files; several are separated by commas |
            | `CODEX_HOME` | where Codex keeps its files |
            | `HONE_USER` | your name in the ledger of decisions; else `USER`, else `USERNAME` |
            | `NO_COLOR` | no colours |
            | `COLUMNS` | how wide the output is |
            | `HONE_SQLITE` | the SQLite library to use |
            | `HONE_DEBUG` | errors with all details |

            """.ReplaceLineEndings("\n"));

        ReferencePage.Check("configuration.md", page.ToString());
    }

    [Fact]
    public void Habits_are_described_as_they_are()
    {
        StringBuilder page = new("# Habits\n\n" + ReferencePage.Origin + """
            What Hone looks for in sessions. A call that several habits name counts for the first. What a call, a failure
            and a turn is, says [what counts](../guide/what-counts.md).

            """);
        Add(page, "Lost time and tokens", "Together they are the loss of the headline.", HabitClass.Waste);
        Add(page, "Waiting", "Time spent waiting for a person. It may have been meant so, and is no part of the loss.",
            HabitClass.Waiting);
        Add(page, "Signals", "What people did that says how it went. No loss is claimed.", HabitClass.Signal);

        ReferencePage.Check("habits.md", page.ToString());
    }

    [Fact]
    public void Prices_are_described_as_they_are()
    {
        StringBuilder page = new("# Prices\n\n" + ReferencePage.Origin + $"""
            List prices as of {PriceList.BuiltIn.AsOf}, USD per million tokens, standard tier: no batch, priority or
            long-context rates. Your own go into [`hone.yaml`](configuration.md). A model that is not here has tokens and no
            cost: Hone does not guess. Where a vendor has no price for a cache, the price of input stands.

            | model | input | output | cache read | cache write, 5 min | cache write, 1 h |
            |---|---:|---:|---:|---:|---:|

            """);
        foreach ((string model, Price price) in PriceList.BuiltIn.Models)
        {
            double[] prices = [price.Input, price.Output, price.CacheRead, price.CacheWrite, price.CacheWriteHour];
            string cells = string.Join(" | ", prices.Select(p => p.ToString("0.####", CultureInfo.InvariantCulture)));
            page.Append($"| `{model}` | {cells} |\n");
        }

        ReferencePage.Check("prices.md", page.ToString());
    }

    private static void Add(StringBuilder page, string title, string note, HabitClass kind)
    {
        page.Append($"\n## {title}\n\n{note}\n\n| habit | what is looked for | what helps |\n|---|---|---|\n");
        foreach (Habit habit in Habits.All.Where(h => h.Class == kind))
        {
            page.Append($"| **{ReferencePage.Cell(habit.Title)}** `{habit.Id}` ");
            page.Append($"| {ReferencePage.Cell(habit.Looks)} | {ReferencePage.Cell(habit.Advice)} |\n");
        }
    }
}

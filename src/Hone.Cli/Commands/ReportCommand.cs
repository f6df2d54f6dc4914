using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Reports.Html;
using Hone.Cli.Screens;
using Hone.Files;
using Hone.Learning;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone report</c>: what was learned, for people, programs and pages.</summary>
internal sealed class ReportCommand
{
    private const string HtmlFileDefault = "hone-report.html";

    private readonly ScopeOptions _scope = new(withAll: true);

    private readonly Option<bool> _markdown = new("--md") { Description = "As Markdown" };

    private readonly Option<string?> _html = new("--html")
    {
        HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne,
        Description = $"As one web page that needs nothing else, written to FILE ({HtmlFileDefault})",
    };

    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "FILE", Description = "Write to FILE" };

    public static Command Create(World world) => new ReportCommand().Build(world);

    private CommandPage Build(World world)
    {
        CommandPage page = new("report", "Show what was learned: habits, key figures, tools, failures, models, days")
        {
            Details = "This repository's sessions where there are any, else all. What each number counts: "
                + "docs/guide/what-counts.md",
            Examples =
            [
                ("hone report --html report.html", "a page to look at and to pass on"),
                ("hone report --since 7d --agent codex", "the last seven days of one agent"),
                ("hone report --all --json", "everything, for programs"),
            ],
        };
        foreach (Option option in _scope.All) page.Add(option);
        page.Add(_markdown);
        page.Add(_html);
        page.Add(_out);
        page.Validators.Add(result =>
        {
            int formats = (result.GetValue(_markdown) ? 1 : 0) + (result.GetResult(_html) is not null ? 1 : 0)
                + (result.GetValue(Options.Json) ? 1 : 0);
            if (formats > 1) result.AddError("--json, --md and --html exclude each other");
        });
        return page.Runs(world, RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        await Desk.OpenAsync(host, store, cancel);
        Reporter reporter = new(store, store, host.Prices, host.World.Time);
        Scope scope = _scope.Of(parsed, host);
        string? project = _scope.IsOwnProject(parsed) ? host.Places.Project : null;
        FirstPage page = await FirstPage.MakeAsync(
            store, store, store, reporter, scope, project, host.Places.Queue, isBrief: false, cancel);
        bool isHtml = parsed.GetResult(_html) is not null;
        string? file = parsed.GetValue(_out) ?? (isHtml ? parsed.GetValue(_html) ?? HtmlFileDefault : null);
        if (file is null && !host.IsJson && !parsed.GetValue(_markdown)) return Show(host, page);
        string text = host.IsJson ? JsonAnswer.Text("report", json => ReportJson.Write(json, page.Report)) + "\n"
            : isHtml ? ReportHtml.Of(page)
            : parsed.GetValue(_markdown) ? ReportMarkdown.Of(page)
            : Plain(page);
        if (file is null) host.World.Out.Write(text);
        else await WriteAsync(host, file, text, cancel);
        return ExitCode.Done;
    }

    private static int Show(Host host, FirstPage page)
    {
        Screen screen = host.NewScreen();
        ReportText.Write(screen, page);
        screen.Flush();
        return ExitCode.Done;
    }

    private static string Plain(FirstPage page)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, World.WidthDefault, isColoured: false);
        ReportText.Write(screen, page);
        screen.Flush();
        return text.ToString();
    }

    private static async Task WriteAsync(Host host, string file, string text, CancellationToken cancel)
    {
        string path = Path.GetFullPath(file, host.World.Directory);
        if (Directory.Exists(path))
        {
            throw new HoneException($"{file} is a folder", $"--out {Path.Combine(file, HtmlFileDefault)}");
        }

        await AtomicFile.WriteAsync(path, System.Text.Encoding.UTF8.GetBytes(text), cancel);
        host.Tell($"Written to {host.Places.Short(path)}");
    }
}

using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Redaction;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone feedback</c>: a person says how a piece of work came out, and the verdict follows.</summary>
internal sealed class FeedbackCommand
{
    private readonly Argument<string?> _id = new("ID")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The session, by a beginning of its id, or last: your latest one in this project, else anywhere "
            + "(last where it is left out)",
    };

    private readonly Argument<string?> _said = new("WORD")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "works, broken, partial or unknown; or a sentence in quotation marks",
    };

    private readonly Option<string?> _note = new("--note")
    {
        HelpName = "TEXT", Description = "What else there is to say",
    };

    private readonly Option<bool> _withdraw = new("--withdraw") { Description = "Take back what was said before" };

    private readonly Option<string?> _report = new("--report")
    {
        HelpName = "FILE", Description = "Let a report say it: JUnit, TRX, CTRF, SARIF and the like, such as CI's",
    };

    public static Command Create(World world) => new FeedbackCommand().Build(world);

    private CommandPage Build(World world)
    {
        CommandPage page = new("feedback", "Say whether a piece of work came out well; the verdict is revised at once")
        {
            Details = "What you say on purpose decides; what Hone found stays beside it as a reason. The latest "
                + "session is the latest that hone learn has read. Agents cannot give feedback.",
            Examples =
            [
                ("hone feedback works", "the latest session in this project did what it should"),
                ("hone feedback 1ecba475 broken --note \"the print view is empty\"", "that session did not"),
                ("hone feedback last --report results.xml", "what CI's tests said of it"),
                ("hone feedback last --withdraw", "leave it to what the session shows"),
            ],
            Arguments = { _id, _said }, Options = { _note, _report, _withdraw },
        };
        page.Validators.Add(result =>
        {
            bool isWithdrawal = result.GetValue(_withdraw);
            bool hasReport = result.GetValue(_report) is not null;
            if (isWithdrawal && hasReport) result.AddError("--withdraw takes no report");
            if (isWithdrawal && result.GetValue(_said) is not null) result.AddError("--withdraw takes no word");
            if (hasReport && result.GetValue(_said) is not null) result.AddError("--report takes no word");
            if (!isWithdrawal && !hasReport && result.GetValue(_id) is null)
            {
                result.AddError("say how it came out: works, broken, partial or unknown");
            }
        });
        return page.Runs(world, RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        string by = (await Desk.OpenAsync(host, store, cancel)).Decider().Name;
        bool isWithdrawal = parsed.GetValue(_withdraw);
        string? report = parsed.GetValue(_report);
        bool hasId = isWithdrawal || report is not null || parsed.GetValue(_said) is not null;
        string id = (hasId ? parsed.GetValue(_id) : null) ?? Feedback.Last;
        string said = (hasId ? parsed.GetValue(_said) : parsed.GetValue(_id)) ?? "";
        SessionSummary session = await FindAsync(host, store, id, cancel);
        Redactor redactor = host.NewRedactor();
        string? note = parsed.GetValue(_note) is { } typed ? redactor.Redact(typed) : null;
        DateTimeOffset now = host.World.Time.GetUtcNow();
        Feedback feedback = isWithdrawal
            ? Feedback.Withdrawal(session.SessionId, note, by, now)
            : report is not null
            ? Feedback.OfReport(
                session.SessionId, redactor.Redact(Path.GetFileName(report)), ReadReport(report), note, by, now)
            : Feedback.On(session.SessionId, redactor.Redact(said), note, by, now);

        string task = await store.TaskOfAsync(session.SessionId, cancel) ?? session.SessionId;
        if (isWithdrawal) await CheckSaidAsync(store, task, cancel);
        Outcome? before = await store.OutcomeAsync(task, cancel);
        await store.AddFeedbackAsync(feedback, cancel);
        await new Correlator(store, store, host.World.Time).JudgeAsync(cancel);
        Outcome? after = await store.OutcomeAsync(task, cancel);
        if (host.IsJson)
        {
            JsonAnswer.Write(
                host.World, "feedback", json => OutcomeJson.Write(json, feedback, task, before, after));
        }
        else
        {
            string shortId = await SessionLookup.ShortIdAsync(store, session.SessionId, cancel);
            Show(host, session, shortId, feedback, before, after);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<Check> ReadReport(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return ReportFile.Read(Path.GetFileName(path), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HoneException($"cannot read {path}: {e.Message}", "name a report that is there", e);
        }
    }

    private static async Task<SessionSummary> FindAsync(
        Host host, SqliteStore store, string id, CancellationToken cancel)
    {
        if (!id.Equals(Feedback.Last, StringComparison.OrdinalIgnoreCase))
        {
            return await SessionLookup.OneAsync(store, id, "hone feedback", cancel);
        }

        foreach (Scope scope in new[] { new Scope(Project: host.Places.Project), Scope.All })
        {
            if (await store.SessionsAsync(scope, 1, withSubAgents: false, cancel) is [var latest]) return latest;
        }

        throw Host.NothingYet();
    }

    /// <summary>A withdrawal of nothing would stand in the store and mean nothing.</summary>
    private static async Task CheckSaidAsync(SqliteStore store, string task, CancellationToken cancel)
    {
        if (await store.FeedbackAsync(task, cancel) is [.., { IsWithdrawal: false }]) return;
        throw new HoneException("nothing was said of it that could be taken back", "hone feedback --help");
    }

    private static void Show(
        Host host, SessionSummary session, string shortId, Feedback feedback, Outcome? before, Outcome? after)
    {
        Screen screen = host.NewScreen();
        string started = session.StartedAt is { } at ? $", {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "";
        screen.Line(Piece.Strong(SafeText.OneLine(session.Title ?? "Session without a title", 200)),
            Piece.Faint($"  {shortId}{started}"));
        if (!feedback.IsWithdrawal) screen.Line($"You say: {feedback.Word.ToString().ToLowerInvariant()}.");
        screen.Line(["Was: ", .. before is null ? ["not judged yet"] : OutcomeText.Verdict(before), "."]);
        if (after is null) screen.Line("Is: kept, until ", Piece.Command("hone learn"), " has judged the session.");
        else screen.Line(["Is: ", .. OutcomeText.Verdict(after), "."]);
        if (!feedback.IsWithdrawal)
        {
            screen.Line("Take it back: ", Piece.Command($"hone feedback {shortId} --withdraw"));
        }

        screen.Flush();
    }
}

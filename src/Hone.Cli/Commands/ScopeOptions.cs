using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Learning;
using Hone.Outcomes;

namespace Hone.Cli.Commands;

/// <summary>Options that choose which sessions a command is about.</summary>
internal sealed class ScopeOptions
{
    private static readonly OrderedDictionary<string, OutcomeLabel> s_outcomes = new(
    [
        .. new[] { OutcomeLabel.Success, OutcomeLabel.Partial, OutcomeLabel.Failure, OutcomeLabel.Unknown }
            .Select(label => KeyValuePair.Create(OutcomeText.Name(label), label)),
    ]);

    private readonly Option<string?> _since = new("--since")
    {
        HelpName = "WHEN", Description = "Sessions that ended since WHEN: 30d, 12h, 2w ago, a day, or a moment; UTC",
    };

    private readonly Option<string?> _until = new("--until")
    {
        HelpName = "WHEN", Description = "Sessions that started until WHEN; a day is included",
    };

    private readonly Option<string?> _project = new("--project")
    {
        HelpName = "DIR", Description = "Sessions in DIR or below",
    };

    private readonly Option<string?> _agent = new("--agent")
    {
        HelpName = "NAME", Description = "Sessions of one agent, such as claude-code or codex",
    };

    private readonly Option<string?> _outcome = new("--outcome")
    {
        HelpName = "WORD", Description = $"Sessions of tasks that came out so: {string.Join(", ", s_outcomes.Keys)}",
    };

    private readonly Option<bool>? _all;

    /// <param name="withAll">Whether there is an option for all projects.</param>
    public ScopeOptions(bool withAll)
    {
        if (withAll) _all = new Option<bool>("--all") { Description = "Sessions of all projects" };
        _since.Validators.Add(result =>
            Check(() => Moments.Since(result.GetValueOrDefault<string?>(), TimeProvider.System), result.AddError));
        _outcome.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !s_outcomes.ContainsKey(given.Value))
            {
                result.AddError($"--outcome takes one of {string.Join(", ", s_outcomes.Keys)}");
            }
        });
        _until.Validators.Add(result =>
            Check(() => Moments.Until(result.GetValueOrDefault<string?>(), TimeProvider.System), result.AddError));
    }

    /// <summary>The options.</summary>
    public IEnumerable<Option> All =>
        new Option?[] { _since, _until, _all, _project, _agent, _outcome }.OfType<Option>();

    /// <summary>Whether nobody said which projects: the one at hand comes first.</summary>
    public bool IsOwnProject(ParseResult parsed) =>
        parsed.GetValue(_project) is null && (_all is null || !parsed.GetValue(_all));

    /// <summary>The scope that was asked for.</summary>
    public Scope Of(ParseResult parsed, Host host) => new(
        Moments.Since(parsed.GetValue(_since), host.World.Time),
        Moments.Until(parsed.GetValue(_until), host.World.Time),
        parsed.GetValue(_project) is { } project ? Path.GetFullPath(project, host.World.Directory) : null,
        parsed.GetValue(_agent),
        parsed.GetValue(_outcome) is { } outcome ? s_outcomes[outcome] : null);

    private static void Check(Action parse, Action<string> addError)
    {
        try
        {
            parse();
        }
        catch (HoneException e)
        {
            addError($"{e.Message}; write {e.Hint}");
        }
    }
}

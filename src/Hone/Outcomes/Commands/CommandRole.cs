namespace Hone.Outcomes.Commands;

/// <summary>What a command does, as far as evidence goes.</summary>
internal enum CommandRole
{
    /// <summary>Runs a check that is known by name.</summary>
    Check,

    /// <summary>Runs what a project calls so: <c>make test</c>, <c>npm run lint</c>, <c>./ci.sh</c>.</summary>
    Task,

    /// <summary>Some other program, which may run anything.</summary>
    Program,

    /// <summary>Only shows what is there: files, histories, pages of others.</summary>
    Look,

    /// <summary>Changes files or the shell and shows nothing worth reading.</summary>
    Quiet,
}

namespace Hone.Outcomes.Commands;

/// <summary>A command as evidence sees it.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Name">The program with its sub-command, such as <c>go test</c> or <c>mise run lint</c>.</param>
/// <param name="Kind">What it checks; null where that is not known.</param>
internal sealed record ReadCommand(CommandRole Role, string Name, CheckKind? Kind = null)
{
    /// <summary>Names of tools whose output it prints, as <see cref="CheckReader"/> knows them.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Files, folders and packages it is pointed at; none where it takes all.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Names of the tests it picks, such as what follows <c>-run</c>; none where it takes all.</summary>
    public IReadOnlyList<string> Picks { get; init; } = [];

    /// <summary>True where it prints nothing when all is well, so that its exit code says all.</summary>
    public bool IsSilentWhenGood { get; init; }

    /// <summary>True where it ends with 0 whatever it finds.</summary>
    public bool AlwaysEndsWell { get; init; }
}

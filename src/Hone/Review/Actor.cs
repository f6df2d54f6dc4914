namespace Hone.Review;

/// <summary>Who did something to a proposal.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Name">A person's name, or the policy's.</param>
public sealed record Actor(ActorKind Kind, string Name)
{
    /// <summary>Hone itself, which keeps the books and decides nothing.</summary>
    public static Actor Hone { get; } = new(ActorKind.Hone, "hone");

    /// <summary>A person.</summary>
    public static Actor Person(string name) => new(ActorKind.Person, name);

    /// <summary>A policy by its name.</summary>
    public static Actor Policy(string name) => new(ActorKind.Policy, name);
}

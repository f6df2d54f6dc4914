namespace Hone.Review;

/// <summary>Who can do something to a proposal; an agent is none of them.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A standing permission that a person gave by name.</summary>
    Policy,

    /// <summary>Hone itself.</summary>
    Hone,
}

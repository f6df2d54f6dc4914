namespace Hone.Outcomes;

/// <summary>What a check looks at; the numbers are stored and never change.</summary>
public enum CheckKind
{
    /// <summary>Tests were run.</summary>
    Tests = 0,

    /// <summary>A linter or a formatter looked at the code.</summary>
    Lint = 1,

    /// <summary>A type checker looked at the code.</summary>
    Types = 2,

    /// <summary>The code was compiled, linked or packed.</summary>
    Build = 3,
}

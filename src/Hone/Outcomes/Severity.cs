namespace Hone.Outcomes;

/// <summary>How bad a tool says a place is.</summary>
public enum Severity
{
    /// <summary>Must be mended; what a tool without severities reports is an error too.</summary>
    Error,

    /// <summary>Should be looked at.</summary>
    Warning,

    /// <summary>A hint, a note, a matter of style.</summary>
    Info,
}

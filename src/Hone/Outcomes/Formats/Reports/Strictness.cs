namespace Hone.Outcomes.Formats.Reports;

/// <summary>Which findings make a tool fail.</summary>
internal enum Strictness
{
    /// <summary>Any finding.</summary>
    AnyFails,

    /// <summary>Errors; with less than that the tool is content.</summary>
    ErrorsFail,

    /// <summary>Errors; what less than that means is up to whoever ran the tool, so the result stays open.</summary>
    ErrorsFailRestUnclear,
}

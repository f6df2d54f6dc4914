namespace Hone.Outcomes.Formats.Linters;

/// <summary>What linters call errors, warnings and the rest.</summary>
internal static class SeverityWords
{
    private static readonly Dictionary<string, Severity> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["error"] = Severity.Error,
        ["err"] = Severity.Error,
        ["fatal"] = Severity.Error,
        ["critical"] = Severity.Error,
        ["high"] = Severity.Error,
        ["E"] = Severity.Error,
        ["F"] = Severity.Error,
        ["✖"] = Severity.Error,
        ["×"] = Severity.Error,
        ["x"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["warn"] = Severity.Warning,
        ["medium"] = Severity.Warning,
        ["W"] = Severity.Warning,
        ["⚠"] = Severity.Warning,
        ["!"] = Severity.Warning,
        ["info"] = Severity.Info,
        ["information"] = Severity.Info,
        ["note"] = Severity.Info,
        ["notice"] = Severity.Info,
        ["hint"] = Severity.Info,
        ["suggestion"] = Severity.Info,
        ["style"] = Severity.Info,
        ["refactor"] = Severity.Info,
        ["convention"] = Severity.Info,
        ["performance"] = Severity.Info,
        ["portability"] = Severity.Info,
    };

    /// <summary>True for a word that says how bad a place is.</summary>
    public static bool Knows(string word) => s_words.ContainsKey(word);

    /// <summary>How bad the word says a place is; what is not known to be bad is not.</summary>
    public static Severity Of(string word) => s_words.GetValueOrDefault(word, Severity.Info);
}

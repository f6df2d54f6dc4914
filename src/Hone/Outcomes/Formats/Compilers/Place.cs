namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Pieces of patterns for places in files.</summary>
/// <remarks>
/// A path begins with what neither a diff, nor a list, nor a quotation begins with, and holds blanks only where its
/// root is named: a sentence that quotes a message is no message.
/// </remarks>
internal static class Place
{
    private static readonly LinePatterns s_quotations = new(@"\.\w+-\d+-");

    /// <summary>A path of any kind.</summary>
    public const string AnyFile =
        @"(?<file>(?:[A-Za-z]:)?[^\s:""'`<>|*?+#=(){}\[\],;-][^\s:""'`<>|*?(]*" +
        @"|(?:[A-Za-z]:[\\/]|/[^/\s])[^:""<>|*?]*[^\s:""<>|*?])";

    /// <summary>A line, as after a colon.</summary>
    public const string Line = @"(?<line>\d+)";

    /// <summary>A line and a column with a colon between.</summary>
    public const string LineColumn = @"(?<line>\d+):(?<col>\d+)";

    /// <summary>True for what looks like a path, yet begins with name and line of a file that was searched.</summary>
    public static bool IsQuotation(string file) => s_quotations.Fits(file);

    /// <summary>A path that ends with one of some extensions.</summary>
    /// <param name="extensions">As alternatives of a pattern, such as <c>pyi?|ipynb</c>.</param>
    public static string File(string extensions) =>
        $@"(?<file>(?:[A-Za-z]:)?[^\s:""'`<>|*?+#=,;-][^\s:""'`<>|*?]*\.(?:{extensions})" +
        $@"|(?:[A-Za-z]:[\\/]|/[^/\s])[^:""<>|*?]*\.(?:{extensions}))";
}

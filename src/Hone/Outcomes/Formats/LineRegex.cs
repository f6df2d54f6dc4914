using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats;

/// <summary>A regular expression over one line of somebody's output: small in memory, bounded in time.</summary>
/// <remarks>
/// Engines that cannot backtrack keep a table of states for each expression; hundreds of them would hold hundreds of
/// megabytes. These backtrack, so lines are cut at <see cref="LengthMax"/>, where trying each place against each other
/// still costs little, and what goes on for longer than <see cref="s_timeout"/> fits nothing.
/// </remarks>
internal sealed class LineRegex(string pattern)
{
    /// <summary>Characters of a line that are looked at: no tool writes a longer place or headline.</summary>
    public const int LengthMax = 1_500;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(100);

    private Regex? _regex;

    /// <summary>The match in a line that is not too long; one without success where it does not fit.</summary>
    public Match Match(string line)
    {
        _regex ??= new Regex(pattern, RegexOptions.CultureInvariant, s_timeout);
        try
        {
            return _regex.Match(line);
        }
        catch (RegexMatchTimeoutException)
        {
            return System.Text.RegularExpressions.Match.Empty;
        }
    }
}

using System.Text.RegularExpressions;

namespace Hone.Outcomes.Words;

/// <summary>One way to say something about work: a pattern that a whole clause must fit.</summary>
/// <param name="Name">For tests and measurements.</param>
/// <param name="Remark">What is said.</param>
/// <param name="Strength">How often it was right where it was measured, with one right and one wrong added.</param>
/// <param name="Sentences">It counts in so many of the first sentences only.</param>
/// <param name="Pattern">A pattern for a clause from end to end, without anything that looks around or back.</param>
internal sealed record WordRule(string Name, Remark Remark, double Strength, int Sentences, string Pattern)
{
    /// <summary>True where the words mean the work only as the first that are said.</summary>
    public bool OpensOnly { get; init; }

    /// <summary>True where the words may as well praise a plan as the work.</summary>
    public bool MayMeanPlan { get; init; }

    /// <summary>The first sentences in which most rules count; what says “still” counts in more.</summary>
    public const int SentencesUsual = 2;

    /// <summary>Characters of a clause; a longer one is no plain word about the work.</summary>
    private const int ClauseMax = 160;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(100);

    private readonly Regex _regex = new(
        $"^(?:{Pattern})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, s_timeout);

    /// <summary>True where the clause says this; what takes too long to tell says nothing.</summary>
    public bool Fits(string clause)
    {
        if (clause.Length > ClauseMax) return false;
        try
        {
            return _regex.IsMatch(clause);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

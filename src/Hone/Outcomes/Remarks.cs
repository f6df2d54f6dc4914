using Hone.Outcomes.Words;

namespace Hone.Outcomes;

/// <summary>Reads what a person's next prompt says about the work that an agent has just done.</summary>
/// <remarks>
/// The words alone do not show that there was work: who calls must know that the agent did something which the prompt
/// can be about. A session's first prompt is about none.
/// </remarks>
public static class Remarks
{
    /// <summary>Characters of a quotation.</summary>
    public const int QuoteMax = 120;

    /// <summary>The remark that a prompt makes; none where that is in doubt.</summary>
    /// <param name="prompt">What a person typed, of any size, pasted text included.</param>
    public static RemarkReading Read(string prompt)
    {
        OwnWords words = OwnWords.Of(prompt);
        return RemarkRules.Read(words);
    }
}

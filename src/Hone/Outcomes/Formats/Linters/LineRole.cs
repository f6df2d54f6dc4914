namespace Hone.Outcomes.Formats.Linters;

/// <summary>What a line of a linter's output stands for.</summary>
internal enum LineRole
{
    /// <summary>One complaint; what it leaves out is taken from the head above it.</summary>
    Finding,

    /// <summary>One complaint of a list that has no shape of its own, so that it counts only below a head.</summary>
    Item,

    /// <summary>One complaint whose words are the line above.</summary>
    Under,

    /// <summary>What the complaints below it share, such as their file.</summary>
    Head,

    /// <summary>A complaint whose place follows; without a place it is no complaint.</summary>
    Opening,

    /// <summary>What was missing from the complaint above, such as its place.</summary>
    Place,

    /// <summary>The words of the complaint go on.</summary>
    Text,

    /// <summary>Counts at the end; they decide.</summary>
    Tally,

    /// <summary>Counts before or between the complaints; none at all mean that this part is fine.</summary>
    Banner,

    /// <summary>The end, and all is well unless a complaint was seen.</summary>
    Green,

    /// <summary>The end, and something is wrong.</summary>
    Red,

    /// <summary>Nothing was looked at.</summary>
    Nothing,

    /// <summary>The end, without a word about the result.</summary>
    End,

    /// <summary>Says nothing, though it looks like another kind of line.</summary>
    Skip,
}

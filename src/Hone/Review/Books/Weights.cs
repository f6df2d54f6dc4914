namespace Hone.Review.Books;

/// <summary>How much past decisions weigh: what people mostly accept comes before what they mostly reject.</summary>
/// <remarks>
/// The weight is twice the share of yes, with one yes and one no added (Laplace's rule of succession): 1 where nothing
/// was decided, never 0 and never 2. Rule and kind weigh alike.
/// </remarks>
internal sealed class Weights(IReadOnlyList<DecisionCount> decisions)
{
    public double Of(string rule, ProposalKind kind) =>
        Share(decisions.Where(d => d.Rule == rule && d.Kind == kind)) * Share(decisions.Where(d => d.Kind == kind));

    private static double Share(IEnumerable<DecisionCount> counts)
    {
        (long yes, long no) = counts.Aggregate(
            (Yes: 0L, No: 0L), (sum, d) => (sum.Yes + d.Accepted, sum.No + d.Rejected));
        return 2.0 * (yes + 1) / (yes + no + 2);
    }
}

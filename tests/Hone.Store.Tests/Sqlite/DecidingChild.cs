using Hone.Review;
using Hone.Sqlite;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

/// <summary>One of several processes that decide on the same proposals, as a test tells them to.</summary>
/// <remarks>
/// Each race is two lines in and two out: <c>ID VERB</c> is answered with <c>ready</c> once the proposal was looked at,
/// and an empty line with what came of it.
/// </remarks>
internal static class DecidingChild
{
    /// <summary>How often a proposal that others change meanwhile is looked at anew.</summary>
    private const int LooksMax = 8;

    /// <summary>Decides until nothing more is asked.</summary>
    /// <param name="folder">The store's folder.</param>
    /// <param name="name">Who decides.</param>
    public static async Task DecideAsync(string folder, string name)
    {
        await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, Never);
        ReviewInbox inbox = new(store, TimeProvider.System);
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            string[] words = asked.Split(' ');
            Proposal seen = (await store.FindProposalsAsync(words[0], Never)).Single();
            Console.WriteLine("ready");
            await Console.In.ReadLineAsync();
            Console.WriteLine(await DecideAsync(inbox, seen, Enum.Parse<ReviewVerb>(words[1]), Actor.Person(name)));
        }
    }

    /// <summary>
    /// Asks until it is done: <c>done NAME VERSION LOOKS</c>, or somebody else has decided: <c>late WINNER VERSION</c>.
    /// </summary>
    private static async Task<string> DecideAsync(ReviewInbox inbox, Proposal seen, ReviewVerb verb, Actor by)
    {
        for (int look = 0; look < LooksMax; look++)
        {
            switch (await inbox.DecideAsync(DecisionRequest.On(seen, verb, by), Never))
            {
                case DecisionResult.Done done:
                    return $"done {by.Name} {done.Proposal.Version} {look + 1}";
                case DecisionResult.NotAllowed late:
                    return $"late {late.Proposal.Decision?.By.Name} {late.Proposal.Version}";
                case DecisionResult.Changed changed:
                    seen = changed.Proposal;
                    break;
            }
        }

        return "never";
    }
}

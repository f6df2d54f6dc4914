using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>
/// The property on which all else rests: pieces, order, repetition and the number of writers change nothing of what a
/// store knows. Each kind of store derives from it.
/// </summary>
public abstract class OrderContract
{
    private const int SeedsSampled = 15;

    protected abstract StorePlace CreatePlace();

    public static TheoryData<int> Seeds => [.. Soak.Cases("order", [.. Enumerable.Range(1, 500)], SeedsSampled)];

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("soak", "order")]
    public async Task Pieces_in_any_order_from_several_writers_give_the_same_store(int seed)
    {
        Random chance = new(seed);
        Said[] said = [.. Enumerable.Range(0, 200).Select(n => new Said((seed * 1000) + n))];
        string whole = await HashOfAsync([said], writers: 1);

        chance.Shuffle(said);
        string inPieces = await HashOfAsync([.. Pieces(said, chance)], writers: 1);
        chance.Shuffle(said);
        string byTwo = await HashOfAsync([.. Pieces(said, chance), .. Pieces(said, chance)], writers: 2);

        inPieces.ShouldBe(whole);
        byTwo.ShouldBe(whole);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("soak", "order")]
    public async Task Saying_everything_again_changes_no_revision(int seed)
    {
        Said[] said = [.. Enumerable.Range(0, 200).Select(n => new Said((seed * 1000) + n))];
        await using StorePlace place = CreatePlace();
        await using OpenStore store = await place.OpenAsync();
        await store.Telemetry.SaveAsync([Slice(said)], Never);
        var before = await store.Telemetry.ChangedSessionsAsync("learn", 1, Never);
        new Random(seed).Shuffle(said);

        foreach (Said[] piece in Pieces(said, new Random(seed))) await store.Telemetry.SaveAsync([Slice(piece)], Never);

        (await store.Telemetry.ChangedSessionsAsync("learn", 1, Never)).ShouldBe(before);
    }

    private async Task<string> HashOfAsync(IReadOnlyList<Said[]> pieces, int writers)
    {
        await using StorePlace place = CreatePlace();
        OpenStore[] stores = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => place.OpenAsync()));
        await Task.WhenAll(stores.Select((store, i) => SaveAsync(store, pieces.Where((_, n) => n % writers == i))));
        string hash = await stores[0].Telemetry.LogicalHashAsync(Never);
        foreach (OpenStore store in stores) await store.DisposeAsync();
        return hash;
    }

    private static async Task SaveAsync(OpenStore store, IEnumerable<Said[]> pieces)
    {
        foreach (Said[] piece in pieces)
        {
            int half = piece.Length / 2;
            await store.Telemetry.SaveAsync([Slice(piece[..half]), Slice(piece[half..])], Never);
        }
    }

    private static IEnumerable<Said[]> Pieces(Said[] said, Random chance)
    {
        Said[] copy = [.. said];
        for (int at = 0; at < copy.Length;)
        {
            int length = Math.Min(chance.Next(1, 60), copy.Length - at);
            yield return copy[at..(at + length)];
            at += length;
        }
    }

    private static ImportSlice Slice(IEnumerable<Said> said)
    {
        ImportSlice slice = Sample.Slice();
        foreach (Said one in said) one.AddTo(slice);
        return slice;
    }
}

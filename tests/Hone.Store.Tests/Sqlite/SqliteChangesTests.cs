using Hone.Changes;
using Hone.Sqlite;
using Hone.Store.Tests.Contract;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteChangesTests : ChangesContract
{
    private readonly SqlitePlace _place = new();
    private readonly List<SqliteStore> _open = [];

    [Fact]
    public async Task Content_that_two_changes_share_is_kept_once()
    {
        IChangeStore store = await OpenAsync();
        Change first = new(Id("1"), Id("p1"), "/a", new Review.AddBlock("b"), ChangeState.Intended)
        {
            Before = [1], After = [2],
        };

        await store.IntendAsync(first, Never);
        await store.IntendAsync(first with { Id = Id("2"), ProposalId = Id("p2"), Before = [2], After = [1] }, Never);

        QueryResult rows = await _open[^1].QueryAsync("SELECT count(*) FROM file_content", 1, Never);
        rows.Rows[0][0].ShouldBe(2L);
    }

    protected override async Task<IChangeStore> OpenAsync()
    {
        _open.Add(await _place.OpenSqliteAsync());
        return _open[^1];
    }

    protected override async Task CloseAsync()
    {
        foreach (SqliteStore store in _open) await store.DisposeAsync();
        await _place.DisposeAsync();
    }
}

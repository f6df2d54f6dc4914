using Hone.Sqlite;
using Hone.Sqlite.Native;
using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteReviewTests : ReviewContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();

    [Theory]
    [InlineData("UPDATE review_entry SET actor = 'somebody else'")]
    [InlineData("DELETE FROM review_entry")]
    public async Task The_ledger_is_only_appended_to(string sql)
    {
        await using SqlitePlace place = new();
        await using SqliteStore store = await place.OpenSqliteAsync();
        using Connection connection = Connection.Open(place.DatabasePath, readOnly: false, TimeSpan.FromSeconds(1));
        connection.Execute("""
            INSERT INTO review_entry (project, number, at, verb, actor_kind, actor, body, previous, hash)
            VALUES ('p', 1, 0, 'Look', 'Person', 'ann', '{}', '', '')
            """);

        Should.Throw<Exception>(() => connection.Execute(sql)).Message.ShouldContain("only appended to");
    }
}

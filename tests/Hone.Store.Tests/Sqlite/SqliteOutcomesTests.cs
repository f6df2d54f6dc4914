using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteOutcomesTests : OutcomeContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();
}

using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteFatesTests : FateContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();
}

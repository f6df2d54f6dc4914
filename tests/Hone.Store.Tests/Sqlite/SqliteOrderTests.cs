using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteOrderTests : OrderContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();
}

using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteTaskOutcomesTests : TaskOutcomesContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();
}

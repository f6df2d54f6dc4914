using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteLearningTests : LearningContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();
}

using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteTelemetryTests : TelemetryContract
{
    protected override StorePlace CreatePlace() => new SqlitePlace();
}

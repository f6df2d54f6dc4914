using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Queries;

/// <summary>Watches one connection while a stranger's statement runs: what it may touch, and for how long.</summary>
internal sealed unsafe class QueryGuard : IDisposable
{
    /// <summary>Steps of SQLite's machine between two looks at the clock: well below a millisecond.</summary>
    private const int StepsBetweenLooks = 10_000;

    private const int Allow = 0;
    private const int Deny = 1;
    private const int Pragma = 19;
    private const int Read = 20;
    private const int Select = 21;
    private const int Function = 31;
    private const int Recursive = 33;

    /// <summary>Pragmas that only tell about the schema.</summary>
    private static readonly string[] s_pragmas =
        ["table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "database_list"];

    private readonly Connection _connection;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _cancel;
    private readonly long _start;
    private GCHandle _self;

    public QueryGuard(Connection connection, TimeProvider time, TimeSpan timeout, CancellationToken cancel)
    {
        (_connection, _time, _timeout, _cancel) = (connection, time, timeout, cancel);
        _start = time.GetTimestamp();
        _self = GCHandle.Alloc(this);
        Connection.Api.Progress(connection.Handle, StepsBetweenLooks, &OnProgress, GCHandle.ToIntPtr(_self));
        _ = Connection.Api.Authorizer(connection.Handle, &OnAction, 0);
    }

    public void Dispose()
    {
        if (!_self.IsAllocated) return;
        Connection.Api.Progress(_connection.Handle, 0, null, 0);
        _ = Connection.Api.Authorizer(_connection.Handle, null, 0);
        _self.Free();
    }

    /// <summary>Anything but 0 ends the statement.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnProgress(nint self)
    {
        var guard = (QueryGuard)GCHandle.FromIntPtr(self).Target!;
        bool isLate = guard._time.GetElapsedTime(guard._start) > guard._timeout;
        return isLate || guard._cancel.IsCancellationRequested ? 1 : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAction(nint self, int action, byte* first, byte* second, byte* database, byte* trigger) =>
        action switch
        {
            Select or Read or Recursive => Allow,
            Function => TextAt(second).Equals("load_extension", StringComparison.OrdinalIgnoreCase) ? Deny : Allow,
            Pragma => s_pragmas.Contains(TextAt(first), StringComparer.OrdinalIgnoreCase) ? Allow : Deny,
            _ => Deny,
        };

    private static string TextAt(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}

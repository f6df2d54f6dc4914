using System.Runtime.InteropServices;

namespace Hone.Sqlite.Native;

/// <summary>The functions of one loaded SQLite library.</summary>
/// <remarks>
/// Pointers instead of imports, because which library it is is decided at run time. Those that only touch memory and
/// return within a fraction of a microsecond leave out the runtime's transition, which costs as much as they do.
/// </remarks>
internal sealed unsafe class SqliteApi
{
    private readonly nint _library;

    public readonly delegate* unmanaged[Cdecl]<int> LibraryVersionNumber;
    public readonly delegate* unmanaged[Cdecl]<byte*> LibraryVersion;
    public readonly delegate* unmanaged[Cdecl]<int> ThreadSafe;
    public readonly delegate* unmanaged[Cdecl]<byte*, nint*, int, byte*, int> Open;
    public readonly delegate* unmanaged[Cdecl]<nint, int> Close;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, nint, nint, nint, int> Execute;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, int, uint, nint*, byte**, int> Prepare;
    public readonly delegate* unmanaged[Cdecl]<nint, int> Finalize;
    public readonly delegate* unmanaged[Cdecl]<nint, int> Step;
    public readonly delegate* unmanaged[Cdecl]<nint, int> Reset;
    public readonly delegate* unmanaged[Cdecl]<nint, int> ExtendedError;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*> ErrorMessage;
    public readonly delegate* unmanaged[Cdecl]<nint, int, int> BusyTimeout;
    public readonly delegate* unmanaged[Cdecl]<nint, void> Interrupt;
    public readonly delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int*, int> Checkpoint;
    public readonly delegate* unmanaged[Cdecl]<nint, int, int, int> Limit;
    public readonly delegate* unmanaged[Cdecl]<nint, int, delegate* unmanaged[Cdecl]<nint, int>, nint, void> Progress;
    public readonly delegate* unmanaged[Cdecl]<
        nint, delegate* unmanaged[Cdecl]<nint, int, byte*, byte*, byte*, byte*, int>, nint, int> Authorizer;

    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*, int, nint, int> BindTextCopied;
    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*, int, nint, int> BindBlobCopied;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int> BindText;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int> BindBlob;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long, int> BindLong;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double, int> BindDouble;
    public readonly delegate* unmanaged[Cdecl]<nint, int> ClearBindings;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> ColumnCount;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> ColumnType;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> ColumnBytes;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long> ColumnLong;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double> ColumnDouble;
    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*> ColumnText;
    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*> ColumnBlob;
    public readonly delegate* unmanaged[Cdecl]<nint, int, byte*> ColumnName;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> StatementReadOnly;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> Changes;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> LastInsertRowId;
    public readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> AutoCommit;

    /// <exception cref="EntryPointNotFoundException">The library is no SQLite, or one without a function that Hone
    /// needs.</exception>
    public SqliteApi(nint library)
    {
        _library = library;
        LibraryVersionNumber = (delegate* unmanaged[Cdecl]<int>)Export("libversion_number");
        LibraryVersion = (delegate* unmanaged[Cdecl]<byte*>)Export("libversion");
        ThreadSafe = (delegate* unmanaged[Cdecl]<int>)Export("threadsafe");
        Open = (delegate* unmanaged[Cdecl]<byte*, nint*, int, byte*, int>)Export("open_v2");
        Close = (delegate* unmanaged[Cdecl]<nint, int>)Export("close_v2");
        Execute = (delegate* unmanaged[Cdecl]<nint, byte*, nint, nint, nint, int>)Export("exec");
        Prepare = (delegate* unmanaged[Cdecl]<nint, byte*, int, uint, nint*, byte**, int>)Export("prepare_v3");
        Finalize = (delegate* unmanaged[Cdecl]<nint, int>)Export("finalize");
        Step = (delegate* unmanaged[Cdecl]<nint, int>)Export("step");
        Reset = (delegate* unmanaged[Cdecl]<nint, int>)Export("reset");
        ExtendedError = (delegate* unmanaged[Cdecl]<nint, int>)Export("extended_errcode");
        ErrorMessage = (delegate* unmanaged[Cdecl]<nint, byte*>)Export("errmsg");
        BusyTimeout = (delegate* unmanaged[Cdecl]<nint, int, int>)Export("busy_timeout");
        Interrupt = (delegate* unmanaged[Cdecl]<nint, void>)Export("interrupt");
        Checkpoint = (delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int*, int>)Export("wal_checkpoint_v2");
        Limit = (delegate* unmanaged[Cdecl]<nint, int, int, int>)Export("limit");
        Progress = (delegate* unmanaged[Cdecl]<nint, int, delegate* unmanaged[Cdecl]<nint, int>, nint, void>)
            Export("progress_handler");
        Authorizer = (delegate* unmanaged[Cdecl]<nint,
            delegate* unmanaged[Cdecl]<nint, int, byte*, byte*, byte*, byte*, int>, nint, int>)Export("set_authorizer");
        BindTextCopied = (delegate* unmanaged[Cdecl]<nint, int, byte*, int, nint, int>)Export("bind_text");
        BindBlobCopied = (delegate* unmanaged[Cdecl]<nint, int, byte*, int, nint, int>)Export("bind_blob");
        BindText =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int>)Export("bind_text");
        BindBlob =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int>)Export("bind_blob");
        BindLong = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long, int>)Export("bind_int64");
        BindDouble = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double, int>)Export("bind_double");
        ClearBindings = (delegate* unmanaged[Cdecl]<nint, int>)Export("clear_bindings");
        ColumnCount = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Export("column_count");
        ColumnType = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)Export("column_type");
        ColumnBytes = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)Export("column_bytes");
        ColumnLong = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long>)Export("column_int64");
        ColumnDouble = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double>)Export("column_double");
        ColumnText = (delegate* unmanaged[Cdecl]<nint, int, byte*>)Export("column_text");
        ColumnBlob = (delegate* unmanaged[Cdecl]<nint, int, byte*>)Export("column_blob");
        ColumnName = (delegate* unmanaged[Cdecl]<nint, int, byte*>)Export("column_name");
        StatementReadOnly = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Export("stmt_readonly");
        Changes = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Export("changes");
        LastInsertRowId = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)Export("last_insert_rowid");
        AutoCommit = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Export("get_autocommit");
    }

    /// <summary>Turns a switch of a connection on or off.</summary>
    /// <remarks>
    /// The C function takes variable arguments. On most systems these travel as fixed ones do; Apple's ARM puts them on
    /// the stack, so there the six free registers are filled first.
    /// </remarks>
    public int Configure(nint db, SqliteConfig option, bool on)
    {
        nint function = Export("db_config");
        int value = on ? 1 : 0;
        if (OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64)
        {
            var onStack =
                (delegate* unmanaged[Cdecl]<nint, int, nint, nint, nint, nint, nint, nint, nint, nint, int>)function;
            return onStack(db, (int)option, 0, 0, 0, 0, 0, 0, value, 0);
        }

        return ((delegate* unmanaged[Cdecl]<nint, int, int, int*, int>)function)(db, (int)option, value, null);
    }

    private nint Export(string name) => NativeLibrary.GetExport(_library, "sqlite3_" + name);
}

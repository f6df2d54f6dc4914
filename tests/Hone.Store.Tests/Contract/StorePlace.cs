namespace Hone.Store.Tests.Contract;

/// <summary>
/// A place where stores are opened, empty at first; what one writes, the next one opened there reads.
/// </summary>
public abstract class StorePlace : IAsyncDisposable
{
    /// <summary>Opens the store of this place once more.</summary>
    public abstract Task<OpenStore> OpenAsync();

    /// <summary>Closes what is open and removes everything.</summary>
    public abstract ValueTask DisposeAsync();
}

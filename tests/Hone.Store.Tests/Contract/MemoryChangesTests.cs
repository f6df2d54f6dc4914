using Hone.Changes;

namespace Hone.Store.Tests.Contract;

/// <summary>The store that other tests use keeps the contract too.</summary>
public sealed class MemoryChangesTests : ChangesContract
{
    private readonly MemoryChangeStore _store = new();

    protected override Task<IChangeStore> OpenAsync() => Task.FromResult<IChangeStore>(_store);

    protected override Task CloseAsync() => Task.CompletedTask;
}

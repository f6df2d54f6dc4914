using Hone.Basics;
using Hone.Files;

namespace Hone.Tests.Files;

public sealed class FileLockTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("hone-files-").FullName;

    private string LockPath => Path.Combine(_folder, "store.lock");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lock_is_held_by_one_at_a_time()
    {
        using FileLock first = await AcquireAsync("first", Long);

        FileLock.TryAcquire(LockPath, "second", TimeProvider.System).ShouldBeNull();
    }

    [Fact]
    public async Task Who_waits_gets_the_lock_when_it_is_given_back()
    {
        FileLock first = await AcquireAsync("first", Long);
        Task<FileLock> waiting = AcquireAsync("second", Long);
        waiting.IsCompleted.ShouldBeFalse();

        first.Dispose();

        using FileLock second = await waiting;
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_by_whom_it_is_held()
    {
        using FileLock first = await AcquireAsync("hone learn", Long);

        var error = await Should.ThrowAsync<HoneException>(() => AcquireAsync("second", TimeSpan.Zero));

        error.Message.ShouldContain(LockPath);
        error.Message.ShouldContain($"process {Environment.ProcessId} (hone learn) since 20");
        error.Hint.ShouldContain("wait until it is done");
    }

    [Fact]
    public async Task Cancelled_wait_ends()
    {
        using FileLock first = await AcquireAsync("first", Long);
        using CancellationTokenSource cancel = new();
        Task<FileLock> waiting = FileLock.AcquireAsync(LockPath, "second", Long, TimeProvider.System, cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Folder_that_is_missing_is_told_with_a_hint()
    {
        string path = Path.Combine(_folder, "missing", "store.lock");

        var error = await Should.ThrowAsync<HoneException>(
            () => FileLock.AcquireAsync(path, "x", Long, TimeProvider.System, CancellationToken.None));

        error.Message.ShouldContain(path);
    }

    [Fact]
    public async Task Many_take_turns()
    {
        int holders = 0, turns = 0;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
        {
            using FileLock held = await AcquireAsync($"holder {n}", Long);
            Interlocked.Increment(ref holders).ShouldBe(1);
            turns++;
            await Task.Yield();
            Interlocked.Decrement(ref holders).ShouldBe(0);
        }));

        turns.ShouldBe(20);
    }

    private Task<FileLock> AcquireAsync(string holder, TimeSpan timeout) =>
        FileLock.AcquireAsync(LockPath, holder, timeout, TimeProvider.System, CancellationToken.None);
}

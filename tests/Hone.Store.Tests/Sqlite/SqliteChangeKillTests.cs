using System.Diagnostics;
using Hone.Changes;
using Hone.Review;
using Hone.Sqlite;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

/// <summary>Real kills of a real process, at whatever it happens to be doing.</summary>
public sealed class SqliteChangeKillTests : IAsyncLifetime
{
    private const int KillsMax = 200;
    private const int Sample = 6;
    private const int LinesBeforeMax = 12;

    private static readonly byte[] s_before = [.. "# Title\r\n\r\nNo final line end"u8];

    private readonly SqlitePlace _place = new();

    private string Root => Path.Combine(_place.Folder, Child.ChangedRoot);

    private string FilePath => Path.Combine(Root, Child.ChangedFile);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        await File.WriteAllBytesAsync(FilePath, s_before);
    }

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    [Trait("soak", "killed-changes")]
    public async Task Killed_process_leaves_a_whole_file_and_recovery_a_store_that_agrees_with_it()
    {
        Random random = new(1);
        foreach (int kill in Soak.Cases("killed-changes", [.. Enumerable.Range(1, KillsMax)], Sample))
        {
            await KillAsync(random.Next(LinesBeforeMax), TimeSpan.FromMilliseconds(random.Next(30)));
            byte[] killed = await File.ReadAllBytesAsync(FilePath);
            killed.AsSpan().StartsWith(s_before).ShouldBeTrue($"kill {kill}");
            await using SqliteStore store = await _place.OpenSqliteAsync();
            Applier applier = new(store, _place.Folder, TimeProvider.System);

            (await applier.RecoverAsync(Root, Never)).Count.ShouldBeLessThanOrEqualTo(1);
            (await applier.RecoverAsync(Root, Never)).ShouldBeEmpty();

            IReadOnlyList<Change> changes = await store.ChangesAsync(Root, Never);
            string[] applied = [.. changes.Where(c => c.State == ChangeState.Applied).Select(LineOf)];
            changes.ShouldAllBe(c => c.State == ChangeState.Applied || c.State == ChangeState.Undone);
            ManagedBlock.Lines(await File.ReadAllBytesAsync(FilePath)).Select(l => l.Id).ShouldBe(applied);
            Directory.GetFileSystemEntries(Root).ShouldBe([FilePath]);
            foreach (Change change in changes.Where(c => c.State == ChangeState.Applied))
            {
                await applier.UndoAsync(change.Id, Never);
            }

            (await File.ReadAllBytesAsync(FilePath)).ShouldBe(s_before, $"kill {kill}");
        }
    }

    private static string LineOf(Change change) => ((AddLine)change.Edit).Line.Id;

    private async Task KillAsync(int lines, TimeSpan later)
    {
        using Process child = Child.Start("change-forever", _place.Folder);
        for (int n = 0; n <= lines; n++) (await child.StandardOutput.ReadLineAsync()).ShouldNotBeNull();

        // No signal to wait for: what is wanted is any moment at all.
        await Task.Delay(later);
        child.Kill();
        await child.WaitForExitAsync();
    }
}

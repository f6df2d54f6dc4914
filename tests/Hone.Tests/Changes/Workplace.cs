using System.Diagnostics;
using Hone.Basics;
using Hone.Changes;
using Hone.Review;
using Hone.Tests.Review;

namespace Hone.Tests.Changes;

/// <summary>A repository's folder, a store and an applier, gone at the end.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hone-changes ").FullName;

    public Workplace()
    {
        Root = Directory.CreateDirectory(Path.Combine(_folder, "my repo")).FullName;
        LockFolder = Directory.CreateDirectory(Path.Combine(_folder, "store")).FullName;
    }

    public string Root { get; }

    public string LockFolder { get; }

    public MemoryChangeStore Store { get; } = new();

    public static CancellationToken Never => CancellationToken.None;

    public static Id128 Proposal(string name) => Id128.OfName("proposal", "", name);

    public static Id128 ChangeOf(string proposal) => Change.IdOf(Proposal(proposal));

    public Applier Applier(IChangeFaults? faults = null) => new(Store, LockFolder, TimeProvider.System, faults);

    public Task<ApplyResult> ApplyAsync(string proposal, ProposedEdit edit, IChangeFaults? faults = null) =>
        Applier(faults).ApplyAsync(Proposal(proposal), Root, edit, ManagedBlock.TokensMax, Never);

    /// <summary>Adds a line, which must be possible; the proposal bears the line's id.</summary>
    public async Task<Change> AddAsync(BlockLine line, string path = Blocks.Claude) =>
        (await ApplyAsync(line.Id, new AddLine(path, line))).ShouldBeOfType<ApplyResult.Applied>().Change;

    public Task<UndoResult> UndoAsync(BlockLine line) => UndoAsync(line.Id);

    public Task<UndoResult> UndoAsync(string proposal, IChangeFaults? faults = null) =>
        Applier(faults).UndoAsync(ChangeOf(proposal), Never);

    public Task<IReadOnlyList<Recovery>> RecoverAsync() => Applier().RecoverAsync(Root, Never);

    public async Task<Change> StoredAsync(string proposal) => (await Store.ChangeAsync(ChangeOf(proposal), Never))!;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public byte[]? Read(string relative = Blocks.Claude) =>
        File.Exists(PathOf(relative)) ? File.ReadAllBytes(PathOf(relative)) : null;

    public string Text(string relative = Blocks.Claude) => Blocks.Text(Read(relative)!);

    public void Write(string text, string relative = Blocks.Claude) => Write(Blocks.Utf8(text), relative);

    public void Write(byte[] content, string relative = Blocks.Claude)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllBytes(PathOf(relative), content);
    }

    /// <summary>Every entry of the repository with its kind, permissions and bytes.</summary>
    public string Picture()
    {
        IEnumerable<string> entries = Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories);
        return string.Join('\n', entries.Order(StringComparer.Ordinal).Select(Describe));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A pipe; opening it would wait for ever.</summary>
    public void MakePipe(string relative)
    {
        using Process made = Process.Start("mkfifo", [PathOf(relative)]);
        made.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    private string Describe(string path)
    {
        FileInfo file = new(path);
        string name = Path.GetRelativePath(Root, path);
        if (file.LinkTarget is { } target) return $"{name} -> {target}";
        string mode = OperatingSystem.IsWindows() ? "" : File.GetUnixFileMode(path).ToString();
        if (Directory.Exists(path)) return $"{name}/ {mode}";
        bool isPlain = Hone.Files.UnixFile.Of(path) is not { Kind: not Hone.Files.UnixFileKind.Regular };
        return $"{name} {mode} {(isPlain ? Id128.OfContent(File.ReadAllBytes(path)) : "special")}";
    }
}

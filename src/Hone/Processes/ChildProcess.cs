using System.ComponentModel;
using System.Diagnostics;

namespace Hone.Processes;

/// <summary>Runs a program as a child: bounded in time and output, without a shell, leaving nothing behind.</summary>
public static class ChildProcess
{
    /// <summary>
    /// How long after the child's own end its streams may stay open: a process that it left behind can hold them for
    /// ever, and what the child itself wrote is there at once.
    /// </summary>
    public static readonly TimeSpan PipesTimeout = TimeSpan.FromSeconds(2);

    /// <summary>How long a killed process may take to vanish; one stuck in the kernel is not waited for.</summary>
    public static readonly TimeSpan DeathTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs a program to its end, its timeout or the cancellation; then nothing that it started is left.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; by then everything is killed.</exception>
    public static async Task<ChildResult> RunAsync(ChildCommand command, TimeProvider time, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        string? program = ProgramPath.Find(command.Program, System.Environment.GetEnvironmentVariable("PATH"));
        if (program is null) return new ChildResult.NotFound(command.Program);
        if (!Directory.Exists(command.Folder)) return new ChildResult.NotFound(command.Folder);
        string mark = Guid.NewGuid().ToString("N");
        using Process child = new() { StartInfo = StartOf(command, program, mark) };
        try
        {
            child.Start();
        }
        catch (Win32Exception)
        {
            return new ChildResult.NotFound(command.Program);
        }

        return await FollowAsync(child, mark, command, time, cancel);
    }

    private static async Task<ChildResult> FollowAsync(
        Process child, string mark, ChildCommand command, TimeProvider time, CancellationToken cancel)
    {
        Capture output = new(command.OutputBytesMax), errors = new(command.ErrorBytesMax);
        Task pipes = Task.WhenAll(
            output.ReadAsync(child.StandardOutput.BaseStream), errors.ReadAsync(child.StandardError.BaseStream),
            FeedAsync(child.StandardInput.BaseStream, command.Input));
        using CancellationTokenSource timeout = new(command.Timeout, time);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            // Not the pipes first: whatever inherited them may outlive the child.
            await child.WaitForExitAsync(limit.Token);
            bool isClosed = await ClosesAsync(pipes, PipesTimeout, time, cancel);
            Survivors.KillMarked(mark);
            if (!isClosed) await ClosesAsync(pipes, DeathTimeout, time, cancel);
            return new ChildResult.Ended(
                child.ExitCode, output.Kept(), errors.Kept(), output.IsCut || errors.IsCut || !isClosed);
        }
        catch (OperationCanceledException)
        {
            Survivors.KillTree(child);
            Survivors.KillMarked(mark);
            await ClosesAsync(pipes, DeathTimeout, time, CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            return new ChildResult.TimedOut(output.Kept(), errors.Kept());
        }
    }

    /// <summary>Whether the pipes are closed by all their holders within a time.</summary>
    private static async Task<bool> ClosesAsync(
        Task pipes, TimeSpan within, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            await pipes.WaitAsync(within, time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task FeedAsync(Stream stream, ReadOnlyMemory<byte> input)
    {
        try
        {
            await using (stream)
            {
                if (!input.IsEmpty) await stream.WriteAsync(input);
            }
        }
        catch (IOException)
        {
            // The child has closed its end: it wants no more, which is its right.
            return;
        }
    }

    private static ProcessStartInfo StartOf(ChildCommand command, string program, string mark)
    {
        ProcessStartInfo start = new(program, command.Arguments)
        {
            WorkingDirectory = command.Folder, UseShellExecute = false, CreateNoWindow = true,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach ((string name, string? value) in command.Environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        start.Environment[Survivors.Variable] = mark;
        return start;
    }
}

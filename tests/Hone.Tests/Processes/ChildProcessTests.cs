using System.Diagnostics;
using System.Text;
using Hone.Processes;

namespace Hone.Tests.Processes;

public sealed class ChildProcessTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("hone-child ").FullName;

    public static bool HasShell => !OperatingSystem.IsWindows();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Output_errors_and_exit_code_come_back()
    {
        var ended = (await RunAsync(Shell("printf out; printf err >&2; exit 3"))).ShouldBeOfType<ChildResult.Ended>();

        (ended.ExitCode, ended.OutputText, ended.ErrorText, ended.IsCut).ShouldBe((3, "out", "err", false));
    }

    [Theory(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    [InlineData("a b")]
    [InlineData("$(exit 1) `x` ; * ' \" \\")]
    [InlineData("")]
    [InlineData("new\nline")]
    public async Task Arguments_arrive_as_they_are(string argument)
    {
        ChildResult result = await RunAsync(Shell("printf '%s|' \"$@\"", argument, "last"));

        result.ShouldBeOfType<ChildResult.Ended>().OutputText.ShouldBe($"{argument}|last|");
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Child_works_in_its_folder_with_our_environment_and_the_additions()
    {
        ChildCommand command = Shell("pwd; printf '%s,%s' \"$EXTRA\" \"${HOME-gone}\"") with
        {
            Environment = new Dictionary<string, string?> { ["EXTRA"] = "one", ["HOME"] = null },
        };

        var ended = (await RunAsync(command)).ShouldBeOfType<ChildResult.Ended>();

        ended.OutputText.ShouldBe($"{_folder}\none,gone");
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Standard_input_is_what_is_given_and_then_ends()
    {
        byte[] input = Encoding.UTF8.GetBytes(new string('x', 300_000));

        var given = (await RunAsync(Shell("wc -c") with { Input = input })).ShouldBeOfType<ChildResult.Ended>();
        var none = (await RunAsync(Shell("wc -c"))).ShouldBeOfType<ChildResult.Ended>();

        (given.OutputText.Trim(), none.OutputText.Trim()).ShouldBe(("300000", "0"));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Input_that_nobody_reads_harms_nobody()
    {
        ChildCommand command = Shell("exit 0") with { Input = new byte[4 << 20] };

        (await RunAsync(command)).ShouldBeOfType<ChildResult.Ended>().ExitCode.ShouldBe(0);
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Output_beyond_its_bound_is_read_and_dropped_so_that_the_child_ends_by_itself()
    {
        ChildCommand command = Shell("head -c 5000000 /dev/zero; exit 4") with { OutputBytesMax = 1000 };

        var ended = (await RunAsync(command)).ShouldBeOfType<ChildResult.Ended>();

        (ended.ExitCode, ended.Output.Length, ended.IsCut).ShouldBe((4, 1000, true));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Output_of_exactly_the_bound_is_whole()
    {
        ChildResult result = await RunAsync(Shell("printf 12345") with { OutputBytesMax = 5 });

        var ended = result.ShouldBeOfType<ChildResult.Ended>();
        (ended.OutputText, ended.IsCut).ShouldBe(("12345", false));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Child_that_takes_too_long_is_killed_with_its_children_and_what_it_said_is_kept()
    {
        ChildCommand command = Shell("echo $$; sleep 300 & echo $!; wait") with { Timeout = TimeSpan.FromSeconds(1) };

        var late = (await RunAsync(command)).ShouldBeOfType<ChildResult.TimedOut>();

        int[] ids = Ids(late.Output);
        ids.Length.ShouldBe(2);
        ids.ShouldAllBe(id => IsGone(id));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Cancelling_kills_the_child_and_its_children()
    {
        using CancellationTokenSource cancel = new();
        string file = Path.Combine(_folder, "ids");
        Task<ChildResult> running = RunAsync(
            Shell("sleep 300 & echo $$ $! > ids.tmp; mv ids.tmp ids; wait"), cancel.Token);
        (await Eventually(() => File.Exists(file))).ShouldBeTrue();

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        Ids(File.ReadAllBytes(file)).ShouldAllBe(id => IsGone(id));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Grandchild_that_holds_the_pipes_is_neither_waited_for_nor_left()
    {
        long before = Stopwatch.GetTimestamp();

        var ended = (await RunAsync(Shell("sleep 300 & echo $!"))).ShouldBeOfType<ChildResult.Ended>();

        Stopwatch.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (ended.ExitCode, ended.IsCut).ShouldBe((0, true));
        if (OperatingSystem.IsLinux()) Ids(ended.Output).ShouldAllBe(id => IsGone(id));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public async Task Grandchild_that_let_go_of_the_pipes_is_not_left_either()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux shows the environment of a process without a parent");

        var ended = (await RunAsync(Shell("sleep 300 >/dev/null 2>&1 </dev/null & echo $!")))
            .ShouldBeOfType<ChildResult.Ended>();

        ended.IsCut.ShouldBeFalse();
        Ids(ended.Output).ShouldAllBe(id => IsGone(id));
    }

    [Fact]
    public async Task Missing_program_and_missing_folder_are_told()
    {
        string folder = Path.Combine(_folder, "missing");

        ChildResult program = await RunAsync(new ChildCommand("no-such-program-here", [], _folder));
        ChildResult place = await RunAsync(new ChildCommand("git", [], folder));

        program.ShouldBe(new ChildResult.NotFound("no-such-program-here"));
        place.ShouldBe(new ChildResult.NotFound(folder));
    }

    [Fact(Skip = "needs sh", SkipUnless = nameof(HasShell))]
    public void Program_is_never_taken_from_the_working_directory()
    {
        File.WriteAllText(Path.Combine(_folder, "tool"), "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(_folder, "tool"), UnixFileMode.UserExecute);
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder);

        ProgramPath.Find("tool", _folder).ShouldBe(Path.Combine(_folder, "tool"));
        ProgramPath.Find("tool", $".:{relative}::").ShouldBeNull();
        ProgramPath.Find("./tool", _folder).ShouldBeNull();
        ProgramPath.Find("tool", null).ShouldBeNull();
    }

    private ChildCommand Shell(string script, params string[] arguments) =>
        new("sh", ["-c", script, "sh", .. arguments], _folder) { Timeout = Long };

    private static Task<ChildResult> RunAsync(ChildCommand command, CancellationToken cancel = default) =>
        ChildProcess.RunAsync(command, TimeProvider.System, cancel);

    private static int[] Ids(ReadOnlyMemory<byte> output) => [.. Encoding.UTF8.GetString(output.Span)
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    /// <summary>
    /// Whether a process is gone soon: the system takes a killed one away when its parent has looked.
    /// </summary>
    private static bool IsGone(int id)
    {
        long before = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(before) < TimeSpan.FromSeconds(20))
        {
            string path = $"/proc/{id}/stat";
            try
            {
                if (!OperatingSystem.IsLinux()) Process.GetProcessById(id).Dispose();
                else if (!File.Exists(path) || File.ReadAllText(path).Contains(") Z ")) return true;
            }
            catch (Exception e) when (e is ArgumentException or IOException)
            {
                return true;
            }

            Thread.Yield();
        }

        return false;
    }

    private static async Task<bool> Eventually(Func<bool> condition)
    {
        long before = Stopwatch.GetTimestamp();
        while (!condition() && Stopwatch.GetElapsedTime(before) < TimeSpan.FromSeconds(30)) await Task.Yield();
        return condition();
    }
}

namespace Hone.Cli.Tests.Scripts;

/// <summary>What <c>./test</c> asks the SDK for, and what it makes of the answer.</summary>
public sealed class TestScriptTests : IDisposable
{
    private const string Hone = "artifacts/bin/Hone.Tests/release/Hone.Tests.dll";
    private const string Scenarios = "artifacts/bin/Hone.Scenarios/release/Hone.Scenarios.dll";

    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData(5, 0, 2, 0, 0, "5 passed, 0 failed, 2 skipped", 0)]
    [InlineData(5, 3, 2, 0, 2, "5 passed, 3 failed, 2 skipped", 1)]
    [InlineData(5, 3, 2, 0, 0, "5 passed, 3 failed, 2 skipped", 1)]
    [InlineData(5, 0, 0, 1, 134, "5 passed, 1 failed, 0 skipped", 1)]
    [InlineData(5, 0, 0, 0, 9, "5 passed, 0 failed, 0 skipped", 1)]
    [InlineData(0, 0, 0, 0, 0, "0 passed, 0 failed, 0 skipped", 1)]
    [InlineData(0, 0, 3, 0, 0, "0 passed, 0 failed, 3 skipped", 1)]
    public async Task The_last_line_is_the_sum_and_the_exit_code_tells_of_failures(
        int passed, int failed, int skipped, int died, int sdkCode, string last, int code)
    {
        string summary = $"Test run summary:\n  error: {died}\n\n  total: 10\n  failed: {failed}\n"
            + $"  succeeded: {passed}\n  skipped: {skipped}\n  duration: 1s 043ms\n";

        var result = await checkout.Run("test", ["fast"], $"FAKE_TEST={summary}", $"FAKE_CODE={sdkCode}");

        LastLine(result).ShouldBe(last);
        (result.Code == 0).ShouldBe(code == 0);
    }

    [Fact]
    public async Task A_build_that_fails_runs_no_test_and_counts_none_from_before()
    {
        await checkout.Run("test", ["fast"], "FAKE_TEST=  succeeded: 5");

        var result = await checkout.Run("test", ["fast"], "FAKE_TEST=  succeeded: 5", "FAKE_ERROR=x : error CS1: no");

        result.Output.ShouldContain("error CS1: no");
        LastLine(result).ShouldBe("0 passed, 0 failed, 0 skipped");
        result.Code.ShouldBe(1);
        checkout.Calls.Count(call => call.StartsWith("test ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Everything_is_what_the_lock_files_say_and_without_warnings()
    {
        var call = await TestCall();

        call.ShouldContain($"--test-modules {Scenarios};{Hone} ");
        call.ShouldNotContain("--filter");
        checkout.Calls.ShouldContain(line => line.StartsWith("restore ") && line.Contains("--locked-mode"));
        checkout.Calls.ShouldContain(line => line.StartsWith("build ") && line.Contains("-warnaserror"));
    }

    [Fact]
    public async Task As_root_it_installs_what_is_missing()
    {
        checkout.Write("sdk/id", "#!/bin/sh\necho 0", executable: true);
        checkout.Write("sdk/apt-get", "#!/bin/sh\necho \"apt-get $*\" >>$FAKE/calls", executable: true);

        var result = await checkout.Run("test", [], "FAKE_TEST=  succeeded: 5");

        checkout.Calls.ShouldContain(line => line.StartsWith("apt-get install") && line.Contains(" tmux sqlite3"));
        result.Output.ShouldNotContain("are skipped");
    }

    [Fact]
    public async Task Without_rights_it_says_what_is_skipped_and_how_to_get_it()
    {
        checkout.Write("sdk/id", "#!/bin/sh\necho 1000", executable: true);
        checkout.Write("sdk/apt-get", "#!/bin/sh\nexit 1", executable: true);

        var result = await checkout.Run("test", [], "FAKE_TEST=  succeeded: 5");

        result.Output.ShouldContain("Tests that need these are skipped: tmux sqlite3");
        result.Output.ShouldContain("try: sudo apt-get install tmux sqlite3");
        LastLine(result).ShouldBe("5 passed, 0 failed, 0 skipped");
    }

    [Fact]
    public async Task Fast_leaves_out_what_is_slow()
    {
        var call = await TestCall("fast");

        call.ShouldContain($"--test-modules {Hone} ");
        call.ShouldContain("--filter-not-trait speed=slow");
    }

    [Fact]
    public async Task A_soak_runs_the_tests_of_that_name_everywhere()
    {
        var call = await TestCall("soak", "long one");

        call.ShouldContain($"--test-modules {Scenarios};{Hone} ");
        call.ShouldContain("--filter-trait soak=long one");
    }

    [Fact]
    public async Task What_follows_two_dashes_goes_to_the_sdk()
    {
        var call = await TestCall("fast", "--", "--filter-class", "a b");

        call.ShouldEndWith("--filter-class a b");
    }

    [Fact]
    public async Task Soaks_are_listed_without_a_build()
    {
        var result = await checkout.Run("test", ["soak"]);

        result.Code.ShouldBe(0);
        result.Output.ShouldContain("  long one\n");
        checkout.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("soak", "unknown")]
    [InlineData("slow", "")]
    [InlineData("fast", "more")]
    public async Task What_it_does_not_know_is_refused(string first, string second)
    {
        var result = await checkout.Run("test", second.Length == 0 ? [first] : [first, second]);

        result.Code.ShouldBe(2);
        result.Errors.ShouldStartWith("error: ");
        checkout.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_explains_itself(string argument)
    {
        var result = await checkout.Run("test", [argument]);

        result.Code.ShouldBe(0);
        Golden.Check("test-help.txt", result.Output);
    }

    [Fact]
    public async Task The_program_that_was_built_for_the_tests_needs_no_second_build()
    {
        await checkout.Run("test", ["fast"], "FAKE_TEST=  succeeded: 5");

        var result = await checkout.Run("hone", []);

        result.Code.ShouldBe(7);
        checkout.Builds.ShouldBe(1);
    }

    private async Task<string> TestCall(params string[] arguments)
    {
        await checkout.Run("test", arguments, "FAKE_TEST=  succeeded: 5");
        return checkout.Calls.Single(call => call.StartsWith("test ", StringComparison.Ordinal));
    }

    private static string LastLine(ScriptResult result) => result.Output.TrimEnd('\n').Split('\n')[^1];
}

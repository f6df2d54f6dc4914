namespace Hone.Cli.Tests.Scripts;

public sealed class HoneScriptTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Builds_once_then_runs_with_the_arguments_and_the_exit_code()
    {
        var first = await Hone("a b", "", "--c");
        var second = await Hone("a b", "", "--c");

        checkout.Builds.ShouldBe(1);
        first.ShouldBe(new ScriptResult(7, $"[a b][][--c]{checkout.Root}\n", ""));
        second.ShouldBe(first);
    }

    [Theory]
    [InlineData("src/Program.cs")]
    [InlineData("src/New.cs")]
    [InlineData("eng/build.sh")]
    [InlineData("global.json")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    public async Task Builds_again_when_a_source_changed(string path)
    {
        await Hone();
        checkout.Change(path);

        await Hone();

        checkout.Builds.ShouldBe(2);
    }

    [Fact]
    public async Task Builds_again_when_a_source_went_away_or_came_with_an_old_date()
    {
        await Hone();
        File.Delete(checkout.PathOf("src/Program.cs"));
        await Hone();
        checkout.Builds.ShouldBe(2);

        checkout.Write("src/Old.cs", "");
        await Hone();
        checkout.Builds.ShouldBe(3);

        checkout.Change("src/Old.cs");
        File.SetLastWriteTimeUtc(checkout.PathOf("src/Old.cs"), LongAgo);
        await Hone();
        checkout.Builds.ShouldBe(4);
    }

    [Fact]
    public async Task Builds_again_when_the_program_is_missing_or_a_build_broke_off()
    {
        await Hone();
        File.Delete(checkout.PathOf("artifacts/bin/Hone.Cli/release/Hone.Cli.dll"));
        await Hone();
        checkout.Builds.ShouldBe(2);

        File.Delete(checkout.PathOf("artifacts/hone.stamp"));
        await Hone();
        checkout.Builds.ShouldBe(3);
    }

    [Fact]
    public async Task Tests_and_pages_are_no_reason_to_build()
    {
        await Hone();
        checkout.Write("tests/Hone.Tests/New.cs", "");
        checkout.Write("README.md", "");

        await Hone();

        checkout.Builds.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("flock")]
    public async Task Several_at_once_build_once(string missing)
    {
        checkout.UseTools(exceptFor: missing);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => checkout.Run("hone", [], "FAKE_SLOW=1")));

        checkout.Builds.ShouldBe(1);
        results.ShouldAllBe(result => result.Code == 7 && result.Errors == "");
        Directory.Exists(checkout.PathOf("artifacts/build.lock.d")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lock_that_a_dead_process_left_is_taken_over()
    {
        const int pidNobodyHas = 999_999_999;
        checkout.UseTools(exceptFor: "flock");
        checkout.Write("artifacts/build.lock.d/pid", $"{pidNobodyHas}\n");

        var result = await Hone();

        result.Code.ShouldBe(7);
    }

    [Fact]
    public async Task Finds_its_folder_through_symbolic_links()
    {
        Directory.CreateDirectory(checkout.PathOf("bin/deep"));
        File.CreateSymbolicLink(checkout.PathOf("bin/absolute"), checkout.PathOf("hone"));
        File.CreateSymbolicLink(checkout.PathOf("bin/deep/relative"), "../absolute");

        var result = await checkout.Run("bin/deep/relative", ["x"]);

        result.Output.ShouldBe($"[x]{checkout.Root}\n");
    }

    [Fact]
    public async Task A_build_that_fails_shows_its_errors_and_what_to_try()
    {
        const string error = "src/Program.cs(1,1): error CS1002: ; expected";
        const string line = error + " [/x/Hone.csproj]\n";

        var result = await checkout.Run("hone", [], $"FAKE_ERROR=Restored.\n{line}{line}");

        result.Code.ShouldBe(1);
        result.Output.ShouldBe("");
        result.Errors.ShouldBe($"""
            {error}
            error: hone could not be built
            try: cd {checkout.Root} && dotnet build src/Hone.Cli -c Release

            """);
    }

    [Theory]
    [InlineData("error NU1301: no route", "network")]
    [InlineData("error NU1004: lock file", "dotnet restore")]
    public async Task A_restore_that_fails_has_a_hint_of_its_own(string error, string hint)
    {
        var result = await checkout.Run("hone", [], $"FAKE_ERROR=x.csproj : {error}");

        result.Errors.ShouldContain(error);
        result.Errors.Split("try: ")[1].ShouldContain(hint);
    }

    [Fact]
    public async Task A_failed_build_is_tried_again()
    {
        await checkout.Run("hone", [], "FAKE_ERROR=x : error CS1: no");

        var result = await Hone();

        result.Code.ShouldBe(7);
    }

    [Theory]
    [InlineData("9.0.100", "installed: 9.0.100")]
    [InlineData("none", "installed: only a runtime")]
    public async Task An_sdk_that_is_too_old_is_named(string sdk, string words)
    {
        var result = await checkout.Run("hone", [], $"FAKE_SDK={sdk}");

        result.Code.ShouldBe(1);
        checkout.Builds.ShouldBe(0);
        result.Errors.ShouldContain(words);
        result.Errors.ShouldContain("try: install .NET SDK 10.0.400 or newer");
    }

    [Fact]
    public async Task A_missing_sdk_is_said_plainly()
    {
        File.Delete(checkout.PathOf("sdk/dotnet"));

        var result = await Hone();

        result.Code.ShouldBe(1);
        result.Errors.ShouldStartWith("error: the .NET SDK is not installed");
    }

    private Task<ScriptResult> Hone(params string[] arguments) => checkout.Run("hone", arguments);
}

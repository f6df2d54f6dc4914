namespace Hone.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Version_is_known() => typeof(SmokeTests).Assembly.GetName().Version.ShouldNotBeNull();
}

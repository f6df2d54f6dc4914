using System.CommandLine;
using System.Text;
using Hone.Cli.Commands;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Fact]
    public void Help_of_every_command_is_as_agreed()
    {
        using TestWorld world = new();
        StringBuilder all = new();

        foreach (Command command in Tree.All())
        {
            string path = HelpText.PathOf(command);
            all.Append($"$ {path} --help\n{HelpText.Of(command, 80)}\n");
        }

        all.ToString().Split('\n').ShouldAllBe(line => line.Length <= 80);
        Golden.Check("help.txt", all.ToString());
    }

    [Fact]
    public void Every_command_explains_itself()
    {
        foreach (Command command in Tree.All())
        {
            command.Description.ShouldNotBeNullOrWhiteSpace(command.Name);
            command.Options.ShouldAllBe(o => !string.IsNullOrWhiteSpace(o.Description));
            command.Arguments.ShouldAllBe(a => !string.IsNullOrWhiteSpace(a.Description));
        }
    }

    [Fact]
    public async Task Help_is_an_answer()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("learn", "--help");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldContain("Usage: hone learn [PATH…] [options]");
        world.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        using TestWorld world = new();

        int code = await world.RunAsync("--version");

        code.ShouldBe(ExitCode.Done);
        world.Out.ShouldMatch(@"^hone \d+\.\d+\.\d+(\+[0-9a-f]{7})?\n$");
    }
}

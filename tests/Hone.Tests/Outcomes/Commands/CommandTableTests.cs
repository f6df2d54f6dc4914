using Hone.Outcomes;
using Hone.Outcomes.Commands;

namespace Hone.Tests.Outcomes.Commands;

public sealed class CommandTableTests
{
    [Fact]
    public void What_a_command_prints_can_be_read()
    {
        // Prints places only, which nobody needs: how it ends tells all.
        string[] silent = ["git diff --check"];

        IEnumerable<string> unread = CommandTable.All
            .SelectMany(row => row.Tools).Except(CheckReader.Tools).Except(silent);

        unread.ShouldBeEmpty();
    }
}

namespace Hone.Tests.House;

public sealed class ModuleTableTests
{
    private const string Page = """
        Words, and another table:

        | noun | module |
        |---|---|
        | `Event` | Telemetry |

        | module | may use (and the floor) |
        |---|---|
        | Basics (floor: ids, errors) | nothing |
        | Redaction (floor), Files (floor: paths, hashes) | Basics |
        | Telemetry | the floor |
        | Review, Learning | Telemetry |
        | Loop | all |

        Words.
        """;

    private static readonly ModuleTable Table = ModuleTable.Read(Page);

    [Fact]
    public void Modules_are_the_first_column()
    {
        Table.Modules.ShouldBe(["Basics", "Redaction", "Files", "Telemetry", "Review", "Learning", "Loop"]);
    }

    [Theory]
    [InlineData("Learning", "Learning")]
    [InlineData("Learning", "Telemetry")]
    [InlineData("Learning", "Files")]
    [InlineData("Telemetry", "Redaction")]
    [InlineData("Files", "Basics")]
    [InlineData("Loop", "Learning")]
    [InlineData("Loop", "Basics")]
    public void Allows_what_the_row_names_and_the_floor(string from, string to)
    {
        Table.Allows(from, to).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Telemetry", "Learning")]
    [InlineData("Learning", "Review")]
    [InlineData("Learning", "Loop")]
    [InlineData("Basics", "Redaction")]
    [InlineData("Redaction", "Files")]
    [InlineData("Files", "Telemetry")]
    [InlineData("Unknown", "Basics")]
    public void Forbids_the_rest(string from, string to)
    {
        Table.Allows(from, to).ShouldBeFalse();
    }

    [Theory]
    [InlineData("| Telemetry | Learning |\n| Learning | nothing |", "Learning")]
    [InlineData("| Basics | nothing |\n| Basics | nothing |", "two rows")]
    [InlineData("", "no table")]
    public void A_table_that_cannot_be_right_is_refused(string rows, string why)
    {
        string page = rows.Length == 0 ? "No table." : $"| module | may use |\n|---|---|\n{rows}\n";

        Should.Throw<FormatException>(() => ModuleTable.Read(page)).Message.ShouldContain(why);
    }
}

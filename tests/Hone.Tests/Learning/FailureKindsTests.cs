using Hone.Learning;
using Hone.Tests.Telemetry;

namespace Hone.Tests.Learning;

public sealed class FailureKindsTests
{
    [Theory]
    [InlineData("Edit", "<tool_use_error>String to replace not found in file.\nString: x</tool_use_error>",
        "string_not_found")]
    [InlineData("Edit",
        "<tool_use_error>Found 2 matches of the string to replace, but replace_all is false.</tool_use_error>",
        "string_not_unique")]
    [InlineData("Read", "EISDIR: illegal operation on a directory, read '/repo/src'", "is_directory")]
    [InlineData("Read", "File does not exist. Did you mean b.ts?", "file_not_found")]
    [InlineData("Skill", "<tool_use_error>Unknown skill: commit</tool_use_error>", "unknown_tool")]
    [InlineData("Bash", "Exit code 127\nzsh:1: command not found: jq2", "command_not_found")]
    [InlineData("Bash", "Exit code 1\n(eval):1: == not found", "shell_syntax")]
    [InlineData("Bash", "Exit code 1\n--- FAIL: TestX (0.00s)\nFAIL", "test_failed")]
    [InlineData("Bash", "Exit code 1\nsrc/a.ts(3,5): error TS2304: Cannot find name 'x'.", "compile_error")]
    [InlineData("Bash",
        "Exit code 1\nTraceback (most recent call last):\nModuleNotFoundError: No module named 'yaml'",
        "ModuleNotFoundError")]
    [InlineData("Bash", "Exit code 1\nTraceback (most recent call last):\n  File \"a.py\"\nKeyError: 'x'", "KeyError")]
    [InlineData("Bash", "Exit code 1\nAutomatic merge failed; fix conflicts and then commit the result.",
        "merge_conflict")]
    [InlineData("Bash", "Exit code 1\nlisten tcp :8080: bind: address already in use", "port_in_use")]
    [InlineData("Bash", "Exit code 3\nsomething of its own", "nonzero_exit")]
    public async Task A_failure_is_named_by_what_it_says(string tool, string said, string kind) =>
        (await FailureAsync(tool, "do it", said)).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("grep -rn TODO src", "Exit code 1", "no_matches")]
    [InlineData("rg needle | head", "Exit code 1", "no_matches")]
    [InlineData("cat log.txt && false", "Exit code 1\n--- FAIL: TestX printed by a file", "no_matches")]
    public async Task What_a_looking_command_prints_is_what_files_hold_not_its_own_error(
        string command, string said, string kind) =>
        (await FailureAsync("Bash", command, said)).Kind.ShouldBe(kind);

    private static async Task<FailureCount> FailureAsync(string tool, string command, string said)
    {
        Transcript transcript = new Transcript().Call(tool, new { command }, said, isError: true);
        return (await ImportBench.LearnAsync(transcript.Text)).Failures.Single();
    }
}

using Hone.Outcomes.Commands;

namespace Hone.Tests.Outcomes.Commands;

public sealed class ShellScriptTests
{
    [Theory]
    [InlineData("go test ./...", "go test ./...")]
    [InlineData("cd a && go test ./... 2>&1 | tail -5", "cd a ;&& go test ./... | tail -5")]
    [InlineData("a; b || c & d", "a ;; b ;|| c& ;; d")]
    [InlineData("a ||\n  b", "a ;|| b")]
    [InlineData("FOO=1 BAR='x y' make test", "make test")]
    [InlineData("echo 'a | b; c' \"d && e\"", "echo a | b; c d && e")]
    [InlineData("go test > out.log 2>&1", "go test >out.log")]
    [InlineData("go test &> out.log", "go test >out.log")]
    [InlineData("(cd a && go test) | tail -3", "cd a ;&& go test | tail -3")]
    [InlineData("{ go vet; go test; } | tail -3", "go vet ;; go test | tail -3")]
    [InlineData("cat <<EOF > f.txt\ngo test | tail\nEOF\nmake", "cat >f.txt ;; make")]
    [InlineData("cat <<-'END'\n\tgo test\n\tEND\nmake", "cat ;; make")]
    [InlineData("echo $(go test | tail) done", "echo $(go test | tail) done")]
    [InlineData("echo `go test; ls` done", "echo `go test; ls` done")]
    [InlineData("a # b; c\nd", "a ;; d")]
    [InlineData("a \\\n  b", "a b")]
    [InlineData("if go test; then echo ok; fi", "?go test ;; echo ok")]
    [InlineData("! grep x f", "?grep x f")]
    [InlineData("for f in a b; do go test $f; done | tail", "go test $f | tail")]
    [InlineData("", "")]
    [InlineData("'unclosed", "unclosed")]
    public void A_line_is_taken_apart_as_a_shell_would(string line, string expected)
    {
        ShellScript script = ShellScript.Parse(line);

        string shown = string.Join(' ', script.Pipelines.Select(Show));

        shown.ShouldBe(expected);
    }

    [Theory]
    [InlineData("set -o pipefail; a | b", true, false)]
    [InlineData("set -euo pipefail\na | b", true, true)]
    [InlineData("set -e\na", false, true)]
    [InlineData("set -e; set +e; a", false, false)]
    [InlineData("a | b", false, false)]
    [InlineData("set +o pipefail; a | b", false, false)]
    public void Options_of_the_shell_are_seen(string line, bool hasPipefail, bool stopsAtFailure)
    {
        ShellScript script = ShellScript.Parse(line);

        (script.HasPipefail, script.StopsAtFailure).ShouldBe((hasPipefail, stopsAtFailure));
    }

    [Fact]
    public void A_line_longer_than_anybody_types_is_not_read()
    {
        ShellScript script = ShellScript.Parse(new string('a', 100_000));

        (script.IsUnread, script.Pipelines.Count).ShouldBe((true, 0));
    }

    [Fact]
    public void Any_text_is_read_without_a_failure()
    {
        Random random = new(20261120);
        string alphabet = "ab '\"\\|&;()<>$`{}#\n\t=-!0123";

        for (int i = 0; i < 20_000; i++)
        {
            string line = new([.. Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            Should.NotThrow(() => CommandOutput.Read(line, "ok  a 0.1s\nFAIL\n", random.Next(3)), line);
        }
    }

    private static string Show(Pipeline pipeline)
    {
        string commands = string.Join(" | ", pipeline.Commands.Select(c =>
            (c.IsCondition ? "?" : "") + string.Join(' ', c.Words) + (c.OutputFile is { } file ? $" >{file}" : "")));
        return (pipeline.Before.Length > 0 ? $";{pipeline.Before} ".Replace(";; ", ";; ") : "") + commands
            + (pipeline.IsBackground ? "&" : "");
    }
}

namespace Hone.Tests.Shared;

/// <summary>Keeps a surface as it was agreed: compares text with a file in <c>tests/PROJECT/golden</c>.</summary>
internal static class Golden
{
    private const int DiffLinesMax = 8;

    /// <summary>Fails with a short diff where the text differs; with <c>UPDATE_GOLDEN=1</c> it writes it.</summary>
    public static void Check(string name, string actual)
    {
        string path = Repo.PathOf("tests", Repo.TestProject, "golden", name);
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        else if (!File.Exists(path))
        {
            Assert.Fail($"golden/{name} does not exist yet. To write it: UPDATE_GOLDEN=1 ./test fast");
        }
        else if (Difference(File.ReadAllText(path), text) is { } difference)
        {
            Assert.Fail($"golden/{name} differs (- golden, + actual):\n{difference}\n"
                + "If that is what you want: UPDATE_GOLDEN=1 ./test fast, and read the diff before you commit it.");
        }
    }

    /// <summary>The lines that differ, with one line before them; null where the texts are equal.</summary>
    internal static string? Difference(string expected, string actual)
    {
        string[] was = expected.Split('\n'), now = actual.Split('\n');
        int shorter = Math.Min(was.Length, now.Length), head = 0, tail = 0;
        while (head < shorter && was[head] == now[head])
        {
            head++;
        }
        while (tail < shorter - head && was[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }
        if (head == was.Length && head == now.Length)
        {
            return null;
        }
        string before = head == 0 ? "" : $"  {was[head - 1]}\n";
        return $"line {head + 1}:\n{before}{Side('-', was[head..^tail])}{Side('+', now[head..^tail])}".TrimEnd('\n');
    }

    private static string Side(char sign, string[] lines)
    {
        var shown = lines.Take(DiffLinesMax).Select(line => $"{sign} {line}\n");
        int more = lines.Length - DiffLinesMax;
        return string.Concat(shown) + (more > 0 ? $"{sign} … {more} more\n" : "");
    }
}

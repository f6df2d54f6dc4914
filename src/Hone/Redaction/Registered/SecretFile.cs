using System.Text;

namespace Hone.Redaction.Registered;

/// <summary>Reads the values in a file of secrets: one on each line, or <c>NAME=value</c> as in <c>.env</c>.</summary>
internal static class SecretFile
{
    public static IEnumerable<byte[]> Values(byte[] file) =>
        Encoding.UTF8.GetString(file)
            .Split('\n')
            .Select(Value)
            .Where(value => value.Length > 0)
            .Select(Encoding.UTF8.GetBytes);

    private static string Value(string line)
    {
        line = line.Trim().TrimStart('\uFEFF');
        if (line.StartsWith('#'))
        {
            return "";
        }
        string assignment = line.StartsWith("export ", StringComparison.Ordinal) ? line[7..].TrimStart() : line;
        int sign = assignment.IndexOf('=');
        string value = sign > 0 && IsName(assignment[..sign].TrimEnd()) ? assignment[(sign + 1)..].Trim() : line;

        // "YWJjZGVm=" is base64 with its padding, not a name without a value.
        return Unquoted(value.Trim('=').Length == 0 ? line : value);
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.');
}

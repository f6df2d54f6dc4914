using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hone.Tests.Redaction;

/// <summary>
/// A place where a secret can stand: a field of a JSON line, a line of a file, a command, the output of a tool.
/// </summary>
/// <param name="Name">What it is.</param>
/// <param name="Json">The whole text is JSON.</param>
/// <param name="Write">Puts a key and the text around a secret into it.</param>
/// <param name="NeedsKey">It has a key, so that it carries secrets which only their key tells.</param>
internal sealed record Carrier(string Name, bool Json, Func<string, string, string> Write, bool NeedsKey = true)
{
    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<Carrier> All { get; } =
    [
        new("JSON value", true, (key, text) => $"{{\"type\":\"config\",{Quote(key)}:{Quote(text)},\"n\":1}}"),
        new("JSON value behind a blank", true, (key, text) => $"{{ {Quote(key)}: {Quote(text)} }}"),
        new("nested JSON", true, (key, text) => Field("arguments", $"{{{Quote(key)}:{Quote(text)},\"force\":true}}")),
        new("twice nested JSON", true,
            (key, text) => Field("line", Field("arguments", $"{{{Quote(key)}: {Quote(text)}}}"))),
        new("strictly escaped JSON", true,
            (key, text) => JsonSerializer.Serialize(new { output = $"{{{Quote(key)}: {Quote(text)}}}" })),
        new("shell", false, (key, text) => $"export {Shout(key)}={Shell(text)} && make"),
        new("shell in JSON", true,
            (key, text) => Field("command", $"cd /srv && {Shout(key)}={Shell(text)} ./run.sh | tee log\necho done")),
        new("env file", false, (key, text) => $"# settings\nPORT=8080\n{Shout(key)}={text}\nDEBUG=1\n"),
        new("env file, read by a tool", true,
            (key, text) => Field("content", $"     1\tPORT=8080\n     2\t{Shout(key)}={text}\n     3\tX=1\n")),
        new("YAML", false, (key, text) => $"app:\n  {key}: {text}\n  debug: true\n"),
        new("YAML in JSON", true, (key, text) => Field("stdout", $"app:\n  {key}: \"{text}\"\n  debug: true\n")),
        new("INI in JSON", true, (key, text) => Field("stdout", $"[default]\n{key} = {text}\nregion = eu-west-1\n")),
        new("Python", true, (key, text) => Field("output", $"{{'user': 'bob', '{key}': '{text}', 'n': 3}}")),
        new("code", true,
            (key, text) => Field("new_string", $"    const {Camel(key)}: string = \"{text}\";\n    return 1;\n")),
        new("subscript", true, (key, text) => Field("code", $"os.environ[\"{key}\"] = \"{text}\"\nrun()")),
        new("diff", true,
            (key, text) => Field("diff", $"@@ -1,2 +1,2 @@\n-{Shout(key)}=\n+{Shout(key)}={text}\n context\n")),
        new("diff in an array", true, (key, text) => $"{{\"lines\":[\" a\",{Quote($"+  {key}: \"{text}\"")},\"-b\"]}}"),
        new("colours", false, (key, text) => $"\u001b[32m{key}\u001b[0m=\u001b[1;31m{text}\u001b[0m ok",
            NeedsKey: false),
        new("colours in JSON", true,
            (_, text) => Field("stdout", $"\u001b[32mfound\u001b[0m \u001b[31m{text}\u001b[39m\r\n"), NeedsKey: false),
        new("stack trace", true,
            (_, text) => Field("stderr", $"Error: refused: {text}\n    at call (/app/x.js:1:2)\n"), NeedsKey: false),
        new("prose", false, (_, text) => $"I used ({text}), which worked.", NeedsKey: false),
        new("markdown", true, (_, text) => Field("text", $"Use `{text}` here.\n\n```\n{text}\n```"), NeedsKey: false),
        new("start and end", false, (_, text) => text, NeedsKey: false),
        new("lines of a listing", true, (_, text) => Field("output", $"src/a.ts:12:{text}\nsrc/b.ts:3:x"),
            NeedsKey: false),
        new("name and value", true, (key, text) => $"{{\"env\":[{{\"name\":{Quote(key)},\"value\":{Quote(text)}}}]}}"),
    ];

    private static string Field(string name, string text) => $"{{\"{name}\":{Quote(text)},\"ok\":true}}";

    private static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static string Shell(string text) => text.Any(" &|;!$?".Contains) ? $"'{text}'" : text;

    private static string Shout(string key) => key.Replace('-', '_').ToUpperInvariant();

    private static string Camel(string key) => key.Replace("-", "_", StringComparison.Ordinal);

    public override string ToString() => Name;
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hone.Redaction;

namespace Hone.Tests.Redaction;

public sealed class PrivateKeyTests
{
    private const string Base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly Redactor Redactor = new(RedactionRules.Default);
    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Notations of a key: its lines go in, a text comes out.</summary>
    private static readonly Dictionary<string, Func<string[], string>> Notations = new()
    {
        ["file"] = lines => string.Join('\n', lines) + "\n",
        ["file with carriage returns"] = lines => string.Join("\r\n", lines) + "\r\n",
        ["between other lines"] = lines => $"before\n{string.Join('\n', lines)}\nafter\n",
        ["diff"] = lines => string.Concat(lines.Select(line => "+" + line + "\n")) + " context\n",
        ["indented in YAML"] = lines => $"key: |\n{string.Concat(lines.Select(line => $"    {line}\n"))}other: 1\n",
        ["numbered listing"] = lines => string.Concat(lines.Select((line, at) => $"{at + 1,6}\t{line}\n")),
        ["JSON"] = lines => Json("private_key", string.Join('\n', lines) + "\n"),
        ["nested JSON"] = lines => Json("input", Json("private_key", string.Join('\n', lines))),
        ["twice nested JSON"] = lines => Json("a", Json("input", Json("private_key", string.Join('\n', lines)))),
        ["strictly escaped JSON"] = lines =>
            JsonSerializer.Serialize(new { output = Json("k", string.Join('\n', lines)) }),
        ["escaped in an env file"] = lines => $"KEY=\"{string.Join("\\n", lines)}\"\nX=1\n",
        ["on one line"] = lines => $"KEY={string.Concat(lines)} next",
        ["array of lines"] = lines =>
            JsonSerializer.Serialize(new { patch = lines.Select(line => "+" + line).Append(" end") }, Relaxed),
        ["numbered listing in JSON"] = lines =>
            Json("content", string.Concat(lines.Select((line, at) => $"{at + 1,6}→{line}\n"))),
        ["strings in code"] = lines => string.Join(" +\n", lines.Select(line => $"    \"{line}\\n\"")) + ";\n",
        ["strings in code in JSON"] = lines =>
            Json("code", string.Join(" +\n", lines.Select(line => $"    \"{line}\\n\""))),
        ["head of a file"] = lines => string.Join('\n', lines[..^2]) + "\n",
        ["head of a file in JSON"] = lines => Json("stdout", string.Join('\n', lines[..^2])),
    };

    private static readonly string[] Labels =
    [
        "RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
        "PGP PRIVATE KEY BLOCK",
    ];

    public static TheoryData<string> NotationNames => [.. Notations.Keys];

    [Theory]
    [MemberData(nameof(NotationNames))]
    public void Redact_leaves_no_line_of_a_private_key(string notation)
    {
        foreach (string label in Labels)
        {
            string[] lines = Key(label);
            string text = Notations[notation](lines);

            string masked = Redactor.Redact(text);

            lines[1..^1].Where(line => masked.Contains(line[..12], StringComparison.Ordinal)).ShouldBeEmpty(masked);
            masked.ShouldContain("[REDACTED:private-key]");
            Redactor.Redact(masked).ShouldBe(masked);
            if (text[0] == '{')
            {
                Should.NotThrow(() => JsonDocument.Parse(masked).Dispose(), masked);
            }
        }
    }

    [Theory]
    [MemberData(nameof(NotationNames))]
    public void Push_masks_a_private_key_wherever_the_text_is_cut(string notation)
    {
        string text = Notations[notation](Key("RSA PRIVATE KEY"));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = Redactor.Redact(text);

        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            Streams.Redact(Redactor, bytes, cut).ShouldBe(expected);
        }
    }

    [Fact]
    public void Redact_keeps_what_stands_around_a_private_key()
    {
        string text = $"before\n{string.Join('\n', Key("PRIVATE KEY"))}\nafter\n";

        Redactor.Redact(text).ShouldBe("before\n[REDACTED:private-key]\nafter\n");
    }

    [Theory]
    [InlineData("if (text.Contains(\"-----BEGIN RSA PRIVATE KEY-----\")) { return; }")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")]
    [InlineData("{\"a\":\"-----BEGIN PRIVATE KEY-----\",\"b\":\"-----END PRIVATE KEY-----\"}")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0B\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----")]
    public void Redact_keeps_what_only_speaks_of_keys(string text) => Redactor.Redact(text).ShouldBe(text);

    [Fact]
    public void Push_lets_go_of_a_private_key_that_never_ends()
    {
        string lines = string.Concat(Enumerable.Repeat("some words in a line\n", 4000));
        string text = "-----BEGIN PRIVATE KEY-----\n" + lines;
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        Streams.RedactInPieces(Redactor, bytes, new Random(1), pieceMax: 700).ShouldBe(Redactor.Redact(text));
    }

    private static string Json(string name, string text) =>
        $"{{\"{name}\":{JsonSerializer.Serialize(text, Relaxed)},\"ok\":true}}";

    private static string[] Key(string label)
    {
        var random = new Random(label.Length);
        IEnumerable<string> body = Enumerable.Range(0, 12).Select(_ => PlantedSecrets.Draw(random, Base64Letters, 64));
        string[] headers = label.StartsWith("PGP", StringComparison.Ordinal) ? ["Version: GnuPG v2"] : [];
        return
        [
            $"-----BEGIN {label}-----",
            .. headers,
            .. body,
            PlantedSecrets.Draw(random, Base64Letters, 38) + "==",
            $"-----END {label}-----",
        ];
    }
}

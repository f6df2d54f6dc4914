using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hone.Redaction;
using Hone.Redaction.Formats;

namespace Hone.Tests.Redaction;

/// <summary>What must hold for any text, tried on texts put together from what matchers react to.</summary>
public sealed class RedactionPropertyTests
{
    private const int Rounds = 10_000;
    private const int PiecesMax = 14;

    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Redactor Redactor = new(new RedactionRules
    {
        Values = [Encoding.UTF8.GetBytes("registered value"), Encoding.UTF8.GetBytes("private_")],
    });

    private static readonly string[] Pieces =
    [
        "password", "PASSWORD", "token", "api_key", "secret", "Key", "pass", "pwd", "credentials", "auth", "Cookie",
        "Authorization", "Bearer ", "Basic ", "=", ": ", ":", " = ", ":=", "=>", ", ", "\"", "'", "\\\"", "\\\\\\\"",
        "\\n", "\n", "\t", " ", "  ", "\\u0022", "\\u003d", "[", "]", "{", "}", "(", ")", "<", ">", "@", "://", "https",
        "user:", "-", "--", "_", ".", ";", "&", "|", "$", "%3D", "\u001b[31m", "hunter2x", "s3cr3t!Pw", "abc", "x1y2z3",
        "login ", "machine ", "curl -u ", "mysql -p", "public_", "value", "name", "sig", "[REDACTED:", "é", "→",
        "[REDACTED:token]", "registered value", "private_", "dapi", "8Q~", ":AA", "-us12", "\\", "\\\\",
        "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----",
    ];

    private static readonly string[] Secrets = [.. PlantedSecrets.All.Select(planted => planted.Secret)];

    private static readonly TokenFormat[] Formats = [.. TokenFormats.All];

    [Fact]
    public void Redact_again_changes_nothing()
    {
        foreach (string text in Texts(seed: 23))
        {
            string once = Redactor.Redact(text);

            Redactor.Redact(once).ShouldBe(once, text);
        }
    }

    [Fact]
    public void Redact_keeps_JSON_valid_and_its_shape()
    {
        foreach (string text in Texts(seed: 29))
        {
            string c = JsonSerializer.Serialize(text, Relaxed);
            string json = JsonSerializer.Serialize(new { a = text, b = new[] { text, "end" }, c }, Relaxed);

            string masked = Redactor.Redact(json);

            LastOfB(masked).ShouldBe("end", $"{json}\n{masked}");
        }
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("-1.5e10")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[\"x\"]")]
    [InlineData("{}")]
    public void Redact_puts_no_placeholder_where_JSON_has_no_string(string value)
    {
        foreach (string key in new[] { "password", "token", "api_key", "secret", "Authorization", "cookie" })
        {
            string json = $"{{\"{key}\":{value},\"b\":[0,\"end\"],\"{key}\": {value}}}";

            LastOfB(Redactor.Redact(json)).ShouldBe("end", json);
        }
    }

    [Fact]
    public void Push_gives_what_Redact_gives()
    {
        var random = new Random(31);
        foreach (string text in Texts(seed: 37))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);

            Streams.Redact(Redactor, bytes, random.Next(bytes.Length + 1)).ShouldBe(Redactor.Redact(text), text);
        }
    }

    private static string? LastOfB(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("b")[1].GetString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Texts(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < Rounds; round++)
        {
            int count = random.Next(1, PiecesMax);
            yield return string.Concat(Enumerable.Range(0, count).Select(_ => Piece(random)));
        }
    }

    private static string Piece(Random random) => random.Next(24) switch
    {
        < 3 => Secrets[random.Next(Secrets.Length)],
        3 or 4 => Token(random),
        5 => PrivateKey(random),
        _ => Pieces[random.Next(Pieces.Length)],
    };

    /// <summary>Something of a format, sometimes too short by a letter or two.</summary>
    private static string Token(Random random)
    {
        TokenFormat format = Formats[random.Next(Formats.Length)];
        string prefix = format.Prefixes[random.Next(format.Prefixes.Length)];
        return prefix + PlantedSecrets.Draw(random, format.Body.Members, format.LengthMin + random.Next(-2, 4));
    }

    private static string PrivateKey(Random random)
    {
        string lineEnd = new[] { "\n", "\\n", "\n+", "\",\"", "\n  " }[random.Next(5)];
        IEnumerable<string> lines = Enumerable.Range(0, random.Next(4))
            .Select(_ => PlantedSecrets.Draw(random, "ABCDEFGHIJKLabcdefghijkl0123456789+/", random.Next(10, 65)));
        string end = random.Next(3) > 0 ? lineEnd + "-----END RSA PRIVATE KEY-----" : "";
        return $"-----BEGIN RSA PRIVATE KEY-----{lineEnd}{string.Join(lineEnd, lines)}{end}";
    }
}

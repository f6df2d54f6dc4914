using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hone.Redaction;

namespace Hone.Tests.Redaction;

public sealed class RegisteredValueTests
{
    private const string Value = "plum \"jam\" + tea/\\42\u00FC?";

    private static readonly Redactor Redactor = For(Value);

    public static TheoryData<string> Forms =>
    [
        Value,
        JsonSerializer.Serialize(Value)[1..^1],
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Value),
        JsonSerializer.Serialize(JsonSerializer.Serialize(Value)[1..^1])[1..^1],
        Uri.EscapeDataString(Value),
        Uri.EscapeDataString(Value).Replace("%20", "+", StringComparison.Ordinal),
        Convert.ToHexString(Encoding.UTF8.GetBytes(Value)),
        Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Value)),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Redact_masks_every_form_of_a_registered_value(string form)
    {
        string masked = Redactor.Redact($"see {form} here");

        masked.ShouldBe("see [REDACTED:registered] here");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "z")]
    [InlineData("ab:", ":cd")]
    [InlineData("admin:", "")]
    public void Redact_masks_base64_of_a_registered_value_wherever_it_begins_in_a_group(string before, string behind)
    {
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Value + behind));

        string masked = Redactor.Redact($"sent {encoded} away");

        masked.ShouldContain("[REDACTED:registered]");
        int around = (before.Length + behind.Length) * 2;
        masked.Length.ShouldBeLessThan("sent [REDACTED:registered] away".Length + around + 8);
    }

    [Fact]
    public void Redact_keeps_JSON_valid_with_registered_values_in_it()
    {
        string nested = JsonSerializer.Serialize(new { Value });
        string json = JsonSerializer.Serialize(new { text = $"{Value}\n{Value}\\", nested });

        string masked = Redactor.Redact(json);

        JsonDocument.Parse(masked).RootElement.GetProperty("text").GetString()
            .ShouldBe("[REDACTED:registered]\n[REDACTED:registered]\\");
        masked.ShouldNotContain("plum");
    }

    [Fact]
    public void Redact_masks_the_whole_of_a_registered_value_that_a_format_finds_a_part_of()
    {
        string token = "gh" + "p_" + new string('a', 9) + "Bc3dEf4gH5iJ6kL7mN8oP9qR0s";
        Redactor redactor = For($"user {token} tail of it");

        redactor.Redact($"x user {token} tail of it y").ShouldBe("x [REDACTED:registered] y");
    }

    [Theory]
    [InlineData("nabcdef", "{\"a\":\"x\\nabcdef\"}", "{\"a\":\"x\\n[REDACTED:registered]\"}")]
    [InlineData("abcdef\\", "{\"a\":\"abcdef\\\\\"}", "{\"a\":\"[REDACTED:registered]\"}")]
    [InlineData("abcdef\\", "{\"a\":\"abcdef\\\"\"}", "{\"a\":\"[REDACTED:registered]\\\"\"}")]
    public void Redact_splits_no_escape_sequence(string value, string json, string expected)
    {
        string masked = For(value).Redact(json);

        masked.ShouldBe(expected);
        Should.NotThrow(() => JsonDocument.Parse(masked).Dispose());
    }

    [Fact]
    public void Values_shorter_than_six_bytes_are_ignored() =>
        For("short").Redact("a short text").ShouldBe("a short text");

    [Fact]
    public void A_value_that_is_the_name_of_a_type_leaves_placeholders_alone()
    {
        Redactor redactor = For("password");
        string masked = redactor.Redact("my password: hunter" + "2x!");

        masked.ShouldBe("my [REDACTED:registered]: [REDACTED:password]");
        redactor.Redact(masked).ShouldBe(masked);
    }

    [Fact]
    public void FromEnvironment_reads_variables_and_files()
    {
        var variables = new Dictionary<string, string>
        {
            ["A"] = "value of A",
            ["B"] = "first long line\nsecond long line\n}",
        };
        var files = new Dictionary<string, string>
        {
            ["env"] = "# comment\nexport FIRST='quoted one'\nSECOND = plain two\r\n\nYWJjZGVmZw==\n",
            ["list"] = "p@ss=word\nlonely value",
        };

        RedactionRules rules = RedactionRules.FromEnvironment(
            ["A", "B", "MISSING"],
            ["env", "list", "missing"],
            variables.GetValueOrDefault,
            name => files.TryGetValue(name, out string? text) ? Encoding.UTF8.GetBytes(text) : null);

        new Redactor(rules)
            .Redact("value of A|first long line|second long line|quoted one|plain two|YWJjZGVmZw==|p@ss=word|"
                + "lonely value|comment")
            .Replace("[REDACTED:registered]", "*", StringComparison.Ordinal)
            .ShouldBe("*|*|*|*|*|*|*|*|comment");
    }

    [Fact]
    public void Push_finds_registered_values_wherever_the_text_is_cut()
    {
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Value));
        string text = $"a {Value} b {encoded}\nand {Uri.EscapeDataString(Value)}";
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = Redactor.Redact(text);

        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            Streams.Redact(Redactor, bytes, cut).ShouldBe(expected);
        }
    }

    private static Redactor For(string value) => new(new RedactionRules { Values = [Encoding.UTF8.GetBytes(value)] });
}

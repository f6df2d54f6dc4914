using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hone.Scenarios;

/// <summary>Secrets stand in every field; none is found in store, archive, report or on a screen.</summary>
public sealed class SecretsScenario
{
    private const string Session = "5ec2e75c-0000-4000-8000-000000000001";

    [Fact]
    public async Task Sixty_secrets_of_twenty_kinds_in_every_field_are_nowhere_afterwards()
    {
        using Workshop workshop = new();
        List<(string Kind, string Text, string Secret)> planted = Plant(new Random(60));
        planted.Count.ShouldBeGreaterThanOrEqualTo(60);
        planted.Select(p => p.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(20);
        workshop.Write("claude.jsonl", Encoding.UTF8.GetBytes(ClaudeCode(planted)));
        workshop.Write("codex.jsonl", Encoding.UTF8.GetBytes(Codex(planted)));
        workshop.Write("events.jsonl", Encoding.UTF8.GetBytes(Events(planted)));

        StringBuilder seen = new();
        seen.Append((await workshop.RunAsync("learn", workshop.Sessions)).Out);
        foreach (
            string[] command in Commands()
                .Append(["report", "--all", "--html", Path.Combine(workshop.Home, "report.html")])
        )
        {
            (_, string output, string error) = await workshop.RunAsync(command);
            seen.Append(output).Append(error);
        }

        foreach (string file in Directory.GetFiles(workshop.Home, "*", SearchOption.AllDirectories))
            seen.Append(Content(file));

        string everything = seen.ToString();
        planted
            .Where(p => everything.Contains(p.Secret, StringComparison.Ordinal))
            .Select(p => $"{p.Kind}: {p.Text}")
            .ShouldBeEmpty();
        everything.ShouldContain("[REDACTED:");
        everything.ShouldContain("marker-that-is-no-secret");
    }

    [Fact]
    public async Task A_registered_value_is_masked_wherever_it_stands()
    {
        using Workshop workshop = new();
        const string Value = "correct horse battery";
        workshop.Configure("redaction:\n  environment: [HONE_TEST_SECRET]\n");
        workshop.Environment["HONE_TEST_SECRET"] = Value;
        workshop.Write(
            "claude.jsonl",
            Encoding.UTF8.GetBytes(ClaudeCode([("registered", $"it is {Value}, you know", Value)]))
        );

        await workshop.RunAsync("learn", workshop.Sessions);
        string all = string.Concat(
            Directory.GetFiles(workshop.Home, "*", SearchOption.AllDirectories).Select(Content)
        );

        all.ShouldNotContain(Value);
        all.ShouldContain("[REDACTED:registered]");
    }

    private static IEnumerable<string[]> Commands() =>
        [
            ["report", "--all", "--json"],
            ["report", "--all", "--md"],
            ["sessions", "--json", "--sub-agents"],
            ["doctor"],
            ["doctor", "--json"],
            ["sessions", "show", Session, "--all"],
            ["sessions", "show", Session, "--all", "--json"],
            ["query", "SELECT * FROM events", "--json"],
            ["query", "SELECT * FROM messages", "--csv"],
            ["query", "SELECT * FROM facts"],
            ["query", "SELECT * FROM losses", "--json"],
            ["query", "SELECT * FROM sessions", "--json"],
            ["query", "SELECT * FROM sources", "--json"],
        ];

    private static string ClaudeCode(IReadOnlyList<(string Kind, string Text, string Secret)> planted)
    {
        StringBuilder text = new();
        int at = 0;
        foreach ((_, string said, _) in planted)
        {
            at++;
            string id = $"toolu_secret{at:D14}";
            Line(
                text,
                at,
                "user",
                new JsonObject { ["role"] = "user", ["content"] = $"marker-that-is-no-secret {said}" }
            );
            Line(text, at, "assistant", Message(new JsonObject { ["type"] = "text", ["text"] = said }, at));
            Line(text, at, "assistant", Message(new JsonObject { ["type"] = "thinking", ["thinking"] = said }, at));
            Line(
                text,
                at,
                "assistant",
                Message(
                    new JsonObject
                    {
                        ["type"] = "tool_use",
                        ["id"] = id,
                        ["name"] = "Bash",
                        ["input"] = new JsonObject { ["command"] = said, ["description"] = said },
                    },
                    at
                )
            );
            JsonObject result = new()
            {
                ["type"] = "tool_result",
                ["tool_use_id"] = id,
                ["content"] = $"Exit code 1\n{said}",
                ["is_error"] = true,
            };
            Line(
                text,
                at,
                "user",
                new JsonObject { ["role"] = "user", ["content"] = new JsonArray(result) },
                line => line["toolUseResult"] = new JsonObject { ["stdout"] = said, ["stderr"] = said }
            );
            Line(text, at, "custom-title", null, line => line["customTitle"] = said);
            Line(text, at, "never-heard-of", null, line => line["payload"] = said);
            text.Append("{\"broken\": \"").Append(JsonEncodedText.Encode(said)).Append('\n');
        }

        return text.ToString();
    }

    private static JsonObject Message(JsonObject block, int at) =>
        new()
        {
            ["id"] = $"msg_secret{at:D14}",
            ["role"] = "assistant",
            ["model"] = "claude-opus-4-5-20251101",
            ["content"] = new JsonArray(block),
            ["usage"] = new JsonObject { ["input_tokens"] = 1, ["output_tokens"] = 1 },
        };

    private static void Line(
        StringBuilder text,
        int at,
        string type,
        JsonObject? message,
        Action<JsonObject>? more = null
    )
    {
        JsonObject line = new()
        {
            ["type"] = type,
            ["sessionId"] = Session,
            ["cwd"] = "/repo",
            ["version"] = "2.1.42",
            ["uuid"] = $"00000000-0000-4000-8000-{text.Length:D12}",
            ["timestamp"] = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero).AddSeconds(at).ToString("O"),
        };
        if (message is not null)
            line["message"] = message;
        more?.Invoke(line);
        text.Append(line.ToJsonString()).Append('\n');
    }

    private static string Codex(IReadOnlyList<(string Kind, string Text, string Secret)> planted)
    {
        StringBuilder text = new();
        Item(
            text,
            "session_meta",
            new JsonObject
            {
                ["id"] = "019e0000-5ec2-7000-8000-000000000001",
                ["cwd"] = "/repo",
                ["cli_version"] = "0.130.0",
            }
        );
        int at = 0;
        foreach ((_, string said, _) in planted)
        {
            string call = $"call_{++at}";
            Item(text, "event_msg", new JsonObject { ["type"] = "user_message", ["message"] = said });
            Item(
                text,
                "response_item",
                new JsonObject
                {
                    ["type"] = "function_call",
                    ["name"] = "exec_command",
                    ["call_id"] = call,
                    ["arguments"] = new JsonObject { ["cmd"] = said }.ToJsonString(),
                }
            );
            Item(
                text,
                "response_item",
                new JsonObject
                {
                    ["type"] = "function_call_output",
                    ["call_id"] = call,
                    ["output"] = $"Exit code: 1\nWall time: 0.1 seconds\nOutput:\n{said}",
                }
            );
        }

        return text.ToString();
    }

    private static void Item(StringBuilder text, string type, JsonObject payload) =>
        text.Append(
                new JsonObject
                {
                    ["timestamp"] = new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.Zero)
                        .AddSeconds(text.Length)
                        .ToString("O"),
                    ["type"] = type,
                    ["payload"] = payload,
                }.ToJsonString()
            )
            .Append('\n');

    private static string Events(IReadOnlyList<(string Kind, string Text, string Secret)> planted) =>
        string.Concat(
            planted.Select(
                (p, i) =>
                    new JsonObject
                    {
                        ["timestamp"] = "2026-04-03T09:00:00Z",
                        ["task_id"] = "t1",
                        ["agent_id"] = "mine",
                        ["action_type"] = "tool_call",
                        ["tool_name"] = "sh",
                        ["tool_parameters"] = new JsonObject { ["line"] = p.Text },
                        ["tool_output"] = new JsonObject
                        {
                            ["stdout"] = p.Text,
                            ["stderr"] = p.Text,
                            ["exit_code"] = 1,
                        },
                        ["status"] = "failure",
                        ["error_details"] = new JsonObject
                        {
                            ["message"] = p.Text,
                            ["stack_trace"] = p.Text,
                            ["code"] = $"{i}",
                        },
                    }.ToJsonString() + "\n"
            )
        );

    /// <summary>Three of each of twenty-two kinds, put together at run time so that no source holds one.</summary>
    private static List<(string Kind, string Text, string Secret)> Plant(Random random)
    {
        List<(string, string, string)> planted = [];
        for (int i = 0; i < 3; i++)
        {
            void Add(string kind, string secret, string around = "use {0} here") =>
                planted.Add((kind, around.Replace("{0}", secret), secret));
            Add("github", "gh" + "p_" + Mixed(random, 36));
            Add("github fine", "github" + "_pat_" + Mixed(random, 22) + "_" + Mixed(random, 59));
            Add("gitlab", "gl" + "pat-" + Mixed(random, 20));
            Add("slack", "xox" + "b-" + Digits(random, 12) + "-" + Digits(random, 12) + "-" + Mixed(random, 24));
            Add("stripe", "sk_" + "live_" + Mixed(random, 24));
            Add("openai", "sk-" + "proj-" + Mixed(random, 48));
            Add("anthropic", "sk-" + "ant-api03-" + Mixed(random, 93) + "AA");
            Add("google", "AI" + "za" + Mixed(random, 35));
            Add("aws id", "AK" + "IA" + Upper(random, 16));
            Add("aws secret", Mixed(random, 40), "aws_secret_access_key = {0}");
            Add("npm", "np" + "m_" + Mixed(random, 36));
            Add("pypi", "pypi-" + "AgEIcHlwaS5vcmc" + Mixed(random, 80));
            Add("hugging face", "h" + "f_" + Letters(random, 34));
            Add("jwt", "ey" + "JhbGciOiJIUzI1NiJ9." + "ey" + "J" + Mixed(random, 40) + "." + Mixed(random, 43));
            Add("url password", Mixed(random, 18), "postgres://app:{0}@db.internal:5432/app");
            Add("bearer", Mixed(random, 40), "curl -H 'Authorization: Bearer {0}' https://api.example.com");
            Add("password", "Tr0ub4dor&" + Mixed(random, 8), "export DB_PASSWORD='{0}' && ./run");
            Add("json key", Mixed(random, 32), "{\"client_secret\": \"{0}\"}");
            Add("sendgrid", "S" + "G." + Mixed(random, 22) + "." + Mixed(random, 43));
            Add("digitalocean", "dop" + "_v1_" + Hex(random, 64));
            Add("env token", Mixed(random, 32), "API_TOKEN={0}\nPORT=80");
            Add(
                "private key",
                Mixed(random, 64),
                "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIE{0}\n-----END " + "RSA PRIVATE KEY-----"
            );
        }

        return planted;
    }

    private static string Content(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return Encoding.Latin1.GetString(File.ReadAllBytes(file));
        using GZipStream zip = new(File.OpenRead(file), CompressionMode.Decompress);
        using StreamReader reader = new(zip);
        return reader.ReadToEnd();
    }

    private static string Mixed(Random random, int length) =>
        Draw(random, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", length);

    private static string Letters(Random random, int length) =>
        Draw(random, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", length);

    private static string Upper(Random random, int length) =>
        Draw(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);

    private static string Digits(Random random, int length) => Draw(random, "0123456789", length);

    private static string Hex(Random random, int length) => Draw(random, "0123456789abcdef", length);

    private static string Draw(Random random, string alphabet, int length) =>
        string.Concat(random.GetItems(alphabet.AsSpan(), length));
}

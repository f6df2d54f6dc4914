using System.Buffers;
using System.Text;
using Hone.Redaction;

namespace Hone.Tests.Redaction;

public sealed class CleanTextTests
{
    private static readonly Redactor Redactor = new(RedactionRules.Default);

    /// <summary>Lines that look like secrets to a careless eye.</summary>
    public static TheoryData<string> Lines =>
    [
        // Counters and settings.
        "{\"usage\":{\"input_tokens\":1234,\"cache_creation_input_tokens\":5678,\"output_tokens\":9}}",
        "{\"token_count_in\": 1234567890, \"max_tokens\": 4096}",
        "max_tokens: 4096",
        "{\"tokens\": [101, 2023, 2003, 102], \"token_type\": \"bearer\"}",
        "{\"nextPageToken\":\"CAUQAA9f8e7d6c5b4a3\",\"page_token\":\"Zm9vYmFy12345678\"}",
        "{\"prompt_cache_key\":\"019a2b3c-4d5e-7f60-8192-a3b4c5d6e7f8\"}",
        "cache_key = \"user:42:profile:v3:9f8e7d6c5b4a39281706\"",
        "PRIMARY KEY (id), FOREIGN KEY (user_id)",
        "sort_key: created_at_20240101T000000Z_abc123def456",
        "const STORAGE_KEY = 'todos-v2';",

        // Ids, hashes, signatures.
        "{\"id\":\"toolu_01AbCdEfGhIjKlMnOpQrStUv\",\"uuid\":\"8c1f1d3e-9f6b-4a55-8a34-0d2c7a1b9e11\"}",
        "{\"message\":{\"id\":\"msg_01XYZabcdefGHIJKLmnopqrs\"},\"requestId\":\"req_011CQabcdefghijkLMNOPQRS\"}",
        "{\"call_id\":\"call_9aB8cD7eF6gH5iJ4kL3mN2oP\",\"sessionId\":\"8c1f1d3e-9f6b-4a55-8a34-0d2c7a1b9e11\"}",
        "{\"type\":\"thinking\",\"signature\":\"ErUBCkYIBxgCIkDZ3kQ9vX7pL2mN8bV5cR1tY6uI0oP4aS/dF+gH==\"}",
        "{\"encrypted_content\":\"gAAAAABo1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0t==\"}",
        "commit 3f5e8a9b0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f",
        "index 4b825dc6..e69de29b 100644",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "\"integrity\": \"sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedA==\"",
        "golang.org/x/net v0.17.0 h1:pVaXccu2ozPjCXewfr1S7xza/zcXTity9cCdXQYSjIM=",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7vbqajDhA4kqL9v8Zx bob@host",
        "2048 SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8 github.com (RSA)",
        "PublicKeyToken=b77a5c561934e089, Culture=neutral",
        "public_key = \"9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a3928\"",

        // Code.
        "token = getToken()",
        "const token = await getAccessTokenSilently({ scope });",
        "password: string;",
        "  password?: string | undefined,",
        "def login(username: str, password: str) -> Token:",
        "self.password = password",
        "this.apiKey = config.apiKey;",
        "api_key = os.environ[\"OPENAI_API_KEY\"]",
        "apiKey: process.env.ANTHROPIC_API_KEY,",
        "const secret = Deno.env.get(\"WEBHOOK_SECRET\");",
        "var token = Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\");",
        "token := strings.TrimPrefix(header, \"Bearer \")",
        "if password != confirm_password:",
        "if user.password == hashed_password { return nil }",
        "passwordField = new PasswordField(\"Password\")",
        "secretKeyRef:\\n  name: app-secrets\\n  key: database-password",
        "private_key_path: ~/.ssh/id_ed25519",
        "PASSWORD_HASHERS = [\"django.contrib.auth.hashers.MD5PasswordHasher\"]",
        "TOKEN_PATTERN = r\"[A-Za-z0-9_]{36}\"",
        "<label for=\"password\">Password</label>",
        "{\"password\": {\"type\": \"string\", \"minLength\": 8}}",
        "{\"token\": \"Your API token, found under Settings\"}",
        "{\"name\": \"API_TOKEN\", \"value\": \"${API_TOKEN}\"}",
        "List<Token> tokens = lexer.tokenize(source);",
        "CancellationToken cancellationToken = default",

        // Stand-ins.
        "secret: ${{ secrets.DEPLOY_TOKEN }}",
        "export TOKEN=$GITHUB_TOKEN",
        "export API_KEY=<your-api-key>",
        "API_KEY=your-api-key-here",
        "password = \"changeme\"",
        "PASSWORD=********",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "ANTHROPIC_API_KEY=sk-ant-...",
        "curl -H \"Authorization: Bearer $TOKEN\" https://api.example.com",
        "-H 'Authorization: Bearer <token>'",
        "headers = {\"Authorization\": f\"Bearer {token}\"}",
        "Use Basic authentication or a Bearer token.",
        "postgres://${DB_USER}:${DB_PASSWORD}@localhost:5432/app",
        "postgres://user:password@localhost/db",
        "https://<user>:<password>@example.com",
        "git clone https://github.com/owner/repo.git",
        "git@github.com:owner/repo.git",
        "npm i @types/node@18 https://npm.example.org/@scope/pkg",
        "password=%s token=%s",
        "{{ .Values.postgres.password }}",
        "docker run -u 1000:1000 -p 8080:80 image",
        "mkdir -p build && ls -u src",

        // Prose and output.
        "--- PASS: TestRemoveStanza_AtEnd (0.00s)",
        "12 passed, 3 failed, 1 skipped in 4.21s",
        "Enter your password: ",
        "error: authentication failed: invalid token or password",
        "The secret of the key is a token of appreciation.",
        "task-scheduler-risk-assessment-disk-usage-report-2024",
        "Set-Cookie: theme=dark; Path=/; Max-Age=3600; SameSite=Lax",
        "Cookie: consent=yes; lang=en-GB",
        "-----------------------------------------------------------------",
        "author: Jane Doe, authority: none, authorization: required",
    ];

    [Fact]
    public void The_table_is_as_broad_as_promised() => Lines.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Redact_keeps_a_clean_line(string line)
    {
        var output = new ArrayBufferWriter<byte>();

        int masked = Redactor.Redact(Encoding.UTF8.GetBytes(line), output);

        Redactor.Redact(line).ShouldBe(line);
        masked.ShouldBe(0);
        output.WrittenCount.ShouldBe(0, "clean text is not copied");
    }

    [Fact]
    public void Redact_keeps_a_line_inside_JSON_too()
    {
        foreach (string line in Lines.Select(row => row.Data))
        {
            string json = System.Text.Json.JsonSerializer.Serialize(new { content = line + "\n" + line });

            Redactor.Redact(json).ShouldBe(json);
        }
    }

    [Fact]
    public void Redact_allocates_nothing_for_clean_text()
    {
        byte[] line = Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(row => row.Data)));
        var output = new ArrayBufferWriter<byte>();
        Redactor.Redact(line, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Redactor.Redact(line, output);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Redact_returns_the_same_string_when_it_is_clean()
    {
        const string Text = "nothing to see here";

        Redactor.Redact(Text).ShouldBeSameAs(Text);
    }
}

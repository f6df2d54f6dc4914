using System.Text;

namespace Hone.Tests.Redaction;

/// <summary>Secrets of every kind that the promise names, drawn from a seeded generator.</summary>
internal static class PlantedSecrets
{
    private const string Az = "abcdefghijklmnopqrstuvwxyz";
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Ten = "0123456789";
    private const string HexDigits = Ten + "abcdef";
    private const string Mixed = Ten + Az + Capitals;

    public static IReadOnlyList<Planted> All { get; } =
        [.. Formats(new Random(7)), .. MoreFormats(new Random(8)), .. Keyed(new Random(11)), .. Placed(new Random(13))];

    private static IEnumerable<Planted> Formats(Random random) =>
    [
        new("AWS access key id", "AWS_ACCESS_KEY_ID", "AK" + "IA" + Draw(random, Capitals + "234567", 16)),
        new("AWS temporary key id", "aws_access_key_id", "AS" + "IA" + Draw(random, Capitals + "234567", 16)),
        new("GitHub personal token", "GITHUB_TOKEN", "gh" + "p_" + Draw(random, Mixed, 36)),
        new("GitHub OAuth token", "github_token", "gh" + "o_" + Draw(random, Mixed, 36)),
        new("GitHub server token", "GH_TOKEN", "gh" + "s_" + Draw(random, Mixed, 36)),
        new("GitHub fine-grained token", "token",
            "github" + "_pat_" + Draw(random, Mixed, 22) + "_" + Draw(random, Mixed, 59)),
        new("GitLab token", "GITLAB_TOKEN", "gl" + "pat-" + Draw(random, Mixed + "_-", 20)),
        new("GitLab routable token", "CI_TOKEN",
            "gl" + "pat-" + Draw(random, Mixed, 27) + ".01." + Draw(random, Ten + Az, 9)),
        new("Slack bot token", "SLACK_TOKEN",
            "xo" + "xb-" + Draw(random, Ten, 12) + "-" + Draw(random, Ten, 12) + "-" + Draw(random, Mixed, 24)),
        new("Slack app token", "slack_app_token",
            "xa" + "pp-1-A" + Draw(random, Capitals + Ten, 10) + "-" + Draw(random, Ten, 13) + "-" + Draw(random,
                HexDigits, 64)),
        new("Slack webhook", "webhook",
            "T" + Draw(random, Capitals + Ten, 10) + "/B" + Draw(random, Capitals + Ten, 10) + "/" + Draw(random,
                Mixed, 24),
            Context: "https://hooks.slack" + ".com/services/{0}"),
        new("Stripe live key", "STRIPE_KEY", "sk" + "_live_" + Draw(random, Mixed, 24)),
        new("Stripe restricted key", "stripe_api_key", "rk" + "_live_" + Draw(random, Mixed, 24)),
        new("Stripe webhook secret", "STRIPE_WEBHOOK_SECRET", "wh" + "sec_" + Draw(random, Mixed, 32)),
        new("OpenAI project key", "OPENAI_API_KEY",
            "sk-" + "proj-" + Draw(random, Mixed + "_-", 74) + "T3Blbk" + "FJ" + Draw(random, Mixed, 74)),
        new("OpenAI old key", "openai_key",
            "s" + "k-" + Draw(random, Mixed, 20) + "T3Blbk" + "FJ" + Draw(random, Mixed, 20)),
        new("Anthropic key", "ANTHROPIC_API_KEY", "sk-" + "ant-api03-" + Draw(random, Mixed + "_-", 93) + "AA"),
        new("Google API key", "GOOGLE_API_KEY", "AI" + "zaSy" + Draw(random, Mixed + "_-", 33)),
        new("Google OAuth secret", "client_secret", "GOC" + "SPX-" + Draw(random, Mixed + "_-", 28)),
        new("Google OAuth token", "access_token", "ya" + "29.a0" + Draw(random, Mixed + "_-", 120)),
        new("Azure client secret", "AZURE_CLIENT_SECRET",
            Draw(random, Mixed, 3) + "8" + "Q~" + Draw(random, Mixed + "_-.~", 33) + "x"),
        new("Azure storage key", "connection", Draw(random, Mixed + "+/", 86) + "==",
            Context: "DefaultEndpointsProtocol=https;AccountName=acct;Account" + "Key={0};EndpointSuffix=core.example"),
        new("Azure SAS", "url", Draw(random, Mixed, 40) + "%3D",
            Context: "https://acct.blob.core.windows.net/c?sv=2022-11-02&se=2030-01-01&sr=c&s" + "ig={0}"),
        new("npm token", "NPM_TOKEN", "np" + "m_" + Draw(random, Mixed, 36)),
        new("PyPI token", "TWINE_PASSWORD", "pypi-" + "AgEIcHlwaS5vcmc" + Draw(random, Mixed + "_-", 100)),
        new("NuGet key", "NUGET_API_KEY", "oy" + "2" + Draw(random, Az + "234567", 43)),
        new("Docker token", "DOCKER_TOKEN", "dckr" + "_pat_" + Draw(random, Mixed + "_-", 27)),
        new("Hugging Face token", "HF_TOKEN", "h" + "f_" + Draw(random, Az + Capitals, 34)),
        new("Databricks token", "DATABRICKS_TOKEN", "da" + "pi" + Draw(random, HexDigits, 32) + "-2"),
        new("DigitalOcean token", "DO_TOKEN", "dop" + "_v1_" + Draw(random, HexDigits, 64)),
        new("Doppler token", "DOPPLER_TOKEN", "dp" + ".pt." + Draw(random, Mixed, 43)),
        new("Heroku key", "HEROKU_API_KEY", "HR" + "KU-AA" + Draw(random, Mixed + "_-", 58)),
        new("Twilio key", "TWILIO_API_KEY", "S" + "K" + Draw(random, HexDigits, 32)),
        new("SendGrid key", "SENDGRID_API_KEY",
            "S" + "G." + Draw(random, Mixed + "_-", 22) + "." + Draw(random, Mixed, 43)),
        new("Mailgun key", "MAILGUN_KEY", "key" + "-" + Draw(random, HexDigits, 32)),
        new("Mailchimp key", "MAILCHIMP_KEY", Draw(random, HexDigits, 32) + "-u" + "s12"),
    ];

    private static IEnumerable<Planted> MoreFormats(Random random) =>
    [
        new("Linear key", "LINEAR_API_KEY", "lin" + "_api_" + Draw(random, Mixed, 40)),
        new("Notion token", "NOTION_TOKEN", "nt" + "n_" + Draw(random, Ten, 11) + Draw(random, Mixed, 35)),
        new("Notion old token", "NOTION_SECRET", "secret" + "_" + Draw(random, Mixed, 43)),
        new("Discord bot token", "DISCORD_TOKEN",
            "MTA" + "4" + Draw(random, Mixed, 20) + ".G" + Draw(random, Mixed, 5) + "." + Draw(random, Mixed, 38)),
        new("Discord webhook", "webhook", "1" + Draw(random, Ten, 17) + "/" + Draw(random, Mixed + "_-", 67) + "a",
            Context: "https://discord" + ".com/api/webhooks/{0}"),
        new("Telegram bot token", "TELEGRAM_TOKEN",
            "7" + Draw(random, Ten, 9) + ":A" + "A" + Draw(random, Mixed + "_-", 33)),
        new("Shopify token", "SHOPIFY_TOKEN", "sh" + "pat_" + Draw(random, HexDigits, 32)),
        new("Square token", "SQUARE_TOKEN", "sq0" + "atp-" + Draw(random, Mixed + "_-", 22)),
        new("Grafana token", "GRAFANA_TOKEN",
            "gl" + "sa_" + Draw(random, Mixed, 32) + "_" + Draw(random, HexDigits, 8)),
        new("New Relic key", "NEW_RELIC_KEY", "NR" + "AK-" + Draw(random, Capitals + Ten, 27)),
        new("Sentry token", "SENTRY_AUTH_TOKEN", "sn" + "tryu_" + Draw(random, HexDigits, 64)),
        new("Supabase token", "SUPABASE_TOKEN", "sb" + "p_" + Draw(random, HexDigits, 40)),
        new("Postman key", "POSTMAN_KEY",
            "PM" + "AK-" + Draw(random, HexDigits, 24) + "-" + Draw(random, HexDigits, 34)),
        new("Atlassian token", "JIRA_TOKEN",
            "ATA" + "TT3xFfGF0" + Draw(random, Mixed + "_-", 170) + "=" + Draw(random, Capitals + Ten, 8)),
        new("Vault token", "VAULT_TOKEN", "hv" + "s." + Draw(random, Mixed + "_-", 92)),
        new("Terraform token", "TF_TOKEN", Draw(random, Mixed, 14) + ".atlas" + "v1." + Draw(random, Mixed + "_-", 65)),
        new("Vercel token", "VERCEL_TOKEN", "vc" + "p_" + Draw(random, Mixed, 56)),
        new("Cloudflare token", "CF_API_TOKEN", "cf" + "ut_" + Draw(random, Mixed, 48)),
        new("Bitbucket password", "BITBUCKET_APP_PASSWORD", "AT" + "BB" + Draw(random, Mixed, 32)),
        new("age key", "SOPS_AGE_KEY", "AGE-SECRET" + "-KEY-1" + Draw(random, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)),
        new("JWT", "jwt",
            "ey" + "J" + Draw(random, Mixed, 33) + ".ey" + "J" + Draw(random, Mixed, 60) + "."
                + Draw(random, Mixed, 43)),
    ];

    private static IEnumerable<Planted> Keyed(Random random) =>
    [
        new("AWS secret key", "AWS_SECRET_ACCESS_KEY", Draw(random, Mixed + "+/", 39) + "7", Bare: false),
        new("AWS secret key, camel case", "secretAccessKey", Draw(random, Mixed + "+/", 39) + "3", Bare: false),
        new("Twilio auth token", "TWILIO_AUTH_TOKEN", Draw(random, HexDigits, 32), Bare: false),
        new("Heroku UUID key", "HEROKU_API_KEY", Uuid(random), Bare: false),
        new("Cloudflare global key", "CLOUDFLARE_API_KEY", Draw(random, HexDigits, 37), Bare: false),
        new("Fastly key", "FASTLY_API_TOKEN", Draw(random, Mixed + "_-", 31) + "4", Bare: false),
        new("Datadog key", "DD_API_KEY", Draw(random, HexDigits, 32), Bare: false),
        new("Django secret", "SECRET_KEY", "django-insecure-" + Draw(random, Mixed + "!@#%^&*", 48) + "5", Bare: false),
        new("Rails secret", "SECRET_KEY_BASE", Draw(random, HexDigits, 128), Bare: false),
        new("Session secret", "session_secret", Draw(random, Mixed, 24), Bare: false),
        new("Encryption key", "encryptionKey", Draw(random, Mixed + "+/", 43) + "=", Bare: false),
        new("Client secret", "clientSecret", Draw(random, Mixed, 40), Bare: false),
        new("Webhook signing key", "webhook-signing-key", Draw(random, Mixed, 32), Bare: false),
        new("Refresh token", "refresh_token", Draw(random, Mixed + "_-", 64), Bare: false),
        new("Private key id", "private_key_id", Draw(random, HexDigits, 40), Bare: false),
        new("Database password", "DB_PASSWORD", "tr0ub4dor" + "&3", Bare: false),
        new("Mixed password", "password", Draw(random, Mixed + "!@#%^*", 15) + "9z", Bare: false),
        new("Postgres password", "PGPASSWORD", "blue" + "Whale42", Bare: false),
        new("Pass phrase", "ssh_passphrase", "h0rse" + "-battery!staple", Bare: false),
        new("pwd", "db_pwd", "n1nja" + "Turtle$", Bare: false),
        new("Credentials", "service_credentials", Draw(random, Mixed, 30), Bare: false),
        new("API key with dash", "x-api-key", Draw(random, Ten + Az, 28), Bare: false),
    ];

    private static IEnumerable<Planted> Placed(Random random) =>
    [
        new("URL password", "url", "s3cr" + "3t!Pw", Context: "https://deploy:{0}@git.example.org/repo.git"),
        new("PostgreSQL URL", "DATABASE_URL", Draw(random, Mixed, 20),
            Context: "postgres://app:{0}@db.internal:5432/app?sslmode=require"),
        new("Redis URL", "REDIS_URL", Draw(random, Mixed, 32), Context: "redis://:{0}@cache:6379/0"),
        new("MongoDB URL", "MONGO_URI", "pa%40" + Draw(random, Mixed, 12),
            Context: "mongodb+srv://user:{0}@cluster0.abcde.mongodb.net/db"),
        new("AMQP URL", "broker", Draw(random, Mixed, 18), Context: "amqp://worker:{0}@mq:5672/vhost"),
        new("Sentry DSN", "dsn", Draw(random, HexDigits, 32), Context: "https://{0}@o4501.ingest.sentry.io/77"),
        new("Token in a URL", "remote", Draw(random, Mixed, 40),
            Context: "https://{0}:x-oauth-basic@github.com/o/r.git"),
        new("Bearer header", "header", Draw(random, Mixed + "_-.", 40) + "8", Context: "Authorization: Bearer {0}"),
        new("Basic header", "header", Base64("admin:" + Draw(random, Mixed, 14)), Context: "Authorization: Basic {0}"),
        new("Token header", "header", Draw(random, HexDigits, 40), Context: "Authorization: token {0}"),
        new("Cookie", "header", Draw(random, Mixed, 36), Context: "Cookie: theme=dark; sid={0}; lang=en"),
        new("Set-Cookie", "header", "s%3A" + Draw(random, Mixed + "_-", 40),
            Context: "Set-Cookie: connect.sid={0}; Path=/; HttpOnly"),
        new("Connection string", "conn", Draw(random, Mixed + "!#", 14) + "6b",
            Context: "Server=db;Database=app;User Id=sa;Password={0};Encrypt=true"),
        new("Connection string, Pwd", "conn", "w1nter" + "IsComing", Context: "Driver={SQL};Server=db;Uid=sa;Pwd={0};"),
        new("Option with a blank", "cmd", Draw(random, Mixed, 22), Context: "tool login --user bob --token {0} --yes"),
        new("Option with a sign", "cmd", Draw(random, Mixed, 22), Context: "tool push --password={0} --force"),
        new("curl user", "cmd", Draw(random, Mixed, 16) + "1",
            Context: "curl -s -u admin:{0} https://api.example.org/v1"),
        new("netrc", "cmd", Draw(random, Mixed, 16) + "2", Context: "machine api.example.org login bob password {0}"),
        new("sshpass", "cmd", Draw(random, Mixed, 14) + "3", Context: "sshpass -p {0} ssh root@host"),
        new("mysql", "cmd", Draw(random, Mixed, 14) + "4", Context: "mysql -u root -p{0} -h db app"),
        new("AWS pair", "csv", Draw(random, Mixed + "+/", 39) + "1",
            Context: "bob,AK" + "IA" + Draw(random, Capitals + "234567", 16) + ",{0}"),
        new("npmrc", "npmrc", Draw(random, HexDigits, 8) + "-" + Uuid(random)[9..],
            Context: "//npm.example.org/:_authToken={0}"),
    ];

    public static string Draw(Random random, string letters, int length)
    {
        var text = new StringBuilder(length);
        for (int at = 0; at < length; at++)
        {
            text.Append(letters[random.Next(letters.Length)]);
        }
        return text.ToString();
    }

    private static string Uuid(Random random) =>
        string.Join('-', new[] { 8, 4, 4, 4, 12 }.Select(length => Draw(random, HexDigits, length)));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}

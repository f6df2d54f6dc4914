using System.Text;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>What the letters before the last word of a key make of it.</summary>
internal enum KeyStrength
{
    /// <summary>The key names no secret: <c>public_key</c>, <c>next_page_token</c>, <c>bypass</c>.</summary>
    None,

    /// <summary>It may name a secret, or not: <c>STORAGE_KEY</c>.</summary>
    Weak,

    /// <summary>It names a secret: <c>api_key</c>, <c>token</c>.</summary>
    Strong,
}

/// <summary>The whole name of a key.</summary>
/// <param name="Strength">How surely it names a secret.</param>
/// <param name="Flag">It is an option of a command: <c>--password</c>.</param>
/// <param name="Shouting">It is written in capitals, as the names of environment variables are.</param>
/// <param name="Bare">Nothing stands before the last word.</param>
/// <param name="Tag">It stands behind <c>&lt;</c>, as the name of an element does.</param>
internal readonly record struct KeyName(KeyStrength Strength, bool Flag, bool Shouting, bool Bare, bool Tag)
{
    private const int NameLengthMax = 64;

    /// <summary>A word of this length is recognised at the end of another too: <c>SECRETACCESSKEY</c>.</summary>
    private const int UnmistakableLengthMin = 6;

    private static readonly byte[][] PublicKeys = Words(
        "public", "pub", "publishable", "s3", "cache", "primary", "foreign", "sort", "partition", "idempotency",
        "dedup", "dedupe", "group", "row", "hash", "range", "query", "lookup", "unique", "composite", "index",
        "object", "bucket", "map", "dict", "item", "node", "react", "routing", "translation", "i18n", "message",
        "label", "repo", "event", "thread", "conversation", "sort", "order", "column", "field", "property",
        "attribute", "prop", "tree", "config", "settings", "option", "feature", "flag", "shortcut", "hot", "arrow",
        "enter", "escape", "tab", "shift", "modifier", "any", "press", "registry", "session_cache", "file", "path",
        "name", "id", "issue", "jira", "natural", "surrogate", "candidate", "join", "metadata", "tag", "state",
        "storage_state", "pivot", "data_cache");

    private static readonly byte[][] SecretKeys = Words(
        "api", "access", "secret", "private", "account", "auth", "encryption", "encrypt", "decryption", "signing",
        "sign", "master", "shared", "service", "role", "anon", "admin", "app", "application", "client", "consumer",
        "customer", "deploy", "license", "subscription", "webhook", "server", "ssh", "gpg", "pgp", "jwt", "hmac",
        "crypto", "cipher", "aes", "rsa", "root", "write", "read", "ingest", "ingestion", "integration",
        "instrumentation", "functions", "function", "host", "developer", "merchant", "payment", "restricted", "live",
        "bot", "security", "sas", "user", "team", "org", "openai", "anthropic", "stripe", "fastly", "cloudflare",
        "datadog", "dd", "sendgrid", "mailgun", "mailchimp", "twilio", "algolia", "heroku", "newrelic", "relic",
        "sentry", "github", "gitlab", "google", "gcp", "aws", "azure", "firebase", "supabase", "maps", "mapbox",
        "pinecone", "cohere", "mistral", "groq", "gemini", "claude", "wandb", "elastic", "pagerduty", "linear",
        "notion", "slack", "airtable", "postmark", "pusher", "segment", "mixpanel", "amplitude", "rollbar", "bugsnag",
        "honeycomb", "posthog", "deepseek", "serper", "tavily", "exa", "weather", "feed", "mail", "recaptcha",
        "captcha", "square", "shopify", "braintree", "paypal", "plaid", "coinbase", "binance", "infura", "alchemy",
        "etherscan", "wallet", "storage", "bunny", "linode", "vultr", "hetzner", "okta", "launchdarkly", "ably",
        "mux");

    private static readonly byte[][] HarmlessTokens = Words(
        "page", "next", "continuation", "cancellation", "cancel", "stop", "eos", "bos", "pad", "sep", "mask", "unk",
        "special", "max", "min", "num", "total", "count", "prompt", "completion", "input", "output", "sync",
        "delimiter", "start", "end", "first", "last", "prev", "previous", "publickey", "change", "cursor", "resume",
        "pagination", "syntax", "parse", "lex", "scroll", "continue");

    /// <param name="text">The text.</param>
    /// <param name="at">Where the last word of the key starts.</param>
    /// <param name="word">The last word.</param>
    public static KeyName Read(ReadOnlySpan<byte> text, int at, KeyWord word)
    {
        int floor = Math.Max(0, at - NameLengthMax);
        int start = at;
        while (start > floor && Alphabet.Dotted.Contains(text[start - 1]))
        {
            start--;
        }
        start = SkipEscapeLetter(text, start, at);
        ReadOnlySpan<byte> before = text[start..at];
        bool flag = before.Length > 0 && before[0] == (byte)'-';
        bool shouting = text[start..(at + word.Length)].IndexOfAnyInRange((byte)'a', (byte)'z') < 0;
        bool apart = before.IsEmpty || !char.IsAsciiLetter((char)before[^1])
            || (char.IsAsciiLetterLower((char)before[^1]) && char.IsAsciiLetterUpper((char)text[at]));
        bool none = (word.Apart && !apart) || IsSegment(text, start, at + word.Length)
            || Placeholder.EndsAt(text, start);
        KeyStrength strength = none ? KeyStrength.None : Judge(before.TrimEnd("_-."u8), word, apart);
        bool tag = start > 0 && text[start - 1] == (byte)'<';
        return new KeyName(strength, flag, shouting, Bare: before.Trim("-_."u8).IsEmpty, tag);
    }

    /// <summary>Part of a name with colons between its parts, such as an ARN's <c>:secret:</c>.</summary>
    private static bool IsSegment(ReadOnlySpan<byte> text, int start, int end) =>
        start > 0 && text[start - 1] == (byte)':' && end < text.Length && text[end] == (byte)':';

    private static KeyStrength Judge(ReadOnlySpan<byte> before, KeyWord word, bool apart) => word.Word switch
    {
        "key" when EndsWithAny(before, PublicKeys) => KeyStrength.None,
        "key" when EndsWithAny(before, SecretKeys) => KeyStrength.Strong,
        "key" => apart && !before.IsEmpty ? KeyStrength.Weak : KeyStrength.None,
        "token" => EndsWithAny(before, HarmlessTokens) ? KeyStrength.None : KeyStrength.Strong,
        "pat" when before.IsEmpty => KeyStrength.None,
        _ => KeyStrength.Strong,
    };

    /// <summary>In <c>\nTOKEN</c> the <c>n</c> belongs to the backslash.</summary>
    private static int SkipEscapeLetter(ReadOnlySpan<byte> text, int start, int at) =>
        start > 0 && start < at && text[start - 1] == (byte)'\\' && "nrtbf"u8.Contains(text[start]) ? start + 1 : start;

    private static bool EndsWithAny(ReadOnlySpan<byte> before, byte[][] words)
    {
        foreach (byte[] word in words)
        {
            if (Folded.EndsWith(before, word)
                && (word.Length >= UnmistakableLengthMin || StartsWord(before, before.Length - word.Length)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a word starts here: at the start, behind a mark, or with a capital behind a small letter.
    /// </summary>
    private static bool StartsWord(ReadOnlySpan<byte> name, int at) =>
        at == 0 || !char.IsAsciiLetter((char)name[at - 1])
        || (char.IsAsciiLetterUpper((char)name[at]) && char.IsAsciiLetterLower((char)name[at - 1]));

    private static byte[][] Words(params string[] words) => [.. words.Distinct().Select(Encoding.ASCII.GetBytes)];
}

using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Tells what stands in the place of a secret but is none: a variable, a call, a path, an example, an ellipsis.
/// </summary>
internal static class StandIn
{
    private const int WordLengthMax = 24;

    private static readonly SearchValues<byte> Filler = SearchValues.Create("*.xX-_#?•…"u8);

    private static readonly SearchValues<byte> Brackets = SearchValues.Create("([{<"u8);

    /// <summary>
    /// Openings of variables and expressions in shells, templates and languages, and of regular expressions.
    /// </summary>
    private static readonly byte[][] Openings =
    [
        .. new[]
        {
            "${", "$(", "{{", "#{", "<%", "%(", "%{", "$env:", "://", "...", "…", "(?:", "[^", "[0-9", "[a-z", "[A-Z",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Beginnings of what names a secret or a digest, and of other things that are public.</summary>
    private static readonly byte[][] Beginnings =
    [
        .. new[]
        {
            "arn:", "sha256:", "sha512:", "sha1:", "sha256-", "sha384-", "sha512-", "md5:", "data:", "urn:", "file:",
            "vault:", "process.env", "os.environ", "secrets.", "env.", "-----BEGIN", "./", "../", "~/", "/home/",
            "/Users/", "/etc/", "/var/", "/tmp/", "/run/", "/opt/", "/usr/", "/root/", "/mnt/", "/app/", "/path/",
            "/secrets/", "projects/", "function",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>Words that examples, labels and types are made of. A value of nothing else is no secret.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "access", "account", "actual", "admin", "all", "an", "and", "any", "api", "app", "apikey", "are", "auth",
        "bar", "basic", "be", "bearer", "bool", "boolean", "bot", "by", "bytes", "change", "changed", "changeit",
        "changeme", "check", "client", "code", "confirm", "correct", "credential", "credentials", "current", "custom",
        "db", "default", "demo", "disabled", "does", "dummy", "empty", "enabled", "enter", "env", "error", "example",
        "expected", "expired", "fail", "failed", "fake", "false", "field", "file", "first", "fixme", "foo", "for",
        "forgot", "from", "generate", "generated", "get", "github", "goes", "has", "hash", "hello", "here", "hidden",
        "host", "id", "in", "incorrect", "input", "insert", "int", "invalid", "is", "it", "json", "jwt", "key",
        "label", "length", "local", "localhost", "login", "long", "master", "match", "max", "me", "min", "missing",
        "mock", "my", "name", "new", "nil", "no", "none", "not", "null", "number", "oauth", "object", "of", "off",
        "ok", "old", "on", "only", "optional", "or", "pass", "passed", "passphrase", "passwd", "password",
        "passwords", "path", "pin", "placeholder", "please", "plain", "plaintext", "postgres", "private", "prod",
        "production", "project", "prompt", "public", "put", "pwd", "random", "read", "real", "redacted", "refresh",
        "removed", "replace", "required", "reset", "right", "root", "same", "sample", "secret", "secrets", "secure",
        "security", "see", "server", "service", "session", "set", "should", "show", "site", "some", "something",
        "source", "stale", "static", "str", "string", "strong", "stub", "super", "target", "tbd", "temp", "temporary",
        "test", "testing", "text", "the", "this", "tmp", "to", "todo", "token", "tokens", "true", "type", "undefined",
        "unknown", "unset", "update", "use", "user", "username", "using", "valid", "value", "var", "variable",
        "verify", "void", "was", "weak", "with", "world", "write", "wrong", "xxx", "yes", "you", "your", "yours")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether a value refers to a secret that stands elsewhere, shortens one, or is an address or a path.
    /// </summary>
    public static bool IsReference(ReadOnlySpan<byte> value)
    {
        if (IsEnclosed(value) || IsVariable(value) || IsHost(value) || value.IndexOfAnyExcept(Filler) < 0)
        {
            return true;
        }
        foreach (byte[] opening in Openings)
        {
            if (value.IndexOf(opening) >= 0)
            {
                return true;
            }
        }
        foreach (byte[] beginning in Beginnings)
        {
            if (value.StartsWith(beginning))
            {
                return true;
            }
        }
        return value.StartsWith("%s"u8) || value.EndsWith("%s"u8)
            || value.IndexOf("****"u8) >= 0 || value.IndexOf("xxxx"u8) >= 0 || value.IndexOf("XXXX"u8) >= 0;
    }

    /// <summary>Whether a value without quotes is an expression of a programming language.</summary>
    public static bool IsCode(ReadOnlySpan<byte> value) =>
        value.IndexOfAny(Brackets) >= 0 || value.IndexOf("::"u8) >= 0 || value.IndexOf("->"u8) >= 0
        || value[0] == (byte)':';

    /// <summary>Names with dots between them, as in <c>user.password2</c>.</summary>
    public static bool IsDotted(ReadOnlySpan<byte> value) =>
        Alphabet.Dotted.IsAllOf(value) && value.Contains((byte)'.') && !char.IsAsciiDigit((char)value[0]);

    /// <summary>
    /// Whether a value is made of nothing but the words of examples: <c>your-password</c>, <c>changeMe</c>.
    /// </summary>
    public static bool IsExample(ReadOnlySpan<byte> value)
    {
        (int words, int known) = CountWords(value);
        return words > 0 && words == known && value.IndexOfAnyInRange((byte)'0', (byte)'9') < 0;
    }

    public static bool HasExampleWord(ReadOnlySpan<byte> value) => CountWords(value).Known > 0;

    private static (int Words, int Known) CountWords(ReadOnlySpan<byte> value)
    {
        Span<char> word = stackalloc char[WordLengthMax];
        int words = 0, known = 0;
        for (int at = 0; at < value.Length;)
        {
            int end = WordEnd(value, at);
            if (end > at)
            {
                int length = Math.Min(end - at, WordLengthMax);
                Encoding.ASCII.GetChars(value.Slice(at, length), word);
                words++;
                known += Words.Contains(word[..length]) ? 1 : 0;
            }
            at = Math.Max(end, at + 1);
        }
        return (words, known);
    }

    /// <summary>A word is a run of small letters with one capital before it, or a run of capitals.</summary>
    private static int WordEnd(ReadOnlySpan<byte> value, int at)
    {
        int end = at;
        while (end < value.Length && char.IsAsciiLetterUpper((char)value[end]))
        {
            end++;
        }
        while (end - at < 2 && end < value.Length && char.IsAsciiLetterLower((char)value[end]))
        {
            end++;
            while (end < value.Length && char.IsAsciiLetterLower((char)value[end]))
            {
                end++;
            }
        }
        return end;
    }

    /// <summary><c>&lt;token&gt;</c>, <c>{token}</c>, <c>[token]</c>, <c>%TOKEN%</c>, <c>__TOKEN__</c>.</summary>
    private static bool IsEnclosed(ReadOnlySpan<byte> value) => value.Length > 1 && (value[0], value[^1]) is
        ((byte)'<', (byte)'>') or ((byte)'{', (byte)'}') or ((byte)'[', (byte)']') or ((byte)'%', (byte)'%')
        or ((byte)'(', (byte)')');

    /// <summary><c>www.example.org</c>, with or without a port.</summary>
    private static bool IsHost(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> name = value.TrimEnd("0123456789"u8);
        name = name.Length < value.Length && name.EndsWith(":"u8) ? name[..^1] : value;
        int dot = name.LastIndexOf((byte)'.');
        int top = name.Length - dot - 1;
        return dot > 0 && top is >= 2 and <= 6 && Alphabet.Dotted.IsAllOf(name)
            && name[(dot + 1)..].IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0;
    }

    /// <summary>
    /// <c>$TOKEN</c>, <c>@token</c>, <c>:token</c>, <c>&amp;token</c>, <c>%s</c>: a sigil before a plain name.
    /// </summary>
    private static bool IsVariable(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || !"$@:&%*"u8.Contains(value[0]))
        {
            return false;
        }
        ReadOnlySpan<byte> name = value[1..];
        return !char.IsAsciiDigit((char)name[0]) && Alphabet.Dotted.IsAllOf(name)
            && (value[0] == (byte)'$' || Shape.Of(name).Digits == 0);
    }
}

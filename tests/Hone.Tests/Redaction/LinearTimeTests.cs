using System.Text;
using Hone.Redaction;
using Hone.Redaction.Scanning;

namespace Hone.Tests.Redaction;

public sealed class LinearTimeTests
{
    private const int HugeBytes = 10_000_000;
    private const int LargeBytes = 200_000;
    private const int SmallBytes = LargeBytes / 10;

    /// <summary>Bytes that matchers may look at for each byte of the worst text. Quadratic work is far more.</summary>
    private const int WorkPerByteMax = 80;

    private static readonly Redactor Redactor = new(RedactionRules.Default);

    /// <summary>Beginnings of secrets, repeated: each promises a secret that never comes.</summary>
    public static TheoryData<string> Patterns =>
    [
        "sk-", "ghp_", "glpat-", "xoxb-", "AKIA", "SG.", "eyJ", "eyJa.", "eyJhbGciOiJI.", "MTA4", ":AA", "+ASt", "-us1",
        "T3BlbkFJ", "AccountKey=", "AGE-SECRET-KEY-1", "[REDACTED:", "[REDACTED:a]", "\\", "\\\\\"",
        "password=", "password: ", "password=\\", "password=\\\"", "password=a;", "<password>", "login password ",
        "\"password\":\"", "\"token\":\"x", "token='", "--token ", "key=\"\"\"", "secret := fn(", "\u001b[31mtoken",
        "{\"name\":\"token\",\"value\":", "Bearer ", "Basic ", "Authorization: ", "Cookie: a=b; ", "cookie=a;",
        "mysql ", " -u a:", "://", "x://a:", "http://u:p@", "-----BEGIN", "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC\\n",
    ];

    [Trait("speed", "slow")]
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Work_grows_with_the_text_and_no_faster(string pattern)
    {
        (long small, _) = Work(pattern, SmallBytes);
        (long large, int bytes) = Work(pattern, LargeBytes);

        large.ShouldBeLessThan((long)bytes * WorkPerByteMax, pattern);
        large.ShouldBeLessThan((small + SmallBytes) * 12, pattern);
    }

    [Trait("speed", "slow")]
    [Fact]
    public void Work_stays_bounded_for_ten_megabytes()
    {
        string[] patterns = ["sk-", "password=", "-----BEGIN", "://", "eyJ"];
        long work = 0;

        foreach (string pattern in patterns)
        {
            work += Work(pattern, HugeBytes / patterns.Length).Work;
        }

        work.ShouldBeLessThan((long)HugeBytes * WorkPerByteMax);
    }

    private static (long Work, int Bytes) Work(string pattern, int bytes)
    {
        byte[] unit = Encoding.UTF8.GetBytes(pattern);
        byte[] text = new byte[bytes / unit.Length * unit.Length];
        for (int at = 0; at < text.Length; at += unit.Length)
        {
            unit.CopyTo(text, at);
        }
        var scan = new Scan(text);
        try
        {
            Redactor.Run(ref scan);
            return (scan.Work, text.Length);
        }
        finally
        {
            scan.Dispose();
        }
    }
}

using static Hone.Redaction.Scanning.Alphabet;

namespace Hone.Redaction.Formats;

/// <summary>The formats that have something fixed in their middle or at their end.</summary>
internal static class MarkedFormats
{
    public static IEnumerable<MarkedFormat> All =>
    [
        new("azure-client-secret", Tilde, 3, 3, AfterDigit("Q~"), Tilde, 30, 36),
        new("azure-key", Base64, 68, 80, ["+ASt", "+AIo", "+ACD", "+ABa"], Base64, 6, 12),
        new("azure-key", Alphanumeric, 44, 60, ["JQQJ99"], Alphanumeric, 20, 34),
        new("azure-devops-token", Alphanumeric, 60, 80, ["AZDO"], Alphanumeric, 4, 8),
        new("telegram-token", Digits, 7, 9, AfterDigit(":A"), Base64Url, 33, 35),
        new("mailchimp-key", Hex, 32, 32, AfterLetters("-us"), Digits, 0, 1),
        new("terraform-token", Alphanumeric, 14, 14, [".atlasv1."], Base64Url, 50, 80),
        new("newrelic-license", Alphanumeric, 36, 36, ["NRAL"], Alphanumeric, 0, 0),
        new("firebase-key", Base64Url, 11, 11, [":APA91b"], Base64Url, 100, 200),
        new("openai-key", Base64Url, 20, 160, ["T3BlbkFJ"], Base64Url, 20, 160),
        new("maxmind-key", Word, 30, 40, ["_mmk"], Word, 0, 0),
    ];

    private static string[] AfterDigit(string marker) => [.. "0123456789".Select(digit => digit + marker)];

    private static string[] AfterLetters(string marker) => [.. "123456789".Select(digit => marker + digit)];
}

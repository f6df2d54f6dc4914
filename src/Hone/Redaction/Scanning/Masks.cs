namespace Hone.Redaction.Scanning;

/// <summary>
/// The placeholders that are written where the place of a secret told, and those that several matchers write.
/// </summary>
internal static class Masks
{
    public static readonly Placeholder Password = new("password", weight: 0);
    public static readonly Placeholder Secret = new("secret", weight: 0);
    public static readonly Placeholder Token = new("token", weight: 0);
    public static readonly Placeholder ApiKey = new("api-key", weight: 0);
    public static readonly Placeholder Credential = new("credential", weight: 0);
    public static readonly Placeholder Cookie = new("cookie", weight: 0);
    public static readonly Placeholder Authorization = new("authorization", weight: 0);
    public static readonly Placeholder UrlPassword = new("url-password", weight: 0);
    public static readonly Placeholder AwsSecretKey = new("aws-secret-key");
    public static readonly Placeholder PrivateKey = new("private-key");
    public static readonly Placeholder Registered = new("registered", weight: 2);
}

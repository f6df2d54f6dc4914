using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hone.Learning;

namespace Hone.Sqlite.Rows;

/// <summary>What is kept as JSON in a column; generated at compile time, so that nothing is reflected upon.</summary>
[JsonSerializable(typeof(SortedDictionary<string, long>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Reflection))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>
    /// Names as in files of row E2; letters and quotes as they are, for it is read by people and never put into a page.
    /// </summary>
    public static StoreJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

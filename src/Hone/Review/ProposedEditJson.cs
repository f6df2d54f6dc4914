using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hone.Review;

/// <summary>Edits as JSON, generated at compile time; <c>type</c> says which edit it is.</summary>
[JsonSerializable(typeof(ProposedEdit))]
[JsonSerializable(typeof(AddLine))]
[JsonSerializable(typeof(RemoveLine))]
[JsonSerializable(typeof(CreateFile))]
[JsonSerializable(typeof(AddBlock))]
internal sealed partial class ProposedEditJson : JsonSerializerContext
{
    /// <summary>Letters and quotes as they are, for it is read by people and never put into a page.</summary>
    public static ProposedEditJson Stable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}

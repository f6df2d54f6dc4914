using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hone.Outcomes;
using Identity = Hone.Basics.Id128;

namespace Hone.Sqlite.Rows;

/// <summary>Evidence and outcomes as JSON in a column; what is empty is left out, for there is much of it.</summary>
[JsonSerializable(typeof(SessionEvidence))]
[JsonSerializable(typeof(IReadOnlyList<OutcomeReason>))]
[JsonSerializable(typeof(IReadOnlyList<CommitFate>))]
[JsonSerializable(typeof(Feedback))]
internal sealed partial class OutcomeJson : JsonSerializerContext
{
    /// <summary>As it is kept.</summary>
    public static OutcomeJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IdentityConverter() },
    });

    /// <summary>An identity as 32 hexadecimal digits.</summary>
    private sealed class IdentityConverter : JsonConverter<Identity>
    {
        public override Identity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Identity.Parse(reader.GetString() ?? "")
                ?? throw new JsonException("an identity has 32 hexadecimal digits");

        public override void Write(Utf8JsonWriter writer, Identity value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

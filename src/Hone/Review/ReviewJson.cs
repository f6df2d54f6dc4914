using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hone.Basics;

namespace Hone.Review;

/// <summary>Proposals and entries as JSON: as they are kept, and as they are hashed.</summary>
public static class ReviewJson
{
    private static readonly ReviewJsonContext s_context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new IdConverter() },
    });

    /// <summary>An entry's body.</summary>
    public static string Text(EntryBody body) => JsonSerializer.Serialize(body, s_context.EntryBody);

    /// <summary>A proposal.</summary>
    public static string Text(Proposal proposal) => JsonSerializer.Serialize(proposal, s_context.Proposal);

    /// <summary>A policy.</summary>
    public static string Text(Policy policy) => JsonSerializer.Serialize(policy, s_context.Policy);

    /// <summary>Reads an entry's body.</summary>
    /// <exception cref="HoneException">The text is no body: somebody else wrote into the store.</exception>
    public static EntryBody Body(string json) => Read(json, s_context.EntryBody, "an entry");

    /// <summary>Reads a proposal.</summary>
    /// <exception cref="HoneException">The text is no proposal: somebody else wrote into the store.</exception>
    public static Proposal Proposal(string json) => Read(json, s_context.Proposal, "a proposal");

    /// <summary>Reads a policy.</summary>
    /// <exception cref="HoneException">The text is no policy: somebody else wrote into the store.</exception>
    public static Policy Policy(string json) => Read(json, s_context.Policy, "a policy");

    internal static string HashOf(string project, ProposalKind kind, ProposedEdit edit)
    {
        string content = $"{project}\n{kind}\n{JsonSerializer.Serialize(edit, s_context.ProposedEdit)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    private static T Read<T>(string json, JsonTypeInfo<T> type, string name)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new HoneException($"the store holds {name} that is none: {e.Message}",
                "compare with a backup of the store", e);
        }
    }

    private sealed class IdConverter : JsonConverter<Id128>
    {
        public override Id128 Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Id128.Parse(reader.GetString() ?? "") ?? throw new JsonException("an id has 32 hexadecimal digits");

        public override void Write(Utf8JsonWriter writer, Id128 value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

/// <summary>The shapes that are kept as JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntryBody))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(Policy))]
[JsonSerializable(typeof(ProposedEdit))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;

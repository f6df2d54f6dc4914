using System.Text.Json;
using System.Text.Json.Serialization;
using Hone.Basics;
using Hone.Review.Blocks;

namespace Hone.Review;

/// <summary>What a proposal wants to do to one file of a repository; pure, it touches no disk.</summary>
/// <param name="Path">The file, relative to the repository's root, with <c>/</c>.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AddLine), "add_line")]
[JsonDerivedType(typeof(RemoveLine), "remove_line")]
[JsonDerivedType(typeof(CreateFile), "create_file")]
[JsonDerivedType(typeof(AddBlock), "add_block")]
public abstract record ProposedEdit(string Path)
{
    /// <summary>What the edit makes of a file.</summary>
    /// <param name="file">The file's bytes; null where there is no such file.</param>
    /// <param name="tokensMax">How many tokens the managed block may hold.</param>
    public abstract EditResult ApplyTo(ReadOnlyMemory<byte>? file, int tokensMax = ManagedBlock.TokensMax);

    /// <summary>What the edit makes of a file.</summary>
    /// <param name="file">The file's bytes; null where there is no such file.</param>
    /// <param name="tokensMax">How many tokens the managed block may hold.</param>
    public EditResult ApplyTo(byte[]? file, int tokensMax = ManagedBlock.TokensMax) =>
        ApplyTo(file is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(file), tokensMax);

    /// <summary>The edit as JSON, the same for equal edits.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProposedEditJson.Stable.ProposedEdit);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="HoneException">It is no edit, or holds a line that cannot stand in a file.</exception>
    public static ProposedEdit FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ProposedEditJson.Stable.ProposedEdit)
                ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new HoneException($"this is no edit that Hone knows: {e.Message}", "update Hone", e);
        }
    }
}

/// <summary>Puts a line into the managed block, and the block into the file where there is none.</summary>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Line">The line.</param>
public sealed record AddLine(string Path, BlockLine Line) : ProposedEdit(Path)
{
    /// <inheritdoc/>
    public override EditResult ApplyTo(ReadOnlyMemory<byte>? file, int tokensMax = ManagedBlock.TokensMax) =>
        BlockEdits.Add(file, Line, tokensMax);
}

/// <summary>Takes one of Hone's lines out of the managed block; the block stays.</summary>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="LineId">The line's id.</param>
public sealed record RemoveLine(string Path, string LineId) : ProposedEdit(Path)
{
    /// <inheritdoc/>
    public override EditResult ApplyTo(ReadOnlyMemory<byte>? file, int tokensMax = ManagedBlock.TokensMax) =>
        BlockEdits.Remove(file, LineId);
}

/// <summary>Creates a file that is not there yet, such as <c>.hone/hone.yaml</c>.</summary>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Content">The whole text; written as UTF-8.</param>
public sealed record CreateFile(string Path, string Content) : ProposedEdit(Path)
{
    /// <inheritdoc/>
    public override EditResult ApplyTo(ReadOnlyMemory<byte>? file, int tokensMax = ManagedBlock.TokensMax) =>
        BlockEdits.Create(file, Content);
}

/// <summary>Puts an empty managed block into a file, or creates the file with it.</summary>
/// <param name="Path">The file, relative to the repository's root.</param>
public sealed record AddBlock(string Path) : ProposedEdit(Path)
{
    /// <inheritdoc/>
    public override EditResult ApplyTo(ReadOnlyMemory<byte>? file, int tokensMax = ManagedBlock.TokensMax) =>
        BlockEdits.AddBlock(file);
}

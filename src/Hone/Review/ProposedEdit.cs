using System.Text.Json.Serialization;

namespace Hone.Review;

/// <summary>An edit.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AddLine), "add_line")]
[JsonDerivedType(typeof(RemoveLine), "remove_line")]
[JsonDerivedType(typeof(CreateFile), "create_file")]
[JsonDerivedType(typeof(AddBlock), "add_block")]
public abstract record ProposedEdit(string Path);

/// <summary>x</summary>
public sealed record AddLine(string Path, BlockLine Line) : ProposedEdit(Path);

/// <summary>x</summary>
public sealed record RemoveLine(string Path, string LineId) : ProposedEdit(Path);

/// <summary>x</summary>
public sealed record CreateFile(string Path, string Content) : ProposedEdit(Path);

/// <summary>x</summary>
public sealed record AddBlock(string Path) : ProposedEdit(Path);

namespace Hone.Review.Blocks;

/// <summary>A line of the block that bears an id of Hone's, as it stands there now.</summary>
/// <param name="Place">Where in the file.</param>
/// <param name="Id">8 hexadecimal digits.</param>
/// <param name="Text">What stands before the id, without the bullet, and behind it.</param>
/// <param name="Source">What the id's comment says.</param>
/// <param name="IsWhole">False where a person wrote something behind it.</param>
internal sealed record FoundLine(TextLine Place, string Id, string Text, string Source, bool IsWhole);

namespace Hone.Tests.House;

/// <summary>Code in one namespace leans on something that lives in another.</summary>
/// <param name="From">The namespace that uses.</param>
/// <param name="To">The namespace that is used.</param>
/// <param name="What">The type that is used, or the words that name it.</param>
/// <param name="Where">The member or the line it is used in.</param>
internal readonly record struct TypeUse(string From, string To, string What, string Where);

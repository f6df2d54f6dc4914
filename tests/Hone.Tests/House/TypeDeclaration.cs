using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hone.Tests.House;

/// <summary>A class, record, struct, interface, enum or delegate, as far as the rules look at it.</summary>
internal sealed record TypeDeclaration(MemberDeclarationSyntax Node, SyntaxToken Identifier)
{
    public string Name => Identifier.Text;

    public bool IsRecord => Node is RecordDeclarationSyntax;

    /// <summary>A class or a record class: what can be inherited from unless it says otherwise.</summary>
    public bool IsClass => Node.Kind() is SyntaxKind.ClassDeclaration or SyntaxKind.RecordDeclaration;

    /// <summary>Public, with every type around it.</summary>
    public bool IsPublic => Node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
        .All(node => node is BaseNamespaceDeclarationSyntax || node.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>The first name in the base list, without type arguments.</summary>
    public string? BaseName => (Node as BaseTypeDeclarationSyntax)?.BaseList?.Types[0].Type switch
    {
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => null,
    };

    public bool Has(SyntaxKind modifier) => Node.Modifiers.Any(modifier);

    /// <summary>What the documentation's <c>summary</c> says, empty where there is none.</summary>
    public string Summary => string.Concat(Node.GetLeadingTrivia()
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
        .Where(element => element.StartTag.Name.LocalName.Text == "summary")
        .SelectMany(element => element.Content)
        .Select(content => content.ToString().Replace("///", "", StringComparison.Ordinal))).Trim();

    public static TypeDeclaration? From(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => new(type, type.Identifier),
        DelegateDeclarationSyntax type => new(type, type.Identifier),
        _ => null,
    };
}

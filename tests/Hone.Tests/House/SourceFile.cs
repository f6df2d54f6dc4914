using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hone.Tests.House;

/// <summary>One C# file of the project, parsed.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    /// <param name="path">The path below the root, with slashes.</param>
    /// <param name="text">What the file says.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Lines = text.TrimEnd('\n').Split('\n');
        Root = CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot();
        TopLevelTypes = TypesIn(Root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax));
    }

    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    public CompilationUnitSyntax Root { get; }

    public IReadOnlyList<TypeDeclaration> TopLevelTypes { get; }

    /// <summary>Every type, nested ones too.</summary>
    public IReadOnlyList<TypeDeclaration> Types => TypesIn(Root.DescendantNodes());

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>What the folder asks for: <c>src/Hone.Cli/Pages/X.cs</c> lives in <c>Hone.Cli.Pages</c>.</summary>
    public string ExpectedNamespace => Path.Split('/')[1..^1] switch
    {
        ["Shared", .. var below] => string.Join('.', ["Hone", "Tests", "Shared", .. below]),
        var folders => string.Join('.', folders),
    };

    /// <summary>The file and line where something stands, as compilers print it.</summary>
    public string At(SyntaxNode node) => At(Line(node.GetLocation()));

    /// <inheritdoc cref="At(SyntaxNode)"/>
    public string At(int line) => $"{Path}:{line}";

    /// <summary>The line that a place begins on, from 1.</summary>
    public static int Line(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    private static IReadOnlyList<TypeDeclaration> TypesIn(IEnumerable<SyntaxNode> nodes) =>
        [.. nodes.Select(TypeDeclaration.From).OfType<TypeDeclaration>()];
}

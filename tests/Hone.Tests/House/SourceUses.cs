using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hone.Tests.House;

/// <summary>
/// Finds what the engine's sources name in other modules. Constants and <c>nameof</c> leave no trace in compiled code,
/// so every <c>using</c> and every qualified name is read here.
/// </summary>
internal sealed class SourceUses
{
    private readonly HashSet<string> namespaces;
    private readonly HashSet<string> types;

    private SourceUses(IReadOnlyList<SourceFile> files)
    {
        namespaces = [.. files.Select(file => file.ExpectedNamespace)];
        types =
        [
            .. from file in files
               from type in file.TopLevelTypes
               select $"{file.ExpectedNamespace}.{type.Name}",
        ];
    }

    /// <summary>Uses between the given files, which are the whole engine.</summary>
    public static IReadOnlyCollection<TypeUse> Of(IReadOnlyList<SourceFile> files)
    {
        var uses = new SourceUses(files);
        return [.. files.SelectMany(uses.In)];
    }

    private IEnumerable<TypeUse> In(SourceFile file)
    {
        foreach (var name in file.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsLeftmost))
        {
            string[] chain = Chain(name);
            bool full = chain[0] == "Hone";
            string words = string.Join('.', full ? chain : ["Hone", .. chain]);
            if (Owner(words) is { } owner && (full || types.Contains(FirstType(words, owner))))
            {
                yield return new(file.ExpectedNamespace, owner, string.Join('.', chain), file.At(name));
            }
        }
    }

    /// <summary>The longest namespace that the words begin with.</summary>
    private string? Owner(string words)
    {
        for (string prefix = words; prefix.Contains('.'); prefix = prefix[..prefix.LastIndexOf('.')])
        {
            if (namespaces.Contains(prefix))
            {
                return prefix;
            }
        }
        return null;
    }

    private static string FirstType(string words, string owner) =>
        words == owner ? owner : $"{owner}.{words[(owner.Length + 1)..].Split('.')[0]}";

    private static bool IsLeftmost(IdentifierNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        AliasQualifiedNameSyntax alias => alias.Name == name,
        _ => false,
    };

    private static string[] Chain(IdentifierNameSyntax first)
    {
        List<string> words = [first.Identifier.Text];
        SyntaxNode node = first.Parent is AliasQualifiedNameSyntax ? first.Parent : first;
        while (Right(node) is { } right)
        {
            words.Add(right.Identifier.Text);
            node = node.Parent!;
        }
        return [.. words];
    }

    private static SimpleNameSyntax? Right(SyntaxNode left) => left.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Left == left => qualified.Right,
        MemberAccessExpressionSyntax access when access.Expression == left => access.Name,
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hone.Tests.House;

/// <summary>How long methods and files are, and how long they may be.</summary>
internal static class Lengths
{
    public const int FileMax = 500;
    public const int FileP90Max = 250;
    public const int LineMax = 120;
    public const int MethodMax = 70;
    public const int MethodP90Max = 25;

    /// <summary>Everything that holds statements, from its first modifier to its last brace.</summary>
    public static IEnumerable<(string Name, int Start, int Lines)> Bodies(SourceFile file)
    {
        foreach (var node in file.Root.DescendantNodes())
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax method when HasBody(method):
                    yield return Measure(Name(method), AfterAttributes(method), method.Span.End);
                    break;
                case AccessorDeclarationSyntax { Body: not null } accessor:
                    yield return Measure(accessor.Keyword.Text, accessor.SpanStart, accessor.Span.End);
                    break;
            }
        }
        if (file.Root.Members.OfType<GlobalStatementSyntax>().ToList() is [var first, ..] statements)
        {
            yield return Measure("the program's statements", first.SpanStart, statements[^1].Span.End);
        }

        (string, int, int) Measure(string name, int start, int end)
        {
            var span = file.Root.SyntaxTree.GetLineSpan(new(start, end - start));
            return (name, span.StartLinePosition.Line + 1, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
        }
    }

    /// <summary>The smallest value that at least <paramref name="percent"/> of all values do not exceed.</summary>
    public static int Percentile(IEnumerable<int> values, int percent)
    {
        int[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(((sorted.Length * percent) + 99) / 100) - 1];
    }

    private static bool HasBody(BaseMethodDeclarationSyntax method) =>
        method.Body is not null || method.ExpressionBody is not null;

    private static string Name(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => "an operator or finalizer",
    };

    private static int AfterAttributes(BaseMethodDeclarationSyntax method) =>
        method.AttributeLists is [.., var last] ? last.GetLastToken().GetNextToken().SpanStart : method.SpanStart;
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hone.Tests.House;

/// <summary>The rules of STYLE.md that one C# file can break.</summary>
internal static partial class SourceRules
{
    private static readonly Dictionary<string, Func<SourceFile, IEnumerable<(int Line, string What)>>> Rules = new()
    {
        ["file length"] = FileLength,
        ["method length"] = MethodLength,
        ["line width"] = LineWidth,
        ["type names"] = TypeNames,
        ["regions"] = Regions,
        ["dynamic"] = Dynamic,
        ["leftovers"] = Leftovers,
        ["one public type"] = OnePublicType,
        ["summaries"] = Summaries,
        ["closed classes"] = ClosedClasses,
        ["namespace"] = Namespace,
        ["async void"] = AsyncVoid,
        ["waiting"] = Waiting,
    };

    public static IReadOnlyCollection<string> Names => Rules.Keys;

    public static IEnumerable<Breach> Check(SourceFile file) =>
        from rule in Rules
        from breach in rule.Value(file)
        select new Breach(rule.Key, file.At(breach.Line), breach.What);

    private static IEnumerable<(int, string)> FileLength(SourceFile file)
    {
        if (file.Lines.Count > Lengths.FileMax)
        {
            yield return (1, $"{file.Lines.Count} lines; a file stops at {Lengths.FileMax}");
        }
    }

    private static IEnumerable<(int, string)> MethodLength(SourceFile file) =>
        from body in Lengths.Bodies(file)
        where body.Lines > Lengths.MethodMax
        select (body.Start, $"{body.Name} has {body.Lines} lines; a method stops at {Lengths.MethodMax}");

    /// <summary>Raw strings in tests hold other programs' long lines as they are.</summary>
    private static IEnumerable<(int, string)> LineWidth(SourceFile file)
    {
        var verbatim = file.IsTest ? RawStringLines(file) : [];
        return from line in Enumerable.Range(1, file.Lines.Count)
               let width = file.Lines[line - 1].Length
               where width > Lengths.LineMax && !verbatim.Contains(line)
               select (line, $"{width} columns; a line stops at {Lengths.LineMax}");
    }

    private static HashSet<int> RawStringLines(SourceFile file) =>
    [
        .. file.Root.DescendantNodes()
            .Where(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
            .Select(node => node.GetLocation().GetLineSpan())
            .Select(span => (First: span.StartLinePosition.Line + 1, Last: span.EndLinePosition.Line + 1))
            .SelectMany(span => Enumerable.Range(span.First + 1, span.Last - span.First)),
    ];

    private static IEnumerable<(int, string)> TypeNames(SourceFile file) =>
        from type in file.Types
        let ending = BannedEnding().Match(type.Name)
        where ending.Success
        select (Line(type.Identifier), $"{type.Name}: name a type for what it is, not '{ending.Value}'");

    private static IEnumerable<(int, string)> Regions(SourceFile file) =>
        from trivia in file.Root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select (SourceFile.Line(trivia.GetLocation()), "#region: let a type of its own hold what belongs together");

    private static IEnumerable<(int, string)> Dynamic(SourceFile file) =>
        from name in file.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
        where name.Identifier.Text == "dynamic"
        select (Line(name.Identifier), "dynamic: give it a type");

    private static IEnumerable<(int, string)> Leftovers(SourceFile file) =>
        (from trivia in file.Root.DescendantTrivia()
         where !trivia.IsKind(SyntaxKind.DisabledTextTrivia)
         let word = Leftover().Match(trivia.ToFullString())
         where word.Success
         select (SourceFile.Line(trivia.GetLocation()), $"{word.Value}: do it, or write an issue"))
        .Concat(
            from name in file.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            where name.Identifier.Text == "NotImplementedException"
            select (Line(name.Identifier), $"{name}: write it, or leave the member out"));

    private static IEnumerable<(int, string)> OnePublicType(SourceFile file)
    {
        var types = file.TopLevelTypes.Where(type => type.IsPublic).ToList();
        if (types.Count > 1 && !IsClosedRecordHierarchy(types))
        {
            yield return (Line(types[1].Identifier), $"{types[0].Name} and {types[1].Name}: one public type per file");
        }
    }

    private static bool IsClosedRecordHierarchy(List<TypeDeclaration> types) =>
        types.Find(type => type.IsRecord && type.Has(SyntaxKind.AbstractKeyword)) is { } root
        && types.TrueForAll(type => type == root || (type.IsRecord && type.BaseName == root.Name));

    private static IEnumerable<(int, string)> Summaries(SourceFile file) =>
        from type in file.IsProduct ? file.Types : []
        where type.IsPublic && type.Summary.Length == 0
        select (Line(type.Identifier), $"{type.Name} is public and has no <summary>");

    private static IEnumerable<(int, string)> ClosedClasses(SourceFile file) =>
        from type in file.IsProduct ? file.Types : []
        where type.IsClass && !type.Has(SyntaxKind.SealedKeyword)
            && !type.Has(SyntaxKind.StaticKeyword) && !type.Has(SyntaxKind.AbstractKeyword)
        select (Line(type.Identifier), $"{type.Name} is neither sealed nor static nor abstract");

    private static IEnumerable<(int, string)> Namespace(SourceFile file)
    {
        foreach (var block in file.Root.DescendantNodes().OfType<NamespaceDeclarationSyntax>())
        {
            yield return (Line(block.NamespaceKeyword), "write the namespace file-scoped");
        }
        string? own = file.Root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
        bool needsOne = own is not null || file.TopLevelTypes.Count > 0;
        if (needsOne && own != file.ExpectedNamespace)
        {
            yield return (1, $"namespace {own ?? "(none)"}; its folder asks for {file.ExpectedNamespace}");
        }
    }

    private static IEnumerable<(int, string)> AsyncVoid(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        where node switch
        {
            MethodDeclarationSyntax method => IsAsyncVoid(method.Modifiers, method.ReturnType),
            LocalFunctionStatementSyntax local => IsAsyncVoid(local.Modifiers, local.ReturnType),
            _ => false,
        }
        select (SourceFile.Line(node.GetLocation()), "async void: nobody can wait for it; return a Task");

    private static bool IsAsyncVoid(SyntaxTokenList modifiers, TypeSyntax returned) =>
        modifiers.Any(SyntaxKind.AsyncKeyword)
        && returned is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private static IEnumerable<(int, string)> Waiting(SourceFile file) =>
        from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where access.Name.Identifier.Text == "GetResult"
            && access.Expression.ToString().EndsWith(".GetAwaiter()", StringComparison.Ordinal)
        select (SourceFile.Line(access.Name.GetLocation()), "GetAwaiter().GetResult(): await it");

    private static int Line(SyntaxToken token) => SourceFile.Line(token.GetLocation());

    [GeneratedRegex("(Service|Manager|Helpers?|Utils?|Processor|Data|Info|Impl)$")]
    private static partial Regex BannedEnding();

    [GeneratedRegex(@"\b(TODO|FIXME)\b")]
    private static partial Regex Leftover();
}

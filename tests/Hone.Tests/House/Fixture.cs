using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Hone.Tests.House;

/// <summary>Compiles a few lines in memory, so that a check of compiled code can be shown to fail.</summary>
internal static class Fixture
{
    private static readonly MetadataReference[] Framework =
    [
        .. new[] { "System.Runtime", "System.Private.CoreLib", "System.Console", "System.Collections", "System.Linq" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(Assemblies.FrameworkFolder, name + ".dll"))),
    ];

    /// <summary>An assembly called Hone, made of the given sources.</summary>
    public static ModuleDefinition Compile(params string[] sources) => Compile("Hone", [], sources);

    /// <summary>An assembly that may use another one.</summary>
    public static ModuleDefinition Compile(string name, byte[][] uses, params string[] sources) =>
        ModuleDefinition.ReadModule(
            new MemoryStream(Bytes(name, uses, sources)),
            new ReaderParameters { AssemblyResolver = Assemblies.Resolver(Assemblies.FrameworkFolder) });

    public static byte[] Bytes(string name, byte[][] uses, params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText("using System;\n" + source)),
            [.. Framework, .. uses.Select(bytes => MetadataReference.CreateFromImage(bytes))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }
}

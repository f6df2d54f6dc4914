using System.Xml.Linq;
using Mono.Cecil;

namespace Hone.Tests.House;

/// <summary>What a kind of project may refer to: the engine little, adapters the engine, hosts anything.</summary>
internal static class Assemblies
{
    private const string Engine = "Hone";

    private static readonly string[] Hosts = ["Hone.Cli", "Hone.Server"];
    private static readonly string[] EngineLibraries = ["YamlDotNet", "DiffPlex", "MathNet.Numerics"];
    private static readonly string[] BelowAdapters = [Engine, "Hone.Sql"];

    /// <summary>Parts of the framework that talk to a person, a network or a database.</summary>
    private static readonly string[] NotInEngine = ["System.Console", "System.Data", "System.Net", "System.IO.Pipes"];

    private static readonly HashSet<string> Framework =
        [.. Directory.EnumerateFiles(FrameworkFolder, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path))];

    public static string FrameworkFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Opens an assembly, which finds what it refers to beside itself and in the framework.</summary>
    public static ModuleDefinition Open(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        return ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = Resolver(folder) });
    }

    public static DefaultAssemblyResolver Resolver(string folder)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(folder);
        resolver.AddSearchDirectory(FrameworkFolder);
        return resolver;
    }

    /// <summary>What is wrong with the references of a compiled project.</summary>
    public static IEnumerable<string> Check(string project, ModuleDefinition module) =>
        module.AssemblyReferences.Select(reference => Wrong(project, reference.Name)).OfType<string>();

    /// <summary>The same for the project file: what is asked for and not used leaves no trace in code.</summary>
    public static IEnumerable<string> Check(string project, XDocument file) =>
        file.Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(element => element.Attribute("Include")!.Value)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? ProjectName(include) : include)
            .Select(name => Wrong(project, name)).OfType<string>();

    private static string? Wrong(string project, string reference) =>
        IsAllowed(project, reference) ? null : $"{project} may not refer to {reference}";

    private static bool IsAllowed(string project, string reference) => project switch
    {
        Engine => IsForEngine(reference),
        _ when Hosts.Contains(project) => true,
        _ => !IsOurs(reference) || BelowAdapters.Contains(reference),
    };

    private static bool IsForEngine(string reference) =>
        (Framework.Contains(reference) && !Array.Exists(NotInEngine, part => IsPartOf(reference, part)))
        || reference.EndsWith(".Abstractions", StringComparison.Ordinal)
        || EngineLibraries.Contains(reference)
        || reference == "System.Net.Primitives";

    private static bool IsOurs(string name) => IsPartOf(name, Engine);

    private static bool IsPartOf(string name, string whole) =>
        name == whole || name.StartsWith(whole + ".", StringComparison.Ordinal);

    private static string ProjectName(string include) => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));
}

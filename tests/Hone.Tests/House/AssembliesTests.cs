using System.Xml.Linq;

namespace Hone.Tests.House;

public sealed class AssembliesTests
{
    private const string Soaked = "assemblies";

    public static TheoryData<string> FrameworkAssemblies =>
        [.. Soak.Cases(Soaked, [.. Directory.EnumerateFiles(Assemblies.FrameworkFolder, "System.*.dll").Order()], 3)];

    [Theory]
    [InlineData("Hone", "System.Console")]
    [InlineData("Hone", "System.Net.Sockets")]
    [InlineData("Hone", "System.Net.HttpListener")]
    [InlineData("Hone", "System.Net.Http")]
    [InlineData("Hone", "System.Data.Common")]
    [InlineData("Hone", "Microsoft.Data.Sqlite.Core")]
    [InlineData("Hone", "System.CommandLine")]
    [InlineData("Hone", "../Hone.Sqlite/Hone.Sqlite.csproj")]
    [InlineData("Hone.Sqlite", "..\\Hone.Cli\\Hone.Cli.csproj")]
    [InlineData("Hone.Sqlite", "Hone.Postgres")]
    public void A_project_file_that_asks_for_too_much_is_found(string project, string reference)
    {
        var found = Assemblies.Check(project, Asking(reference));

        found.ShouldHaveSingleItem().ShouldStartWith($"{project} may not refer to ");
    }

    [Theory]
    [InlineData("Hone", "YamlDotNet")]
    [InlineData("Hone", "Microsoft.Extensions.AI.Abstractions")]
    [InlineData("Hone", "System.Net.Primitives")]
    [InlineData("Hone", "System.Runtime")]
    [InlineData("Hone.Sqlite", "Microsoft.Data.Sqlite.Core")]
    [InlineData("Hone.Sqlite", "../Hone/Hone.csproj")]
    [InlineData("Hone.Cli", "../Hone.Sqlite/Hone.Sqlite.csproj")]
    [InlineData("Hone.Cli", "System.Console")]
    public void A_project_file_that_keeps_to_its_kind_passes(string project, string reference)
    {
        Assemblies.Check(project, Asking(reference)).ShouldBeEmpty();
    }

    [Fact]
    public void A_compiled_reference_is_found()
    {
        using var engine = Fixture.Compile("namespace Hone.Low { class A { void M() { Console.WriteLine(); } } }");

        Assemblies.Check("Hone", engine).ShouldBe(["Hone may not refer to System.Console"]);
    }

    [Theory]
    [InlineData("int M(System.Threading.Tasks.Task<int> task) => task.Result;")]
    [InlineData("int M(System.Threading.Tasks.ValueTask<int> task) => task.Result;")]
    [InlineData("void M(System.Threading.Tasks.Task task) { task.Wait(5); }")]
    [InlineData("void M(System.Threading.Tasks.Task task) { System.Threading.Tasks.Task.WaitAll(task); }")]
    public void Code_that_blocks_on_a_task_is_found(string method)
    {
        using var engine = Fixture.Compile($"namespace Hone.Low {{ class A {{ {method} }} }}");

        CompiledWaits.In(engine).ShouldHaveSingleItem().ShouldContain("Hone.Low.A::M");
    }

    [Fact]
    public void Code_that_awaits_passes()
    {
        using var engine = Fixture.Compile("""
            namespace Hone.Low
            {
                class A { public int Result; async System.Threading.Tasks.Task<int> M(System.Threading.Tasks.Task<A> a) => (await a).Result; }
            }
            """);

        CompiledWaits.In(engine).ShouldBeEmpty();
    }

    [Theory]
    [Trait("soak", "assemblies")]
    [MemberData(nameof(FrameworkAssemblies))]
    public void Any_assembly_can_be_read(string path)
    {
        using var module = Assemblies.Open(path);

        Should.NotThrow(() => CompiledUses.Of(module, "System.Runtime"));
    }

    private static XDocument Asking(string include)
    {
        string kind = include.EndsWith(".csproj", StringComparison.Ordinal) ? "ProjectReference" : "PackageReference";
        return new(new XElement("Project", new XElement(kind, new XAttribute("Include", include))));
    }
}

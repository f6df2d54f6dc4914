using System.Xml.Linq;

namespace Hone.Tests.House;

/// <summary>Holds the code against the module table in ARCHITECTURE.md.</summary>
public sealed class ModuleMapTests
{
    private static readonly ModuleTable Table = ModuleTable.Read(Checkout.Text("ARCHITECTURE.md"));

    public static TheoryData<string> Projects => [.. Checkout.FoldersIn("src")];

    public static TheoryData<string> OtherProjects => [.. Checkout.FoldersIn("src").Where(name => name != "Hone")];

    [Fact]
    public void Every_module_has_a_folder_and_a_row()
    {
        Breach.None(ModuleFence.Folders(Table, Checkout.FoldersIn("src/Hone")));
    }

    [Fact]
    public void Compiled_code_keeps_to_the_table()
    {
        using var engine = Assemblies.Open(Checkout.AssemblyPath("Hone"));

        var uses = CompiledUses.Of(engine, "Hone");

        uses.ShouldNotBeEmpty();
        Breach.None(ModuleFence.Inside(Table, uses));
    }

    [Fact]
    public void Sources_keep_to_the_table()
    {
        var uses = SourceUses.Of([.. Checkout.SourcesIn("src/Hone")]);

        uses.ShouldNotBeEmpty();
        Breach.None(ModuleFence.Inside(Table, uses));
    }

    [Theory]
    [MemberData(nameof(OtherProjects))]
    public void Adapters_and_hosts_come_in_by_the_front_door(string project)
    {
        using var module = Assemblies.Open(Checkout.AssemblyPath(project));

        Breach.None(ModuleFence.Outside(CompiledUses.Of(module, "Hone")));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_its_kind_may(string project)
    {
        using var module = Assemblies.Open(Checkout.AssemblyPath(project));
        var file = XDocument.Parse(Checkout.Text($"src/{project}/{project}.csproj"));

        Breach.None(Assemblies.Check(project, module).Concat(Assemblies.Check(project, file)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_code_blocks_on_a_task(string project)
    {
        using var module = Assemblies.Open(Checkout.AssemblyPath(project));

        Breach.None(CompiledWaits.In(module));
    }
}

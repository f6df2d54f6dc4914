namespace Hone.Tests.House;

/// <summary>Shows that the fence notices: small engines are compiled that break the table, each in one way.</summary>
public sealed class ModuleFenceTests
{
    private static readonly ModuleTable Table = ModuleTable.Read("""
        | module | may use (and the floor) |
        |---|---|
        | Low (floor) | nothing |
        | High | the floor |
        """);

    private const string High = """
        namespace Hone.High
        {
            public class Thing { public const int Size = 3; public static int Field; public static void Call() { } }
            public class Open<T> { }
            public interface IThing { void Do(); }
            public sealed class MarkAttribute(Type type) : Attribute { public Type Type => type; }
            public class Trouble : Exception { }
        }
        namespace Hone.High.Inner { public class Secret { public const int Size = 4; public static void Call() { } } }
        """;

    [Theory]
    [InlineData("class A : Hone.High.Thing { }")]
    [InlineData("class A { Hone.High.Thing x; }")]
    [InlineData("class A { Hone.High.Thing[,] x; }")]
    [InlineData("class A { Func<int, Hone.High.Thing> x; }")]
    [InlineData("class A<T> where T : Hone.High.Thing { }")]
    [InlineData("class A { void M<T>() where T : Hone.High.Thing { } }")]
    [InlineData("class A { Hone.High.Thing P => null; }")]
    [InlineData("class A { void M(ref Hone.High.Thing x) { } }")]
    [InlineData("class A { event Action<Hone.High.Thing> E { add { } remove { } } }")]
    [InlineData("class A { void M() { Hone.High.Thing.Call(); } }")]
    [InlineData("class A { void M() { Console.Write(new Hone.High.Thing()); } }")]
    [InlineData("class A { void M() { Console.Write(typeof(Hone.High.Thing)); } }")]
    [InlineData("class A { void M() { Console.Write(typeof(Hone.High.Open<>)); } }")]
    [InlineData("class A { int M() => Hone.High.Thing.Field; }")]
    [InlineData("class A { void M() { try { } catch (Hone.High.Trouble) { } } }")]
    [InlineData("class A { bool M(object o) => o is Hone.High.Thing; }")]
    [InlineData("class A { void M() { Array.Empty<Hone.High.Thing>(); } }")]
    [InlineData("class A { Action M() => () => Hone.High.Thing.Call(); }")]
    [InlineData("class A { async System.Threading.Tasks.Task M() { Hone.High.Thing.Call(); } }")]
    [InlineData("class A { class B { void M() { Hone.High.Thing.Call(); } } }")]
    [InlineData("class A { static int x = Hone.High.Thing.Field; }")]
    [InlineData("class A : Hone.High.IThing { void Hone.High.IThing.Do() { } }")]
    [InlineData("unsafe class A { delegate*<Hone.High.Thing, void> x; }")]
    [InlineData("class A { void M() { Hone.High.Thing x = null; Console.Write(x); } }")]
    [InlineData("[Hone.High.Mark(null)] class A { }")]
    [InlineData("class A { [Hone.High.Mark(null)] int x; }")]
    [InlineData("class A { [Hone.High.Mark(null)] int P => 1; }")]
    [InlineData("class A { [Hone.High.Mark(null)] event Action E { add { } remove { } } }")]
    [InlineData("class A { [Hone.High.Mark(null)] void M() { } }")]
    [InlineData("class A { void M([Hone.High.Mark(null)] int x) { } }")]
    [InlineData("class A { [return: Hone.High.Mark(null)] int M() => 1; }")]
    [InlineData("class A<[Hone.High.Mark(null)] T> { }")]
    public void Compiled_code_that_leans_the_wrong_way_is_found(string use)
    {
        var found = Compiled($"namespace Hone.Low {{ {use} }}");

        found.ShouldContain(line => line.StartsWith("Low may not use High: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_type_in_an_attribute_is_found()
    {
        const string low = "namespace Hone.Low { class NoteAttribute : Attribute { public Type[] Types; } ";

        Compiled(low + "[Note(Types = new[] { typeof(Hone.High.Thing) })] class A { } }").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("namespace Hone.High { class B { Hone.High.Thing x; Hone.High.Inner.Secret y; Hone.Low.A z; } }")]
    [InlineData("namespace Hone.High.Inner { class B { Hone.High.Thing x; Hone.Low.A z; } }")]
    [InlineData("namespace Hone.High { class B { ReadOnlySpan<byte> x => [1, 2, 3]; int[] y = [1, 2, 3, 4]; } }")]
    [InlineData("namespace M { class C { public static int Y; } } namespace Hone.High { class B { int x = M.C.Y; }}")]
    public void Compiled_code_that_keeps_to_the_table_passes(string use)
    {
        Compiled("namespace Hone.Low { public class A { } } " + use).ShouldBeEmpty();
    }

    [Fact]
    public void A_back_room_is_closed_to_other_modules()
    {
        var open = ModuleTable.Read("""
            | module | may use (and the floor) |
            |---|---|
            | High | nothing |
            | Low | High |
            """);
        using var engine = Fixture.Compile(
            High, "namespace Hone.Low { class A { Hone.High.Thing x; void M() { Hone.High.Inner.Secret.Call(); } } }");

        var found = ModuleFence.Inside(open, CompiledUses.Of(engine, "Hone")).ToList();

        found.Count.ShouldBe(1);
        found[0].ShouldContain("Hone.High.Inner.Secret is in a back room of High");
    }

    [Fact]
    public void A_back_room_is_closed_to_adapters_and_hosts()
    {
        byte[] engine = Fixture.Bytes("Hone", [], High);

        using var front = Fixture.Compile("A", [engine], "namespace Hone.Cli.A { class C : Hone.High.Thing { } }");
        using var back = Fixture.Compile("A", [engine], "namespace Hone.Cli { class C : Hone.High.Inner.Secret { } }");

        ModuleFence.Outside(CompiledUses.Of(front, "Hone")).ShouldBeEmpty();
        ModuleFence.Outside(CompiledUses.Of(back, "Hone")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("namespace Hone { class A { } }")]
    [InlineData("namespace Hone { class A { int x; } } namespace Hone.Low { class B { Hone.A a; } }")]
    [InlineData("namespace Hone.Elsewhere { class A { Hone.High.Thing x; } }")]
    public void A_type_outside_every_module_is_found(string type)
    {
        Compiled(type).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_the_compiler_adds_is_passed_over_and_what_a_person_puts_in_a_wrong_namespace_is_not()
    {
        const string generated = "class B { ReadOnlySpan<byte> x => [1, 2, 3]; int[] y = [1, 2, 3, 4]; }";
        const string written = "class B { int x = Hone.Elsewhere.C.Y; }";
        const string elsewhere = "namespace Hone.Elsewhere { class C { public static int Y; } }";
        using var engine = Fixture.Compile("namespace Hone.High { " + generated + " }");

        CompiledUses.Of(engine, "Hone").ShouldContain(use => use.From == "Hone.High" && use.To.Length == 0);
        ModuleFence.Inside(Table, CompiledUses.Of(engine, "Hone")).ShouldBeEmpty();
        Compiled(elsewhere + " namespace Hone.High { " + written + " }")
            .ShouldContain(line => line.StartsWith("High may not use Elsewhere: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("using Hone.High; class A { }")]
    [InlineData("using static Hone.High.Thing; class A { }")]
    [InlineData("using T = Hone.High.Thing; class A { }")]
    [InlineData("class A { const int X = Hone.High.Thing.Size; }")]
    [InlineData("class A { const int X = global::Hone.High.Thing.Size; }")]
    [InlineData("class A { const int X = High.Thing.Size; }")]
    [InlineData("class A { const int X = High.Inner.Secret.Size; }")]
    [InlineData("class A { string X = nameof(Hone.High.Thing); }")]
    [InlineData("class A { string X = nameof(High.Open<int>); }")]
    public void Sources_that_name_the_wrong_module_are_found(string code)
    {
        Sources($"namespace Hone.Low;\n{code}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("using System.IO; class A { const int X = Other.Size; int High; int Y => High.Size; }")]
    [InlineData("/// <summary>Not <see cref=\"Hone.High.Thing\"/>.</summary>\nclass A { }")]
    public void Sources_that_only_look_like_it_pass(string code)
    {
        Sources($"namespace Hone.Low;\n{code}").ShouldBeEmpty();
    }

    [Fact]
    public void A_using_of_a_back_room_is_found()
    {
        var found = ModuleFence.Outside(SourceUses.Of(
        [
            new("src/Hone/High/Inner/Secret.cs", "namespace Hone.High.Inner;"),
            new("src/Hone/Low/A.cs", "using Hone.High.Inner;\nnamespace Hone.Low;"),
        ]));

        found.ShouldContain("Hone.High.Inner is in a back room of High: used in src/Hone/Low/A.cs:1");
    }

    [Fact]
    public void A_folder_without_a_row_and_a_row_without_a_folder_are_found()
    {
        ModuleFence.Folders(Table, ["Low", "High"]).ShouldBeEmpty();
        ModuleFence.Folders(Table, ["Low"]).ShouldHaveSingleItem().ShouldStartWith("High has a row");
        ModuleFence.Folders(Table, ["Low", "High", "More"]).ShouldHaveSingleItem().ShouldStartWith("src/Hone/More has");
    }

    private static IEnumerable<string> Compiled(string code)
    {
        using var engine = Fixture.Compile(High, code);
        return ModuleFence.Inside(Table, CompiledUses.Of(engine, "Hone"));
    }

    private static IEnumerable<string> Sources(string code) => ModuleFence.Inside(Table, SourceUses.Of(
    [
        new("src/Hone/High/Thing.cs", "namespace Hone.High; public class Thing { } public class Open<T> { }"),
        new("src/Hone/High/Inner/Secret.cs", "namespace Hone.High.Inner; public class Secret { }"),
        new("src/Hone/Low/A.cs", code),
    ]));
}

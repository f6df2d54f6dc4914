namespace Hone.Tests.House;

/// <summary>Shows for each rule a file that breaks it, and what only looks as if it did.</summary>
public sealed class SourceRulesTests
{
    private const string Clean = "namespace Hone.Low;\n/// <summary>A thing.</summary>\npublic sealed class Thing\n{\n";

    public static TheoryData<string, string> Broken => new()
    {
        { "file length", Clean + new string('\n', 500) + "}" },
        { "method length", Clean + "void M()\n{\n" + new string('\n', 68) + "}\n}" },
        { "method length", Clean + "int P\n{\nget\n{\n" + new string('\n', 68) + "return 1;\n}\n}\n}" },
        { "method length", "Call();\n" + new string('\n', 70) + "Call();" },
        { "line width", Clean + $"int x; // {new string('x', 111)}\n}}" },
        { "type names", "namespace Hone.Low;\ninternal sealed class ThingManager;" },
        { "type names", "namespace Hone.Low;\ninternal interface IThingService;" },
        { "type names", "namespace Hone.Low;\ninternal enum ThingInfo;" },
        { "type names", Clean + "private sealed record Utils; }" },
        { "regions", Clean + "#region More\n#endregion\n}" },
        { "dynamic", Clean + "dynamic x;\n}" },
        { "leftovers", Clean + "// TODO: more\n}" },
        { "leftovers", "namespace Hone.Low;\n/// <summary>FIXME</summary>\ninternal sealed class Thing;" },
        { "leftovers", Clean + "void M() => throw new NotImplementedException();\n}" },
        { "one public type", Clean + "}\n/// <summary>Another.</summary>\npublic enum Other;" },
        { "one public type", Hierarchy("sealed record Stone : Elsewhere") },
        { "one public type", Hierarchy("sealed class Stone : Thing") },
        { "summaries", "namespace Hone.Low;\npublic sealed class Thing;" },
        { "summaries", "namespace Hone.Low;\n/// <summary> </summary>\npublic sealed class Thing;" },
        { "summaries", "namespace Hone.Low;\n/// <summary>\n/// </summary>\npublic sealed class Thing;" },
        { "summaries", "namespace Hone.Low;\n/// <remarks>A thing.</remarks>\npublic sealed class Thing;" },
        { "summaries", Clean + "public enum Kind; }" },
        { "closed classes", "namespace Hone.Low;\ninternal class Thing;" },
        { "closed classes", "namespace Hone.Low;\ninternal record Thing;" },
        { "closed classes", Clean + "private partial class Part; }" },
        { "namespace", "namespace Hone.Other;\ninternal sealed class Thing;" },
        { "namespace", "namespace Hone.Low { internal sealed class Thing; }" },
        { "namespace", "internal sealed class Thing;" },
        { "async void", Clean + "async void M() { } }" },
        { "async void", Clean + "void M() { async void Local() { } } }" },
        { "waiting", Clean + "int M(Task<int> t) => t.GetAwaiter().GetResult(); }" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_breaks_a_rule_is_found(string rule, string code)
    {
        Rules(code).ShouldBe([rule]);
    }

    [Fact]
    public void Every_rule_is_shown_to_be_broken()
    {
        Broken.Select(row => row.Data.Item1).Distinct().Order().ShouldBe(SourceRules.Names.Order());
    }

    [Theory]
    [InlineData("}")]
    [InlineData("string todo = \"TODO FIXME NotImplementedException #region dynamic\"; }")]
    [InlineData("enum Metadata; } internal record struct Id; internal static class Other; internal interface I;")]
    [InlineData("async Task M() { await x; } void N() { a.GetResult(); b.Result(); } }")]
    [InlineData("[A]\n[B]\nvoid M()\n{\n}\n}")]
    public void A_file_that_keeps_the_rules_passes(string code)
    {
        Rules(Clean + code).ShouldBeEmpty();
    }

    [Fact]
    public void A_closed_hierarchy_of_records_may_share_a_file()
    {
        Rules(Hierarchy("sealed record Stone(int X) : Thing")).ShouldBeEmpty();
    }

    [Fact]
    public void Attributes_and_documentation_are_no_part_of_a_methods_length()
    {
        string attributes = string.Concat(Enumerable.Repeat("[A]\n", 80));
        string code = $"{Clean}/// <summary>It\n/// does.</summary>\n{attributes}void M()\n{{\n}}\n}}";

        Lengths.Bodies(new("src/Hone/Low/Thing.cs", code)).ShouldHaveSingleItem().Lines.ShouldBe(3);
    }

    [Fact]
    public void Long_lines_are_allowed_in_raw_strings_of_tests_only()
    {
        string code = $"internal sealed class Thing\n{{\nstring x = \"\"\"\n{new string('x', 121)}\n\"\"\"; }}";

        Rules("namespace Hone.Tests.Low;\n" + code, "tests/Hone.Tests/Low/Thing.cs").ShouldBeEmpty();
        Rules("namespace Hone.Low;\n" + code).ShouldBe(["line width"]);
    }

    [Theory]
    [InlineData("src/Hone.Cli/Thing.cs", "Hone.Cli")]
    [InlineData("src/Hone/Low/Inner/Thing.cs", "Hone.Low.Inner")]
    [InlineData("tests/Shared/Thing.cs", "Hone.Tests.Shared")]
    [InlineData("bench/Hone.Bench/Thing.cs", "Hone.Bench")]
    public void The_folder_says_the_namespace(string path, string expected)
    {
        new SourceFile(path, "").ExpectedNamespace.ShouldBe(expected);
    }

    [Theory]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(91, 10)]
    [InlineData(100, 10)]
    public void A_percentile_is_a_value_that_so_many_do_not_exceed(int percent, int expected)
    {
        Lengths.Percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent).ShouldBe(expected);
    }

    private static string Hierarchy(string second) => $"""
        namespace Hone.Low;

        /// <summary>How it ended.</summary>
        public abstract record Thing;

        /// <summary>Like this.</summary>
        public {second};
        """;

    private static IEnumerable<string> Rules(string code, string path = "src/Hone/Low/Thing.cs") =>
        SourceRules.Check(new(path, code)).Select(breach => breach.Rule).Distinct();
}

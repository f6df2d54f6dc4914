namespace Hone.Tests.House;

/// <summary>Holds every file of the project against STYLE.md.</summary>
public sealed class StyleTests
{
    private static readonly string[] CodeFolders = ["src", "tests", "bench"];

    [Fact]
    public void Sources_keep_the_rules()
    {
        Checkout.Sources.ShouldNotBeEmpty();

        Breach.None(Checkout.Sources.SelectMany(SourceRules.Check));
    }

    [Fact]
    public void Methods_and_files_stay_small()
    {
        var figures = CodeFolders.Select(Figures).ToList();
        string report = string.Join('\n', figures.Select(figure => figure.Text));
        Directory.CreateDirectory(Repo.PathOf("artifacts", "figures"));
        File.WriteAllText(Repo.PathOf("artifacts", "figures", "lengths.txt"), report + "\n");
        TestContext.Current.TestOutputHelper!.WriteLine(report);

        Breach.None(figures
            .Where(figure => figure.MethodP90 > Lengths.MethodP90Max || figure.FileP90 > Lengths.FileP90Max)
            .Select(figure => figure.Text));
    }

    [Fact]
    public void The_root_holds_only_what_belongs_there()
    {
        Breach.None(PageRules.RootFiles(Checkout.Files));
    }

    [Fact]
    public void Pages_have_one_title_and_links_that_lead_somewhere()
    {
        var pages = Checkout.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !IsFixture(path));

        Breach.None(pages.SelectMany(path => PageRules.Page(path, Checkout.Text(path), Exists)));
    }

    [Fact]
    public void Decision_records_are_numbered_and_short()
    {
        Breach.None(PageRules.DecisionRecords(Checkout.Files.Select(path => (path, Checkout.Text(path)))));
    }

    [Fact]
    public void No_file_tells_of_a_developers_machine()
    {
        Breach.None(Checkout.Files.SelectMany(path => TraceRules.Check(path, Checkout.Text(path))));
    }

    private static (int MethodP90, int FileP90, string Text) Figures(string folder)
    {
        var files = Checkout.SourcesIn(folder).ToList();
        var methods = files.SelectMany(Lengths.Bodies).Select(body => body.Lines).ToList();
        var lines = files.Select(file => file.Lines.Count).ToList();
        int methodP50 = Lengths.Percentile(methods, 50), methodP90 = Lengths.Percentile(methods, 90);
        int fileP50 = Lengths.Percentile(lines, 50), fileP90 = Lengths.Percentile(lines, 90);
        string text = $"{folder}: {methods.Count} methods, p50 {methodP50}, p90 {methodP90} lines; "
            + $"{lines.Count} files, p50 {fileP50}, p90 {fileP90} lines";
        return (methodP90, fileP90, text);
    }

    private static bool IsFixture(string path) =>
        path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("samples/", StringComparison.Ordinal);

    private static bool Exists(string path) =>
        File.Exists(Repo.PathOf(path)) || Directory.Exists(Repo.PathOf(path));
}

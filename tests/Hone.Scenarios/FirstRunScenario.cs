using System.Text.Json;

namespace Hone.Scenarios;

/// <summary>
/// Somebody has just got Hone: one command on the samples tells something, and every next step it names works.
/// </summary>
public sealed class FirstRunScenario
{
    [Fact]
    public async Task The_first_command_tells_something_and_leads_on()
    {
        using Workshop workshop = new();
        string samples = Repo.PathOf("samples");

        var before = await workshop.RunAsync();
        var first = await workshop.RunAsync("learn", samples);
        var second = await workshop.RunAsync("learn", samples);

        before.Out.ShouldContain("Next: hone learn");
        first.Code.ShouldBe(0, first.Error);
        first.Error.ShouldBeEmpty();
        first.Out.ShouldStartWith("10 sessions, 10 days; nothing left this machine.\nOf ");
        first.Out.ShouldContain(" too little to tell.\nYou lost about ");
        second.Code.ShouldBe(0);
        second.Out.ShouldBe(first.Out);
        second.Error.ShouldBe("Nothing new since the last time.\n");
    }

    [Fact]
    public async Task Every_command_that_the_screen_names_works()
    {
        using Workshop workshop = new();
        var first = await workshop.RunAsync("learn", Repo.PathOf("samples"));
        string[] named =
        [
            .. first.Out.Split('\n').Where(line => line.Contains("hone ", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf("hone ", StringComparison.Ordinal)..].Trim()),
        ];

        named.Length.ShouldBeGreaterThan(4);
        foreach (string line in named)
        {
            var answer = await workshop.RunAsync([.. line.Split(' ').Skip(1)]);
            answer.Code.ShouldBe(0, $"{line}\n{answer.Error}");
        }

        workshop.Read("report.html").ShouldStartWith("<!doctype html>");
    }

    [Fact]
    public async Task The_doctor_accounts_for_every_line()
    {
        using Workshop workshop = new();
        await workshop.RunAsync("learn", Repo.PathOf("samples"));

        var doctor = await workshop.RunAsync("doctor", "--json");

        doctor.Code.ShouldBe(0, doctor.Error);
        using JsonDocument answer = JsonDocument.Parse(doctor.Out);
        long accounted = answer.RootElement.GetProperty("accounts").EnumerateArray()
            .Sum(a => a.GetProperty("lines").GetProperty("total").GetInt64());
        long written = Directory.GetFiles(Repo.PathOf("samples"), "*.jsonl", SearchOption.AllDirectories)
            .Sum(file => File.ReadLines(file).LongCount());
        accounted.ShouldBe(written);
    }
}

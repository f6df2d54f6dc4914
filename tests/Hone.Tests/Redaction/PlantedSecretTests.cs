using System.Text;
using System.Text.Json;
using Hone.Redaction;

namespace Hone.Tests.Redaction;

public sealed class PlantedSecretTests
{
    private static readonly Redactor Redactor = new(RedactionRules.Default);

    public static TheoryData<string> Kinds => [.. PlantedSecrets.All.Select(planted => planted.Kind)];

    [Fact]
    public void The_table_is_as_broad_as_promised()
    {
        PlantedSecrets.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        PlantedSecrets.All.Select(planted => planted.Kind).Distinct().Count().ShouldBe(PlantedSecrets.All.Count);
        Carrier.All.Count.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Redact_leaves_nothing_of_a_planted_secret(string kind)
    {
        foreach ((Planted planted, Carrier carrier, string text) in Texts(kind))
        {
            string masked = Redactor.Redact(text);

            Leftover(masked, planted.Secret).ShouldBeNull($"{carrier.Name}: {text}\n{masked}");
            masked.ShouldContain("[REDACTED:", customMessage: carrier.Name);
            Redactor.Redact(masked).ShouldBe(masked, carrier.Name);
            if (carrier.Json)
            {
                Parse(masked, carrier.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Push_finds_a_planted_secret_wherever_the_text_is_cut(string kind)
    {
        foreach ((_, Carrier carrier, string text) in Texts(kind))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            string expected = Redactor.Redact(text);

            for (int cut = 0; cut <= bytes.Length; cut++)
            {
                Streams.Redact(Redactor, bytes, cut).ShouldBe(expected, carrier.Name);
            }
        }
    }

    [Fact]
    public void Push_gives_the_same_for_any_pieces()
    {
        var random = new Random(3);
        IEnumerable<string> lines = PlantedSecrets.All.SelectMany(it => Texts(it.Kind)).Select(it => it.Text + "\n");
        string text = string.Concat(lines);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = Redactor.Redact(text);

        for (int round = 0; round < 12; round++)
        {
            string actual = Streams.RedactInPieces(Redactor, bytes, random, pieceMax: 1 << round);

            actual.Split('\n').Except(expected.Split('\n')).ShouldBeEmpty();
            actual.ShouldBe(expected);
        }
    }

    private static IEnumerable<(Planted Planted, Carrier Carrier, string Text)> Texts(string kind)
    {
        Planted planted = PlantedSecrets.All.Single(it => it.Kind == kind);
        return Carrier.All
            .Where(carrier => planted.Bare || carrier.NeedsKey)
            .Select(carrier => (planted, carrier, carrier.Write(planted.Key, planted.Text)));
    }

    /// <summary>The first eight bytes of a secret in a row that are still there, or null.</summary>
    private static string? Leftover(string masked, string secret)
    {
        int length = Math.Min(8, secret.Length);
        return Enumerable.Range(0, secret.Length - length + 1)
            .Select(at => secret.Substring(at, length))
            .FirstOrDefault(part => masked.Contains(part, StringComparison.Ordinal));
    }

    private static void Parse(string json, string name)
    {
        Should.NotThrow(
            () =>
            {
                using JsonDocument _ = JsonDocument.Parse(json);
            },
            $"{name}: {json}");
    }
}

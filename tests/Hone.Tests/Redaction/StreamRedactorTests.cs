using System.Buffers;
using System.Text;
using Hone.Redaction;

namespace Hone.Tests.Redaction;

public sealed class StreamRedactorTests
{
    private static readonly Redactor Redactor = new(RedactionRules.Default);

    private static readonly string Token = "gl" + "pat-" + PlantedSecrets.Draw(new Random(5), "abcDEF0123456789", 20);

    [Fact]
    public void Push_passes_whole_lines_on_at_once_and_holds_the_last_one_back()
    {
        var stream = new StreamRedactor(Redactor);
        var output = new ArrayBufferWriter<byte>();

        stream.Push(Encoding.UTF8.GetBytes($"one\ntoken {Token}\nthr"), output);

        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("one\ntoken [REDACTED:gitlab-token]\n");
        stream.MaskedCount.ShouldBe(1);
    }

    [Fact]
    public void Complete_passes_the_rest_on_and_makes_ready_for_another_text()
    {
        var stream = new StreamRedactor(Redactor);
        var output = new ArrayBufferWriter<byte>();

        stream.Push("no end"u8, output);
        stream.Complete(output);
        stream.Push(Encoding.UTF8.GetBytes(Token), output);
        stream.Complete(output);

        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("no end[REDACTED:gitlab-token]");
    }

    [Fact]
    public void Push_gives_the_same_for_lines_longer_than_it_holds()
    {
        var random = new Random(17);
        string text = string.Concat(Enumerable.Range(0, 4000).Select(at => random.Next(8) == 0
            ? $" password=\"s3cret{at}!\" {Token} "
            : $" {at} some words of a long line, {PlantedSecrets.Draw(random, "abcdef ", 40)}"));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = Redactor.Redact(text);

        foreach (int pieceMax in new[] { 100, 5000, 200_000 })
        {
            var stream = new StreamRedactor(Redactor, lineLengthMax: 10_000);
            Streams.RedactInPieces(stream, bytes, random, pieceMax).ShouldBe(expected);
            stream.MaskedCount.ShouldBe(expected.Split("[REDACTED:").Length - 1);
        }
    }

    [Fact]
    public void Push_holds_no_more_than_it_says()
    {
        var stream = new StreamRedactor(Redactor, lineLengthMax: 10_000);
        var output = new ArrayBufferWriter<byte>();
        byte[] piece = Encoding.UTF8.GetBytes(new string('x', 50_000));

        for (int round = 0; round < 10; round++)
        {
            stream.Push(piece, output);
        }

        output.WrittenCount.ShouldBeGreaterThanOrEqualTo(500_000 - 10_000 - StreamRedactor.HoldBackBytes);
    }
}

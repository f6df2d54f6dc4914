using System.IO.Compression;
using System.Text;
using Hone.Telemetry;
using Hone.Telemetry.Reading;

namespace Hone.Tests.Telemetry;

public sealed class BadInputTests
{
    [Fact]
    public async Task An_empty_file_and_a_binary_one_and_prose_are_named_and_nothing_else_is_lost()
    {
        using ImportBench bench = new();
        bench.Write("empty.jsonl", "");
        bench.Write("binary.jsonl", [.. Enumerable.Range(0, 4096).Select(i => (byte)i)]);
        bench.Write("prose.jsonl", "It was a dark and stormy night.\n");
        bench.Write("good.jsonl", new Transcript().Prompt("go").Text);

        ImportReport report = await bench.ImportAsync();

        report.FilesUnrecognised.ShouldBe(3);
        report.Problems.Select(p => Path.GetFileName(p.Place)).Order()
            .ShouldBe(["binary.jsonl:1", "empty.jsonl:1", "prose.jsonl:1"]);
        bench.Store.Messages.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"type\":\"user\",\"broken", "unfinished text")]
    [InlineData("{\"type\":\"user\"} {\"type\":\"user\"}", "two values")]
    [InlineData("[1,2]", "no object")]
    [InlineData("\0\0\0\0", "nulls")]
    [InlineData("{\"a\":\"\u0001\"}", "a control character")]
    public async Task A_bad_line_is_named_with_its_number_and_the_lines_around_it_are_read(string bad, string what)
    {
        using ImportBench bench = new();
        string path = bench.Write("s.jsonl", new Transcript().Prompt("one").Raw(bad).Prompt("two").Text);

        ImportReport report = await bench.ImportAsync();

        report.Lines.ShouldBe(new LineCounts(2, 0, 0, 1, 0), what);
        report.Problems.Single().Place.ShouldBe($"{path}:2");
        bench.Store.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nesting_beyond_the_limit_is_rejected_and_no_stack_overflows()
    {
        using ImportBench bench = new();
        string nest = new string('[', 10_000) + new string(']', 10_000);
        string deep = new Transcript().Prompt("x").Text.TrimEnd('\n', '}') + ",\"deep\":" + nest + "}";
        bench.Write("s.jsonl", new Transcript().Prompt("one").Raw(deep).Text);

        ImportReport report = await bench.ImportAsync();

        report.Lines.Rejected.ShouldBe(1);
        report.Lines.Read.ShouldBe(1);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_passed_over_within_bounded_memory()
    {
        long size = LineScanner.LineSizeMax + (8L * 1024 * 1024);
        using LineScanner scanner = new(new Repeated((byte)'x', size, "\n{\"a\":1}\n"u8.ToArray()));

        scanner.Read().ShouldBeTrue();
        scanner.IsTooLong.ShouldBeTrue();
        scanner.Line.Length.ShouldBe(0);
        scanner.Read().ShouldBeTrue();

        Encoding.UTF8.GetString(scanner.Line).ShouldBe("{\"a\":1}");
        scanner.Offset.ShouldBe(size + 9);
    }

    [Fact]
    public async Task Invalid_utf8_is_repaired_and_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new Transcript().Prompt("name: QQ").Text);
        int at = bytes.AsSpan().IndexOf("QQ"u8);
        (bytes[at], bytes[at + 1]) = (0xC3, 0x28);
        using ImportBench bench = new();
        bench.Write("s.jsonl", bytes);

        await bench.ImportAsync();

        bench.Store.Messages.Single().Text.ShouldBe("name: �(");
    }

    [Fact]
    public async Task Absurd_numbers_and_clocks_are_absent_not_believed()
    {
        string line = new Transcript().Answer("hi").Lines[0]
            .Replace("\"output_tokens\":50", "\"output_tokens\":1e300")
            .Replace("\"input_tokens\":10", "\"input_tokens\":-5")
            .Replace("2026-03-01T09:00:01.000Z", "9999-12-31T23:59:59.999Z");

        SessionTrace trace = await ImportBench.TraceOfAsync(line + "\n");

        Event answer = trace.Events.Single();
        answer.TokensOutput.ShouldBeNull();
        answer.TokensInput.ShouldBeNull();
        answer.StartedAt.ShouldBeNull();
        answer.TokensCacheRead.ShouldBe(1000);
    }

    [Fact]
    public async Task A_last_line_that_is_not_whole_is_read_when_the_file_grows()
    {
        using ImportBench bench = new();
        string whole = new Transcript().Prompt("one").Prompt("two").Text;
        string path = bench.Write("s.jsonl", whole[..^40]);

        ImportReport first = await bench.ImportAsync();
        File.WriteAllText(path, whole);
        ImportReport second = await bench.ImportAsync();

        first.Problems.Single().Message.ShouldBe("the last line is not whole");
        second.Problems.ShouldBeEmpty();
        second.Lines.ShouldBe(new LineCounts(2, 0, 0, 0, 0));
        bench.Store.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_rewritten_in_place_is_read_again_from_its_start()
    {
        using ImportBench bench = new();
        string path = bench.Write("s.jsonl", new Transcript().Prompt("one").Prompt("two").Text);
        await bench.ImportAsync();

        Transcript other = new("99999999-2222-3333-4444-555555555555");
        File.WriteAllText(path, other.Prompt("three").Prompt("four").Prompt("five").Text);
        await bench.ImportAsync();

        bench.Store.Messages.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_compressed_file_is_read_and_a_broken_one_is_named()
    {
        using ImportBench bench = new();
        using MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(new Transcript().Prompt("go").Text));
        }

        bench.Write("good.jsonl.gz", zipped.ToArray());
        bench.Write("bad.jsonl.gz", "no gzip at all"u8.ToArray());

        ImportReport report = await bench.ImportAsync();

        bench.Store.Messages.Count.ShouldBe(1);
        report.Problems.Single().Message.ShouldStartWith("not a valid gzip file");
    }

    [Fact]
    public void A_place_that_does_not_exist_is_named()
    {
        SourceSet found = SourceFinder.Find(["/no/such/place"]);

        found.Problems.Single().Message.ShouldBe("no such file or folder");
        found.Files.ShouldBeEmpty();
    }

    /// <summary>A stream of one byte repeated, then a tail, that is never held in memory.</summary>
    private sealed class Repeated(byte value, long count, byte[] tail) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int wanted)
        {
            int given = 0;
            for (; given < wanted && _at < count + tail.Length; given++, _at++)
            {
                buffer[offset + given] = _at < count ? value : tail[_at - count];
            }

            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long length) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int written) => throw new NotSupportedException();
    }
}

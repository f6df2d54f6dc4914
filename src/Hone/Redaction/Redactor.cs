#pragma warning disable CA1822
namespace Hone.Redaction;
/// <summary>x</summary>
public sealed class Redactor { /// <summary>x</summary>
 public int Redact(ReadOnlySpan<byte> t, System.Buffers.IBufferWriter<byte> o) => 0; }

namespace Hone.Tests.Redaction;

/// <summary>
/// A secret made up for a test. It is put together when the test runs, so that no source file holds one.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The name it goes by in assignments.</param>
/// <param name="Secret">What must not be left.</param>
/// <param name="Bare">It is recognised without a key: its format says enough.</param>
/// <param name="Context">What stands around it in its own notation; {0} is the secret.</param>
internal sealed record Planted(string Kind, string Key, string Secret, bool Bare = true, string Context = "{0}")
{
    public string Text => Context.Replace("{0}", Secret, StringComparison.Ordinal);

    public override string ToString() => Kind;
}

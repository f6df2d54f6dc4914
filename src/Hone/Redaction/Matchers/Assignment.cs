namespace Hone.Redaction.Matchers;

/// <summary>What stands behind a key: how it hangs on it, and from where to where it goes.</summary>
/// <param name="Link">How the value hangs on the key.</param>
/// <param name="Start">Where the value starts, quotes excluded.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Quoted">It stands in quotes or in a tag, so its end is known.</param>
/// <param name="Tight">No blank stands on either side of the link.</param>
/// <param name="Called">It is the first argument of a call, as in <c>SecretStr("…")</c>.</param>
internal readonly record struct Assignment(
    Link Link, int Start, int End, bool Quoted, bool Tight, bool Called = false);

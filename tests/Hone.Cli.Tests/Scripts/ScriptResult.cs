namespace Hone.Cli.Tests.Scripts;

/// <summary>How a script ended and what it said.</summary>
internal sealed record ScriptResult(int Code, string Output, string Errors);

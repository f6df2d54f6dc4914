using System.Text;

namespace Hone.Bench.Generate;

/// <summary>Where the agents themselves would have put a session.</summary>
public sealed class CorpusLayout(string root)
{
    // File systems end a name at 255 bytes; Claude Code cuts a project's folder name at 200.
    private const int SlugLengthMax = 200;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ByteSink _sink = new();

    /// <summary>The file of a copy; never the same twice.</summary>
    /// <param name="source">The original.</param>
    /// <param name="text">The copy's own way of rewriting ids and folders.</param>
    /// <param name="shift">How far its times are moved.</param>
    /// <param name="copy">Which copy.</param>
    public string Place(Source source, TextRewriter text, TimeSpan shift, int copy)
    {
        var path = source.Agent == Agent.Codex ? Codex(source, text, shift) : Claude(source, text, copy);
        for (var more = 2; !_taken.Add(path); more++)
        {
            path = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-{more}.jsonl");
        }

        return path;
    }

    private string Codex(Source source, TextRewriter text, TimeSpan shift)
    {
        var start = source.Start + shift;
        return Path.Combine(root, "codex", "sessions", $"{start:yyyy}", $"{start:MM}", $"{start:dd}",
            $"rollout-{start:yyyy-MM-ddTHH-mm-ss}-{Rewritten(source.SessionId, text, Change.Names)}.jsonl");
    }

    private string Claude(Source source, TextRewriter text, int copy)
    {
        var slug = source.Cwd is { } cwd
            ? PathMap.Slug(Rewritten(cwd, text, Change.Steady))
            : $"-unknown-{copy}";
        var project = Path.Combine(root, "claude", "projects", slug[..Math.Min(slug.Length, SlugLengthMax)]);
        var session = Rewritten(source.SessionId, text, Change.Names);
        var name = Path.GetFileNameWithoutExtension(source.Path);
        if (!name.StartsWith("agent-", StringComparison.Ordinal))
        {
            return Path.Combine(project, session + ".jsonl");
        }

        var own = Rewritten(name, text, Change.Names) + ".jsonl";
        return Path.GetFileName(Path.GetDirectoryName(source.Path)) == "subagents"
            ? Path.Combine(project, session, "subagents", own)
            : Path.Combine(project, own);
    }

    private string Rewritten(string name, TextRewriter text, Change change)
    {
        _sink.CutTo(0);
        text.Rewrite(Encoding.UTF8.GetBytes(name), change, _sink);
        return Encoding.UTF8.GetString(_sink.Written);
    }
}

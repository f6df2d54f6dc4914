using Hone.Review;

namespace Hone.Learning;

/// <summary>
/// What <c>hone init</c> proposes for a repository: its configuration, and a place for lines in each file of
/// instructions that an agent in use reads.
/// </summary>
public static class RepositorySetup
{
    /// <summary>The rule that setup proposals name.</summary>
    public const string Rule = "init";

    /// <summary>The repository's configuration of Hone.</summary>
    public const string ConfigurationPath = ".hone/hone.yaml";

    /// <summary>Folders by which agents mark a repository that they are used in.</summary>
    private static readonly (string Agent, string Folder)[] s_folders =
        [("claude-code", ".claude"), ("codex", ".codex"), ("gemini", ".gemini")];

    /// <summary>Agents in use: those that ran here, or that left a file or folder in the repository.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="seen">Agents of which sessions are known here, or whose home has sessions.</param>
    public static IReadOnlyList<string> AgentsIn(string root, IReadOnlyCollection<string> seen) =>
    [
        .. InstructionFiles.Known.Where(k => seen.Contains(k.Agent) || File.Exists(Path.Combine(root, k.File))
            || s_folders.Any(f => f.Agent == k.Agent && Directory.Exists(Path.Combine(root, f.Folder))))
            .Select(k => k.Agent),
    ];

    /// <summary>Edits that are still missing; none where everything is set up.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="agents">Agents in use.</param>
    /// <param name="limits">Where lines go.</param>
    public static IReadOnlyList<ProposalDraft> Draft(
        string root, IReadOnlyList<string> agents, AdviceLimits limits)
    {
        List<ProposalDraft> drafts = [];
        if (InstructionFiles.BytesOf(root, ConfigurationPath) is null)
        {
            drafts.Add(DraftOf(root, new CreateFile(ConfigurationPath, Configuration(limits)),
                "Configuration of Hone for this repository", "Says where lines for agents go, and how many may."));
        }

        foreach (string file in agents.Select(a => limits.FileOf(root, a)).OfType<string>().Distinct())
        {
            byte[]? bytes = InstructionFiles.BytesOf(root, file);
            if (bytes is not null && ManagedBlock.IsIn(bytes)) continue;
            drafts.Add(DraftOf(root, new AddBlock(file), $"A place for lines of Hone in {file}",
                "Lines that you approve go there and nowhere else; move the block where you want it."));
        }

        return drafts;
    }

    private static ProposalDraft DraftOf(string root, ProposedEdit edit, string title, string reason) => new(
        root, ProposalKind.Setup, Rule, edit.Path, title, reason, edit, [], Evidence.None, 0);

    private static string Configuration(AdviceLimits limits) => $"""
        # Hone in this repository. Every key may be left out; Hone's docs/reference/configuration.md has all of them.
        instructions:
          # What all of Hone's lines in one file of instructions may take, in tokens.
          tokens: {limits.TokensMax}
          # One file for all lines; without it, each agent's own: CLAUDE.md, AGENTS.md, GEMINI.md.
          # file: AGENTS.md

        """.ReplaceLineEndings("\n");
}

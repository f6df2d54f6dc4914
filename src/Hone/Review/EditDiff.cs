using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Hone.Files;

namespace Hone.Review;

/// <summary>An edit as a person reads it: the lines that come and go, with a few around them.</summary>
/// <param name="Lines">The lines; none where nothing changes.</param>
/// <param name="Refused">Why the file cannot take the edit as it is now; null where it can.</param>
/// <param name="Hint">What to try then.</param>
public sealed record EditDiff(IReadOnlyList<DiffLine> Lines, string? Refused = null, string? Hint = null)
{
    /// <summary>Lines shown before and after those that change.</summary>
    public const int ContextLines = 2;

    /// <summary>The difference that an edit makes in a repository as it is now.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="tokensMax">Tokens that the managed block may hold.</param>
    public static EditDiff In(string root, ProposedEdit edit, int tokensMax) =>
        GuardedPath.Resolve(root, edit.Path) is PathResult.Refused refused
            ? new EditDiff([], refused.Reason, refused.Hint)
            : Of(edit, InstructionFiles.BytesOf(root, edit.Path), tokensMax);

    /// <summary>The difference that an edit makes to a file.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="file">The file's bytes as they are now; null where it is not there.</param>
    /// <param name="tokensMax">Tokens that the managed block may hold.</param>
    public static EditDiff Of(ProposedEdit edit, byte[]? file, int tokensMax) => edit.ApplyTo(file, tokensMax) switch
    {
        EditResult.Edited edited => new EditDiff(Between(Text(file), Text(edited.Content))),
        EditResult.Refused refused => new EditDiff([], refused.Reason, refused.Hint),
        _ => new EditDiff([]),
    };

    /// <summary>Without the last line's end, which would read as an empty line after it.</summary>
    private static string Text(byte[]? bytes)
    {
        string text = bytes is null ? "" : Encoding.UTF8.GetString(bytes);
        return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
            : text.EndsWith('\n') ? text[..^1]
            : text;
    }

    private static List<DiffLine> Between(string before, string after)
    {
        List<DiffPiece> pieces = [.. new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after).Lines
            .Where(p => before.Length > 0 || p.Type != ChangeType.Deleted)];
        bool[] isNear = new bool[pieces.Count];
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Type == ChangeType.Unchanged) continue;
            int to = Math.Min(pieces.Count - 1, i + ContextLines);
            for (int near = Math.Max(0, i - ContextLines); near <= to; near++) isNear[near] = true;
        }

        return [.. pieces.Where((_, i) => isNear[i]).Select(p => new DiffLine(SignOf(p.Type), p.Text ?? ""))];
    }

    private static char SignOf(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}

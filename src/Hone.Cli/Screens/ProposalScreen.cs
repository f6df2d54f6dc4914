using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Review;

namespace Hone.Cli.Screens;

/// <summary>One proposal as a person decides on it: what it does, why, and what was said to the like of it.</summary>
internal sealed class ProposalScreen(Screen screen, Places places, DateTimeOffset now)
{
    private const int TextMax = 400;

    /// <summary>Writes it.</summary>
    public void Write(ProposalPage page)
    {
        Proposal p = page.Proposal;
        string project = FirstPage.NameOf(p.Project);
        screen.Line(Piece.Strong(SafeText.OneLine(p.Title, TextMax)));
        screen.Line(Piece.Faint($"{p.ShortId}  {p.Edit.Path} in {project}  "), StateOf(p), Piece.Faint(AgeOf(p)));
        WriteDiff(page);
        WriteReason(page);
        WriteExamples(page);
        WriteQuestion(p);
        WriteSimilar(page);
        if (page.History.Count > 0) WriteHistory(page);
    }

    /// <summary>Where a proposal stands, and who brought it there.</summary>
    public static Piece StateOf(Proposal p) => p.State switch
    {
        ProposalState.Pending => Piece.Warn("waits for you"),
        ProposalState.Clarifying => Piece.Warn("waits for an answer"),
        ProposalState.Approved when p.Note is { } note => Piece.Bad($"approved{By(p)}, not applied: {note}"),
        ProposalState.Approved => Piece.Warn($"approved{By(p)}, not applied yet"),
        ProposalState.Rejected => $"rejected{By(p)}",
        ProposalState.Applied => $"applied{By(p)}",
        ProposalState.Undone => "taken back",
        _ => "expired unseen",
    };

    private static string By(Proposal p) => p.Decision is { } decision
        ? $" by {(decision.By.Kind == ActorKind.Policy ? "policy " : "")}{SafeText.OneLine(decision.By.Name, 40)}"
        : "";

    private string AgeOf(Proposal p) => $", proposed {Moments.Ago(now - p.ProposedAt)}";

    private void WriteDiff(ProposalPage page)
    {
        EditDiff diff = page.Diff;
        if (page.Proposal.State is not (ProposalState.Pending or ProposalState.Clarifying or ProposalState.Approved))
        {
            return;
        }

        screen.Line();
        if (diff.Refused is { } reason)
        {
            screen.Line(Piece.Bad("It cannot be applied as the file is now: "), $"{reason}.");
            screen.Line("try: ", Piece.Command(diff.Hint ?? ""));
            return;
        }

        if (diff.Lines.Count == 0) screen.Indented(2, Piece.Faint("The file already says so; nothing would change."));
        WriteDiff(screen, diff);
    }

    /// <summary>Writes the lines of a difference; what an eye would miss in them is shown.</summary>
    public static void WriteDiff(Screen screen, EditDiff diff)
    {
        // An empty line around the change says nothing, and looks like a gap.
        foreach (DiffLine line in diff.Lines.SkipWhile(IsGap).Reverse().SkipWhile(IsGap).Reverse())
        {
            Tone tone = line.Sign switch { '+' => Tone.Good, '-' => Tone.Bad, _ => Tone.Faint };
            string text = SafeText.Visible(line.Text, TextMax);
            if (text.Length == 0) screen.Indented(2, new Piece(line.Sign.ToString(), tone));
            else screen.Hanging(4, [new Piece($"  {line.Sign}", tone)], [new Piece(text, tone)]);
        }
    }

    private static bool IsGap(DiffLine line) => line.Sign == ' ' && line.Text.Length == 0;

    private void WriteReason(ProposalPage page)
    {
        screen.Line();
        screen.Line(SafeText.OneLine(page.Proposal.Reason, TextMax), Costs(page.Proposal));
        if (page.Proposal.GrownTo is { } grown)
        {
            screen.Line(Piece.Warn($"Seen {Figure.Number(grown)} × by now; it was decided on "
                + $"{Figure.Number(page.Proposal.Decision?.Occurrences ?? page.Proposal.Evidence.Occurrences)}."));
        }
    }

    /// <summary>What a pattern cost, as a sentence; empty where nothing is known.</summary>
    public static string Costs(Proposal p)
    {
        Evidence e = p.Evidence;
        List<string> parts = [];
        if (e.Ms > 0) parts.Add($"about {Figure.Duration(e.Ms)}");
        if (e.Tokens > 0) parts.Add($"{Figure.Tokens(e.Tokens)} tokens");
        if (e.CostUsd >= 0.01) parts.Add($"{Figure.Usd(e.CostUsd)} at list prices");
        return parts.Count == 0 ? "" : $" Lost to it: {string.Join(", ", parts)}.";
    }

    private void WriteExamples(ProposalPage page)
    {
        foreach (EvidenceExample example in page.Proposal.Evidence.Examples)
        {
            string day = example.At is { } at ? $"{at.UtcDateTime:yyyy-MM-dd}  " : "";
            screen.Indented(2, Piece.Faint(day), SafeText.OneLine(example.Text, Math.Max(40, screen.Width - 16)));
            screen.Indented(4, Piece.Command(page.CommandOf(example)));
        }
    }

    private void WriteQuestion(Proposal p)
    {
        if (p.Question is null) return;
        screen.Line();
        screen.Line(Piece.Strong("Asked: "), SafeText.OneLine(p.Question, TextMax));
        if (p.Answer is { } answer) screen.Line(Piece.Strong("Answer: "), SafeText.OneLine(answer, TextMax));
        else screen.Line("Answer it: ", Piece.Command($"hone review answer {p.ShortId} \"…\""));
    }

    private void WriteSimilar(ProposalPage page)
    {
        if (page.Similar.Count == 0) return;
        screen.Line();
        screen.Line(Piece.Faint("Decided before on the like of it:"));
        foreach (Proposal similar in page.Similar)
        {
            string why = similar.Decision is { Why.Length: > 0 } said ? $" “{SafeText.OneLine(said.Why, 120)}”" : "";
            screen.Indented(2, StateOf(similar), Piece.Faint($" on {similar.Decision!.At.UtcDateTime:yyyy-MM-dd}: "),
                SafeText.OneLine(similar.Title, 120), why);
        }
    }

    private void WriteHistory(ProposalPage page)
    {
        screen.Heading("What was done");
        Cells[] columns = [Cells.Whole(""), Cells.Whole(""), new Cells(""), new Cells("")];
        screen.Table(columns, page.History.Select(e => (Piece[])
        [
            Piece.Faint($"{e.At.UtcDateTime:yyyy-MM-dd HH:mm}"), e.Verb.ToString().ToLowerInvariant(),
            SafeText.OneLine(e.By.Name, 40), SafeText.OneLine(ReviewJson.Body(e.Body).Words ?? "", TextMax),
        ]));
        screen.Indented(2, Piece.Faint($"repository: {places.Short(page.Proposal.Project)}"));
    }
}

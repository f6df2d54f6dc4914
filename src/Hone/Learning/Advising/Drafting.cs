using System.Text;
using Hone.Basics;
using Hone.Files;
using Hone.Review;

namespace Hone.Learning.Advising;

/// <summary>Drafts the lines for one file of one repository.</summary>
internal sealed class Drafting
{
    private readonly string _root, _file;
    private readonly AdviceLimits _limits;
    private readonly Func<string, string?, Task<IReadOnlyList<SessionHabit>>> _sessionsOf;
    private readonly List<ProjectUse> _uses;
    private readonly IReadOnlyList<string> _readers;
    private readonly byte[]? _bytes;
    private readonly string _text;

    /// <param name="root">The repository's folder.</param>
    /// <param name="file">The file for lines, relative to it.</param>
    /// <param name="uses">What agents did in the repository.</param>
    /// <param name="limits">When a pattern is worth a line.</param>
    /// <param name="sessionsOf">Sessions of this very repository, by habit and subject.</param>
    public Drafting(
        string root, string file, IReadOnlyList<ProjectUse> uses, AdviceLimits limits,
        Func<string, string?, Task<IReadOnlyList<SessionHabit>>> sessionsOf)
    {
        (_root, _file, _limits, _sessionsOf) = (root, file, limits, sessionsOf);
        _readers = [.. InstructionFiles.Known.Select(k => k.Agent).Where(a => limits.FileOf(root, a) == file)];
        _uses = [.. uses.Where(u => _readers.Contains(u.Agent))];
        _bytes = InstructionFiles.BytesOf(root, file);
        _text = _bytes is null ? "" : Encoding.UTF8.GetString(_bytes);
    }

    /// <summary>Why the file can take no line; null where it can, or nothing was to be put into it.</summary>
    public BlockedFile? Blocked { get; private set; }

    /// <summary>Drafts for patterns of this repository, of agents that read the file.</summary>
    public async Task<IReadOnlyList<ProposalDraft>> DraftAsync(
        IReadOnlyList<Pattern> patterns, CancellationToken cancel)
    {
        List<ProposalDraft> drafts = [];
        foreach (IGrouping<string, Pattern> habit in patterns.GroupBy(p => p.Habit).OrderBy(g => g.Key))
        {
            List<Candidate> candidates = [.. await JointAsync(habit.Key, [.. habit], cancel)];
            foreach (List<Pattern> subject in candidates.Count > 0 ? [] : BySubject(habit))
            {
                candidates.AddRange(await SpecificAsync(habit.Key, subject, cancel));
            }

            // Beside a line that names the thing, proposed or in the file, one that is good anywhere says nothing more.
            if (candidates.Count == 0) candidates.AddRange(await GenericAsync(habit.Key, [.. habit], cancel));
            drafts.AddRange(candidates.Select(c => Draft(habit.Key, c)).OfType<ProposalDraft>());
        }

        return drafts;
    }

    /// <summary>
    /// Patterns about the same thing, the most frequent first. One command in several forms is one thing: of
    /// <c>go test</c> and <c>go test ./...</c>, the form seen most often stands for both.
    /// </summary>
    private static List<List<Pattern>> BySubject(IEnumerable<Pattern> habit)
    {
        List<List<Pattern>> things = [];
        foreach (IGrouping<string?, Pattern> subject in habit.GroupBy(p => p.Subject)
            .OrderByDescending(g => g.Sum(p => p.Occurrences)).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            if (subject.Key is null) continue;
            List<Pattern>? same = things.Find(t => Meaning.IsSameSubject(t[0].Subject!, subject.Key));
            if (same is null) things.Add([.. subject]);
            else same.AddRange(subject);
        }

        return things;
    }

    private async Task<Candidate[]> SpecificAsync(string habit, List<Pattern> patterns, CancellationToken cancel)
    {
        const long occurrencesMin = AdviceLimits.SpecificOccurrencesMin, sessionsMin = AdviceLimits.SpecificSessionsMin;
        if (patterns[0].Subject is not { } subject || patterns.Sum(p => p.Occurrences) < occurrencesMin) return [];
        AdviceLine? line = AdviceLines.For(habit, subject, AdviceLines.SharedRemedy(habit, patterns));
        if (line is not { IsSpecific: true }) return [];
        Evidence evidence = await EvidenceAsync(habit, patterns, cancel);
        return evidence.Sessions >= sessionsMin ? [new Candidate(subject, line, evidence)] : [];
    }

    private async Task<Candidate[]> GenericAsync(string habit, List<Pattern> patterns, CancellationToken cancel)
    {
        if (patterns.Sum(p => p.Occurrences) < AdviceLimits.GenericOccurrencesMin) return [];
        if (AdviceLines.For(habit, null, null) is not { } line) return [];
        Evidence evidence = await EvidenceAsync(habit, patterns, cancel);
        return evidence.Sessions >= AdviceLimits.GenericSessionsMin && ValueOf(evidence) >= AdviceLimits.GenericValueMin
            ? [new Candidate("", line, evidence)]
            : [];
    }

    /// <summary>One line for several commands that are waited for in the same way: one question, not five.</summary>
    private async Task<Candidate[]> JointAsync(string habit, List<Pattern> patterns, CancellationToken cancel)
    {
        if (habit != "polls") return [];
        List<(string, string?)> commands = [];
        foreach (List<Pattern> command in BySubject(patterns))
        {
            Evidence seen = await EvidenceAsync(habit, command, cancel);
            if (seen.Sessions < AdviceLimits.SpecificSessionsMin) continue;
            string? seconds = AdviceLines.SharedRemedy(habit, command);
            // A command that has a line of its own in the file already is not named again.
            if (AdviceLines.For(habit, command[0].Subject, seconds) is { } own && IsSaid(own.Text)) continue;
            commands.Add((command[0].Subject!, seconds));
        }

        if (AdviceLines.ForWaits(commands) is not { } line) return [];
        string subject = string.Join(Meaning.SubjectSeparator, line.Names);
        List<Pattern> named = [.. patterns.Where(p => p.Subject is { } s && Meaning.IsSameSubject(subject, s))];
        return [new Candidate(subject, line, await EvidenceAsync(habit, named, cancel))];
    }

    private ProposalDraft? Draft(string habit, Candidate candidate)
    {
        (string subject, AdviceLine advice, Evidence evidence) = candidate;
        string source = $"{habit}, {evidence.Occurrences} × in {evidence.Sessions} sessions";
        string id = Id128.OfName("line", _root, $"{habit}\n{subject}").ToString()[..BlockLine.IdLength];
        if (BlockLine.Fault(id, advice.Text, source) is not null || IsSaid(advice.Text)) return null;
        AddLine edit = new(_file, new BlockLine(id, advice.Text, source));
        if (!IsWorthReading(edit.Line, evidence) || !CanTake(edit)) return null;
        return new ProposalDraft(_root, ProposalKind.Instruction, habit, subject, advice.Text,
            ReasonOf(habit, evidence), edit, _readers, evidence, ValueOf(evidence));
    }

    /// <summary>A session may stand in several patterns: which sessions it was is asked of the store.</summary>
    private async Task<Evidence> EvidenceAsync(string habit, List<Pattern> patterns, CancellationToken cancel)
    {
        HashSet<string> sessions = new(StringComparer.Ordinal);
        foreach (string? subject in patterns.Select(p => p.Subject).Distinct())
        {
            foreach (SessionHabit seen in await _sessionsOf(habit, subject))
            {
                if (seen.Occurrences > 0 && _readers.Contains(seen.Agent)) sessions.Add(seen.SessionId);
            }
        }

        cancel.ThrowIfCancellationRequested();
        return new Evidence(
            patterns.Sum(p => p.Occurrences), sessions.Count, _uses.Sum(u => u.Sessions),
            patterns.Sum(p => p.Ms), patterns.Sum(p => p.Tokens), patterns.Sum(p => p.CostUsd),
            patterns.Min(p => p.FirstAt), patterns.Max(p => p.LastAt),
            [
                .. patterns.SelectMany(p => p.Examples).Take(Pattern.ExamplesMax)
                    .Select(e => new EvidenceExample(e.SessionId, e.EventId, e.At, e.Text)),
            ]);
    }

    /// <summary>Whether the file says so already, in a line of a person's or of ours.</summary>
    private bool IsSaid(string text) =>
        _text.Split('\n').Any(line => Meaning.IsSameText(text, line.Split("<!--")[0].TrimStart(' ', '-', '*')));

    /// <summary>
    /// A line is read with every answer of every session, from a cache at a tenth of the price; it has to save more
    /// tokens than that. A pattern that costs no tokens that are known is let pass: it costs a person's time.
    /// </summary>
    private bool IsWorthReading(BlockLine line, Evidence evidence)
    {
        const double cachedPart = 0.1;
        double read = line.ToString().Length / 4.0 * cachedPart * _uses.Sum(u => u.Inferences);
        return evidence.Tokens == 0 || evidence.Tokens > read;
    }

    private bool CanTake(AddLine edit)
    {
        BlockedFile? closed = GuardedPath.Resolve(_root, _file) switch
        {
            PathResult.Refused path => new BlockedFile(_root, _file, path.Reason, path.Hint),
            // Said now, and not after somebody's yes.
            PathResult.Allowed { MissingFolders.Count: > 0 } => new BlockedFile(
                _root, _file, "its folder is not there", "create the folder, or name another file"),
            _ => edit.ApplyTo(_bytes, _limits.TokensMax) is EditResult.Refused refused
                ? new BlockedFile(_root, _file, refused.Reason, refused.Hint)
                : null,
        };
        Blocked = closed ?? Blocked;
        return closed is null;
    }

    private static string ReasonOf(string habit, Evidence evidence) =>
        $"{Habits.Find(habit)?.Title ?? habit}: {evidence.Occurrences} × in {evidence.Sessions} of "
        + $"{evidence.SessionsLooked} sessions.";

    /// <summary>The larger share, of time or of tokens, so that neither needs a rate.</summary>
    private double ValueOf(Evidence evidence)
    {
        long ms = _uses.Sum(u => u.ActiveMs), tokens = _uses.Sum(u => u.Tokens);
        return Math.Clamp(Math.Max(ms == 0 ? 0 : (double)evidence.Ms / ms,
            tokens == 0 ? 0 : (double)evidence.Tokens / tokens), 0, 1);
    }

    /// <summary>A line that a pattern is worth, whether the file says it already or not.</summary>
    private sealed record Candidate(string Subject, AdviceLine Line, Evidence Evidence);
}

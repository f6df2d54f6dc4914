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
    private readonly List<ProjectUse> _uses;
    private readonly IReadOnlyList<string> _readers;
    private readonly byte[]? _bytes;
    private readonly string _text;

    public Drafting(string root, string file, IReadOnlyList<ProjectUse> uses, AdviceLimits limits)
    {
        (_root, _file, _limits) = (root, file, limits);
        _readers = [.. InstructionFiles.Known.Select(k => k.Agent).Where(a => limits.FileOf(root, a) == file)];
        _uses = [.. uses.Where(u => _readers.Contains(u.Agent))];
        _bytes = InstructionFiles.BytesOf(root, file);
        _text = _bytes is null ? "" : Encoding.UTF8.GetString(_bytes);
    }

    /// <summary>Why the file can take no line; null where it can, or nothing was to be put into it.</summary>
    public BlockedFile? Blocked { get; private set; }

    /// <summary>Drafts for patterns of this repository, of agents that read the file.</summary>
    public IEnumerable<ProposalDraft> Draft(IReadOnlyList<Pattern> patterns)
    {
        foreach (IGrouping<string, Pattern> habit in patterns.GroupBy(p => p.Habit).OrderBy(g => g.Key))
        {
            bool isSpecific = false;
            foreach (List<Pattern> subject in BySubject(habit))
            {
                if (Specific(habit.Key, subject) is not { } line) continue;
                isSpecific |= IsSaid(line.Text);
                if (Draft(habit.Key, subject[0].Subject!, line, subject) is not { } draft) continue;
                isSpecific = true;
                yield return draft;
            }

            // Beside a line that names the thing, one that is good anywhere says nothing more.
            if (!isSpecific && Generic(habit.Key, [.. habit]) is { } generic) yield return generic;
        }
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

    private static AdviceLine? Specific(string habit, List<Pattern> patterns)
    {
        const long occurrencesMin = AdviceLimits.SpecificOccurrencesMin, sessionsMin = AdviceLimits.SpecificSessionsMin;
        if (patterns[0].Subject is not { } subject || !IsEnough(patterns, occurrencesMin, sessionsMin)) return null;
        AdviceLine? line = AdviceLines.For(habit, subject, AdviceLines.SharedRemedy(habit, patterns));
        return line is { IsSpecific: true } ? line : null;
    }

    private ProposalDraft? Generic(string habit, List<Pattern> patterns)
    {
        if (!IsEnough(patterns, AdviceLimits.GenericOccurrencesMin, AdviceLimits.GenericSessionsMin)) return null;
        AdviceLine? line = AdviceLines.For(habit, null, null);
        return line is null ? null : Draft(habit, "", line, patterns);
    }

    /// <summary>Sessions of several patterns may be the same ones: the most of any is what is certain.</summary>
    private static bool IsEnough(List<Pattern> patterns, long occurrencesMin, long sessionsMin) =>
        patterns.Sum(p => p.Occurrences) >= occurrencesMin && SessionsOf(patterns) >= sessionsMin;

    private static long SessionsOf(List<Pattern> patterns)
    {
        HashSet<string> named = [.. patterns.SelectMany(p => p.Examples).Select(e => e.SessionId)];
        return patterns.Count == 0 ? 0 : Math.Max(named.Count, patterns.Max(p => p.Sessions));
    }

    private ProposalDraft? Draft(string habit, string subject, AdviceLine advice, List<Pattern> patterns)
    {
        Evidence evidence = EvidenceOf(patterns);
        string source = $"{habit}, {evidence.Occurrences} × in {evidence.Sessions} sessions";
        string id = Id128.OfName("line", _root, $"{habit}\n{subject}").ToString()[..BlockLine.IdLength];
        if (BlockLine.Fault(id, advice.Text, source) is not null || IsSaid(advice.Text)) return null;
        AddLine edit = new(_file, new BlockLine(id, advice.Text, source));
        if (!IsWorthReading(edit.Line, evidence) || !CanTake(edit)) return null;
        return new ProposalDraft(_root, ProposalKind.Instruction, habit, subject, advice.Text,
            ReasonOf(habit, evidence), edit, _readers, evidence, ValueOf(evidence));
    }

    private Evidence EvidenceOf(List<Pattern> patterns) => new(
        patterns.Sum(p => p.Occurrences), SessionsOf(patterns), _uses.Sum(u => u.Sessions),
        patterns.Sum(p => p.Ms), patterns.Sum(p => p.Tokens), patterns.Sum(p => p.CostUsd),
        patterns.Min(p => p.FirstAt), patterns.Max(p => p.LastAt),
        [
            .. patterns.SelectMany(p => p.Examples).Take(Pattern.ExamplesMax)
                .Select(e => new EvidenceExample(e.SessionId, e.EventId, e.At, e.Text)),
        ]);

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
        if (GuardedPath.Resolve(_root, _file) is PathResult.Refused path)
        {
            Blocked = new BlockedFile(_root, _file, path.Reason, path.Hint);
            return false;
        }

        if (edit.ApplyTo(_bytes, _limits.TokensMax) is not EditResult.Refused refused) return true;
        Blocked = new BlockedFile(_root, _file, refused.Reason, refused.Hint);
        return false;
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
}

namespace Hone.Learning.Analysis;

/// <summary>Makes a session's reflection: what worked, what failed, the change that would have helped most.</summary>
internal static class Reflecting
{
    /// <summary>A habit is worth a proposed change of its own from this many occurrences in one session.</summary>
    private const int OccurrencesMin = 2;

    /// <summary>Reflects on one session.</summary>
    public static Reflection Reflect(
        IReadOnlyList<ToolUse> tools, IReadOnlyList<FailureCount> failures, IReadOnlyList<Loss> losses)
    {
        // What failed stands beside it and is not counted twice: of the calls counted here, all ended well.
        List<WorkedTool> worked =
        [
            .. tools.Where(t => t.Calls.Successes > 0)
                .Select(t => new WorkedTool(t.Tool, t.Calls.Successes, 1.0))
                .OrderByDescending(t => t.Calls).ThenBy(t => t.ToolId, StringComparer.Ordinal),
        ];
        List<FailedTool> failed = [.. failures.Select(f => new FailedTool(f.Tool, f.Kind, f.Count))];
        return new Reflection(worked, failed, Propose(losses));
    }

    private static ProposedChange? Propose(IReadOnlyList<Loss> losses)
    {
        var dearest = losses.GroupBy(l => l.Habit, StringComparer.Ordinal)
            .Select(g => (
                Habit: Habits.Find(g.Key), Count: g.Count(), Ms: g.Sum(l => l.Ms), Tokens: g.Sum(l => l.Tokens)))
            .Where(g => g.Habit is { Class: HabitClass.Waste } && g.Count >= OccurrencesMin)
            .OrderByDescending(g => g.Tokens)
            .ThenByDescending(g => g.Ms)
            .ThenBy(g => g.Habit!.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (dearest.Habit is not { } habit) return null;
        return new ProposedChange("prompt_update", habit.Advice,
            $"{habit.Title}: {dearest.Count} times, {dearest.Ms / 1000} s and {dearest.Tokens} tokens lost "
            + "in this session",
            $"Fewer of these {dearest.Count} occurrences per session");
    }
}

namespace Hone.Learning.Analysis;

/// <summary>Finds every habit in a session and what each occurrence cost; no call and no minute counts twice.</summary>
internal static class HabitDetection
{
    private static readonly Dictionary<string, Func<Session, IEnumerable<Occurrence>>> s_detectors = new()
    {
        ["retry-same-fail"] = RepeatHabits.RetrySameFailure,
        ["repeat-call"] = RepeatHabits.RepeatCall,
        ["reread"] = RereadHabit.Find,
        ["edit-before-read"] = s => FailureHabits.OfKind(s, "edit_before_read"),
        ["stale-edit"] = s => FailureHabits.OfKind(s, "file_modified_since_read"),
        ["edit-misses-text"] = s => FailureHabits.OfKind(s, "string_not_found", "patch_not_applied"),
        ["edit-not-unique"] = s => FailureHabits.OfKind(s, "string_not_unique"),
        ["edit-changes-nothing"] = s => FailureHabits.OfKind(s, "no_change"),
        ["guessed-path"] = FailureHabits.GuessedPath,
        ["reads-directory"] = s => FailureHabits.OfKind(s, "is_directory"),
        ["reads-too-much"] = s => FailureHabits.OfKind(s, "output_too_large"),
        ["missing-command"] = s => FailureHabits.OfKind(s, "command_not_found"),
        ["wrong-option"] = FailureHabits.WrongOption,
        ["shell-syntax"] = FailureHabits.ShellSyntax,
        ["sandbox-denied"] = FailureHabits.SandboxDenied,
        ["blocked-call"] = FailureHabits.Blocked,
        ["unknown-name"] = s => FailureHabits.OfKind(s, "unknown_tool"),
        ["bad-arguments"] = s => FailureHabits.OfKind(s, "invalid_arguments"),
        ["sibling-cancelled"] = FailureHabits.SiblingCancelled,
        ["fix-without-effect"] = EditHabits.FixWithoutEffect,
        ["undoes-own-edit"] = EditHabits.UndoesOwnEdit,
        ["truncated-output"] = PaceHabits.TruncatedOutput,
        ["polls"] = PaceHabits.Polls,
        ["todo-alone"] = PaceHabits.TodoAlone,
        ["user-rejects"] = PersonHabits.Rejects,
        ["waits-for-permission"] = PersonHabits.WaitsForPermission,
        ["user-interrupts"] = PersonHabits.Interrupts,
        ["user-corrects"] = PersonHabits.Corrects,
    };

    /// <summary>Habits that have a detector: the same as those in the table of habits.</summary>
    public static IReadOnlyCollection<string> Ids => s_detectors.Keys;

    /// <summary>All losses of a session, in the order of the table of habits, then of time.</summary>
    public static IReadOnlyList<Loss> Detect(Session session)
    {
        List<Loss> losses = [];
        Dictionary<HabitClass, Ledger> ledgers = [];
        foreach (Habit habit in Habits.All)
        {
            if (!ledgers.TryGetValue(habit.Class, out Ledger? ledger)) ledgers[habit.Class] = ledger = new Ledger();
            int found = 0;
            foreach (Occurrence occurrence in s_detectors[habit.Id](session))
            {
                if (ledger.Charge(habit, occurrence) is not { } loss) continue;
                bool isLookedAt = found++ < Subjects.PerHabitMax;
                About about = occurrence.About
                    ?? (isLookedAt ? Subjects.Of(habit.Id, session, occurrence) : About.Nothing);
                losses.Add(loss with { Subject = about.Subject, Remedy = about.Remedy });
            }
        }

        return losses;
    }

    /// <summary>What was charged already: a call counts for one habit, a minute once in the session.</summary>
    private sealed class Ledger
    {
        private readonly HashSet<int> _calls = [];
        private readonly List<(DateTimeOffset From, DateTimeOffset To)> _times = [];

        public Loss? Charge(Habit habit, Occurrence occurrence)
        {
            List<Call> charged = [.. occurrence.Wasted.Where(c => _calls.Add(c.Index))];
            if (charged.Count == 0 && occurrence.Wasted.Count > 0) return null;
            bool isTokens = habit.Class == HabitClass.Waste;
            return new Loss(habit.Id, occurrence.At, occurrence.Time,
                occurrence.Wasted.Count > 0 ? occurrence.Wasted[0].Tool : "",
                charged.Sum(c => Claim(c, occurrence.Counts)),
                isTokens ? charged.Sum(c => c.Tokens) + occurrence.CarriedTokens : 0,
                isTokens ? charged.Sum(c => c.CostUsd) : 0,
                occurrence.Example);
        }

        /// <summary>The milliseconds of a call that nothing charged before.</summary>
        private long Claim(Call call, TimeCount counts)
        {
            if (call.Event.StartedAt is not { } start) return 0;
            DateTimeOffset from = counts == TimeCount.Waiting ? start : start.AddMilliseconds(-call.AskingMs);
            DateTimeOffset to = counts == TimeCount.Asking ? start
                : start.AddMilliseconds(counts == TimeCount.Waiting ? call.RunningMs : call.WorkingMs);
            double left = (to - from).TotalMilliseconds;
            foreach ((DateTimeOffset known, DateTimeOffset end) in _times)
            {
                DateTimeOffset low = known > from ? known : from, high = end < to ? end : to;
                if (high > low) left -= (high - low).TotalMilliseconds;
            }

            Add(from, to);
            return Math.Max(0, (long)left);
        }

        /// <summary>Adds a span; spans that touch are joined, so that none is taken off twice.</summary>
        private void Add(DateTimeOffset from, DateTimeOffset to)
        {
            for (int i = _times.Count - 1; i >= 0; i--)
            {
                (DateTimeOffset low, DateTimeOffset high) = _times[i];
                if (high < from || low > to) continue;
                from = low < from ? low : from;
                to = high > to ? high : to;
                _times.RemoveAt(i);
            }

            _times.Add((from, to));
        }
    }
}

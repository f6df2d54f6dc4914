namespace Hone.Outcomes.Judging;

/// <summary>All evidence of a task in the order in which it came about, and what was edited when.</summary>
internal sealed class TaskHistory
{
    public TaskHistory(IReadOnlyList<SessionEvidence> sessions)
    {
        IEnumerable<(string Session, Verification Found, DateTimeOffset At, int Place)> found = sessions
            .OrderBy(s => s.SessionId, StringComparer.Ordinal)
            .SelectMany(Timed);
        Items =
        [
            .. found.OrderBy(f => f.At).ThenBy(f => f.Session, StringComparer.Ordinal).ThenBy(f => f.Place)
                .Select((f, i) => new Item(f.Session, f.Found, i)),
        ];
        Edits = [.. Items.Where(i => i.Found is { Kind: VerificationKind.Edit, Bearing: not Bearing.Bad }
            && !FileKind.IsNote(i.Found.Says))];
    }

    /// <summary>All of it.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Edits of files.</summary>
    public IReadOnlyList<Item> Edits { get; }

    /// <summary>True where files were edited after a place.</summary>
    public bool HasEditAfter(int place) => Edits.Count > 0 && Edits[^1].Place > place;

    /// <summary>True where anything but a person's stop came after a place.</summary>
    public bool GoesOnAfter(int place) => Items.Skip(place + 1).Any(i => i.Found.Kind
        is not (VerificationKind.Interruption or VerificationKind.Rejection or VerificationKind.Breakdown
            or VerificationKind.OpenItems));

    /// <summary>The last of some kinds; null where there is none.</summary>
    public Item? Last(params ReadOnlySpan<VerificationKind> kinds)
    {
        for (int i = Items.Count - 1; i >= 0; i--)
        {
            if (kinds.Contains(Items[i].Found.Kind)) return Items[i];
        }

        return null;
    }

    /// <summary>Each piece of evidence with a time: its own, or that of the one before it in its session.</summary>
    private static IEnumerable<(string, Verification, DateTimeOffset, int)> Timed(SessionEvidence session)
    {
        DateTimeOffset at = session.Verifications.FirstOrDefault(v => v.At is not null)?.At ?? DateTimeOffset.MinValue;
        int place = 0;
        foreach (Verification found in session.Verifications)
        {
            if (found.At is { } known && known > at) at = known;
            yield return (session.SessionId, found, at, place++);
        }
    }
}

using Hone.Review;

namespace Hone.Cli.Screens.Queue;

/// <summary>What the queue shows.</summary>
internal sealed class QueueState
{
    /// <summary>Proposals, the most valuable first; what was decided stays in sight until the queue is left.</summary>
    public required List<Proposal> Items { get; init; }

    /// <summary>Whose they are: <c> in shop</c>, or of all repositories.</summary>
    public required string Where { get; init; }

    /// <summary>Whether they are of all repositories.</summary>
    public required bool IsAll { get; init; }

    /// <summary>Which is in hand.</summary>
    public int Cursor { get; set; }

    /// <summary>How far the one in hand is scrolled.</summary>
    public int Scroll { get; set; }

    /// <summary>What was last said; empty for the keys.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Whether it was bad news.</summary>
    public bool IsTrouble { get; private set; }

    /// <summary>The proposal in hand; null where there is none.</summary>
    public Proposal? Current => Cursor < Items.Count ? Items[Cursor] : null;

    /// <summary>Says something.</summary>
    public void Say(string message, bool isTrouble = false) => (Message, IsTrouble) = (message, isTrouble);

    /// <summary>Goes to another one.</summary>
    public void Move(int by)
    {
        Cursor = Math.Clamp(Cursor + by, 0, Math.Max(0, Items.Count - 1));
        Scroll = 0;
        Say("");
    }

    /// <summary>Goes on to the next that waits, where there is one.</summary>
    public void MoveToNextOpen()
    {
        int next = Items.FindIndex(Cursor, p => p.IsOpen);
        if (next < 0) next = Items.FindIndex(p => p.IsOpen);
        if (next < 0) return;
        Cursor = next;
        Scroll = 0;
    }

    /// <summary>Takes in how a proposal stands now.</summary>
    public void Replace(Proposal now)
    {
        int at = Items.FindIndex(p => p.Id == now.Id);
        if (at >= 0) Items[at] = now;
    }
}

namespace Hone.Changes;

/// <summary>How far a change has come; written down before each step, so that a kill loses nothing.</summary>
public enum ChangeState
{
    /// <summary>About to be written; what stood there and what shall stand there is in the store.</summary>
    Intended,

    /// <summary>In the file.</summary>
    Applied,

    /// <summary>About to be taken back.</summary>
    UndoIntended,

    /// <summary>Taken back.</summary>
    Undone,

    /// <summary>Never came into the file: something stood in the way, and the note says what.</summary>
    Abandoned,
}

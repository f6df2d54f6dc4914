namespace Hone.Changes;

/// <summary>The ways in which a change that was cut short can end.</summary>
public enum RecoveryOutcome
{
    /// <summary>The file was written already; only the store did not know.</summary>
    Found,

    /// <summary>The file was as before, and was written now.</summary>
    Finished,

    /// <summary>Something stood in the way, such as a person's edit meanwhile: nothing was written.</summary>
    CalledOff,
}

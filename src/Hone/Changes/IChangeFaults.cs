namespace Hone.Changes;

/// <summary>Lets a test end the work at any step, as a kill would.</summary>
public interface IChangeFaults
{
    /// <summary>Called at each step; what it throws ends the work there.</summary>
    void At(ChangeStep step);
}

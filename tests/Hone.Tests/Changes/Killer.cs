using Hone.Changes;

namespace Hone.Tests.Changes;

/// <summary>Ends the work at one step, leaving what a kill would leave.</summary>
internal sealed class Killer(ChangeStep at, Action? before = null) : IChangeFaults
{
    public bool HasStruck { get; private set; }

    public void At(ChangeStep step)
    {
        if (step != at || HasStruck) return;
        HasStruck = true;
        before?.Invoke();
        throw new KilledException();
    }
}

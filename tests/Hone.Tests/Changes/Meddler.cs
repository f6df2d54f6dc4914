using Hone.Changes;

namespace Hone.Tests.Changes;

/// <summary>Does something at a step, as another program would, and lets the work go on.</summary>
internal sealed class Meddler(ChangeStep at, Action act) : IChangeFaults
{
    public void At(ChangeStep step)
    {
        if (step == at) act();
    }
}

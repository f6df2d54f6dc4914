namespace Hone.Outcomes;

/// <summary>How a check ended, as far as its output tells; the numbers are stored and never change.</summary>
public enum CheckResult
{
    /// <summary>It ran, looked at something, and found nothing wrong.</summary>
    Passed = 0,

    /// <summary>It found something wrong, or could not run because something is wrong.</summary>
    Failed = 1,

    /// <summary>It ran and looked at nothing, such as <c>0 tests ran</c>: neither good nor bad.</summary>
    NothingRan = 2,

    /// <summary>The output is cut or says too little to tell.</summary>
    Unclear = 3,
}

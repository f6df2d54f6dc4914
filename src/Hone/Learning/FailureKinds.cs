namespace Hone.Learning;

/// <summary>Names the kind of a failure by what its error says.</summary>
public static class FailureKinds
{
}

namespace Hone.Outcomes;

/// <summary>One test that an output names.</summary>
/// <param name="Name">As the runner prints it, such as <c>tests/test_a.py::test_b[1]</c>.</param>
/// <param name="Status">How it ended.</param>
public readonly record struct TestCase(string Name, TestStatus Status);

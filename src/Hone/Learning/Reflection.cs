namespace Hone.Learning;

/// <summary>What one session teaches, kept for every session.</summary>
/// <param name="WhatWorked">Per tool: the calls that ended well.</param>
/// <param name="WhatFailed">Per tool and failure mode: how often.</param>
/// <param name="ProposedChange">The habit that cost this session most, as a change; null where it had none.</param>
public sealed record Reflection(
    IReadOnlyList<WorkedTool> WhatWorked, IReadOnlyList<FailedTool> WhatFailed, ProposedChange? ProposedChange);

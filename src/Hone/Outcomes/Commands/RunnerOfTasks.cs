using System.Collections.Frozen;

namespace Hone.Outcomes.Commands;

/// <summary>Programs that run tasks of a project and say how they ended: what failed is the task, whatever it was.</summary>
internal static class RunnerOfTasks
{
    private static readonly FrozenSet<string> s_tools = FrozenSet.ToFrozenSet(
        [
            "make", "just", "mise", "task", "rake", "turbo", "nx", "lerna", "npm", "pnpm", "yarn", "bun", "deno", "grunt",
            "gulp", "invoke", "composer", "poe", "earthly",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True where a tool of this name runs tasks.</summary>
    public static bool Is(string tool) => s_tools.Contains(tool);
}

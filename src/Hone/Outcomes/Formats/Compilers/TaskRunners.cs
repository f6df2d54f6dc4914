namespace Hone.Outcomes.Formats.Compilers;

/// <summary>What runs named tasks and installs packages: their own word that something failed.</summary>
internal static class TaskRunners
{
    public static IReadOnlyList<LineFormat> All { get; } =
    [
        new("npm", CheckKind.Build)
        {
            Marks = ["npm ERR!", "npm error ", "npm \e"],
            Ends = new(@"^(?<fail>npm (?:ERR!|error) \S.*)$"),
            Starts = new(@"^> \S+(?:@\S+)? \S+"),
        },
        new("pnpm", CheckKind.Build)
        {
            Marks = ["ELIFECYCLE", "ERR_PNPM_"],
            Ends = new(
                @"^ ?(?<fail>ELIFECYCLE\s+(?:Command failed|Test failed|.+ failed).*)$",
                @"^\s*(?<fail>(?:\[?ERROR\]? )?\[?ERR_PNPM_\w+\]?.*)$"),
            Starts = new(@"^> \S+(?:@\S+)? \S+"),
        },
        new("yarn", CheckKind.Build)
        {
            Marks = [" Command failed with exit code ", "Command \"", "YN0000", "An unexpected error occurred"],
            Ends = new(
                @"^(?<bad>error Command failed with exit code \d+\.)$",
                @"^(?<bad>error Command ""[^""]+"" not found\.)$",
                @"^(?<bad>error An unexpected error occurred: .+)$",
                @"^(?<bad>➤ YN0000: .*Failed with errors.*)$"),
        },
        new("bun", CheckKind.Build)
        {
            Marks = ["script \"", "Script not found "],
            Ends = new(@"^(?<bad>error: (?:script ""[^""]+"" exited with code \d+|Script not found "".*))$"),
        },
        new("just", CheckKind.Build)
        {
            Marks = ["ecipe `"],
            Ends = new(
                @"^(?<bad>error: Recipe `[^`]+` (?:failed|was terminated|could not be run).*)$",
                @"^(?<bad>error: Justfile does not contain recipe.*)$"),
        },
        new("mise", CheckKind.Build)
        {
            Marks = [" task failed", "mise ERROR ", "mise \e"],
            Ends = new(
                @"^(?<fail>(?:\[[^\[\]\s]+\] )?ERROR task failed.*)$",
                @"^(?<fail>mise ERROR \S.*)$"),
        },
        new("task", CheckKind.Build)
        {
            Names = ["go-task"],
            Marks = ["task: Failed to run task ", "task: Task \""],
            Ends = new(@"^(?<bad>task: (?:Failed to run task ""[^""]+"": .+|Task ""[^""]+"" does not exist.*))$"),
        },
        new("rake", CheckKind.Build)
        {
            Marks = ["rake aborted!"],
            Ends = new(@"^(?<bad>rake aborted!)$"),
        },
        new("turbo", CheckKind.Build)
        {
            Marks = ["Tasks: ", " run failed:"],
            Ends = new(
                @"^\s*Tasks:\s+(?<part>\d+) successful, (?<all>\d+) total$",
                @"^\s*(?<fail>ERROR  run failed: .+)$"),
        },
        new("nx", CheckKind.Build)
        {
            Marks = ["NX "],
            Ends = new(
                @"^ (?:[>❯] )? ?NX\s+(?<good>Successfully ran target.+)$",
                @"^ (?:[>❯] )? ?NX\s+(?<bad>(?:Running target|Ran target|Running \d+ target).+ failed.*)$"),
        },
        new("lerna", CheckKind.Build)
        {
            Marks = ["lerna "],
            Ends = new(@"^(?<fail>lerna ERR! .+)$", @"^(?<good>lerna success run .+)$"),
        },
        new("pip", CheckKind.Build)
        {
            Names = ["pip3", "pip install"],
            Marks = ["ERROR: ", "error: subprocess-exited-with-error", "error: externally-managed-environment"],
            Ends = new(
                @"^(?<fail>ERROR: (?:Could not find a version that satisfies|No matching distribution found for|" +
                @"Failed (?:building wheel|to build)|Could not (?:install packages|open requirements file|" +
                @"build wheels)|" +
                @"Cannot install |ResolutionImpossible|Invalid requirement|" +
                @"Package '[^']+' requires a different Python|" +
                @"Failed to build installable wheels).*)$",
                @"^\s*(?<fail>error: (?:subprocess-exited-with-error|externally-managed-environment|" +
                @"metadata-generation-failed))$"),
        },
        new("uv", CheckKind.Build)
        {
            Names = ["uv pip", "uv sync"],
            Marks = ["No solution found when", "Failed to ", "No `pyproject.toml` found"],
            Ends = new(
                @"^\s*(?<bad>× (?:No solution found when resolving|Failed to (?:build|download|resolve|read)).*)$",
                @"^(?<bad>error: (?:No `pyproject\.toml` found|Failed to spawn: `).*)$"),
        },
        new("poetry", CheckKind.Build)
        {
            Marks =
            [
                "version solving failed", "Poetry could not find a pyproject.toml",
                "changed significantly since poetry.lock",
            ],
            Ends = new(
                @"^(?<bad>(?:So, b|B)ecause .+ version solving failed\.)$",
                @"^(?<bad>Poetry could not find a pyproject\.toml file.*)$",
                @"^(?<bad>pyproject\.toml changed significantly since poetry\.lock was last generated\..*)$"),
        },
    ];
}

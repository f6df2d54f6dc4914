using System.Collections.Frozen;

namespace Hone.Bench.Generate;

/// <summary>Words that are not swapped, or hardly, because readers of sessions live by them.</summary>
/// <remarks>
/// What agents and tools print to say how a call ended, what shells and languages reserve, what commands are called:
/// with these left alone, failures in the copies are failed in the same way as in the originals.
/// </remarks>
public static class KeptWords
{
    private const string Agents =
        """
        exit code error errors request interrupted by user for tool use doesn want to proceed with this take that
        action right now sibling call errored cancelled parallel command timed out after rejected declined aborted
        apply patch verification failed collab spawn parse function arguments unsupported process exited running
        chunk wall time seconds original token count output session total lines script completed begin update delete
        file move caveat messages below were generated while local commands being continued from previous
        conversation system reminder environment context content truncated characters permission approval sandbox
        requested haven granted been used before read first string replace found multiple matches unknown invalid
        the and was are but for not all any you your has had can its out off one two new end bin zsh bash usr
        input validation stdout stderr background hook blocked usage limit reached overloaded
        """;

    private const string Outcomes =
        """
        warning warnings failure failures fail fails failing pass passed passing skipped skip todo tests test suite
        suites todos total collected deselected xfailed xpassed assertion assert expected actual received panic fatal
        traceback exception most recent last undefined undeclared cannot could should must such directory denied
        refused timeout deadline exceeded connection conflict merge network module package import resolve compile
        compilation build built cached line column note help hint syntax unexpected missing mismatch null pointer
        reference segmentation fault killed memory exists already empty none unreachable deprecated unused
        """;

    private const string Commands =
        """
        git npm npx sed awk cat pip uvx bun deno tsc env ssh tar zip app api cmd src pkg lib usr etc tmp dev var opt sql
        xml csv url css img svg png pdf txt map let def int str obj err ctx nil len fmt key val ref row col sum max min
        grep find echo make mise cargo python pytest node yarn pnpm docker kubectl curl wget dotnet gofmt head tail
        sort uniq xargs chmod mkdir touch kill sleep source install commit push pull checkout branch rebase status
        stash clone fetch reset restore show diff config remote worktree origin main master true false bash shell sudo
        which type cat less awk perl ruby java gradle maven cmake clang clippy eslint prettier vitest jest mocha tox
        ruff mypy black golangci lint format vendor tidy list init create remove copy apply describe logs exec
        """;

    private const string Languages =
        """
        func return const class def struct interface async await export public private protected static void bool
        self range else elif switch case break continue default defer chan select goto enum union trait impl match
        where yield lambda raise try catch finally throw throws using namespace readonly override virtual abstract
        sealed record double float integer long short byte char object number boolean array
        """;

    private static readonly FrozenSet<string> Always = Read(Agents, Outcomes);
    private static readonly FrozenSet<string> InCommands = Read(Commands, Languages);

    /// <summary>Whether the word, in lower case, is never swapped.</summary>
    public static bool IsKeptAlways(string word) => Always.Contains(word);

    /// <summary>Whether the word is swapped only outside commands, and only where no other word can be.</summary>
    public static bool IsKeptInCommands(string word) => InCommands.Contains(word);

    private static FrozenSet<string> Read(params string[] lists) => lists
        .SelectMany(list => list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);
}

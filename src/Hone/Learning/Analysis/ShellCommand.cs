using System.Text.RegularExpressions;

namespace Hone.Learning.Analysis;

/// <summary>Judges command lines by their words: does it only look, does it check, what is its core.</summary>
internal static partial class ShellCommand
{
    /// <summary>Longer command lines are scripts: not judged, taken to change things.</summary>
    private const int LengthMax = 4000;

    private static readonly HashSet<string> s_looking = [.. (
        "ls cat head tail grep egrep fgrep rg ag find fd wc pwd echo printf which type command file stat tree du df "
        + "env printenv sort uniq cut awk jq yq diff cmp comm basename dirname realpath readlink date whoami uname "
        + "test true false nl less more tr column xxd od strings ps pgrep top lsof id hostname sleep cd export sed "
        + "read [ : git gh").Split(' ')];

    private static readonly HashSet<string> s_gitLooking = [.. (
        "status log diff show branch rev-parse ls-files ls-tree cat-file blame describe remote config merge-base "
        + "rev-list shortlog reflog for-each-ref show-ref ls-remote name-rev grep count-objects var version "
        + "check-ignore diff-tree symbolic-ref").Split(' ')];

    private static readonly HashSet<string> s_prefixes = ["xargs", "time", "nice", "timeout", "sudo", "env", "command"];

    private static readonly HashSet<string> s_keywords =
        ["for", "while", "until", "if", "do", "then", "else", "!", "done", "fi", "{", "}"];

    /// <summary>True where every part of the line only looks.</summary>
    public static bool IsReadOnly(string command)
    {
        if (command.Length > LengthMax) return false;
        string bare = QuietRedirects().Replace(Unquoted(command), "");
        if (bare.Contains("<<", StringComparison.Ordinal) || Redirect().IsMatch(bare)) return false;
        return Separators().Split(bare).All(IsLooking);
    }

    /// <summary>True where the line runs tests, a linter, a type checker or a build, and rewrites no files.</summary>
    public static bool IsPlainCheck(string command) => IsCheck(command) && !Rewrites().IsMatch(Unquoted(command));

    /// <summary>True where the line runs tests, a linter, a type checker or a build.</summary>
    public static bool IsCheck(string command) =>
        command.Length <= LengthMax && CheckWords().IsMatch(Unquoted(command)) && !IsReadOnly(Core(command));

    /// <summary>The line without what only shapes its output: white space folded, filters at the end dropped.</summary>
    public static string Core(string command)
    {
        if (command.Length > LengthMax) return command;
        string folded = Blanks().Replace(command.Trim(), " ");
        folded = ExitEcho().Replace(QuietRedirects().Replace(folded, ""), "");
        return Filters().Replace(folded, "").Trim();
    }

    /// <summary>The line with quoted texts emptied, without redirections that only merge or silence.</summary>
    public static string Bare(string command) =>
        QuietRedirects().Replace(Unquoted(command.Replace("\\\n", " ", StringComparison.Ordinal)), "");

    /// <summary>The commands of a line whose quoted texts are emptied.</summary>
    public static string[] SplitParts(string bare) => Separators().Split(bare);

    private static string Unquoted(string command) => Quoted().Replace(command, "''");

    private static bool IsLooking(string part)
    {
        List<string> words = [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 0 && (s_keywords.Contains(words[0]) || Assignment().IsMatch(words[0])))
        {
            if (words[0] is "for" or "done" or "fi") return true;
            words.RemoveAt(0);
        }

        if (words.Count > 0 && s_prefixes.Contains(words[0]))
        {
            words = [.. words.Skip(1)
                .SkipWhile(w => w[0] == '-' || char.IsAsciiDigit(w[0]) || Assignment().IsMatch(w))];
        }

        if (words.Count == 0) return true;
        string name = words[0].Trim('(', ')', '{', '}');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name switch
        {
            "" => true,
            "git" => IsGitLooking(words),
            "gh" => words.Skip(1).Take(3).Any(w => w is "view" or "list" or "status" or "diff" or "checks"),
            "sed" => !words.Any(w => w.StartsWith("-i", StringComparison.Ordinal) || w == "--in-place"),
            "find" => !words.Any(w => w is "-delete" or "-exec" or "-execdir"),
            _ => s_looking.Contains(name),
        };
    }

    private static bool IsGitLooking(List<string> words)
    {
        int at = 1;
        while (at < words.Count && words[at][0] == '-') at += words[at] is "-C" or "-c" ? 2 : 1;
        if (at >= words.Count) return true;
        return s_gitLooking.Contains(words[at])
            && !(words[at] == "branch" && words.Any(w => w is "-d" or "-D" or "-m" or "-M"));
    }

    [GeneratedRegex("""'[^']*'|"(?:[^"\\]|\\.)*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"&>\s*/dev/null|\d?>\s*/dev/null|\d>&\d")]
    private static partial Regex QuietRedirects();

    [GeneratedRegex(@"(?<![=\-])>")]
    private static partial Regex Redirect();

    [GeneratedRegex(@"\|\||&&|[|;\n&]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\w+=")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@";\s*echo ""?(?:EXIT|exit)[^|;&]*$")]
    private static partial Regex ExitEcho();

    [GeneratedRegex(@"(?:\s*\|\s*(?:tail|head|grep|egrep|rg|sed|awk|less|cat|wc|sort|uniq|cut|tee|jq|tr)\b[^|;&]*)+$")]
    private static partial Regex Filters();

    [GeneratedRegex(
        @"\b(?:tests?|lint|check|build|vet|type-?check|compile|tsc|pytest|jest|vitest|mypy|clippy|eslint|ruff"
        + @"|verify|ci)\b")]
    private static partial Regex CheckWords();

    [GeneratedRegex(
        @"\b(?:fmt|format|generate|codegen|install|add|prettier|black|isort|rustfmt)\b|--fix|--write|-i\b"
        + @"|\bgit\s+(?:checkout|switch|restore|stash|merge|rebase|pull|reset|revert|cherry-pick|apply|am|clean"
        + @"|mv|rm)\b")]
    private static partial Regex Rewrites();
}

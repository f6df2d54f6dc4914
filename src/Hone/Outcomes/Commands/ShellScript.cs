namespace Hone.Outcomes.Commands;

/// <summary>
/// A shell command line taken apart: what is run, in which pipes, and joined by what. A reading, not a shell: groups
/// and loops are flattened, substitutions stay words.
/// </summary>
internal sealed class ShellScript
{
    /// <summary>Characters of a line beyond which it is not read: nobody types a check of that length.</summary>
    private const int LengthMax = 64 * 1024;

    private static readonly HashSet<string> s_keywords =
        ["then", "do", "else", "elif", "fi", "done", "esac", "{", "}", "if", "while", "until", "!", "time"];

    private static readonly HashSet<string> s_conditions = ["if", "while", "until", "elif", "!"];

    private ShellScript(IReadOnlyList<Pipeline> pipelines, bool isUnread) =>
        (Pipelines, IsUnread) = (pipelines, isUnread);

    /// <summary>What is run, in order.</summary>
    public IReadOnlyList<Pipeline> Pipelines { get; }

    /// <summary>True where the line was too long to be read.</summary>
    public bool IsUnread { get; }

    /// <summary>True where a failure in a pipe is not hidden by what follows in the pipe.</summary>
    public bool HasPipefail { get; private init; }

    /// <summary>True where the shell stops at the first command that fails.</summary>
    public bool StopsAtFailure { get; private init; }

    /// <summary>Takes a command line apart.</summary>
    public static ShellScript Parse(string line)
    {
        if (line.Length > LengthMax) return new ShellScript([], isUnread: true);
        List<Pipeline> pipelines = [];
        List<SimpleCommand> pipe = [];
        List<ShellToken> words = [];
        string before = "";
        foreach (ShellToken token in ShellTokens.Of(line).Append(new ShellToken(";", IsOperator: true)))
        {
            if (!token.IsOperator)
            {
                words.Add(token);
                continue;
            }

            if (Command(words) is { } command) pipe.Add(command);
            words.Clear();
            if (token.Text is "|" or "|&")
            {
                if (pipe.Count == 0 && pipelines.Count > 0) (pipe, before) = Reopen(pipelines);
                continue;
            }

            if (pipe.Count > 0)
            {
                pipelines.Add(new Pipeline(pipe, before, token.Text == "&"));
                pipe = [];
                before = "";
            }

            // After an empty line or a keyword the first operator counts: `a ||\n b` is joined by `||`.
            if (pipelines.Count > 0 && before is "" or ";") before = token.Text is "&&" or "||" ? token.Text : ";";
        }

        bool hasPipefail = Sets(pipelines, "pipefail", null);
        return new ShellScript(pipelines, isUnread: false)
        {
            HasPipefail = hasPipefail,
            StopsAtFailure = Sets(pipelines, "errexit", 'e'),
        };
    }

    /// <summary>A pipe behind a group takes the group's output: its last command stands for it.</summary>
    private static (List<SimpleCommand> Pipe, string Before) Reopen(List<Pipeline> pipelines)
    {
        Pipeline last = pipelines[^1];
        pipelines.RemoveAt(pipelines.Count - 1);
        return ([.. last.Commands], last.Before);
    }

    /// <summary>True where the line switches an option of the shell on and does not switch it off again.</summary>
    private static bool Sets(List<Pipeline> pipelines, string name, char? letter)
    {
        bool isOn = false;
        foreach (IReadOnlyList<string> words in pipelines.SelectMany(p => p.Commands).Select(c => c.Words))
        {
            if (words.Count < 2 || words[0] is not ("set" or "bash" or "sh")) continue;
            for (int i = 1; i < words.Count; i++)
            {
                string word = words[i];
                if (word == name && words[i - 1].EndsWith('o')) isOn = words[i - 1][0] == '-';
                else if (letter is { } l && word.Length > 1 && word[0] is '-' or '+' && word.Contains(l))
                {
                    // `bash -e script` sets it, but for that shell alone: the letter counts for `set` only.
                    if (words[0] == "set") isOn = word[0] == '-';
                }
            }
        }

        return isOn;
    }

    /// <summary>A command out of its tokens: keywords, assignments and redirections are taken out.</summary>
    private static SimpleCommand? Command(List<ShellToken> tokens)
    {
        List<string> words = [];
        string? outputFile = null;
        bool isCondition = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            ShellToken token = tokens[i];
            if (token.Redirect is { } redirect)
            {
                bool hasTarget = i + 1 < tokens.Count && tokens[i + 1].Redirect is null && redirect[^1] != '&';
                string target = hasTarget ? tokens[++i].Text : "";
                if (redirect is ">" or ">>" or "1>" or "1>>" or "&>" or "&>>" or ">|") outputFile = target;
                continue;
            }

            bool isFirst = words.Count == 0;
            if (isFirst && !token.IsQuoted && s_keywords.Contains(token.Text))
            {
                isCondition |= s_conditions.Contains(token.Text);
                continue;
            }

            // A loop's own line, `for x in a b`, and a case's run nothing.
            if (isFirst && !token.IsQuoted && token.Text is "for" or "case" or "select" or "function") return null;
            if (isFirst && IsAssignment(token)) continue;
            words.Add(token.Text);
        }

        return words.Count == 0
            ? null
            : new SimpleCommand(words) { OutputFile = outputFile, IsCondition = isCondition };
    }

    private static bool IsAssignment(ShellToken token)
    {
        int equals = token.Text.IndexOf('=');
        return equals > 0 && (char.IsAsciiLetter(token.Text[0]) || token.Text[0] == '_')
            && token.Text.AsSpan(0, equals).TrimEnd('+').IndexOfAnyExcept(ShellTokens.NameCharacters) < 0;
    }
}

using System.Buffers;
using System.Text;

namespace Hone.Outcomes.Commands;

/// <summary>
/// Splits a shell line into words and operators (POSIX shell, 2.2 and 2.3, with what bash and zsh add).
/// </summary>
internal sealed class ShellTokens
{
    private readonly string _line;
    private readonly List<ShellToken> _tokens = [];
    private readonly StringBuilder _word = new();
    private readonly Queue<(string End, bool IsIndented)> _hereDocuments = new();
    private int _at;
    private bool _isQuoted;

    private ShellTokens(string line) => _line = line;

    /// <summary>Characters of a variable's name.</summary>
    public static SearchValues<char> NameCharacters { get; } =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>The tokens of a line, in order.</summary>
    public static IReadOnlyList<ShellToken> Of(string line)
    {
        ShellTokens reader = new(line);
        while (reader._at < line.Length) reader.Next();
        reader.EndWord();
        return reader._tokens;
    }

    private char Peek(int ahead = 1) => _at + ahead < _line.Length ? _line[_at + ahead] : '\0';

    private void Next()
    {
        char c = _line[_at];
        switch (c)
        {
            case '\\':
                // A line that goes on in the next leaves no word behind.
                if (Peek() != '\n')
                {
                    _word.Append(Peek() == '\0' ? "" : Peek().ToString());
                    _isQuoted = true;
                }

                _at += 2;
                break;
            case '\'':
            case '"':
                Quoted(c);
                break;
            case '$' when Peek() == '(':
            case '`':
                Substitution(c);
                break;
            case ' ' or '\t' or '\r':
                EndWord();
                _at++;
                break;
            case '#' when _word.Length == 0 && !_isQuoted:
                _at = EndOfLine(_at);
                break;
            case '\n':
                Operator("\n");
                SkipHereDocuments();
                break;
            case ';' or '|' or '&' or '(' or ')' when !IsRedirectAnd(c):
                Operator(c is '|' or '&' && Peek() == c ? $"{c}{c}" : c == '|' && Peek() == '&' ? "|&" : c.ToString());
                break;
            case '>' or '<' or '&':
                Redirection();
                break;
            default:
                _word.Append(c);
                _at++;
                break;
        }
    }

    /// <summary><c>&amp;&gt;</c> sends both outputs somewhere; it is no <c>&amp;</c>.</summary>
    private bool IsRedirectAnd(char c) => c == '&' && Peek() == '>';

    private void Operator(string text)
    {
        EndWord();
        _at += text.Length;
        _tokens.Add(new ShellToken(text is "\n" or "(" or ")" or ";;" ? ";" : text, IsOperator: true));
    }

    private void EndWord()
    {
        if (_word.Length > 0 || _isQuoted) _tokens.Add(new ShellToken(_word.ToString(), IsQuoted: _isQuoted));
        _word.Clear();
        _isQuoted = false;
    }

    private void Quoted(char quote)
    {
        _isQuoted = true;
        for (_at++; _at < _line.Length && _line[_at] != quote; _at++)
        {
            if (quote == '"' && _line[_at] == '\\' && Peek() is '"' or '\\' or '$' or '`') _at++;
            if (_at < _line.Length) _word.Append(_line[_at]);
        }

        _at++;
    }

    /// <summary>What a substitution runs is not read: its words stay a word.</summary>
    private void Substitution(char opening)
    {
        int start = _at;
        if (opening == '`')
        {
            int end = _line.IndexOf('`', _at + 1);
            _at = end < 0 ? _line.Length : end + 1;
        }
        else
        {
            int depth = 0;
            for (_at++; _at < _line.Length; _at++)
            {
                if (_line[_at] == '(') depth++;
                else if (_line[_at] == ')' && --depth == 0) break;
            }

            _at = Math.Min(_at + 1, _line.Length);
        }

        _isQuoted = true;
        _word.Append(_line, start, _at - start);
    }

    private void Redirection()
    {
        // A number right before the sign names what is redirected.
        bool isNumber = _word.Length > 0 && !_isQuoted && _word.ToString().All(char.IsAsciiDigit);
        int start = _at;
        while (_at < _line.Length && _line[_at] is '>' or '<' or '&' or '|' && _at - start < 3) _at++;
        if (_at < _line.Length && _line[_at] == '-' && _line.AsSpan(start, _at - start) is "<<") _at++;
        string sign = (isNumber ? _word.ToString() : "") + _line[start.._at];
        if (isNumber) _word.Clear();
        EndWord();
        if (sign.EndsWith(">&", StringComparison.Ordinal) || sign.EndsWith("<&", StringComparison.Ordinal))
        {
            // 2>&1: the number that follows belongs to it.
            while (_at < _line.Length && (char.IsAsciiDigit(_line[_at]) || _line[_at] == '-')) _at++;
        }

        if (sign is "<<" or "<<-") HereDocument(sign == "<<-");
        else _tokens.Add(new ShellToken("", Redirect: sign));
    }

    private void HereDocument(bool isIndented)
    {
        while (_at < _line.Length && _line[_at] is ' ' or '\t') _at++;
        int start = _at;
        while (_at < _line.Length && !char.IsWhiteSpace(_line[_at]) && _line[_at] is not (';' or '|' or '&' or ')'))
        {
            _at++;
        }

        string end = _line[start.._at].Trim('\'', '"', '\\');
        if (end.Length > 0) _hereDocuments.Enqueue((end, isIndented));
    }

    private void SkipHereDocuments()
    {
        while (_hereDocuments.TryDequeue(out (string End, bool IsIndented) document))
        {
            while (_at < _line.Length)
            {
                int end = EndOfLine(_at);
                ReadOnlySpan<char> line = _line.AsSpan(_at, end - _at);
                _at = Math.Min(end + 1, _line.Length);
                if ((document.IsIndented ? line.TrimStart('\t') : line).SequenceEqual(document.End)) break;
            }
        }
    }

    private int EndOfLine(int from)
    {
        int end = _line.IndexOf('\n', from);
        return end < 0 ? _line.Length : end;
    }
}

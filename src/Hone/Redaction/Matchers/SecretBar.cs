using System.Buffers;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>How much a value must look like a secret, given what its key and its place say.</summary>
internal readonly ref struct SecretBar(KeyWord word, KeyName name, Assignment found)
{
    /// <summary>How much of a value is looked at.</summary>
    public const int JudgedMax = 512;

    private const int FirmLengthMin = 8;
    private const int LooseLengthMin = 12;
    private const int ProseLengthMin = 16;
    private const int WeakLengthMin = 20;
    private const int PasswordLengthMin = 5;
    private const int PasswordLengthMax = 128;
    private const int LettersLengthMin = 6;
    private const int BareLettersLengthMin = 8;
    private const int DigitsLengthMin = 6;
    private const int NumberLengthMin = 24;
    private const int PhraseWordsMax = 8;

    /// <summary>
    /// The share of words from which a value is a name, where its place does not say that it is a secret.
    /// </summary>
    private const double LooseWordsMax = 0.3;


    private static readonly SearchValues<byte> PhraseLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789- "u8);

    /// <summary>Marks that stand in passwords and hardly ever in prose.</summary>
    private static readonly SearchValues<byte> Marks = SearchValues.Create("@#$%^&*!"u8);

    private static readonly SearchValues<byte> NameMarks = SearchValues.Create("_-./"u8);

    /// <summary>An option with a value, or a value that ends where its quote, tag or line says.</summary>
    private bool Assigned => found.Link is Link.Equals or Link.Colon or Link.Label or Link.Tag || name.Flag;

    /// <summary>The value stands in quotes or directly behind an equals sign.</summary>
    private bool IsCertain => found.Quoted || found is { Tight: true, Link: Link.Equals };

    /// <summary><c>PASS: TestLogin</c> is what a test runner prints, and "pass `x=1` to it" is prose.</summary>
    private bool IsVerdict => word.Word == "pass" && (IsArgument || (name.Bare && !IsCertain));

    /// <summary><c>setPassword("…")</c>, <c>PASSWORD '…'</c>.</summary>
    private bool IsArgument => found.Link is Link.Call or Link.Blank && !name.Flag;

    /// <summary>
    /// Judges a value as it stands in the text, escape sequences and all; a long one by its beginning.
    /// </summary>
    public bool Passes(ReadOnlySpan<byte> value)
    {
        if (value.Length > Scan.SecretLengthMax)
        {
            return false;
        }
        value = value[..Math.Min(value.Length, JudgedMax)];
        if (!value.Contains((byte)'\\'))
        {
            return PassesPlain(value);
        }
        Span<byte> plain = stackalloc byte[value.Length];
        return PassesPlain(Escapes.Remove(value, plain));
    }

    private bool PassesPlain(ReadOnlySpan<byte> value)
    {
        if (Placeholder.IsIn(value) || StandIn.IsReference(value)
            || (!found.Quoted && (found.Link == Link.Comma || StandIn.IsCode(value) || IsOption(value))))
        {
            return false;
        }
        Shape shape = Shape.Of(value);
        if (IsVerdict && (shape.Digits < 2 || shape.Words >= LooseWordsMax))
        {
            return false;
        }
        return IsRandom(value, shape) || IsNumber(shape) || (word.Word == "auth" && BasicMatcher.IsPair(value))
            || (word.Password && (IsPassword(value, shape) || IsPhrase(value, shape)));
    }

    /// <summary>Behind an option without a value the next option stands.</summary>
    private bool IsOption(ReadOnlySpan<byte> value) => found.Link == Link.Blank && value[0] == (byte)'-';

    /// <summary>The less a place says, the longer a random value must be, and the fewer words may be in it.</summary>
    private bool IsRandom(ReadOnlySpan<byte> value, Shape shape)
    {
        bool loose = !Assigned || found.Called || (!found.Quoted && StandIn.IsDotted(value));
        return shape.Length >= RandomLengthMin() && shape.IsRandom && (!loose || shape.Words < LooseWordsMax);
    }

    /// <summary>Digits alone are a secret only where there are more than any count has.</summary>
    private bool IsNumber(Shape shape) =>
        shape.Digits == shape.Length && shape.Length >= NumberLengthMin && shape.Distinct >= TokenMatcher.DistinctMin
        && name.Strength == KeyStrength.Strong && Assigned && (found.Quoted || found.Tight);

    /// <summary>
    /// A few words in small letters, none of which belongs to a label, or a password with a space in it.
    /// </summary>
    private bool IsPhrase(ReadOnlySpan<byte> value, Shape shape)
    {
        if (!found.Quoted || found.Link is not (Link.Equals or Link.Colon) || shape.Blanks is 0 or >= PhraseWordsMax)
        {
            return false;
        }
        bool words = shape.Upper == 0 && shape.Lower >= LettersLengthMin && value.IndexOfAnyExcept(PhraseLetters) < 0
            && !StandIn.HasExampleWord(value);
        bool marked = shape.Blanks <= 2 && shape.Digits > 0 && shape.Letters > 0 && value.IndexOfAny(Marks) >= 0;
        return words || marked;
    }

    private int RandomLengthMin()
    {
        if (name.Strength == KeyStrength.Weak)
        {
            return WeakLengthMin;
        }
        if (!Assigned || found.Called)
        {
            return ProseLengthMin;
        }
        return found.Quoted || found.Tight || name.Flag || found.Link == Link.Label ? FirmLengthMin : LooseLengthMin;
    }

    private bool IsPassword(ReadOnlySpan<byte> value, Shape shape)
    {
        if (shape.Length is < PasswordLengthMin or > PasswordLengthMax || shape.Blanks > 0 || found.Called
            || !(Assigned || (IsArgument && found.Quoted && shape.Digits > 0))
            || value[0] == (byte)'/' || StandIn.IsExample(value))
        {
            return false;
        }
        if (shape.Letters == 0)
        {
            return IsCertain && shape.Digits >= DigitsLengthMin && !name.Bare;
        }
        bool marked = !Alphabet.Dotted.IsAllOf(value[..^1]);
        if (shape.Digits > 0 || marked)
        {
            return found.Quoted || !(StandIn.IsDotted(value) || StandIn.IsExample(value.TrimEnd("0123456789"u8)));
        }
        return value.IndexOfAny(NameMarks) < 0 && !HasHump(value) && shape.Length >= LettersMin();
    }

    /// <summary>
    /// Letters alone are a password only where nothing else could stand: in quotes, or in a shell's assignment.
    /// </summary>
    private int LettersMin()
    {
        if (found.Quoted)
        {
            return LettersLengthMin;
        }
        bool shell = found is { Link: Link.Equals, Tight: true } && (name.Shouting || name.Flag);
        return shell ? BareLettersLengthMin : int.MaxValue;
    }

    /// <summary>A capital behind a small letter, as in <c>userPassword</c>.</summary>
    private static bool HasHump(ReadOnlySpan<byte> value)
    {
        for (int at = 1; at < value.Length; at++)
        {
            if (char.IsAsciiLetterUpper((char)value[at]) && char.IsAsciiLetterLower((char)value[at - 1]))
            {
                return true;
            }
        }
        return false;
    }
}

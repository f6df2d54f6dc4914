using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Hone.Cli.Screens;

namespace Hone.Cli.Reports.Html;

/// <summary>HTML in the making: literal parts are markup, every inserted value is text and is encoded.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with encoded values in it.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] Insertion insertion)
    {
        _ = insertion;
        return this;
    }

    /// <summary>Adds a line of markup with encoded values in it.</summary>
    public Markup Line([InterpolatedStringHandlerArgument("")] Insertion insertion)
    {
        _ = insertion;
        _text.Append('\n');
        return this;
    }

    /// <summary>Adds what Hone itself wrote and nobody else: the style sheet.</summary>
    public Markup Trusted(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Takes an interpolated string apart: what the program wrote stays, what it inserts is encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Insertion
    {
        private readonly StringBuilder _text;

        public Insertion(int literalLength, int formattedCount, Markup markup)
        {
            _ = (literalLength, formattedCount);
            _text = markup._text;
        }

        public void AppendLiteral(string value) => _text.Append(value);

        public void AppendFormatted(string? value) => _text.Append(WebUtility.HtmlEncode(SafeText.OneLine(value)));

        public void AppendFormatted(int value) => _text.Append(value);

        public void AppendFormatted(double value) => _text.Append($"{value:0.##}");
    }
}

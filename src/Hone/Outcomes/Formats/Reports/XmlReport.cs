using System.Xml;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>Takes in one XML document, tag by tag, and says at the end what it stands for.</summary>
internal abstract class XmlReport
{
    /// <summary>A tag that opens, with the attributes to be asked for now; depth 0 is the root.</summary>
    public abstract void Open(XmlReader tag);

    /// <summary>A tag that closes; an empty one closes as well.</summary>
    public virtual void Close(string name, int depth)
    {
    }

    /// <summary>The check; null where the document turns out to be something else.</summary>
    /// <param name="whole">False where the document breaks off.</param>
    public abstract Check? Finish(bool whole);

    /// <summary>A number in an attribute; null where it is missing or no count.</summary>
    protected static int? Number(XmlReader tag, string name) =>
        int.TryParse(tag.GetAttribute(name), out int number) && number >= 0 ? number : null;

    /// <summary>Joins what holds a test with its name, unless the name says it already.</summary>
    protected static string FullName(string? holder, string name) =>
        string.IsNullOrEmpty(holder) || name.Length == 0 || name.StartsWith(holder, StringComparison.Ordinal)
            ? name
            : $"{holder}.{name}";
}

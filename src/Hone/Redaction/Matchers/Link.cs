namespace Hone.Redaction.Matchers;

/// <summary>How a value hangs on its key.</summary>
internal enum Link
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>key=value</c>, <c>key := value</c>, <c>key =&gt; value</c>, <c>key == value</c>.</summary>
    Equals,

    /// <summary><c>key: value</c>, <c>"key": "value"</c>.</summary>
    Colon,

    /// <summary><c>"key", "value"</c>.</summary>
    Comma,

    /// <summary><c>--key value</c>, <c>PASSWORD 'value'</c>, <c>| key | value |</c>.</summary>
    Blank,

    /// <summary><c>setKey("value")</c>.</summary>
    Call,

    /// <summary><c>&lt;key&gt;value&lt;/key&gt;</c>.</summary>
    Tag,

    /// <summary><c>"name": "key", "value": "…"</c>.</summary>
    Label,
}

using Hone.Sqlite.Native;
using Hone.Telemetry;

namespace Hone.Sqlite.Rows;

/// <summary>A message as a row of the table <c>message</c>.</summary>
internal static class MessageRow
{
    public const string Insert = """
        INSERT INTO message (id, session_key, kind, at, ordinal, text) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """;

    public const string Update = """
        UPDATE message SET (session_key, kind, at, ordinal, text) = (?, ?, ?, ?, ?) WHERE id = ?
        """;

    /// <summary>The fields in a fixed order, identities instead of keys.</summary>
    public const string Select =
        "SELECT m.id, s.id, m.kind, m.at, m.ordinal, m.text FROM message m JOIN session s USING (session_key)";

    /// <summary>Puts everything after the identity.</summary>
    public static Statement Put(Statement row, Message message, long sessionKey) => row
        .Put(sessionKey).Put((long)message.Kind).Put(message.At).Put(message.Ordinal).Put(message.Text);

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static Message Read(Statement row)
    {
        Message read = new(row.Id(), row.Text(), (MessageKind)row.Int(), row.TimeOrNull(), "");
        return read with { Ordinal = row.LongOrNull(), Text = row.Text() };
    }
}

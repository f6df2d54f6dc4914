using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;
using Hone.Telemetry;

namespace Hone.Sqlite.Saving;

/// <summary>Writes messages; of two of one identity the one that precedes stays, in any order of arrival.</summary>
internal sealed class MessageWriter(Connection connection, SessionRows sessions)
{
    private readonly Statement _insert = connection.Keep(MessageRow.Insert);
    private readonly Statement _select = connection.Keep(MessageRow.Select + " WHERE m.id = ?");
    private readonly Statement _update = connection.Keep(MessageRow.Update);

    public void Write(Message message)
    {
        SessionRow session = sessions.Of(message.SessionId);
        MessageRow.Put(_insert.Begin().Put(message.Id), message, session.Key).Run();
        if (connection.Changes == 0) Choose(message, session);
        else session.IsChanged = true;
    }

    private void Choose(Message message, SessionRow session)
    {
        if (!_select.Begin().Put(message.Id).Step())
        {
            throw new InvalidOperationException($"message {message.Id} is there and is not");
        }

        Message stored = MessageRow.Read(_select);
        _select.End();
        if (!message.Precedes(stored)) return;

        MessageRow.Put(_update.Begin(), message, session.Key).Put(message.Id).Run();
        session.IsChanged = true;
        if (stored.SessionId == message.SessionId) return;
        SessionRow left = sessions.Of(stored.SessionId);
        left.IsChanged = left.HasLost = true;
    }
}

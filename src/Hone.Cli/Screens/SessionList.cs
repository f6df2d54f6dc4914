using Hone.Learning;

namespace Hone.Cli.Screens;

/// <summary>Sessions as rows, the latest first.</summary>
internal static class SessionList
{
    private const int IdLength = 13, IdLengthMax = 24, ProjectLengthMax = 20, TitleLengthMax = 60;

    /// <summary>Narrower screens show fewer columns.</summary>
    private const int WideFrom = 110;

    /// <summary>Writes them.</summary>
    public static void Write(Screen screen, IReadOnlyList<SessionSummary> sessions, DateTimeOffset now)
    {
        if (sessions.Count == 0) return;
        bool isWide = screen.Width >= WideFrom;
        List<Cells> columns =
        [
            Cells.Whole("Started"), Cells.Whole(""), Cells.Whole("Session"), new Cells("Project"),
            Cells.Number("Calls"), Cells.Number("Failed"),
        ];
        if (isWide) columns.AddRange([Cells.Number("At work"), Cells.Number("Tokens"), Cells.Number("Cost")]);
        columns.Add(new Cells("Title"));
        screen.Table(columns, sessions.Select(s => Row(s, isWide, screen.IsUnicode, now)), indent: 0);
    }

    /// <summary>The part of a session's id that a person types.</summary>
    public static string ShortId(string sessionId)
    {
        string native = sessionId[(sessionId.IndexOf(':') + 1)..];
        return native.Length > IdLengthMax ? native[..IdLength] : native;
    }

    private static Piece[] Row(SessionSummary s, bool isWide, bool isUnicode, DateTimeOffset now) =>
    [
        Piece.Faint(Started(s.StartedAt, now)), OutcomeMark.Of(s.Outcome, isUnicode),
        Piece.Strong(s.ParentId is null ? ShortId(s.SessionId) : Figure.Unknown),
        s.Project is { Length: > 0 } project
            ? SafeText.PathEnd(Reports.FirstPage.NameOf(project), ProjectLengthMax)
            : Figure.Unknown,
        Figure.Number(s.Calls.Calls), s.Calls.Failed > 0 ? Piece.Bad(Figure.Number(s.Calls.Failed)) : "0",
        .. isWide
            ? (Piece[])
            [
                Figure.Duration(s.ActiveMs), s.Tokens.Total > 0 ? Figure.Tokens(s.Tokens.Total) : Figure.Unknown,
                s.CostUsd > 0 ? Figure.Usd(s.CostUsd) : Figure.Unknown,
            ]
            : [],
        (s.ParentId is null ? "" : "↳ ") + SafeText.OneLine(s.Title ?? Figure.Unknown, TitleLengthMax),
    ];

    /// <summary>In UTC, as all times on the screen; the year where it is another one.</summary>
    private static string Started(DateTimeOffset? at, DateTimeOffset now) => at is not { } started ? Figure.Unknown
        : started.UtcDateTime.Year == now.UtcDateTime.Year ? $"{started.UtcDateTime:MM-dd HH:mm}"
        : $"{started.UtcDateTime:yyyy-MM-dd}";
}

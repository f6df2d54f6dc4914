using Hone.Cli.Hosting;
using Hone.Loop;

namespace Hone.Cli.Screens;

/// <summary>One line on a terminal that says how far the work is, and leaves nothing behind.</summary>
internal sealed class ProgressLine : IProgress<LoopProgress>
{
    /// <summary>Often enough to look alive, seldom enough to cost nothing.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Before this there is no speed to speak of.</summary>
    private static readonly TimeSpan s_speedAfter = TimeSpan.FromSeconds(2);

    private readonly World _world;
    private readonly Lock _gate = new();
    private readonly long _start;
    private long _shownAt;
    private int _shown;

    public ProgressLine(World world)
    {
        _world = world;
        _start = world.Time.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Report(LoopProgress value)
    {
        lock (_gate)
        {
            if (_shown > 0 && _world.Time.GetElapsedTime(_shownAt) < s_pause) return;
            _shownAt = _world.Time.GetTimestamp();
            Show(value.Stage == "reading" ? Reading(value) : Looking(value));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_shown > 0) Show("");
        }
    }

    private string Reading(LoopProgress p)
    {
        string line = $"reading  {Figure.Bytes(p.Done)} of {Figure.Bytes(p.Total)}";
        TimeSpan elapsed = _world.Time.GetElapsedTime(_start);
        if (elapsed < s_speedAfter || p.Done == 0) return line;
        double speed = p.Done / elapsed.TotalSeconds;
        long left = (long)((p.Total - p.Done) / speed * 1000);
        return $"{line}, {Figure.Bytes((long)speed)}/s, {Figure.Duration(left)} left";
    }

    private static string Looking(LoopProgress p) =>
        $"{p.Stage}  {Figure.Number(p.Done)} of {Figure.Count(p.Total, "session", "sessions")}";

    private void Show(string line)
    {
        string cut = line.Length < _world.Width ? line : line[..(_world.Width - 1)];
        _world.Error.Write($"\r{cut.PadRight(_shown)}{(cut.Length == 0 ? "\r" : "")}");
        _shown = cut.Length;
    }
}

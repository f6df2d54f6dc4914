using System.Text.RegularExpressions;

namespace Hone.Cli.Tests;

/// <summary>A person at a terminal who types what a test tells them to.</summary>
internal sealed partial class FakeTerminal(int width = 80, int height = 24)
{
    private readonly Queue<Func<CancellationToken, Task<ConsoleKeyInfo>>> _keys = [];

    public (int Width, int Height) Size { get; set; } = (width, height);

    /// <summary>Types letters.</summary>
    public FakeTerminal Types(string letters)
    {
        foreach (char letter in letters) Enqueue(new ConsoleKeyInfo(letter, KeyOf(letter), false, false, false));
        return this;
    }

    /// <summary>Presses keys that are no letters.</summary>
    public FakeTerminal Presses(params ConsoleKey[] keys)
    {
        foreach (ConsoleKey key in keys)
        {
            char letter = key switch { ConsoleKey.Enter => '\r', ConsoleKey.Escape => '\e', _ => '\0' };
            Enqueue(new ConsoleKeyInfo(letter, key, false, false, false));
        }

        return this;
    }

    /// <summary>Holds Control and presses a key.</summary>
    public FakeTerminal Controls(ConsoleKey key)
    {
        Enqueue(new ConsoleKeyInfo((char)(key - ConsoleKey.A + 1), key, false, false, control: true));
        return this;
    }

    /// <summary>Waits while something else happens, and presses a key that only moves.</summary>
    public FakeTerminal Meanwhile(Func<Task> happens)
    {
        _keys.Enqueue(async _ =>
        {
            await happens();
            return new ConsoleKeyInfo('\0', ConsoleKey.PageUp, false, false, false);
        });
        return this;
    }

    /// <summary>Presses Control and C.</summary>
    public FakeTerminal Interrupts(CancellationTokenSource stop)
    {
        _keys.Enqueue(async cancel =>
        {
            await stop.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            throw new InvalidOperationException("nobody listens to Ctrl-C");
        });
        return this;
    }

    public Task<ConsoleKeyInfo> ReadAsync(CancellationToken cancel) => _keys.TryDequeue(out var next)
        ? next(cancel)
        : throw new InvalidOperationException("the test has no more keys");

    /// <summary>The screens that were drawn, each as lines, without the sequences that place them.</summary>
    public static IReadOnlyList<string[]> Frames(string drawn) =>
    [
        .. drawn.Split("\e[?25l\e[H").Skip(1).Select(frame => PlacingRegex().Replace(frame, "").Split("\r\n")),
    ];

    /// <summary>All sequences that Hone itself sends.</summary>
    [GeneratedRegex(@"\e\[(\?1049[hl]|\?25[hl]|H|\d+;\d+H|K|J|[\d;]*m)")]
    public static partial Regex OwnRegex();

    [GeneratedRegex(@"\e\[(\?1049[hl]|\?25[hl]|\d+;\d+H|K|J)")]
    private static partial Regex PlacingRegex();

    private void Enqueue(ConsoleKeyInfo key) => _keys.Enqueue(_ => Task.FromResult(key));

    private static ConsoleKey KeyOf(char letter) => char.ToUpperInvariant(letter) switch
    {
        >= 'A' and <= 'Z' and var c => ConsoleKey.A + (c - 'A'),
        >= '0' and <= '9' and var c => ConsoleKey.D0 + (c - '0'),
        ' ' => ConsoleKey.Spacebar,
        _ => ConsoleKey.None,
    };
}

namespace Hone.Bench.Generate;

/// <summary>What the value under a key is to the generator.</summary>
public enum FieldKind
{
    /// <summary>Unknown key: prose if the value holds white space, else a name to be left alone.</summary>
    Open,

    /// <summary>Prose, code, commands or output, however short.</summary>
    Text,

    /// <summary>A command, a pattern or another tool's input: text in which names of commands are kept.</summary>
    Command,

    /// <summary>Part of a file, which must still be found in the whole of it.</summary>
    Code,

    /// <summary>A word of the format itself, such as a role: only ids, folders and dates in it change.</summary>
    Fixed,

    /// <summary>A working directory, which is no content of the event it stands beside.</summary>
    Folder,

    /// <summary>An identifier, whatever its form.</summary>
    Id,

    /// <summary>The short hexadecimal name of a sub-agent.</summary>
    AgentId,

    /// <summary>Random characters without a meaning, such as a signature.</summary>
    Opaque,

    /// <summary>An amount that may grow a little: tokens of Claude Code, milliseconds.</summary>
    Amount,

    /// <summary>Seconds or milliseconds since 1970.</summary>
    Epoch,
}

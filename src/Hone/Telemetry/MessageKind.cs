namespace Hone.Telemetry;

/// <summary>Who said a message, and as what; the numbers are stored and never change.</summary>
public enum MessageKind
{
    /// <summary>A person's own words to the agent.</summary>
    Prompt = 0,

    /// <summary>A command of the agent's interface, such as <c>/compact</c>, and what it printed.</summary>
    Command = 1,

    /// <summary>A person stopped the agent.</summary>
    Interruption = 2,

    /// <summary>The agent's words to the person.</summary>
    Answer = 3,

    /// <summary>The context was compacted here; the text is the summary, where there is one.</summary>
    Compaction = 4,

    /// <summary>A program's words in a person's place: reminders, hook output, a parent agent's prompt.</summary>
    Notice = 5,
}

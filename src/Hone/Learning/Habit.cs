namespace Hone.Learning;

/// <summary>Something agents do again and again, and what would make it rarer.</summary>
/// <param name="Id">The id, such as <c>edit-before-read</c>.</param>
/// <param name="Title">What the agent does, in the third person: "Edits a file it has not read".</param>
/// <param name="Class">What it costs.</param>
/// <param name="Looks">What exactly is looked for, and what resets it.</param>
/// <param name="Advice">What would make it rarer: the line to give the agent, worded positively.</param>
public sealed record Habit(string Id, string Title, HabitClass Class, string Looks, string Advice);

using System.Text.Json;
using Hone.Outcomes;

namespace Hone.Cli.Reports;

/// <summary>Verdicts, checks and feedback as properties of JSON objects.</summary>
internal static class OutcomeJson
{
    /// <summary>Writes a verdict as an object; null where there is none.</summary>
    public static void Write(Utf8JsonWriter json, string name, Outcome? outcome)
    {
        if (outcome is null)
        {
            json.WriteNull(name);
            return;
        }

        json.Object(name, () =>
        {
            json.WriteString("task_id", outcome.TaskId);
            json.WriteString("label", OutcomeText.Name(outcome.Label));
            json.Real("probability", outcome.Probability, 3);
            json.WriteString("previous", outcome.Previous is { } previous ? OutcomeText.Name(previous) : null);
            json.Time("revised_at", outcome.RevisedAt);
            json.List("reasons", outcome.Reasons, r =>
            {
                json.WriteString("kind", Name($"{r.Kind}"));
                json.Real("weight", r.Weight, 3);
                json.WriteString("text", r.Words);
                json.WriteString("session_id", r.SessionId);
                json.WriteString("event_id", r.Source?.ToString());
                json.Time("timestamp", r.At);
            });
        });
    }

    /// <summary>Writes what a person said of a session, and the verdict before and after it.</summary>
    public static void Write(
        Utf8JsonWriter json, Feedback feedback, string task, Outcome? before, Outcome? after)
    {
        json.WriteString("feedback_id", feedback.Id.ToString());
        json.WriteString("session_id", feedback.About);
        json.WriteString("task_id", task);
        json.WriteString("word", Name($"{feedback.Word}"));
        json.WriteBoolean("is_withdrawal", feedback.IsWithdrawal);
        json.WriteString("note", feedback.Note);
        json.WriteString("by", feedback.By);
        json.Time("at", feedback.At);
        Write(json, "before", before);
        Write(json, "after", after);
    }

    /// <summary>Writes a check on a session's timeline.</summary>
    public static void Write(Utf8JsonWriter json, Verification check)
    {
        json.WriteString("kind", Name($"{check.Kind}"));
        json.WriteString("tool", check.Tool);
        json.WriteString("result", check.Result is { } result ? Name($"{result}") : null);
        json.Whole("passed", check.Counts?.Passed);
        json.Whole("failed", check.Counts?.Failed);
        json.Whole("errors", check.Counts?.Errors);
        json.Whole("skipped", check.Counts?.Skipped);
        json.WriteString("text", check.Says);
    }

    /// <summary>A name such as <c>PullRequest</c> as the views and JSON have it: <c>pull_request</c>.</summary>
    private static string Name(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}

namespace Hone.Sqlite;

/// <summary>What the views for questions in SQL hold, column by column.</summary>
public static class SchemaDocs
{
    /// <summary>
    /// A view stands at the margin, its columns are indented; a test compares them with the database.
    /// </summary>
    private const string Text = """
        sessions: one run of an agent; what is counted is null until it was learned from
          session_id: agent and native id, joined by a colon
          agent: the agent's name
          native_id: the agent's own id of the session
          started_at: first event or message, UTC, ISO 8601
          ended_at: last event or message
          title: the title given, else the beginning of the first prompt
          project: the first working directory
          branch: git branch at the start
          git_commit: git commit at the start
          agent_version: the agent's latest version in the session
          model: the model that answered most
          parent_session_id: whose sub-agent it is
          forked_from_session_id: whose history it continues
          task_id: the task it serves
          active_ms: milliseconds at work, no gap counted beyond ten minutes
          prompts: prompts by a person
          interruptions: times a person stopped the agent
          inferences: answers of a model
          calls: tool calls
          calls_succeeded: calls that ended well
          calls_failed: calls that ended with an error
          calls_timed_out: calls that ran out of time
          calls_rejected: calls to which a person said no
          calls_cancelled: calls that never ran, because one beside them failed
          calls_interrupted: calls that a person stopped
          tokens_input: tokens read without help of a cache
          tokens_cache_read: tokens read from a cache
          tokens_cache_write: tokens written to a cache
          tokens_output: tokens written, reasoning included
          tokens_reasoning: the part of output spent on reasoning
          cost_usd: cost of the tokens that have a price
          unpriced_tokens: tokens of models without a price
          lost_ms: milliseconds lost to habits
          lost_tokens: tokens lost to habits
        events: one thing an agent did
          timestamp: when it was asked for, else when it ended; UTC, ISO 8601
          task_id: the task the source named, else the session's
          agent_id: the agent's name
          action_type: tool_call, plan_step_execution or llm_inference
          tool_name: the tool's own name
          tool_parameters: the call's parameters, JSON, long ones clipped
          stdout: what the tool printed or returned, clipped
          stderr: what the tool printed as errors, clipped
          exit_code: the process's exit code
          status: success, failure, timeout or interrupted; null without a result
          error_message: what the error said
          stack_trace: the stack trace, where given apart
          error_code: rejected, cancelled, or the agent's own code
          cpu_usage_percent: percent of one core
          memory_usage_mb: peak memory in MB
          token_count_in: everything the model read, caches included
          token_count_out: everything the model wrote
          api_call_latency_ms: milliseconds the model's API took
          working_directory: the working directory at the time
          active_files: files open, a JSON array
          related_code_entities: code entities the source named, a JSON array
          event_id: identity, 32 hexadecimal digits
          session_id: the session it belongs to
          model: the model that answered
          ended_at: when its result was there
          duration_ms: milliseconds from start to end
          duration_kind: measured by the agent, or elapsed between call and result
          tokens_input: tokens read without help of a cache
          tokens_cache_read: tokens read from a cache
          tokens_cache_write: tokens written to a cache
          tokens_cache_write_hour: the part of them kept for an hour
          tokens_output: tokens written, reasoning included
          tokens_reasoning: the part of output spent on reasoning
          inference_id: for a tool call, the event_id of the inference that asked for it
          output_bytes: bytes of the whole output before clipping
          ordinal: place in the session where the source gives no time
          is_probable: 1 where it was joined without a native id
        messages: what was said between person and agent
          timestamp: when, UTC, ISO 8601
          session_id: the session it was said in
          kind: prompt, command, interruption, answer, compaction or notice
          text: the words, clipped
          ordinal: place in the session where there is no time
          message_id: identity, 32 hexadecimal digits
        facts: something said about a session as a whole
          session_id: the session it is about
          name: cwd, version, branch, commit, parent, forked_from, title, entrypoint, role, pull_request or task
          value: what was said
          first_at: when it was first said, UTC, ISO 8601
          last_at: when it was last said
        sources: a file that was read
          path: its full path
          agent: the agent whose format it is; empty where no reader knows it
          size_bytes: its size when last looked at
          offset_bytes: how far it was read
          lines_read: lines understood
          lines_kept: lines of a kind not known, kept in the archive
          lines_copied: lines of another session's history
          lines_rejected: lines that could not be read
          lines_blank: empty lines
          is_tail_unfinished: 1 where a last line is not whole yet
          redacted: secrets masked in it
          unknown: kinds of lines not known, a JSON object of counts
          rejected: the first rejected lines with the reason, a JSON array
          read_at: when it was last read and saved, UTC, ISO 8601
        observations: what one line of a source said about one event
          observation_id: identity of the redacted line, 32 hexadecimal digits
          event_id: the event it speaks of
          chunk: name of the archived piece it stands in
          archive_path: that piece's path below the archive folder
          line: its line there, from 1
        tools: how one tool fared in one session
          session_id: the session
          tool_name: the tool's own name
          calls: its calls
          calls_succeeded: calls that ended well
          calls_failed: calls that ended with an error
          calls_timed_out: calls that ran out of time
          calls_rejected: calls to which a person said no
          calls_cancelled: calls that never ran
          calls_interrupted: calls that a person stopped
          ms: milliseconds its calls took
          tokens: tokens of the inferences that asked for them, shared among the calls of each
        models: what one model was used for in one session
          session_id: the session
          model: the model's id
          inferences: its answers
          tokens_input: tokens read without help of a cache
          tokens_cache_read: tokens read from a cache
          tokens_cache_write: tokens written to a cache
          tokens_output: tokens written, reasoning included
          tokens_reasoning: the part of output spent on reasoning
          cost_usd: their cost; null where the model has no price
        failures: how often one tool failed in one way in one session
          session_id: the session
          tool_name: the tool's own name
          kind: the kind of failure
          count: failures
          ms: milliseconds lost
          tokens: tokens lost
          example_event_id: one of them
          example: what it said, one line
        losses: one occurrence of a habit and what it cost
          session_id: the session
          habit: the habit's id
          event_id: the event at which it occurred
          timestamp: when, UTC, ISO 8601
          tool_name: the tool called
          ms: milliseconds lost
          tokens: tokens lost
          cost_usd: their cost where the model has a price
          example: the occurrence in its own words, one line
          subject: what it was about: a program, a command, a path below the project; null where nothing is certain
          remedy: what worked instead in the same session; for polls the seconds the command took
        reflections: what one session teaches
          session_id: the session
          reflection: what worked, what failed and a proposed change, JSON
        outcomes: what came of a task
          task_id: the task
          outcome: success, failure, partial or unknown
          probability: how likely the verdict is right, 0 to 1; where it is unknown, how likely the task succeeded
          reasons: the reasons in order of weight, a JSON array
          previous_outcome: what the verdict was before it was revised last
          revised_at: when that was, UTC, ISO 8601
        verifications: one piece of evidence that a session holds about its task
          session_id: the session
          place: its place among those of the session, from 0
          kind: tests, lint, types, build, ci, remark, commit, push, merge, edit and others
          bearing: good, bad, or none where it speaks for neither
          result: passed, failed, nothing_ran or unclear; null where it is no check
          tool: the tool or the command; empty for others
          passed: tests that passed; null where no tests are meant
          failed: tests that failed
          errors: tests that could not run
          skipped: tests left out
          diagnostics: places that the tool complained about
          says: the tool's own line, the words said, or the file edited
          timestamp: when, UTC, ISO 8601
          source_id: the event or message it was read from
        proposals: a change that Hone proposed, as it stands
          proposal_id: identity, 32 hexadecimal digits
          project: the folder of the repository
          kind: Instruction, Removal or Setup
          rule: the habit that saw the need, or init
          state: Pending, Clarifying, Approved, Rejected, Applied, Undone or Expired
          proposed_at: when it came into the queue, UTC, ISO 8601
          proposal: all of it, a JSON object
        decisions: the ledger, one entry for everything that was done to a proposal or a policy
          project: the folder of the repository, empty for what concerns all
          number: place in the repository's chain, from 1
          timestamp: when, UTC, ISO 8601
          verb: what was done
          proposal_id: to which proposal; null for a policy
          actor_kind: Person, Policy or Hone
          actor: who
          body: the rest, a JSON object
          hash: SHA-256 over the entry and the hash before it
        """;

    /// <summary>All views, in the order in which a reader would want them.</summary>
    public static IReadOnlyList<SchemaView> Views { get; } = [.. Parse(Text)];

    private static IEnumerable<SchemaView> Parse(string text)
    {
        SchemaView? view = null;
        List<SchemaColumn> columns = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split(": ", 2);
            if (line.StartsWith(' '))
            {
                columns.Add(new SchemaColumn(parts[0].Trim(), parts[1]));
                continue;
            }

            if (view is not null) yield return view with { Columns = columns };
            view = new SchemaView(parts[0], parts[1], columns = []);
        }

        if (view is not null) yield return view with { Columns = columns };
    }
}

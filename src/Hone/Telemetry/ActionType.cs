namespace Hone.Telemetry;

/// <summary>What kind of thing an agent did; the names are those of the event format.</summary>
public enum ActionType
{
    /// <summary>A tool was called (<c>tool_call</c>).</summary>
    ToolCall,

    /// <summary>A step of a plan was carried out (<c>plan_step_execution</c>).</summary>
    PlanStepExecution,

    /// <summary>A language model answered once (<c>llm_inference</c>).</summary>
    LlmInference,
}

namespace Hone.Learning.Analysis;
internal static class FailureKinds { public static string? Of(Hone.Telemetry.Event e) => e.Status is Telemetry.EventStatus.Failure or Telemetry.EventStatus.Timeout ? "nonzero_exit" : null; }

namespace Hone.Learning.Analysis;
internal static class HabitDetection { public static IReadOnlyList<Loss> Detect(Session s) => []; }

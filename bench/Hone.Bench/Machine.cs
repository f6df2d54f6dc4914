namespace Hone.Bench;

/// <summary>The computer that a figure was measured on, as far as a reader needs it to judge the figure.</summary>
/// <param name="Cores">Logical processors this process may use.</param>
/// <param name="MemoryBytes">Memory the runtime may use.</param>
/// <param name="Cpu">The processor's name, or its architecture where the system does not tell.</param>
/// <param name="System">Operating system and runtime.</param>
public sealed record Machine(int Cores, long MemoryBytes, string Cpu, string System)
{
    private const string CpuFacts = "/proc/cpuinfo";

    /// <summary>Looks at the computer this runs on.</summary>
    public static Machine Read() => new(
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        CpuName(),
        $"{Environment.OSVersion.Platform} {Environment.OSVersion.Version}, .NET {Environment.Version}");

    private static string CpuName()
    {
        var named = File.Exists(CpuFacts)
            ? File.ReadLines(CpuFacts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return named?[(named.IndexOf(':') + 1)..].Trim()
            ?? global::System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
    }
}

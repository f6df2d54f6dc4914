using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Hone.Processes;

/// <summary>Finds and kills what a child started and left behind.</summary>
/// <remarks>
/// A process whose parent has ended belongs to no tree any more. So every child bears a mark in its environment, which
/// whatever it starts inherits; Linux shows it. Elsewhere, and where a program has emptied its environment, only the
/// tree is found.
/// </remarks>
internal static class Survivors
{
    /// <summary>The variable that holds the mark.</summary>
    public const string Variable = "HONE_CHILD";

    /// <summary>A process may start another while we look; nobody keeps that up against being killed.</summary>
    private const int RoundsMax = 5;

    /// <summary>Bytes of an environment that are looked at; the system's own bound for one is near.</summary>
    private const int EnvironmentBytesMax = 4 << 20;

    private const string Processes = "/proc";

    /// <summary>Kills a child and everything below it that the system still connects with it.</summary>
    public static void KillTree(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended meanwhile, or what is left is not ours to end.
            return;
        }
    }

    /// <summary>Kills every process that bears a mark.</summary>
    public static void KillMarked(string mark)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Processes)) return;
        byte[] wanted = [.. System.Text.Encoding.ASCII.GetBytes($"{Variable}={mark}")];
        for (int round = 0; round < RoundsMax; round++)
        {
            int[] found = [.. Ids().Where(id => Bears(id, wanted))];
            if (found.Length == 0) return;
            foreach (int id in found) Kill(id);
        }
    }

    private static IEnumerable<int> Ids() => Directory.EnumerateDirectories(Processes)
        .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out int id) ? id : 0)
        .Where(id => id > 1 && id != Environment.ProcessId);

    private static bool Bears(int id, byte[] wanted)
    {
        try
        {
            using FileStream file = File.OpenRead($"{Processes}/{id}/environ");
            byte[] buffer = new byte[1 << 16];
            using MemoryStream all = new();
            for (int read; all.Length < EnvironmentBytesMax && (read = file.Read(buffer)) > 0;)
            {
                all.Write(buffer, 0, read);
            }

            return all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(wanted) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is gone, or belongs to somebody else: then it is none of ours.
            return false;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return;
        }
    }
}

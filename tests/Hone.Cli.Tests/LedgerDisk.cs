using System.Text;
using Hone.Sqlite;

namespace Hone.Cli.Tests;

/// <summary>The store's file as somebody with an editor sees it.</summary>
internal static class LedgerDisk
{
    /// <summary>
    /// Changes words where they stand on the disk: the database itself holds nobody off who does that.
    /// </summary>
    public static void Replace(TestWorld world, string words, string others)
    {
        others.Length.ShouldBe(words.Length);
        string path = Path.Combine(world.Variables["HONE_HOME"], SqliteStore.FileName);
        string bytes = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        bytes.ShouldContain(words);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(bytes.Replace(words, others, StringComparison.Ordinal)));
    }
}

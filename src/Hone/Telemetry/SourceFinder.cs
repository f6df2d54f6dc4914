using System.IO.Enumeration;
using Hone.Telemetry.Reading;

namespace Hone.Telemetry;

/// <summary>Finds files that may hold sessions: where agents keep them, or where a person says.</summary>
public sealed class SourceFinder(Func<string, string?> environment, string home)
{
    private static readonly string[] s_endings = [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"];

    /// <summary>Folders deeper than this are not sessions'; a loop of links ends here.</summary>
    private const int DepthMax = 32;

    /// <summary>The agents that Hone reads, and what of each was tried on real files.</summary>
    public static IReadOnlyList<(string Name, string Title, string Tried)> Agents { get; } =
        [.. AgentTable.Rows.Select(a => (a.Name, a.Title, a.Tried))];

    /// <summary>Looks where the agents keep their sessions.</summary>
    public SourceSet FindHomes()
    {
        Search search = new();
        foreach (AgentFormat agent in AgentTable.Rows)
        {
            foreach (string folder in agent.Homes(environment, home).Distinct())
            {
                int before = search.Files.Count;
                if (Directory.Exists(folder)) search.Folder(folder);
                search.Looked.Add((agent.Title, folder, search.Files.Count - before));
            }
        }

        return search.Result();
    }

    /// <summary>Looks at the files, folders and globs that were named.</summary>
    public static SourceSet Find(IReadOnlyList<string> paths)
    {
        Search search = new();
        foreach (string path in paths)
        {
            int before = search.Files.Count;
            string full = Path.GetFullPath(path);
            if (File.Exists(full)) search.File(new FileInfo(full), isNamed: true);
            else if (Directory.Exists(full)) search.Folder(full);
            else if (IsGlob(path)) search.Glob(path);
            else search.Missing(path);
            search.Looked.Add(("", path, search.Files.Count - before));
        }

        return search.Result();
    }

    private static bool IsGlob(ReadOnlySpan<char> path) => path.IndexOfAny('*', '?') >= 0;

    private sealed class Search
    {
        private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<SourceFile> Files { get; } = [];

        public List<ImportProblem> Problems { get; } = [];

        public List<(string Agent, string Place, int Files)> Looked { get; } = [];

        public void Folder(string folder)
        {
            EnumerationOptions options = new()
            {
                RecurseSubdirectories = true, MaxRecursionDepth = DepthMax, IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.None, ReturnSpecialDirectories = false,
            };
            FileSystemEnumerable<FileInfo> files = new(
                folder, (ref FileSystemEntry e) => (FileInfo)e.ToFileSystemInfo(), options)
            {
                ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            try
            {
                foreach (FileInfo file in files) File(file, isNamed: false);
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                Problems.Add(new ImportProblem(folder, e.Message, "check the permissions of the folder"));
            }
        }

        public void Glob(string pattern)
        {
            string? folder = Path.GetDirectoryName(pattern);
            while (folder is { Length: > 0 } && IsGlob(folder)) folder = Path.GetDirectoryName(folder);
            string root = Path.GetFullPath(string.IsNullOrEmpty(folder) ? "." : folder);
            if (!Directory.Exists(root))
            {
                Problems.Add(new ImportProblem(pattern, $"no folder {root}", "check the spelling"));
                return;
            }

            Search all = new();
            all.Folder(root);
            string full = Path.Combine(root, Path.GetRelativePath(root, Path.GetFullPath(pattern)));
            foreach (SourceFile file in all.Files)
            {
                if (FileSystemName.MatchesSimpleExpression(full, file.Path)) Add(file);
            }

            Problems.AddRange(all.Problems);
        }

        public void File(FileInfo file, bool isNamed)
        {
            bool isCandidate = isNamed || s_endings.Any(e => file.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
            if (!isCandidate)
            {
                string ending = file.Extension.Length is > 0 and <= 12 ? file.Extension.ToLowerInvariant() : "(none)";
                _skipped[ending] = _skipped.GetValueOrDefault(ending) + 1;
                return;
            }

            try
            {
                Add(new SourceFile(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks, isNamed));
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                Problems.Add(new ImportProblem(file.FullName, e.Message, "check the file's permissions"));
            }
        }

        public void Missing(string path) => Problems.Add(
            new ImportProblem(path, "no such file or folder", "check the spelling, or quote the glob"));

        public SourceSet Result() => new(
            [.. Files.OrderByDescending(f => f.ModifiedTicks).ThenBy(f => f.Path, StringComparer.Ordinal)],
            _skipped, Problems, Looked);

        private void Add(SourceFile file)
        {
            if (_seen.Add(file.Path)) Files.Add(file);
        }
    }
}

using System.Diagnostics;
using System.Text;

namespace Hone.Tests.Git;

/// <summary>A folder with repositories made by the real git, with fixed names and dates; gone at the end.</summary>
internal sealed class GitPlace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hone-git ").FullName;

    public GitPlace()
    {
        Root = Path.Combine(_folder, "repo");
        Directory.CreateDirectory(Root);
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The first repository's folder.</summary>
    public string Root { get; }

    /// <summary>The moment that the next commit bears.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>A repository whose first branch is <c>main</c>, with one commit.</summary>
    public static GitPlace WithMain()
    {
        GitPlace place = new();
        place.Git("init", "-q", "-b", "main");
        place.Commit("start", ("README", "hello\n"));
        return place;
    }

    public string PathOf(params string[] parts) => Path.Combine([_folder, .. parts]);

    /// <summary>Runs git in the first repository; what it printed, without the end of its last line.</summary>
    public string Git(params string[] arguments) => GitIn(Root, null, arguments);

    public string GitIn(string folder, byte[]? input, params string[] arguments)
    {
        ProcessStartInfo start = new("git", ["-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string date = Now.ToUnixTimeSeconds() + " +0000";
        foreach ((string name, string value) in new[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_EDITOR", "true"),
            ("GIT_AUTHOR_NAME", "Ann"), ("GIT_AUTHOR_EMAIL", "ann@example.org"), ("GIT_AUTHOR_DATE", date),
            ("GIT_COMMITTER_NAME", "Ann"), ("GIT_COMMITTER_EMAIL", "ann@example.org"), ("GIT_COMMITTER_DATE", date),
        })
        {
            start.Environment[name] = value;
        }

        using Process git = Process.Start(start)!;
        Task<string> errors = git.StandardError.ReadToEndAsync();
        using (Stream stdin = git.StandardInput.BaseStream) stdin.Write(input ?? []);
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {errors.Result}");
        return output.TrimEnd('\n');
    }

    /// <summary>Writes files, commits them and goes on by a minute; the full hash.</summary>
    public string Commit(string message, params (string Path, string Content)[] files)
    {
        foreach ((string path, string content) in files) Write(path, content);
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        Now += TimeSpan.FromMinutes(1);
        return Hash("HEAD");
    }

    public void Write(string path, string content)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    public string Hash(string name) => Git("rev-parse", name);

    /// <summary>Lines that can be told from each other.</summary>
    public static string Lines(string word, int from, int count) =>
        string.Concat(Enumerable.Range(from, count).Select(n => $"{word} number {n};\n"));

    /// <summary>Commits made at once by git's own importer, one a minute.</summary>
    public void Import(int count)
    {
        StringBuilder stream = new();
        for (int n = 0; n < count; n++)
        {
            string content = Lines("import", n, 5), message = $"import {n}";
            stream.Append("commit refs/heads/main\n")
                .Append($"committer Ann <ann@example.org> {Now.ToUnixTimeSeconds()} +0000\n")
                .Append($"data {message.Length}\n{message}\n");
            if (n == 0) stream.Append("from refs/heads/main^0\n");
            stream.Append($"M 100644 inline dir{n % 40}/file{n % 97}.txt\ndata {content.Length}\n{content}\n");
            Now += TimeSpan.FromMinutes(1);
        }

        GitIn(Root, Encoding.UTF8.GetBytes(stream.ToString()), "fast-import", "--quiet");
        Git("reset", "-q", "--hard", "main");
    }

    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            // Objects of git are read-only, which keeps Windows from deleting them.
            if (OperatingSystem.IsWindows()) File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }
}

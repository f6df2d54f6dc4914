namespace Hone.Telemetry;

/// <summary>Keeps the account of an import while readers and the writer work side by side.</summary>
internal sealed class ImportTally(IReadOnlyList<SourceFile> files, IProgress<ImportProgress>? progress)
{
    /// <summary>Problems named; more are counted by the sources themselves.</summary>
    private const int ProblemsMax = 1000;

    private readonly Lock _gate = new();
    private readonly long _bytesTotal = files.Sum(f => f.SizeBytes);
    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<string, SourceState> _states = [];
    private long _bytesDone, _bytesRead, _redacted;
    private int _filesDone, _filesRead, _filesUnchanged;
    private SaveCounts _saved;

    /// <summary>A file is as it was.</summary>
    public void Unchanged(SourceFile file)
    {
        lock (_gate)
        {
            _filesUnchanged++;
            _filesDone++;
            _bytesDone += file.SizeBytes;
        }
    }

    /// <summary>A file was read to its end.</summary>
    public void Read(SourceFile file, long redacted)
    {
        lock (_gate)
        {
            _filesRead++;
            _filesDone++;
            _redacted += redacted;
        }
    }

    /// <summary>A file could not be read.</summary>
    public void Failed(SourceFile file, Exception e)
    {
        (string message, string hint) = e switch
        {
            UnauthorizedAccessException => ("no permission to read it", "check the file's permissions"),
            FileNotFoundException => ("it disappeared while it was read", "run the command again"),
            InvalidDataException => ($"not a valid gzip file: {e.Message}", "unpack it by hand to see what it is"),
            _ => (e.Message, "check the disk and the file"),
        };
        lock (_gate)
        {
            _filesDone++;
            if (_problems.Count < ProblemsMax) _problems.Add(new ImportProblem(file.Path, message, hint));
        }
    }

    /// <summary>Slices were saved.</summary>
    public void Saved(IReadOnlyList<ImportSlice> slices, SaveCounts counts)
    {
        ImportProgress now;
        lock (_gate)
        {
            _saved += counts;
            foreach (ImportSlice slice in slices)
            {
                _bytesDone += slice.SizeBytes;
                _bytesRead += slice.SizeBytes;
                _states[slice.Source.Path] = slice.Source;
            }

            long done = Math.Min(_bytesDone, _bytesTotal);
            now = new ImportProgress(done, _bytesTotal, _filesDone, files.Count, _saved.Events);
        }

        progress?.Report(now);
    }

    /// <summary>The account.</summary>
    public ImportReport Report()
    {
        SortedDictionary<string, long> unknown = new(StringComparer.Ordinal);
        LineCounts lines = default;
        foreach (SourceState state in _states.Values)
        {
            lines += state.Lines;
            foreach ((string kind, long count) in state.Unknown)
            {
                string key = $"{state.Agent} {kind}";
                unknown[key] = unknown.GetValueOrDefault(key) + count;
            }

            AddProblems(state);
        }

        return new ImportReport
        {
            Files = files.Count, FilesRead = _filesRead, FilesUnchanged = _filesUnchanged,
            FilesUnrecognised = _states.Values.Count(s => s.Agent.Length == 0),
            BytesRead = _bytesRead, Lines = lines, Saved = _saved, Redacted = _redacted,
            Problems = _problems, Unknown = unknown,
        };
    }

    private void AddProblems(SourceState state)
    {
        if (_problems.Count >= ProblemsMax) return;
        foreach (string rejected in state.Rejected)
        {
            int colon = rejected.IndexOf(": ", StringComparison.Ordinal);
            string hint = state.Agent.Length == 0
                ? "see `hone doctor` for the formats that Hone reads"
                : "the rest of the file was read; look at the line if you need what it says";
            _problems.Add(new ImportProblem($"{state.Path}:{rejected[..colon]}", rejected[(colon + 2)..], hint));
        }

        if (state.IsTailUnfinished)
        {
            _problems.Add(new ImportProblem(
                $"{state.Path}:{state.Lines.Total + 1}", "the last line is not whole",
                "nothing to do if the session still runs: it is read when the file grows"));
        }
    }
}

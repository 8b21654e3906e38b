using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace GitPulse.Sources;

/// <summary>A table of commits in a file: columns separated by tabs, a header line, plain or gzip.</summary>
internal sealed class CommitTable(string path) : ICommitSource
{
    private readonly string _fileName = Path.GetFileName(path);
    private FileStream? _file;
    private int _line;

    public string Name => path;

    public string? Note => null;

    public bool IsLive => false;

    public double Progress => _file is { CanSeek: true, Length: > 0 } ? (double)_file.Position / _file.Length : 0;

    public string Position => $"{Excerpt.Printable(_fileName)}, line {_line}";

    public async IAsyncEnumerable<HistoryEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using FileStream file = Open();
        _file = file;
        PipeReader bytes = PipeReader.Create(file);
        bool isGzip = await IsGzipAsync(bytes, cancellation);
        Stream text = isGzip ? new GZipStream(bytes.AsStream(), CompressionMode.Decompress) : bytes.AsStream();
        using var reader = new StreamReader(text);

        CommitColumns columns = CommitColumns.Find(
            await ReadLineAsync() ?? throw new BadInputException($"The file {Excerpt.Quote(path)} is empty."), Position);
        while (await ReadLineAsync() is { } line)
        {
            if (line.Length > 0)
                yield return columns.Read(line, Position);
        }

        async ValueTask<string?> ReadLineAsync()
        {
            _line++;
            try
            {
                return await reader.ReadLineAsync(cancellation);
            }
            catch (Exception cause) when (isGzip && cause is InvalidDataException or EndOfStreamException)
            {
                throw new BadInputException($"{Position}: the gzip data is damaged or cut off here.", cause);
            }
            catch (IOException cause)
            {
                throw Unreadable(cause);
            }
        }
    }

    private FileStream Open()
    {
        if (Directory.Exists(path))
            throw new BadInputException($"{Excerpt.Quote(path)} is a folder. Use --repo for a repository, --file for a table.");

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"The file {Excerpt.Quote(path)} does not exist.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(cause);
        }
    }

    private BadInputException Unreadable(Exception cause) =>
        new($"The file {Excerpt.Quote(path)} cannot be read: {Excerpt.Printable(cause.Message)}", cause);

    /// <summary>Looks at the first bytes and leaves them there, so that it works for a pipe, too.</summary>
    private async ValueTask<bool> IsGzipAsync(PipeReader bytes, CancellationToken cancellation)
    {
        try
        {
            ReadResult beginning = await bytes.ReadAtLeastAsync(2, cancellation);
            bool isGzip = beginning.Buffer.Slice(0, Math.Min(2, beginning.Buffer.Length)).ToArray() is [0x1F, 0x8B];
            bytes.AdvanceTo(beginning.Buffer.Start);
            return isGzip;
        }
        catch (IOException cause)
        {
            throw Unreadable(cause);
        }
    }
}

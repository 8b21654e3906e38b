using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace NorthStar.Tests.Postgres;

/// <summary>A PostgreSQL server of its own, on loopback, in a temporary folder, for as long as the tests that share it run.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("northstar-postgres-").FullName;

    private readonly bool _isStarted;

    public PostgresServer()
    {
        if (Programs is null)
            return;  // every test that asks for the server is skipped

        // The server refuses root, who gives the folder away and steps down.
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        RunProgram("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "-D", Data);
        int port = FreePort();
        RunProgram(
            "pg_ctl", "start", "--wait", "--silent", "-D", Data, "-l", Path.Combine(_folder, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
        _isStarted = true;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";
    }

    /// <summary>Where the server's programs are: those of the newest version, or null where none is installed.</summary>
    public static string? Programs { get; } = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    public string ConnectionString { get; } = "";

    private string Data => Path.Combine(_folder, "data");

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (_isStarted)
            RunProgram("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate", "-D", Data);
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        string[] versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return
        [
            .. versions.OrderByDescending(version => int.TryParse(Path.GetFileName(version), out int number) ? number : 0).Select(version => Path.Combine(version, "bin")),
            .. path.Where(folder => folder.Length > 0),
        ];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunProgram(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        if (Environment.IsPrivilegedProcess)
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using Process process = Process.Start(start)!;
        Task<string> complaints = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output}{complaints.Result}");
    }
}

/// <summary>Tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresGroup : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresTheoryAttribute.Reason;
}

public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Reason;

    public static string? Reason => PostgresServer.Programs is null
        ? "PostgreSQL is not installed. Install it: apt-get install --no-install-recommends postgresql-15"
        : null;
}

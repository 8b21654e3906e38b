using System.Diagnostics;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>
/// A process in which each method is compiled once, and fully: like a compiler server that has run for a while. Otherwise
/// the figures would say how far the JIT has come with what was called how often.
/// </summary>
internal static class SteadyProcess
{
    private const string Mark = "NORTHSTAR_STEADY";

    /// <summary>
    /// Runs the action in such a process: in this one, or in another of the same program and arguments. The memory of new objects
    /// is large enough for what is measured: a collection is charged to whoever is at work when it comes. It cannot be more than
    /// half of a segment, which therefore is larger as well.
    /// </summary>
    public static int Run(Func<int> action) =>
        Run(action, ("DOTNET_TieredCompilation", "0"), ("DOTNET_GCgen0size", "0x10000000"), ("DOTNET_GCSegmentSize", "0x20000000"));

    /// <summary>
    /// The same where also the libraries are compiled as fully as all else. What is measured is shorter: a collection more or less
    /// would be a quarter of it.
    /// </summary>
    public static int RunFully(Func<int> action) =>
        Run(
            action,
            ("DOTNET_TieredCompilation", "0"),
            ("DOTNET_ReadyToRun", "0"),
            ("DOTNET_GCgen0size", "0x20000000"),
            ("DOTNET_GCSegmentSize", "0x40000000"));

    private static int Run(Func<int> action, params (string Variable, string Value)[] settings)
    {
        if (Environment.GetEnvironmentVariable(Mark) is not null)
            return action();
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, Environment.GetCommandLineArgs().Skip(isHost ? 0 : 1));
        start.Environment[Mark] = "";
        foreach ((string variable, string value) in settings)
            start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

using System.Diagnostics;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>
/// A process in which each method is compiled once, and fully: like a compiler server that has run for a while. Otherwise
/// the figures would say how far the JIT has come with what was called how often.
/// </summary>
internal static class SteadyProcess
{
    private const string Variable = "DOTNET_TieredCompilation";

    /// <summary>Runs the action in such a process: in this one, or in another of the same program and arguments.</summary>
    public static int Run(Func<int> action)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "0")
            return action();
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, Environment.GetCommandLineArgs().Skip(isHost ? 0 : 1));
        start.Environment[Variable] = "0";
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

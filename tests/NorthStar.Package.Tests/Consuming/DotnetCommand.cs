using System.Diagnostics;

namespace NorthStar.Package.Tests.Consuming;

/// <summary>Runs the .NET CLI as a user would: nothing of the test run's own build leaks into it.</summary>
internal static class DotnetCommand
{
    public static CommandOutcome Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Start(host, folder, environment, arguments);
    }

    public static CommandOutcome Start(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
            start.Environment.Remove(inherited);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // nothing may outlive the test, or hold its pipes open
        start.Environment["UseSharedCompilation"] = "false";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        return new CommandOutcome(command, process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static bool IsOfTheTestRun(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) ||
        variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase) ||
        variable is "NUGET_PACKAGES" or "DOTNET_ROLL_FORWARD" or "Configuration" or "Platform";
}

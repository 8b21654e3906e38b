using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>The page of the documentation that keeps what the two commands have measured.</summary>
internal static class CompileTimePage
{
    private const string Solution = "NorthStar.Generators.sln";

    /// <summary>Prints a report and, if asked, puts it into its part of the page.</summary>
    public static int Publish(string command, string report, bool isWritten)
    {
        string text = $"{Machine()}\n\n{report.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd()}\n";
        Console.WriteLine(text);
        if (!isWritten)
            return 0;
        string page = Path.Combine(Root(), "docs", "compile-time.md");
        string before = File.ReadAllText(page);
        string begin = $"<!-- {command} -->\n";
        string end = $"<!-- /{command} -->";
        int start = before.IndexOf(begin, StringComparison.Ordinal);
        int stop = before.IndexOf(end, StringComparison.Ordinal);
        if (start < 0 || stop < start)
            throw new InvalidOperationException($"{page} has no part for '{command}'.");
        File.WriteAllText(page, $"{before[..(start + begin.Length)]}\n{text}\n{before[stop..]}");
        return 0;
    }

    private static string Machine() =>
        $"Measured on {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, " +
        $"Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2)}, {DateTime.UtcNow:yyyy-MM-dd}.";

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        string? line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, Solution)))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"{Solution} is in no folder above {AppContext.BaseDirectory}.");
    }
}

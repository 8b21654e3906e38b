using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>Finds what the installed SDK and the restored packages give to a compiler.</summary>
internal static class DotnetFolder
{
    private const string Framework = "net10.0";

    private static readonly string s_root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
    private static readonly string s_sdkAnalyzers = Path.Combine(Newest(Path.Combine(s_root, "sdk")), "Sdks", "Microsoft.NET.Sdk", "analyzers");
    private static readonly string s_netCore = Newest(Path.Combine(s_root, "packs", "Microsoft.NETCore.App.Ref"));
    private static readonly string s_aspNetCore = Newest(Path.Combine(s_root, "packs", "Microsoft.AspNetCore.App.Ref"));

    /// <summary>The reference assemblies of .NET and ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. new[] { s_netCore, s_aspNetCore }
            .SelectMany(pack => Directory.EnumerateFiles(Path.Combine(pack, "ref", Framework), "*.dll"))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The SDK's own analyzers, CAxxxx.</summary>
    public static IReadOnlyList<string> SdkAnalyzers { get; } =
    [
        Path.Combine(s_sdkAnalyzers, "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(s_sdkAnalyzers, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
    ];

    public static string RegexGenerator { get; } = PackAnalyzer(s_netCore, "System.Text.RegularExpressions.Generator");

    public static string JsonGenerator { get; } = PackAnalyzer(s_netCore, "System.Text.Json.SourceGeneration");

    public static string LoggingGenerator { get; } = PackAnalyzer(s_aspNetCore, "Microsoft.Extensions.Logging.Generators");

    public static string OptionsGenerator { get; } = PackAnalyzer(s_aspNetCore, "Microsoft.Extensions.Options.SourceGeneration");

    /// <summary>The analyzers of Meziantou for the newest compiler that can run here.</summary>
    public static string Meziantou
    {
        get
        {
            string package = typeof(DotnetFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "Meziantou.Analyzer").Value!;
            string newest = Directory.EnumerateDirectories(Path.Combine(package, "analyzers", "dotnet"), "roslyn*")
                .MaxBy(folder => Version.Parse(Path.GetFileName(folder)["roslyn".Length..]))!;
            return Path.Combine(newest, "cs", "Meziantou.Analyzer.dll");
        }
    }

    /// <summary>The severities that <c>AnalysisLevel</c> and <c>AnalysisMode</c> set.</summary>
    public static string AnalysisLevel(string mode) => Path.Combine(s_sdkAnalyzers, "build", "config", $"analysislevel_10_{mode}.globalconfig");

    private static string PackAnalyzer(string pack, string name) => Path.Combine(pack, "analyzers", "dotnet", "cs", name + ".dll");

    private static string Newest(string folder) =>
        Directory.EnumerateDirectories(folder).MaxBy(path => Version.TryParse(Path.GetFileName(path), out Version? version) ? version : new Version())!;
}

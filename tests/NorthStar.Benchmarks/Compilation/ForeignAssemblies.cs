using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NorthStar.Benchmarks.Compilation;

/// <summary>Loads the analyzers and generators of others, as the compiler would.</summary>
internal static class ForeignAssemblies
{
    private static readonly Loader s_loader = new();

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers(params IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Open(path).GetAnalyzers(LanguageNames.CSharp))];

    public static ISourceGenerator Generator(string path, string name) =>
        Open(path).GetGenerators(LanguageNames.CSharp).Single(generator => generator.GetGeneratorType().Name == name);

    private static AnalyzerFileReference Open(string path)
    {
        var reference = new AnalyzerFileReference(path, s_loader);
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException($"{path}: {failure.Message}", failure.Exception);
        return reference;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly HashSet<string> _folders = [];

        public Loader() => AssemblyLoadContext.Default.Resolving += Resolve;

        public void AddDependencyLocation(string fullPath) => _folders.Add(Path.GetDirectoryName(fullPath)!);

        public Assembly LoadFromPath(string fullPath)
        {
            AddDependencyLocation(fullPath);
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
        }

        private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => _folders
            .Select(folder => Path.Combine(folder, name.Name + ".dll"))
            .Where(File.Exists)
            .Select(context.LoadFromAssemblyPath)
            .FirstOrDefault();
    }
}

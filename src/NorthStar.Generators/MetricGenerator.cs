using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Incremental;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators;

/// <summary>Emits an aggregator for every valid declaration, and the catalogue of the assembly's metrics.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MetricGenerator : IIncrementalGenerator
{
    internal const string FilesStep = "Files";
    internal const string ModelsStep = "Models";
    internal const string RelationsStep = "Relations";
    internal const string AllRelationsStep = "AllRelations";
    internal const string MetricsStep = "Metrics";
    internal const string NamesStep = "Names";
    internal const string OutputsStep = "Outputs";
    internal const string RootNamespaceStep = "RootNamespace";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Not by ForAttributeWithMetadataName, which binds every annotated type again after any edit.
        var reader = new DeclarationReader(FileParser.Parse);
        IncrementalValuesProvider<FileDeclarations> files = context.CompilationProvider
            .SelectMany((compilation, cancellation) => reader.Read((CSharpCompilation)compilation, cancellation))
            .WithTrackingName(FilesStep);
        IncrementalValuesProvider<MetricModel> metrics = files
            .SelectMany(static (file, _) => file.Metrics.ToImmutableArray())
            .WithTrackingName(ModelsStep)
            .Combine(AllRelations(files))
            .SelectMany(static (pair, _) => RelationJoin.Join(pair.Left, pair.Right) is { } metric ? ImmutableArray.Create(metric) : ImmutableArray<MetricModel>.Empty)
            .WithTrackingName(MetricsStep);
        IncrementalValueProvider<GeneratedFiles> plan = metrics
            .Select(static (metric, _) => metric.Names)
            .Collect()
            .Select(static (names, _) => GeneratedFiles.Plan(names))
            .WithTrackingName(NamesStep);
        IncrementalValuesProvider<(MetricModel Model, string? HintName)> outputs = metrics
            .Combine(plan)
            .Select(static (pair, _) => (pair.Left, pair.Right.HintNameOf(pair.Left.Names)))
            .WithTrackingName(OutputsStep);
        context.RegisterSourceOutput(outputs, static (output, metric) =>
        {
            if (metric.HintName is { } hintName)
                output.AddSource(hintName, MetricEmitter.Emit(metric.Model));
        });
        context.RegisterSourceOutput(plan.Combine(RootNamespaceOf(context)), static (output, pair) =>
        {
            if (pair.Left.Aggregators.Count > 0)
                output.AddSource("NorthStarCatalog.g.cs", CatalogEmitter.Emit(pair.Right, pair.Left.Aggregators));
        });
    }

    /// <summary>What the types of the project declare about the metrics of other types.</summary>
    private static IncrementalValueProvider<EquatableArray<MetricRelation>> AllRelations(IncrementalValuesProvider<FileDeclarations> files) => files
        .SelectMany(static (file, _) => file.Relations.ToImmutableArray())
        .WithTrackingName(RelationsStep)
        .Collect()
        .Select(static (found, _) => found
            .OrderBy(relation => relation.EventType, StringComparer.Ordinal)
            .ThenBy(relation => relation.Metric, StringComparer.Ordinal)
            .ToEquatableArray())
        .WithTrackingName(AllRelationsStep);

    private static IncrementalValueProvider<string> RootNamespaceOf(IncrementalGeneratorInitializationContext context) => context.AnalyzerConfigOptionsProvider
        .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""))
        .Select(static (pair, _) => RootNamespace.Of(pair.Left.GlobalOptions, pair.Right))
        .WithTrackingName(RootNamespaceStep);
}

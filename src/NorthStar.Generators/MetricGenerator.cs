using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Incremental;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators;

/// <summary>Emits an aggregator for every valid declaration, and the catalogue of the assembly's metrics.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MetricGenerator : IIncrementalGenerator
{
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
        var states = new ConditionalWeakTable<Compilation, DeclarationState>();
        IncrementalValueProvider<EquatableArray<MetricRelation>> relations = AllRelations(context, states);
        List<IncrementalValuesProvider<MetricModel>> metrics = [.. NorthStarAttributes.Roles.Select(role => MetricsOfRole(context, role, relations, states))];
        IncrementalValueProvider<GeneratedFiles> files = PlanFiles(metrics);
        foreach (IncrementalValuesProvider<MetricModel> ofRole in metrics)
        {
            IncrementalValuesProvider<(MetricModel Model, string? HintName)> outputs = ofRole
                .Combine(files)
                .Select(static (pair, _) => (pair.Left, pair.Right.HintNameOf(pair.Left.Names)))
                .WithTrackingName(OutputsStep);
            context.RegisterSourceOutput(outputs, static (output, metric) =>
            {
                if (metric.HintName is { } hintName)
                    output.AddSource(hintName, MetricEmitter.Emit(metric.Model));
            });
        }

        IncrementalValueProvider<string> rootNamespace = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""))
            .Select(static (pair, _) => RootNamespace.Of(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(RootNamespaceStep);
        context.RegisterSourceOutput(files.Combine(rootNamespace), static (output, pair) =>
        {
            if (pair.Left.Aggregators.Count > 0)
                output.AddSource("NorthStarCatalog.g.cs", CatalogEmitter.Emit(pair.Right, pair.Left.Aggregators));
        });
    }

    private static IncrementalValuesProvider<MetricModel> MetricsOfRole(
        IncrementalGeneratorInitializationContext context,
        string role,
        IncrementalValueProvider<EquatableArray<MetricRelation>> relations,
        ConditionalWeakTable<Compilation, DeclarationState> states)
    {
        var parsed = new ParsedDeclarations<EquatableArray<MetricModel>>(states);
        return context.SyntaxProvider
            .ForAttributeWithMetadataName(
                NorthStarAttributes.MetadataName(role),
                IsDeclaration,
                (found, cancellation) => parsed.Get(in found, ParseModels, cancellation))
            .SelectMany(static (found, _) => found)
            .WithTrackingName(ModelsStep)
            .Combine(relations)
            .SelectMany(static (pair, _) => RelationJoin.Join(pair.Left, pair.Right) is { } metric ? ImmutableArray.Create(metric) : ImmutableArray<MetricModel>.Empty)
            .WithTrackingName(MetricsStep);
    }

    /// <summary>What the types of the project declare about the metrics of other types.</summary>
    private static IncrementalValueProvider<EquatableArray<MetricRelation>> AllRelations(
        IncrementalGeneratorInitializationContext context, ConditionalWeakTable<Compilation, DeclarationState> states)
    {
        IncrementalValueProvider<EquatableArray<MetricRelation>>? all = null;
        foreach (string kind in NorthStarAttributes.Relations)
        {
            var parsed = new ParsedDeclarations<EquatableArray<MetricRelation>>(states);
            IncrementalValueProvider<EquatableArray<MetricRelation>> ofKind = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    NorthStarAttributes.MetadataName(kind),
                    IsDeclaration,
                    (found, cancellation) => parsed.Get(in found, ParseRelations, cancellation))
                .SelectMany(static (found, _) => found)
                .WithTrackingName(RelationsStep)
                .Collect()
                .Select(static (found, _) => new EquatableArray<MetricRelation>(found));
            all = all is { } before
                ? before.Combine(ofKind).Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray())
                : ofKind;
        }

        // A type with relations of two kinds was found twice.
        return all!.Value
            .Select(static (found, _) => found
                .Distinct()
                .OrderBy(relation => relation.EventType, StringComparer.Ordinal)
                .ThenBy(relation => relation.Metric, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(AllRelationsStep);
    }

    /// <summary>Brings the names of all metrics together: two may not generate the same type.</summary>
    private static IncrementalValueProvider<GeneratedFiles> PlanFiles(List<IncrementalValuesProvider<MetricModel>> metrics)
    {
        IncrementalValueProvider<EquatableArray<GeneratedNames>> names = NamesOf(metrics[0]);
        foreach (IncrementalValuesProvider<MetricModel> ofRole in metrics.Skip(1))
            names = names.Combine(NamesOf(ofRole)).Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray());
        return names.Select(static (all, _) => GeneratedFiles.Plan(all)).WithTrackingName(NamesStep);
    }

    private static IncrementalValueProvider<EquatableArray<GeneratedNames>> NamesOf(IncrementalValuesProvider<MetricModel> metrics) =>
        metrics.Select(static (metric, _) => metric.Names).Collect().Select(static (names, _) => new EquatableArray<GeneratedNames>(names));

    private static bool IsDeclaration(SyntaxNode node, CancellationToken cancellation) =>
        node is TypeDeclarationSyntax or CompilationUnitSyntax;

    private static EquatableArray<MetricRelation> ParseRelations(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)context.SemanticModel.Compilation;
        return context.TargetSymbol is INamedTypeSymbol type
            ? RelationDeclaration.On(type)
                .Select(relation => RelatedEventParser.Parse(
                    relation, compilation, new Problems(Location.None), metric => MetricParser.Parse(metric, compilation, new Problems(Location.None), cancellation)))
                .OfType<MetricRelation>()
                .ToEquatableArray()
            : default;
    }

    private static EquatableArray<MetricModel> ParseModels(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)context.SemanticModel.Compilation;
        var models = new List<MetricModel>();
        if (context.TargetSymbol is INamedTypeSymbol type)
        {
            var problems = new Problems(Location.None);
            if (DeclarationFinder.OnType(type, problems) is { } declaration &&
                ParseModel(declaration, compilation, problems, cancellation) is { } model)
            {
                models.Add(model);
            }
        }
        else
        {
            foreach (AttributeData attribute in context.Attributes)
            {
                var problems = new Problems(Location.None);
                if (DeclarationFinder.OnAssembly(attribute, compilation.Assembly, problems) is { } declaration &&
                    ParseModel(declaration, compilation, problems, cancellation) is { } model)
                {
                    models.Add(model);
                }
            }
        }

        return models.ToEquatableArray();
    }

    private static MetricModel? ParseModel(
        Declaration declaration, CSharpCompilation compilation, Problems problems, CancellationToken cancellation) =>
        MetricParser.Parse(declaration, compilation, problems, cancellation) is { } model
            ? model with { Place = PlaceParser.Parse(declaration, model.Names, compilation) }
            : null;
}

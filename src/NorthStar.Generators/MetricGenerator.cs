using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Emission;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators;

/// <summary>Emits an aggregator for every valid declaration, and the catalogue of the assembly's metrics.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MetricGenerator : IIncrementalGenerator
{
    internal const string ModelsStep = "Models";
    internal const string NamesStep = "Names";
    internal const string OutputsStep = "Outputs";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<GeneratedNames>> allNames = context.AnalyzerConfigOptionsProvider.Select((_, _) => default(EquatableArray<GeneratedNames>));
        var models = new List<IncrementalValuesProvider<MetricModel>>();
        foreach (string role in NorthStarAttributes.Roles)
        {
            IncrementalValuesProvider<MetricModel> ofRole = context.SyntaxProvider
                .ForAttributeWithMetadataName(NorthStarAttributes.MetadataName(role), IsDeclaration, ParseModels)
                .SelectMany(static (found, _) => found)
                .WithTrackingName(ModelsStep);
            models.Add(ofRole);
            allNames = allNames
                .Combine(ofRole.Select(static (model, _) => model.Names).Collect())
                .Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray());
        }

        IncrementalValueProvider<GeneratedFiles> files = allNames
            .Select(static (names, _) => GeneratedFiles.Plan(names))
            .WithTrackingName(NamesStep);
        foreach (IncrementalValuesProvider<MetricModel> ofRole in models)
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
            .Select(static (pair, _) => RootNamespace.Of(pair.Left.GlobalOptions, pair.Right));
        context.RegisterSourceOutput(files.Combine(rootNamespace), static (output, pair) =>
        {
            if (pair.Left.Aggregators.Count > 0)
                output.AddSource("NorthStarCatalog.g.cs", CatalogEmitter.Emit(pair.Right, pair.Left.Aggregators));
        });
    }

    private static bool IsDeclaration(SyntaxNode node, CancellationToken cancellation) =>
        node is TypeDeclarationSyntax or CompilationUnitSyntax;

    private static EquatableArray<MetricModel> ParseModels(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)context.SemanticModel.Compilation;
        var models = new List<MetricModel>();
        if (context.TargetSymbol is INamedTypeSymbol type)
        {
            var problems = new Problems(Location.None);
            if (DeclarationFinder.OnType(type, problems) is { } declaration &&
                MetricParser.Parse(declaration, compilation, problems, cancellation) is { } model)
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
                    MetricParser.Parse(declaration, compilation, problems, cancellation) is { } model)
                {
                    models.Add(model);
                }
            }
        }

        return models.ToEquatableArray();
    }
}

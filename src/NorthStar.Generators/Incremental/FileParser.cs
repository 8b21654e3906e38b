using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NorthStar.Generators.Model;
using NorthStar.Generators.Parsing;

namespace NorthStar.Generators.Incremental;

/// <summary>Parses what one file declares. What is wrong with it the analyzers say; it is passed over.</summary>
internal static class FileParser
{
    /// <inheritdoc cref="FileParsing"/>
    public static FileDeclarations Parse(SemanticModel file, IEnumerable<TypeDeclarationSyntax> types, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)file.Compilation;
        AnnotatedFile annotated = AnnotatedFile.Read(file, types, cancellation);
        List<MetricModel>? metrics = null;
        foreach ((INamedTypeSymbol type, _) in annotated.Metrics)
        {
            var problems = new Problems(Location.None);
            if (DeclarationFinder.OnType(type, problems) is { } declaration && Parse(declaration, compilation, problems, cancellation) is { } model)
                (metrics ??= []).Add(model);
        }

        foreach (AttributeData attribute in annotated.OfAssembly)
        {
            var problems = new Problems(Location.None);
            if (DeclarationFinder.OnAssembly(attribute, compilation.Assembly, problems) is { } declaration && Parse(declaration, compilation, problems, cancellation) is { } model)
                (metrics ??= []).Add(model);
        }

        List<MetricRelation>? relations = null;
        foreach (INamedTypeSymbol type in annotated.Related)
        {
            foreach (RelationDeclaration declaration in RelationDeclaration.On(type))
            {
                if (RelatedEventParser.Parse(declaration, compilation, new Problems(Location.None), ParseMetric) is { } relation)
                    (relations ??= []).Add(relation);
            }
        }

        return metrics is null && relations is null
            ? FileDeclarations.None
            : new FileDeclarations(metrics?.ToEquatableArray() ?? default, relations?.ToEquatableArray() ?? default);

        MetricModel? ParseMetric(Declaration metric) => MetricParser.Parse(metric, compilation, new Problems(Location.None), cancellation);
    }

    private static MetricModel? Parse(Declaration declaration, CSharpCompilation compilation, Problems problems, CancellationToken cancellation) =>
        MetricParser.Parse(declaration, compilation, problems, cancellation) is { } model
            ? model with { Place = PlaceParser.Parse(declaration, model.Names, compilation) }
            : null;
}

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
        IEnumerable<Declaration> declarations = annotated.Metrics.Select(type => type.Declaration).OfType<Declaration>().Concat(annotated.DeclarationsOfAssembly(compilation.Assembly));
        foreach (Declaration declaration in declarations)
        {
            if (ParseMetric(declaration) is { } model)
                (metrics ??= []).Add(model with { Place = PlaceParser.Parse(declaration, model.Names, compilation) });
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
}

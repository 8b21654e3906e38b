using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NorthStar.Generators.Parsing;

/// <summary>
/// The declarations of one file. Analyzers look at files once the compiler has bound them: what they read of attributes and
/// members is there already, and is not paid for by them.
/// </summary>
/// <param name="Metrics">The types whose metric attribute, or the first of several, stands in the file.</param>
/// <param name="Related">The types whose relation to a metric, or the first of several, stands in the file.</param>
/// <param name="OfAssembly">The metric attributes of the assembly that stand in the file.</param>
internal sealed record AnnotatedFile(ImmutableArray<AnnotatedType> Metrics, ImmutableArray<INamedTypeSymbol> Related, ImmutableArray<AttributeData> OfAssembly)
{
    private static readonly AnnotatedFile s_empty =
        new(ImmutableArray<AnnotatedType>.Empty, ImmutableArray<INamedTypeSymbol>.Empty, ImmutableArray<AttributeData>.Empty);

    public bool HasMetrics => !Metrics.IsEmpty || !OfAssembly.IsEmpty;

    public static AnnotatedFile Read(SyntaxTree file, Compilation compilation, CancellationToken cancellation)
    {
        if (OwnOutput.Contains(file))
            return s_empty;
        var root = (CompilationUnitSyntax)file.GetRoot(cancellation);
        List<TypeDeclarationSyntax>? parts = null;
        AddTypesThatMayDeclare(root.Members, ref parts);
        return parts is null && root.AttributeLists.Count == 0
            ? s_empty
            : Read(compilation.GetSemanticModel(file), parts ?? (IEnumerable<TypeDeclarationSyntax>)Array.Empty<TypeDeclarationSyntax>(), cancellation);
    }

    /// <param name="parts">The declarations of types in the file that may declare something.</param>
    public static AnnotatedFile Read(SemanticModel model, IEnumerable<TypeDeclarationSyntax> parts, CancellationToken cancellation)
    {
        ImmutableArray<AnnotatedType>.Builder? metrics = null;
        ImmutableArray<INamedTypeSymbol>.Builder? related = null;
        foreach (TypeDeclarationSyntax part in parts)
        {
            if (model.GetDeclaredSymbol(part, cancellation) is not INamedTypeSymbol type)
                continue;
            (AttributeData? metric, AttributeData? relation) = FirstOf(type.GetAttributes());
            if (metric is not null && StandsOn(metric, part))
                (metrics ??= ImmutableArray.CreateBuilder<AnnotatedType>()).Add(new AnnotatedType(type, metric, model.Compilation));
            if (relation is not null && StandsOn(relation, part))
                (related ??= ImmutableArray.CreateBuilder<INamedTypeSymbol>()).Add(type);
        }

        ImmutableArray<AttributeData> ofAssembly = ((CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation)).AttributeLists.Count == 0
            ? s_empty.OfAssembly
            : model.Compilation.Assembly.GetAttributes()
                .Where(attribute => DeclarationFinder.IsMetric(attribute) && attribute.ApplicationSyntaxReference?.SyntaxTree == model.SyntaxTree)
                .ToImmutableArray();
        return metrics is null && related is null && ofAssembly.IsEmpty
            ? s_empty
            : new AnnotatedFile(metrics?.ToImmutable() ?? s_empty.Metrics, related?.ToImmutable() ?? s_empty.Related, ofAssembly);
    }

    /// <summary>The declarations that the metric attributes of the assembly make. What is wrong with others is reported where they stand.</summary>
    public IEnumerable<Declaration> DeclarationsOfAssembly(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in OfAssembly)
        {
            if (DeclarationFinder.OnAssembly(attribute, assembly, new Problems(Location.None)) is { } declaration)
                yield return declaration;
        }
    }

    private static void AddTypesThatMayDeclare(SyntaxList<MemberDeclarationSyntax> members, ref List<TypeDeclarationSyntax>? types)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax @namespace)
            {
                AddTypesThatMayDeclare(@namespace.Members, ref types);
            }
            else if (member is TypeDeclarationSyntax type)
            {
                if (WrittenAttributes.MayDeclare(type))
                    (types ??= []).Add(type);
                AddTypesThatMayDeclare(type.Members, ref types);
            }
        }
    }

    /// <summary>The first attribute that declares a metric, and the first that relates the type to one.</summary>
    private static (AttributeData? Metric, AttributeData? Relation) FirstOf(ImmutableArray<AttributeData> attributes)
    {
        AttributeData? metric = null;
        AttributeData? relation = null;
        foreach (AttributeData attribute in attributes)
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if (NorthStarAttributes.IsRole(name))
                metric ??= attribute;
            else if (NorthStarAttributes.IsRelation(name))
                relation ??= attribute;
        }

        return (metric, relation);
    }

    private static bool StandsOn(AttributeData attribute, TypeDeclarationSyntax part) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == part.SyntaxTree && part.Span.Contains(reference.Span);
}

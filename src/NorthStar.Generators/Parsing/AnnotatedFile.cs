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
internal sealed record AnnotatedFile(
    ImmutableArray<(INamedTypeSymbol Type, AttributeData Attribute)> Metrics,
    ImmutableArray<INamedTypeSymbol> Related,
    ImmutableArray<AttributeData> OfAssembly)
{
    private static readonly AnnotatedFile s_empty =
        new(ImmutableArray<(INamedTypeSymbol, AttributeData)>.Empty, ImmutableArray<INamedTypeSymbol>.Empty, ImmutableArray<AttributeData>.Empty);

    public static AnnotatedFile Read(SemanticModel model, CancellationToken cancellation) =>
        Read(model, TypesThatMayDeclare((CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation)), cancellation);

    /// <param name="parts">The declarations of types in the file that may declare something.</param>
    public static AnnotatedFile Read(SemanticModel model, IEnumerable<TypeDeclarationSyntax> parts, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation);
        ImmutableArray<(INamedTypeSymbol, AttributeData)>.Builder? metrics = null;
        ImmutableArray<INamedTypeSymbol>.Builder? related = null;
        foreach (TypeDeclarationSyntax part in parts)
        {
            if (model.GetDeclaredSymbol(part, cancellation) is not INamedTypeSymbol type)
                continue;
            ImmutableArray<AttributeData> attributes = type.GetAttributes();
            if (attributes.FirstOrDefault(DeclarationFinder.IsMetric) is { } metric && StandsOn(metric, part))
                (metrics ??= ImmutableArray.CreateBuilder<(INamedTypeSymbol, AttributeData)>()).Add((type, metric));
            if (attributes.FirstOrDefault(IsRelation) is { } relation && StandsOn(relation, part))
                (related ??= ImmutableArray.CreateBuilder<INamedTypeSymbol>()).Add(type);
        }

        ImmutableArray<AttributeData> ofAssembly = root.AttributeLists.Count == 0
            ? s_empty.OfAssembly
            : model.Compilation.Assembly.GetAttributes()
                .Where(attribute => DeclarationFinder.IsMetric(attribute) && attribute.ApplicationSyntaxReference?.SyntaxTree == model.SyntaxTree)
                .ToImmutableArray();
        return metrics is null && related is null && ofAssembly.IsEmpty
            ? s_empty
            : new AnnotatedFile(metrics?.ToImmutable() ?? s_empty.Metrics, related?.ToImmutable() ?? s_empty.Related, ofAssembly);
    }

    /// <summary>The declarations that the metric attributes make. What is wrong with others is reported where they stand.</summary>
    public IEnumerable<Declaration> Declarations(IAssemblySymbol assembly)
    {
        var ignored = new Problems(Location.None);
        foreach ((INamedTypeSymbol type, _) in Metrics)
        {
            if (DeclarationFinder.OnType(type, ignored) is { } declaration)
                yield return declaration;
        }

        foreach (AttributeData attribute in OfAssembly)
        {
            if (DeclarationFinder.OnAssembly(attribute, assembly, ignored) is { } declaration)
                yield return declaration;
        }
    }

    private static IEnumerable<TypeDeclarationSyntax> TypesThatMayDeclare(CompilationUnitSyntax root)
    {
        var containers = new Stack<SyntaxList<MemberDeclarationSyntax>>();
        containers.Push(root.Members);
        while (containers.Count > 0)
        {
            foreach (MemberDeclarationSyntax member in containers.Pop())
            {
                if (member is BaseNamespaceDeclarationSyntax @namespace)
                {
                    containers.Push(@namespace.Members);
                }
                else if (member is TypeDeclarationSyntax type)
                {
                    if (WrittenAttributes.MayDeclare(type))
                        yield return type;
                    containers.Push(type.Members);
                }
            }
        }
    }

    private static bool IsRelation(AttributeData attribute) => NorthStarAttributes.IsRelation(NorthStarAttributes.NameOf(attribute));

    private static bool StandsOn(AttributeData attribute, TypeDeclarationSyntax part) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == part.SyntaxTree && part.Span.Contains(reference.Span);
}

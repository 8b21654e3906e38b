using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>An annotation of a member, noted so that those which no metric reads are reported.</summary>
/// <param name="Owner">The type that it stands in or on; null at assembly level.</param>
/// <param name="IsOnMember">Whether it stands on a member of the owner, not on the owner itself.</param>
internal sealed record StrayAnnotation(string Name, INamedTypeSymbol? Owner, bool IsOnMember, Location Location)
{
    private static readonly HashSet<string> Names = NewNames();

    /// <summary>Looks at an attribute; binds it only where its name is one of ours.</summary>
    public static StrayAnnotation? TryFind(AttributeSyntax syntax, SyntaxNodeAnalysisContext context)
    {
        string written = syntax.Name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            _ => "",
        };
        if (!Names.Contains(written) ||
            context.SemanticModel.GetSymbolInfo(syntax, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type } ||
            type.ContainingNamespace?.ToDisplayString() != NorthStarAttributes.Namespace)
        {
            return null;
        }

        string name = type.Name.Substring(0, type.Name.Length - "Attribute".Length);
        TypeDeclarationSyntax? owner = syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var symbol = owner is null ? null : context.SemanticModel.GetDeclaredSymbol(owner, context.CancellationToken);
        return new StrayAnnotation(name, symbol, syntax.Parent?.Parent != owner, syntax.GetLocation());
    }

    /// <summary>The diagnostics for the annotations that no declaration reads.</summary>
    public static IEnumerable<Diagnostic> Judge(
        IEnumerable<StrayAnnotation> annotations, IReadOnlyList<Declaration> declarations, Compilation compilation)
    {
        var read = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var declaring = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (Declaration declaration in declarations)
        {
            for (INamedTypeSymbol? type = declaration.Event; type is not null; type = type.BaseType)
                read.Add(type.OriginalDefinition);
            read.UnionWith(declaration.Event.AllInterfaces.Select(type => type.OriginalDefinition));
            if (declaration.Target is not null)
                declaring.Add(declaration.Target);
        }

        IEnumerable<Diagnostic> onTypes = annotations
            .Where(annotation => annotation.Owner is { IsAbstract: false } owner && !read.Contains(owner.OriginalDefinition))
            .Where(annotation => !HasMetric(annotation.Owner!) || (annotation.IsOnMember && declaring.Contains(annotation.Owner!)))
            .Select(annotation => Create(annotation.Location, annotation.Name, annotation.Owner!.Name, Reason(annotation.Owner, declaring)));
        return onTypes.Concat(OnAssembly(declarations, compilation));
    }

    private static IEnumerable<Diagnostic> OnAssembly(IReadOnlyList<Declaration> declarations, Compilation compilation)
    {
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if (attribute.Location() is not { } location || !(NorthStarAttributes.IsMember(name) || NorthStarAttributes.IsArgument(name)))
                continue;
            if (attribute.Named<INamedTypeSymbol>("Event") is not { } type)
            {
                yield return Diagnostic.Create(
                    DefinitionRules.ExternalDeclaration, location, name, "at assembly level must name its event: Event = typeof(X)");
            }
            else if (!declarations.Any(declaration => declaration.Target is null && SymbolEqualityComparer.Default.Equals(declaration.Event, type)))
            {
                yield return Create(
                    location, name!, type.Name, $"no metric is declared for '{type.Name}' at assembly level; add [assembly: CoreAction(…, Event = typeof({type.Name}))]");
            }
        }
    }

    private static string Reason(INamedTypeSymbol owner, HashSet<ISymbol> declaring) => declaring.Contains(owner)
        ? $"'{owner.Name}' declares a metric for another type; annotate '{owner.Name}' itself and name the member with a path"
        : $"'{owner.Name}' declares no metric and no metric is derived from it; add [CoreAction] or another role to the type, or remove the annotation";

    private static Diagnostic Create(Location location, string name, string owner, string reason) =>
        Diagnostic.Create(DefinitionRules.NoEffect, location, name, owner, reason);

    private static bool HasMetric(INamedTypeSymbol type) => type.GetAttributes().Any(DeclarationFinder.IsMetric);

    private static HashSet<string> NewNames()
    {
        string[] names =
        [
            NorthStarAttributes.OccurredAt, NorthStarAttributes.Actor, NorthStarAttributes.EventId, NorthStarAttributes.Quantity,
            NorthStarAttributes.Quality, NorthStarAttributes.Dimension, NorthStarAttributes.OccurredAtArgument, NorthStarAttributes.ActorArgument,
        ];
        return new HashSet<string>(names.Concat(names.Select(name => name + "Attribute")), StringComparer.Ordinal);
    }
}

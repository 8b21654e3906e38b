using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the annotations that no declaration reads, not even one that does not work yet.</summary>
internal sealed class StrayAnnotations
{
    private readonly IReadOnlyCollection<Declaration> _attempts;
    private readonly Compilation _compilation;
    private readonly HashSet<(SyntaxTree, TextSpan)> _seen;
    private readonly HashSet<ISymbol> _declaringForOthers;

    public StrayAnnotations(IReadOnlyCollection<Declaration> attempts, IEnumerable<RelationDeclaration> relations, Compilation compilation)
    {
        _attempts = attempts;
        _compilation = compilation;
        _seen = [.. attempts
            .SelectMany(declaration => AnnotationCollector.Seen(declaration, compilation.Assembly))
            .Concat(relations
                .SelectMany(relation => AnnotationCollector.Seen(relation.AsEvent, compilation.Assembly))
                .Where(annotation => NorthStarAttributes.IsMemberOfRelated(annotation.Name)))
            .Select(annotation => annotation.Attribute.ApplicationSyntaxReference)
            .OfType<SyntaxReference>()
            .Select(reference => (reference.SyntaxTree, reference.Span))];
        _declaringForOthers = new HashSet<ISymbol>(
            attempts.Where(declaration => declaration is { IsExternal: true, Target: not null }).Select(declaration => declaration.Target!),
            SymbolEqualityComparer.Default);
    }

    public IEnumerable<Diagnostic> Report(IEnumerable<StrayAnnotation> annotations)
    {
        foreach (StrayAnnotation annotation in annotations)
        {
            if (FindReason(annotation) is { } reason)
                yield return Create(annotation.Location, annotation.Name, annotation.On, reason);
        }

        foreach (Diagnostic diagnostic in OnAssembly())
            yield return diagnostic;
    }

    private string? FindReason(StrayAnnotation annotation) => annotation.Place switch
    {
        AnnotationPlace.Assembly or AnnotationPlace.Other => null,
        AnnotationPlace.Parameter => "it is a parameter and no member of an event; annotate the property that keeps its value",
        AnnotationPlace.EnumMember => "it is a constant of an enum and no member of an event; annotate the property of the enum's type",
        AnnotationPlace.Event => "it is an event of a class and holds no value; annotate a property or a field",
        _ when annotation.Owner is not { } owner || _seen.Contains((annotation.Location.SourceTree!, annotation.Location.SourceSpan)) => null,
        _ when annotation.Name == NorthStarAttributes.Target => FindReasonOfTarget(annotation.Owner),
        _ => FindReason(annotation.Owner),
    };

    // Targets are not inherited.
    private string? FindReasonOfTarget(INamedTypeSymbol owner) =>
        _attempts.Any(attempt => SymbolEqualityComparer.Default.Equals(attempt.NamingType, owner))
            ? null
            : $"'{owner.Name}' declares no metric; add [CoreAction] or another role to the type, or remove the annotation";

    private string? FindReason(INamedTypeSymbol owner)
    {
        if (_declaringForOthers.Contains(owner))
            return $"'{owner.Name}' declares a metric for another type; annotate '{owner.Name}' itself and name the member with a path";

        // A metric may be derived from an abstract type elsewhere; what is wrong with a metric of the type itself is reported there.
        return owner.IsAbstract || owner.GetAttributes().Any(DeclarationFinder.IsMetric)
            ? null
            : $"'{owner.Name}' declares no metric and no metric is derived from it; add [CoreAction] or another role to the type, or remove the annotation";
    }

    private IEnumerable<Diagnostic> OnAssembly()
    {
        foreach (AttributeData attribute in _compilation.Assembly.GetAttributes())
        {
            string? name = NorthStarAttributes.NameOf(attribute);
            if (attribute.Location() is not { } location || !(NorthStarAttributes.IsMember(name) || NorthStarAttributes.IsArgument(name)) || attribute.IsBroken("Event"))
                continue;
            if (attribute.Named<ITypeSymbol>("Event") is not { } type)
            {
                yield return Diagnostic.Create(
                    DefinitionRules.ExternalDeclaration, location, name, "at assembly level must name its event: Event = typeof(X)");
            }
            else if (!_attempts.Any(declaration => declaration.Target is null && SymbolEqualityComparer.Default.Equals(declaration.Event, type)))
            {
                string typeName = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                yield return Create(
                    location, name!, typeName, $"no metric is declared for '{typeName}' at assembly level; add [assembly: CoreAction(…, Event = typeof({typeName}))]");
            }
        }
    }

    private static Diagnostic Create(Location location, string name, string on, string reason) =>
        Diagnostic.Create(DefinitionRules.NoEffect, location, name, on, reason);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Finds the annotations that no declaration reads, not even one that does not work yet.</summary>
internal sealed class StrayAnnotations
{
    private readonly IReadOnlyCollection<Declaration> _attempts;
    private readonly IEnumerable<RelationDeclaration> _relations;
    private readonly CompilationMetrics _metrics;
    private readonly Compilation _compilation;

    /// <summary>Both are collected for the first annotation that may be stray: nearly all are read by a metric of their own file.</summary>
    private readonly Lazy<HashSet<NotedAnnotation>> _seen;
    private readonly Lazy<HashSet<ISymbol>> _declaringForOthers;

    public StrayAnnotations(
        IReadOnlyCollection<Declaration> attempts, IEnumerable<RelationDeclaration> relations, CompilationMetrics metrics, Compilation compilation)
    {
        _attempts = attempts;
        _relations = relations;
        _metrics = metrics;
        _compilation = compilation;
        _seen = new Lazy<HashSet<NotedAnnotation>>(FindSeen);
        _declaringForOthers = new Lazy<HashSet<ISymbol>>(() => new HashSet<ISymbol>(
            attempts.Where(declaration => declaration is { IsExternal: true, Target: not null }).Select(declaration => declaration.Target!),
            SymbolEqualityComparer.Default));
    }

    /// <summary>What may be an annotation in a file, without those that metrics of the same file read.</summary>
    public static IEnumerable<NotedAnnotation> MayBeIn(SyntaxTree file, ImmutableArray<AnnotatedType> metrics, CancellationToken cancellation)
    {
        HashSet<int>? read = null;
        foreach (NotedAnnotation noted in WrittenAnnotations.In(file, cancellation))
        {
            read ??= StartsOfRead(file, metrics);
            if (!read.Contains(noted.Start))
                yield return noted;
        }
    }

    public IEnumerable<Diagnostic> Report(IEnumerable<NotedAnnotation> annotations, CancellationToken cancellation)
    {
        foreach (NotedAnnotation noted in annotations)
        {
            if (!_seen.Value.Contains(noted) &&
                StrayAnnotation.TryBind(noted, _compilation, cancellation) is { } annotation &&
                FindReason(annotation) is { } reason)
            {
                yield return Create(annotation.Location, annotation.Name, annotation.On, reason);
            }
        }

        foreach (Diagnostic diagnostic in OnAssembly())
            yield return diagnostic;
    }

    private static HashSet<int> StartsOfRead(SyntaxTree file, ImmutableArray<AnnotatedType> metrics)
    {
        var starts = new HashSet<int>();
        foreach (AnnotatedType metric in metrics)
        {
            if (metric.Parsed is not { } parsed)
                continue;
            foreach (Annotation annotation in parsed.Annotations.Seen)
                AddStart(annotation.Attribute);
            foreach (AttributeData target in TargetsOf(parsed.Declaration))
                AddStart(target);
        }

        return starts;

        void AddStart(AttributeData attribute)
        {
            if (attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == file)
                starts.Add(reference.Span.Start);
        }
    }

    private static IEnumerable<AttributeData> TargetsOf(Declaration declaration) =>
        declaration.NamingType.GetAttributes().Where(attribute => NorthStarAttributes.NameOf(attribute) == NorthStarAttributes.Target);

    private HashSet<NotedAnnotation> FindSeen() =>
    [
        .. _attempts
            .SelectMany(declaration => _metrics.AnnotationsOf(declaration).Seen)
            .Concat(_relations
                .SelectMany(relation => new AnnotationCollector(relation.AsEvent, _compilation.Assembly).Seen)
                .Where(annotation => NorthStarAttributes.IsMemberOfRelated(annotation.Name)))
            .Select(annotation => annotation.Attribute)
            .Concat(_attempts.SelectMany(TargetsOf))
            .Select(attribute => attribute.ApplicationSyntaxReference)
            .OfType<SyntaxReference>()
            .Select(reference => new NotedAnnotation(reference.SyntaxTree, reference.Span.Start)),
    ];

    private string? FindReason(StrayAnnotation annotation) => annotation switch
    {
        { Place: AnnotationPlace.Assembly or AnnotationPlace.Other } => null,
        { Place: AnnotationPlace.Parameter } => "it is a parameter and no member of an event; annotate the property that keeps its value",
        { Place: AnnotationPlace.EnumMember } => "it is a constant of an enum and no member of an event; annotate the property of the enum's type",
        { Place: AnnotationPlace.Event } => "it is an event of a class and holds no value; annotate a property or a field",
        { Owner: null } => null,

        // Targets are not inherited.
        { Name: NorthStarAttributes.Target, Owner: { } owner } =>
            $"'{owner.Name}' declares no metric; add [CoreAction] or another role to the type, or remove the annotation",
        { Owner: { } owner } => FindReason(owner),
    };

    private string? FindReason(INamedTypeSymbol owner)
    {
        if (_declaringForOthers.Value.Contains(owner))
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

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Turns the annotations of one declaration into the parts of its model.</summary>
internal sealed class MetricParts(
    List<Annotation> annotations, Declaration declaration, Compilation compilation, Problems problems)
{
    /// <summary>Whether every type that shows in the generated API is public.</summary>
    public bool ArePublic { get; private set; } = true;

    /// <summary>The conditions that its annotations state, in their order.</summary>
    public IReadOnlyList<QualityCondition> Conditions { get; private set; } = [];

    public TimeModel? Time()
    {
        if (Single("event time", NorthStarAttributes.OccurredAt, NorthStarAttributes.OccurredAtArgument) is not { } annotation)
        {
            if (annotations.Has(NorthStarAttributes.OccurredAt) || annotations.Has(NorthStarAttributes.OccurredAtArgument))
                return null;
            if (EventTypeParser.HasUnknownBase(declaration.Event))
                problems.AddSilentError();
            else
                problems.Add(DefinitionRules.NoEventTime, declaration.Location, declaration.DisplayName);
            return null;
        }

        if (annotation.IsArgument)
            return new TimeModel(Access: null, TimeKind.Clock, UnixUnit: null);
        return Resolve(annotation) is { } value ? TimeParser.Parse(annotation, value, declaration, problems) : null;
    }

    public KeyModel? Actor()
    {
        if (Single("actor", NorthStarAttributes.Actor, NorthStarAttributes.ActorArgument) is not { } annotation)
            return null;
        if (!annotation.IsArgument)
            return Key(annotation, "actor");
        if (annotation.Attribute.Positional(0) is ITypeSymbol type)
            ArePublic &= EventTypeParser.IsPublic(type);
        return KeyParser.ParseArgument(annotation, declaration, compilation, problems);
    }

    public KeyModel? EventId() =>
        Single("event id", NorthStarAttributes.EventId) is { } annotation ? Key(annotation, "event id") : null;

    public KeyModel? Group() =>
        Single("group", NorthStarAttributes.Group) is { } annotation ? Key(annotation, "group") : null;

    public KeyModel? Correlation() =>
        Single("correlation key", NorthStarAttributes.Correlation) is { } annotation ? Key(annotation, "correlation key") : null;

    public QuantityModel? Quantity() =>
        Single("quantity", NorthStarAttributes.Quantity) is { } annotation && Resolve(annotation) is { } value
            ? QuantityParser.Parse(annotation, value, declaration, problems)
            : null;

    public EquatableArray<ConditionModel> Quality()
    {
        if (!annotations.Has(NorthStarAttributes.Quality))
            return default;
        var conditions = new List<QualityCondition>();
        foreach (Annotation annotation in Named(NorthStarAttributes.Quality))
        {
            if (Resolve(annotation) is { } value)
                conditions.AddRange(QualityParser.Parse(annotation, value, declaration, problems));
        }

        Conditions = conditions;
        QualityContradictions.Report(conditions, problems);

        // In an order that does not depend on that of members and files: it is part of the definition.
        if (conditions.Count == 1)
            return new(ImmutableArray.Create(conditions[0].ToModel()));
        return conditions
            .Select(condition => condition.ToModel())
            .Distinct()
            .OrderBy(condition => condition.Description, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    public EquatableArray<DimensionModel> Dimensions()
    {
        if (!annotations.Has(NorthStarAttributes.Dimension))
            return default;
        var dimensions = new List<DimensionModel>();
        foreach (Annotation annotation in Named(NorthStarAttributes.Dimension))
        {
            if (Resolve(annotation) is not { } value ||
                DimensionParser.Parse(annotation, value, declaration, compilation, problems) is not { } dimension)
            {
                continue;
            }

            if (dimensions.Any(other => other.Property == dimension.Property))
            {
                problems.Add(
                    DefinitionRules.DeclaredTwice,
                    annotation.Attribute.Location(),
                    annotation.OwnerName(declaration),
                    "breakdown " + dimension.Property,
                    "; give one of them a Name");
            }

            ArePublic &= EventTypeParser.IsPublic(value.Type);
            dimensions.Add(dimension);
        }

        return dimensions.OrderBy(dimension => dimension.Property, StringComparer.Ordinal).ToEquatableArray();
    }

    private IEnumerable<Annotation> Named(string name) => annotations.Where(annotation => annotation.Name == name);

    private PathValue? Resolve(Annotation annotation)
    {
        PathValue? value = MemberPath.Resolve(annotation, declaration, compilation, problems);
        if (value?.Type.TypeKind != TypeKind.Error)
            return value;

        // The compiler has reported the type already.
        problems.AddSilentError();
        return null;
    }

    private KeyModel? Key(Annotation annotation, string part) =>
        Resolve(annotation) is { } value ? KeyParser.Parse(annotation, value, part, declaration, compilation, problems) : null;

    /// <summary>Whether two interfaces annotate what the event implements by one member.</summary>
    private bool IsOneMember(Annotation left, Annotation right) =>
        left is { Member: { ContainingType.TypeKind: TypeKind.Interface } one } &&
        right is { Member: { ContainingType.TypeKind: TypeKind.Interface } other } &&
        left.Path == right.Path &&
        declaration.Event.FindImplementationForInterfaceMember(one) is { } implementation &&
        SymbolEqualityComparer.Default.Equals(implementation, declaration.Event.FindImplementationForInterfaceMember(other));

    /// <summary>The nearest annotation of a part that a metric has once; two at the same distance are reported.</summary>
    private Annotation? Single(string part, string name, string? otherName = null)
    {
        Annotation? nearest = null;
        bool areSeveral = false;
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Name != name && annotation.Name != otherName)
                continue;
            if (nearest is null || annotation.Distance < nearest.Distance)
                (nearest, areSeveral) = (annotation, false);
            else if (annotation.Distance == nearest.Distance)
                areSeveral = true;
        }

        return areSeveral ? OneOf(part, name, otherName, nearest!.Distance) : nearest;
    }

    private Annotation? OneOf(string part, string name, string? otherName, int distance)
    {
        List<Annotation> candidates = annotations.FindAll(annotation => (annotation.Name == name || annotation.Name == otherName) && annotation.Distance == distance);
        if (candidates.TrueForAll(candidate => IsOneMember(candidate, candidates[0])))
            return candidates[0];

        problems.Add(
            DefinitionRules.DeclaredTwice,
            candidates[1].Attribute.Location(),
            candidates[1].OwnerName(declaration),
            part,
            $" ({string.Join(", ", candidates.Select(candidate => candidate.Description))}); keep one of them");
        return null;
    }
}

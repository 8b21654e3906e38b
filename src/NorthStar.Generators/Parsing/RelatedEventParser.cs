using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses what a type declares about the metric of another, with the parts of its event.</summary>
internal sealed class RelatedEventParser
{
    private readonly RelationDeclaration _relation;
    private readonly CSharpCompilation _compilation;
    private readonly Problems _problems;
    private readonly Declaration _event;
    private readonly Declaration _declaration;
    private readonly MetricModel? _metric;

    private RelatedEventParser(
        RelationDeclaration relation, Declaration declaration, MetricModel? metric, CSharpCompilation compilation, Problems problems)
    {
        _relation = relation;
        _compilation = compilation;
        _problems = problems;
        _event = relation.AsEvent;
        _declaration = declaration;

        // What is wrong with the metric itself is reported where it is declared.
        _metric = metric;
    }

    private AttributeData Attribute => _relation.Attributes[0];

    /// <summary>The relation to a metric; null where no metric is named.</summary>
    public static MetricRelation? Parse(
        RelationDeclaration relation, CSharpCompilation compilation, Problems problems, Func<Declaration, MetricModel?> parseMetric)
    {
        if (FindMetric(relation, compilation, problems) is not { } declaration)
            return null;
        string metric = GeneratedNameParser.Names(declaration, isPublic: false).FullAggregator;
        var parser = new RelatedEventParser(relation, declaration, parseMetric(declaration), compilation, problems);
        RelatedModel? related = parser.Parse();
        return new MetricRelation(metric, relation.Type.ToDisplayString(), problems.HasErrors ? null : related);
    }

    private static Declaration? FindMetric(RelationDeclaration relation, CSharpCompilation compilation, Problems problems)
    {
        var target = relation.Target as INamedTypeSymbol;
        if (EventTypeParser.IsUnknown(relation.Target))
            return null;
        if (target is not null && MetricFinder.IsAttempted(target, compilation))
            return MetricFinder.Find(target, compilation);

        string reason = ReasonWithoutMetric(relation.Target, compilation);
        foreach (AttributeData attribute in relation.Attributes)
        {
            problems.Add(
                DefinitionRules.RelationTarget,
                attribute.Location(),
                NorthStarAttributes.NameOf(attribute)!,
                relation.DisplayName,
                relation.Target.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
                reason);
        }

        return null;
    }

    private static string ReasonWithoutMetric(ITypeSymbol target, CSharpCompilation compilation)
    {
        if (target.GetAttributes().Any(DeclarationFinder.IsMetric))
            return $"declares its metric in another assembly, where the aggregator is generated already; declare the relation there, or a metric of your own with Event = typeof({target.Name})";
        if (CompilationMetrics.Of(compilation).FindMeasuring(target) is not { } measuring)
            return "declares no metric; name the type that carries [CoreAction] or another role";
        string name = measuring.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return measuring.IsStatic
            ? $"declares no metric; name '{name}', which declares the metric of these events, once it is no static class: C# takes none as a type argument"
            : $"declares no metric; name '{name}', which declares the metric of these events";
    }

    private RelatedModel? Parse()
    {
        if (FindObstacle() is { } obstacle)
        {
            _problems.Add(DefinitionRules.RelatedType, Attribute.Location(), _relation.DisplayName, _relation.TargetName, obstacle);
            return null;
        }

        if (EventTypeParser.HasUnknownBase(_relation.Type) || EventTypeParser.HasUnknownBase(_declaration.Event))
        {
            // What is missing here may be declared there; the compiler has reported the base already.
            _problems.AddSilentError();
            return null;
        }

        List<Annotation> annotations =
            [.. AnnotationCollector.Collect(_event, _compilation.Assembly, _problems).Where(annotation => NorthStarAttributes.IsMemberOfRelated(annotation.Name))];
        MetricParser.CheckEventArguments(annotations, _event, _problems);
        _problems.AddName(_relation.Type);
        var parts = new MetricParts(annotations, _event, _compilation, _problems);
        TimeModel? time = Time(annotations, parts);
        KeyModel? correlation = parts.Correlation();
        KeyModel? actor = parts.Actor();
        KeyModel? id = parts.EventId();
        List<RelationModel> relations = [.. _relation.Attributes.Select(attribute => RelationParser.Parse(_relation, attribute, _metric, _problems))];
        ReportRepeated(relations);
        var needs = new RelationNeeds(_relation, _declaration, _metric, annotations, _problems);
        for (int i = 0; i < relations.Count; i++)
            needs.Check(_relation.Attributes[i], relations[i], correlation, actor);
        RelationContradictions.Report(_relation, relations, _declaration, _compilation, _problems);
        if (time is null)
            return null;

        return new RelatedModel(
            EventTypeParser.ToModel(_relation.Type),
            EventTypeParser.IsPublic(_relation.Type),
            relations.OrderBy(relation => relation.Kind, StringComparer.Ordinal).ToEquatableArray(),
            time,
            relations.Any(relation => relation.NeedsCorrelation) ? correlation : null,
            relations.Any(relation => relation.NeedsActor) ? actor : null,
            id)
        {
            WarningsOfUse = _problems.WarningsOfUse.ToEquatableArray(),
        };
    }

    private string? FindObstacle()
    {
        INamedTypeSymbol type = _relation.Type;
        if (SymbolEqualityComparer.Default.Equals(type, _declaration.Event))
            return "is the metric's own event; relate an event that happens later";
        if (EventTypeParser.FindReasonOfRelated(type, _compilation) is { } reason)
            return reason;
        string @event = _declaration.Event.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (IsKindOf(type, _declaration.Event))
            return $"is derived from '{@event}', so that Record could not tell the two apart; derive both from a common base";
        return IsKindOf(_declaration.Event, type)
            ? $"is a base of '{@event}', so that Record could not tell the two apart; relate a type of its own"
            : null;
    }

    private bool IsKindOf(INamedTypeSymbol type, INamedTypeSymbol other) =>
        _compilation.ClassifyConversion(type, other) is { IsImplicit: true, IsUserDefined: false };

    private TimeModel? Time(List<Annotation> annotations, MetricParts parts)
    {
        if (annotations.Any(annotation => annotation.Name == NorthStarAttributes.OccurredAt))
            return parts.Time();
        foreach (AttributeData attribute in _relation.Attributes)
        {
            _problems.Add(
                DefinitionRules.RelatedPart,
                attribute.Location(),
                _relation.Written(attribute),
                _relation.DisplayName,
                "the time of the event, to know whether it lies within the window; mark the member that has it with [OccurredAt] (a related event is recorded without arguments)");
        }

        return null;
    }

    private void ReportRepeated(List<RelationModel> relations)
    {
        for (int i = 1; i < relations.Count; i++)
        {
            if (relations.Take(i).Any(earlier => earlier.Kind == relations[i].Kind))
            {
                AttributeData attribute = _relation.Attributes[i];
                _problems.Add(DefinitionRules.DeclaredTwice, attribute.Location(), _relation.DisplayName, _relation.Written(attribute), "; keep one of them");
            }
        }
    }
}

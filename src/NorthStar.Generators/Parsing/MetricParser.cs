using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses one declaration into its model, once for the generator and once for the analyzer, so that they never disagree.</summary>
internal static class MetricParser
{
    private const LanguageVersion LowestLanguage = LanguageVersion.CSharp9;

    /// <summary>The model, or null where the declaration cannot work.</summary>
    public static MetricModel? Parse(Declaration declaration, CSharpCompilation compilation, Problems problems, CancellationToken cancellation)
    {
        CheckLanguage(declaration, compilation, problems);
        if (!EventTypeParser.IsUsable(declaration, compilation, problems))
            return null;

        List<Annotation> annotations = AnnotationCollector.Collect(declaration, compilation.Assembly, problems);
        cancellation.ThrowIfCancellationRequested();
        MetricOptions options = OptionsParser.Parse(declaration, compilation.Assembly, problems);
        var parts = new MetricParts(annotations, declaration, compilation, problems);
        TimeModel? time = parts.Time();
        KeyModel? actor = parts.Actor();
        KeyModel? id = parts.EventId();
        QuantityModel? quantity = parts.Quantity();
        EquatableArray<ConditionModel> quality = parts.Quality();
        EquatableArray<DimensionModel> dimensions = parts.Dimensions();
        if (dimensions.Any(dimension => dimension.Property == quantity?.Property))
            quantity = quantity! with { Property = null };
        CheckEventArguments(annotations, declaration, problems);
        CheckMeasure(options.Measure, declaration, annotations, problems);
        bool isPublic = EventTypeParser.IsPublic(declaration.Event) && EventTypeParser.IsPublic(declaration.NamingType) && parts.ArePublic;
        GeneratedNameParser.Check(declaration, dimensions.Count > 0, isPublic, compilation, problems);
        if (problems.HasErrors || time is null)
            return null;

        var @event = new EventModel(
            declaration.Event.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            declaration.Event.ToDisplayString(),
            declaration.Event.IsReferenceType);
        return new MetricModel(GeneratedNameParser.Names(declaration, isPublic), @event, options, time, actor, id, quantity, quality, dimensions);
    }

    private static void CheckLanguage(Declaration declaration, CSharpCompilation compilation, Problems problems)
    {
        if (compilation.LanguageVersion < LowestLanguage)
        {
            problems.Add(
                DefinitionRules.LanguageVersion,
                declaration.Location,
                declaration.DisplayName,
                compilation.LanguageVersion.ToDisplayString());
        }
    }

    private static void CheckEventArguments(List<Annotation> annotations, Declaration declaration, Problems problems)
    {
        foreach (Annotation annotation in annotations.Where(annotation => annotation.Owner is not null && annotation.Attribute.Named("Event") is not null))
        {
            problems.Add(
                DefinitionRules.ExternalDeclaration,
                annotation.Attribute.LocationOf("Event"),
                annotation.Name,
                "names an Event, which only counts at assembly level; remove it");
        }
    }

    private static void CheckMeasure(string measure, Declaration declaration, List<Annotation> annotations, Problems problems)
    {
        bool hasQuantity = annotations.Any(annotation => annotation.Name == NorthStarAttributes.Quantity);
        bool hasActor = annotations.Any(annotation => annotation.Name is NorthStarAttributes.Actor or NorthStarAttributes.ActorArgument);
        string? needed = measure switch
        {
            "QuantitySum" when !hasQuantity => "a member marked with [Quantity]",
            "DistinctActors" or "QuantityPerActor" when !hasActor => "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]",
            _ => null,
        };
        if (needed is not null)
            problems.Add(DefinitionRules.MeasureNeeds, declaration.Attribute.LocationOf("Measure"), measure, declaration.DisplayName, needed);
    }
}

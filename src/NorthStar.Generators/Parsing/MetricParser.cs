using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Parses one declaration into its model, once for the generator and once for the analyzer, so that they never disagree.</summary>
internal static class MetricParser
{
    private const LanguageVersion LowestLanguage = LanguageVersion.CSharp9;

    /// <summary>The model without its related events, which declare themselves; null where the declaration cannot work.</summary>
    public static MetricModel? Parse(Declaration declaration, CSharpCompilation compilation, Problems problems, CancellationToken cancellation) =>
        Parse(declaration, new AnnotationCollector(declaration, compilation.Assembly), compilation, problems, cancellation, out _);

    /// <inheritdoc cref="Parse(Declaration, CSharpCompilation, Problems, CancellationToken)"/>
    /// <param name="conditions">Those of the quality, for who wants to know more of them than the model does.</param>
    public static MetricModel? Parse(
        Declaration declaration,
        AnnotationCollector collector,
        CSharpCompilation compilation,
        Problems problems,
        CancellationToken cancellation,
        out IReadOnlyList<QualityCondition> conditions)
    {
        conditions = [];
        CheckLanguage(declaration, compilation, problems);
        if (!EventTypeParser.IsUsable(declaration, compilation, problems))
            return null;

        collector.ReportLost(problems);
        List<Annotation> annotations = collector.Annotations;
        cancellation.ThrowIfCancellationRequested();
        MetricOptions options = OptionsParser.Parse(declaration, compilation, problems);
        var parts = new MetricParts(annotations, declaration, compilation, problems);
        TimeModel? time = parts.Time();
        KeyModel? actor = parts.Actor();
        KeyModel? id = parts.EventId();
        KeyModel? group = parts.Group();
        KeyModel? correlation = parts.Correlation();
        QuantityModel? quantity = parts.Quantity();
        EquatableArray<ConditionModel> quality = parts.Quality();
        conditions = parts.Conditions;
        EquatableArray<DimensionModel> dimensions = parts.Dimensions();
        if (quantity is not null && dimensions.Count > 0)
            quantity = WithoutTakenProperty(quantity, dimensions);
        CheckEventArguments(annotations, declaration, problems);
        new MetricNeeds(options, declaration, annotations, problems).Check();
        ReviewDates.Check(declaration, problems);
        LimitsModel? limits = LimitsParser.Parse(declaration, problems);
        EquatableArray<TargetModel> targets = TargetsParser.Parse(declaration, problems);
        bool isPublic = EventTypeParser.IsPublic(declaration.Event) && EventTypeParser.IsPublic(declaration.NamingType) && parts.ArePublic;
        GeneratedNameParser.Check(declaration, dimensions.Count > 0, isPublic, compilation, problems);
        if (problems.HasErrors || time is null)
            return null;

        GeneratedNames names = GeneratedNameParser.Names(declaration, isPublic);
        return new MetricModel(names, EventTypeParser.ToModel(declaration.Event), options, time, actor, id, quantity, quality, dimensions)
        {
            Group = group,
            Correlation = correlation,
            Limits = limits,
            Targets = targets,
            Suppressions = SuppressionParser.Parse(declaration, compilation.Assembly),
            WarningsOfUse = problems.WarningsOfUse.ToEquatableArray(),
        };
    }

    private static QuantityModel WithoutTakenProperty(QuantityModel quantity, EquatableArray<DimensionModel> dimensions) =>
        dimensions.Any(dimension => dimension.Property == quantity.Property) ? quantity with { Property = null } : quantity;

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

    /// <summary>Reports annotations that name an event although they stand in one.</summary>
    public static void CheckEventArguments(IEnumerable<Annotation> annotations, Declaration declaration, Problems problems)
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
}

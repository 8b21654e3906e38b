using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Checks that an event has the parts which the measure and the options of its metric need.</summary>
internal sealed class MetricNeeds(MetricOptions options, Declaration declaration, List<Annotation> annotations, Problems problems)
{
    private const string AnActor = "an actor: mark a member with [Actor], or declare [ActorArgument(typeof(Guid))]";
    private const string AQuantity = "a member marked with [Quantity]";

    private AttributeData Attribute => declaration.Attribute;

    private bool HasActor => Has(NorthStarAttributes.Actor) || Has(NorthStarAttributes.ActorArgument);

    public void Check()
    {
        CheckMeasure();
        if (!HasActor)
        {
            const string withoutActor = "without an actor; mark a member with [Actor]";
            OptionRanges.RequireAbsent(declaration.DisplayName, Attribute, "ActivityByDay", withoutActor, problems);
            OptionRanges.RequireAbsent(declaration.DisplayName, Attribute, "MaxActors", withoutActor, problems);
        }

        if (options.Measure != "FrequentActors")
            OptionRanges.RequireAbsent(declaration.DisplayName, Attribute, "MinimumActions", "unless the measure is FrequentActors, which alone uses it", problems);
        if (options.EstimatesActors)
            CheckEstimation();
        else
            OptionRanges.RequireAbsent(declaration.DisplayName, Attribute, "SketchPrecision", "unless ActorCounting is Estimated, which alone uses it", problems);
    }

    /// <summary>Reports a share of activated actors for which no event starts an activation.</summary>
    public static void ReportNoActivation(Declaration declaration, Problems problems) => problems.Add(
        DefinitionRules.MeasureNeeds,
        declaration.Attribute.LocationOf("Measure"),
        "ActivatedShare",
        declaration.DisplayName,
        $"the event that an activation starts with, such as a signup: declare [ActivationBase<{declaration.NamingType.Name}>] on its type");

    private bool Has(string name) => annotations.Has(name);

    private void CheckMeasure()
    {
        string? needed = options.Measure switch
        {
            "QuantitySum" or "AverageQuantity" when !Has(NorthStarAttributes.Quantity) => AQuantity,
            "DistinctActors" or "QuantityPerActor" or "FrequentActors" or "ActivatedShare" when !HasActor => AnActor,
            "QuantityPerGroup" when !Has(NorthStarAttributes.Group) => "a group: mark what the actor belongs to with [Group]",
            "ActivatedShare" when Has(NorthStarAttributes.Dimension) =>
                "a metric without dimensions, because an activation belongs to no slice: remove [Dimension]",
            _ => null,
        };
        if (needed is not null)
            problems.Add(DefinitionRules.MeasureNeeds, Attribute.LocationOf("Measure"), options.Measure, declaration.DisplayName, needed);
    }

    private void CheckEstimation()
    {
        const string counting = "ActorCounting";
        if (!HasActor)
            Report(Attribute.LocationOf(counting), "it has none; mark a member with [Actor], or remove ActorCounting");
        foreach (Annotation annotation in annotations)
        {
            string? reason = annotation.Name switch
            {
                NorthStarAttributes.EventId => "with an event id every event is kept, and its actor with it; remove [EventId] and lose the recognition of duplicates, or remove ActorCounting",
                NorthStarAttributes.Correlation => "an event that is disqualified later would have to leave the sketch again; remove [Correlation], or remove ActorCounting",
                _ => null,
            };
            if (reason is not null)
                Report(annotation.Attribute.Location(), reason);
        }

        if (options.ActivityByDay)
            Report(Attribute.LocationOf("ActivityByDay"), "its activity is kept for each actor and day; remove ActivityByDay, or remove ActorCounting");
        if (options.MaxActors > 0)
            Report(Attribute.LocationOf("MaxActors"), "a sketch cannot tell a new actor from a known one, and does not grow; remove MaxActors, or remove ActorCounting");
        if (options.Measure == "FrequentActors")
            Report(Attribute.LocationOf("Measure"), "the measure FrequentActors counts the events of each; choose another measure, or remove ActorCounting");
    }

    private void Report(Location? location, string reason) =>
        problems.Add(DefinitionRules.EstimatedActors, location, declaration.DisplayName, reason);
}

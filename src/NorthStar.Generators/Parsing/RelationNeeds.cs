using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Parsing;

/// <summary>Checks that a related event and the metric have the parts which a relation needs, and that their keys fit.</summary>
/// <param name="metric">The metric, where it can be parsed.</param>
/// <param name="annotations">Those of the related event.</param>
internal sealed class RelationNeeds(
    RelationDeclaration relation, Declaration declaration, MetricModel? metric, List<Annotation> annotations, Problems problems)
{
    private string Related => relation.DisplayName;

    private string Metric => relation.TargetName;

    public void Check(AttributeData attribute, RelationModel model, KeyModel? correlation, KeyModel? actor)
    {
        if (model.NeedsCorrelation)
            CheckCorrelation(attribute, correlation);
        if (model.NeedsActor)
            CheckActor(attribute, model, actor);
        if (model is { AtLeast: > 1, ByOtherActors: false } && !Has(NorthStarAttributes.EventId))
        {
            ReportPart(
                attribute,
                "AtLeast",
                "an id of the event, because AtLeast is more than 1 and an event that is delivered again would count again; mark the id with [EventId], or count actors with ByOtherActors = true");
        }

        if (metric?.Options.EstimatesActors == true)
        {
            problems.Add(
                DefinitionRules.EstimatedActors,
                attribute.Location(),
                declaration.DisplayName,
                $"[{relation.Written(attribute)}] on '{Related}' decides later whether an event counts, and a sketch cannot let its actor go again; remove the relation, or ActorCounting from '{Metric}'");
        }
    }

    private void CheckCorrelation(AttributeData attribute, KeyModel? correlation)
    {
        bool isMissing = !Has(NorthStarAttributes.Correlation);
        bool isMissingOnMetric = metric is { Correlation: null };
        string? mistake = (isMissing, isMissingOnMetric) switch
        {
            (true, true) => $"neither of the two marks a key; mark the member that both share, such as an order's id, with [Correlation] on '{Related}' and on '{Metric}'",
            (true, false) => $"'{Related}' marks no key; mark the member that holds {KeyOfMetric()} with [Correlation]",
            (false, true) => $"'{Metric}' marks no key; mark the member of '{Metric}' that holds the key of '{Related}' with [Correlation]",
            _ when correlation is not null && metric?.Correlation is { } key && key.KeyType != correlation.KeyType =>
                $"its key '{correlation.Access.Path}' is {Kind(correlation)} and '{key.Access.Path}' of '{Metric}' is {Kind(key)}; mark members that hold the same key",
            _ => null,
        };
        if (mistake is not null)
            problems.Add(DefinitionRules.Correlation, attribute.Location(), relation.Written(attribute), Related, Metric, mistake);
    }

    private string KeyOfMetric() => metric?.Correlation is { } key ? $"'{key.Access.Path}' of '{Metric}'" : $"the key of '{Metric}'";

    private void CheckActor(AttributeData attribute, RelationModel model, KeyModel? actor)
    {
        string option = model.ByOtherActors ? "ByOtherActors" : "";
        string purpose = model.ByOtherActors ? "because ByOtherActors counts them" : "because an activation is that of an actor";
        if (metric is { Actor: null })
        {
            ReportPart(attribute, option, $"an actor on '{Metric}', {purpose}; mark a member of '{Metric}' with [Actor]{(model.ByOtherActors ? ", or remove ByOtherActors" : "")}");
        }
        else if (!Has(NorthStarAttributes.Actor))
        {
            ReportPart(attribute, option, $"an actor, {purpose}; mark the member of '{Related}' that has it with [Actor]");
        }
        else if (actor is not null && metric?.Actor is { } own && own.KeyType != actor.KeyType)
        {
            ReportPart(attribute, option, $"an actor with the same key as '{Metric}': '{actor.Access.Path}' is {Kind(actor)} and '{own.Access.Path}' of '{Metric}' is {Kind(own)}");
        }
    }

    private static string Kind(KeyModel key) => key.KeyType switch
    {
        "string" => "a string",
        "long" => "an integer",
        _ => "a Guid",
    };

    private bool Has(string name) => annotations.Any(annotation => annotation.Name == name);

    private void ReportPart(AttributeData attribute, string option, string needed) =>
        problems.Add(DefinitionRules.RelatedPart, attribute.LocationOf(option), relation.Written(attribute), Related, needed);
}

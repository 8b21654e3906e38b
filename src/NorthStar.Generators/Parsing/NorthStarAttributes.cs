using Microsoft.CodeAnalysis;
using NorthStar.Generators.Model;

namespace NorthStar.Generators.Parsing;

/// <summary>Recognises the attributes of the NorthStar namespace by name.</summary>
internal static class NorthStarAttributes
{
    public const string Namespace = "NorthStar";
    public const string OccurredAt = "OccurredAt";
    public const string Actor = "Actor";
    public const string EventId = "EventId";
    public const string Quantity = "Quantity";
    public const string Quality = "Quality";
    public const string Dimension = "Dimension";
    public const string Group = "Group";
    public const string Correlation = "Correlation";
    public const string OccurredAtArgument = "OccurredAtArgument";
    public const string ActorArgument = "ActorArgument";
    public const string CalendarDefaults = "MetricCalendarDefaults";
    public const string Target = "Target";

    /// <summary>The attributes that declare a metric: the names of <c>MetricRole</c>.</summary>
    public static readonly IReadOnlyList<string> Roles = ["CoreAction", "InputMetric", "Guardrail", "Outcome"];

    /// <summary>The generic attributes that relate an event to the metric of another: the names of <c>RelationKind</c>.</summary>
    public static readonly IReadOnlyList<string> Relations = [RelationModel.Confirms, RelationModel.Disqualifies, RelationModel.ActivationBase];

    private const string Suffix = "Attribute";

    /// <summary>The names without the suffix: they are asked for at every attribute, and must not be made anew.</summary>
    private static readonly Dictionary<string, string> Names = new[]
        {
            OccurredAt, Actor, EventId, Quantity, Quality, Dimension, Group, Correlation, OccurredAtArgument, ActorArgument, CalendarDefaults, Target,
        }
        .Concat(Roles)
        .Concat(Relations)
        .ToDictionary(name => name + Suffix, StringComparer.Ordinal);

    public static string MetadataName(string name) => $"{Namespace}.{name}{Suffix}{(IsRelation(name) ? "`1" : "")}";

    /// <summary>The name without the suffix where the attribute is one of ours, otherwise null.</summary>
    public static string? NameOf(AttributeData attribute) => NameOf(attribute.AttributeClass);

    /// <inheritdoc cref="NameOf(AttributeData)"/>
    public static string? NameOf(INamedTypeSymbol? attributeClass) =>
        attributeClass is not null &&
        Names.TryGetValue(attributeClass.Name, out string name) &&
        attributeClass.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true }
            ? name
            : null;

    public static bool IsRole(string? name) => name is "CoreAction" or "InputMetric" or "Guardrail" or "Outcome";

    public static bool IsRelation(string? name) => name is RelationModel.Confirms or RelationModel.Disqualifies or RelationModel.ActivationBase;

    public static bool IsMember(string? name) =>
        name is OccurredAt or Actor or EventId or Quantity or Quality or Dimension or Group or Correlation;

    /// <summary>Whether a related event has a part of that name.</summary>
    public static bool IsMemberOfRelated(string? name) => name is OccurredAt or Actor or EventId or Correlation;

    public static bool IsArgument(string? name) => name is OccurredAtArgument or ActorArgument;
}

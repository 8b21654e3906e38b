using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Rules;

/// <summary>The descriptors NSM0xxx: a declaration that cannot work, or would not do what it says.</summary>
internal static class DefinitionRules
{
    private const string Category = "NorthStar.Definition";

    public static readonly DiagnosticDescriptor NoEventTime = Create(
        "NSM0001",
        "The metric has no event time",
        "'{0}' has no event time, so its events belong to no period; mark the member that says when it happened with [OccurredAt], or declare [OccurredAtArgument] to pass the time to Record",
        "Every event belongs to the period in which it happened. The time is never guessed: a type may have several dates, of which only one is the time of the event.");

    public static readonly DiagnosticDescriptor TimeType = Create(
        "NSM0002",
        "The member cannot be an event time",
        "'{0}' of type '{1}' cannot be the event time of '{2}'; use DateTimeOffset, DateTime, DateOnly, NodaTime's Instant, or an integer with a stated Unit",
        "An event time is an instant: DateTimeOffset, DateTime, DateOnly (a day in the metric's calendar), NodaTime.Instant, int, uint or long with a Unit, or a nullable form of these.");

    public static readonly DiagnosticDescriptor KeyType = Create(
        "NSM0003",
        "The member cannot be a key",
        "'{0}' of type '{1}' cannot be the {2} of '{3}'; use Guid, an integer, string, a type around one of these, or a path that leads to one",
        "Actors, groups, event ids and correlation keys are compared and saved, so they come down to a Guid, an integer or a string. A type around one of these is read through its property Value or Id, or its only property.");

    public static readonly DiagnosticDescriptor QuantityType = Create(
        "NSM0004",
        "The member cannot be a quantity",
        "'{0}' of type '{1}' cannot be the quantity of '{2}'; use an integer of up to 64 bits, decimal, double, float, TimeSpan, or a collection whose elements are counted",
        "A quantity is added up: an integer, decimal, double, float or TimeSpan, a nullable form of these, or a collection with a Count or Length.");

    public static readonly DiagnosticDescriptor DimensionType = Create(
        "NSM0005",
        "The member cannot be a dimension",
        "'{0}' of type '{1}' cannot be a dimension of '{2}'; use an enum, bool, string or an integer of at most 32 bits",
        "Each value of a dimension gets figures of its own, so a dimension has few values: an enum, bool, string or small integer, or a nullable form of these.");

    public static readonly DiagnosticDescriptor UnixUnit = Create(
        "NSM0006",
        "The unit of the event time does not fit its type",
        "'{0}' of type '{1}': {2}",
        "An integer says nothing about its unit: seconds read as milliseconds move every event to January 1970. The unit is required for integers and has no meaning for other types.");

    public static readonly DiagnosticDescriptor DeclaredTwice = Create(
        "NSM0007",
        "A part of the metric is declared more than once",
        "'{0}' declares its {1} more than once{2}",
        "A metric has one event time, at most one actor, group, event id, correlation key and quantity, breakdowns with different names, one target for a quarter and one event that an activation starts with. An annotation on a derived type replaces that of its base.");

    public static readonly DiagnosticDescriptor PathNotFound = Create(
        "NSM0008",
        "The path leads nowhere",
        "'{0}' has no property or field '{1}'{2}",
        "A path names properties and fields from one value to the next, separated by dots, in the spelling of the declarations.");

    public static readonly DiagnosticDescriptor MemberNotReadable = Create(
        "NSM0009",
        "The member cannot be read",
        "'{0}' cannot be read by generated code because it {1}",
        "Generated code reads the event as any other class of the assembly would: through instance properties and fields that are public or internal.");

    public static readonly DiagnosticDescriptor EventType = Create(
        "NSM0010",
        "The type cannot be aggregated",
        "'{0}' cannot have a metric because it {1}",
        "The generated aggregator is a class beside the event: it must be able to name the type and to store nothing but its values.");

    public static readonly DiagnosticDescriptor UnknownTimeZone = Create(
        "NSM0011",
        "The time zone is unknown",
        "'{0}' is no IANA time zone{1}; use a name such as 'Europe/Berlin', 'America/New_York' or 'UTC'",
        "Periods are those of a local calendar, and IANA names mean the same on every operating system.");

    public static readonly DiagnosticDescriptor OptionRange = Create(
        "NSM0012",
        "An option is out of range",
        "{0} of '{1}' is {2}; it must be {3}",
        "An option outside of its range would be ignored, or make every event rejected.");

    public static readonly DiagnosticDescriptor MeasureNeeds = Create(
        "NSM0013",
        "The measure has nothing to measure",
        "The measure {0} of '{1}' needs {2}",
        "A sum needs a quantity, distinct actors need an actor, and a share of activated actors needs the event that an activation starts with.");

    public static readonly DiagnosticDescriptor QualityBound = Create(
        "NSM0014",
        "The quality condition does not fit the member",
        "The quality of '{0}' (type '{1}') cannot be checked: {2}",
        "A bound is a constant of the member's own kind, so that the comparison means what it says.");

    public static readonly DiagnosticDescriptor QualityContradiction = Create(
        "NSM0015",
        "The quality can never be met",
        "No value of '{0}' can meet {1} and {2} at once, so no event would ever be qualified; remove one of them",
        "All quality conditions of an event must hold. Two that exclude each other make the metric zero for ever.");

    public static readonly DiagnosticDescriptor TwoMetrics = Create(
        "NSM0016",
        "The type declares more than one metric",
        "'{0}' declares more than one metric; keep one here and declare the other on a class of its own with Event = typeof({1})",
        "The generated types are named after the annotated type, and each annotation of a member belongs to one metric.");

    public static readonly DiagnosticDescriptor NoEffect = Create(
        "NSM0017",
        "The annotation has no effect",
        "[{0}] on '{1}' has no effect because {2}",
        "An annotation that no metric reads looks as if it did something.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NameTaken = Create(
        "NSM0018",
        "The generated name is taken",
        "{0} would generate the type '{1}', but {2}",
        "The generated types stand beside the annotated type under its name, followed by Aggregator, Period and Figures.");

    public static readonly DiagnosticDescriptor LanguageVersion = Create(
        "NSM0019",
        "The C# language version is too old",
        "'{0}' needs C# 9 or later for its generated code, and this project compiles as C# {1}; raise LangVersion",
        "Generated code uses static lambdas and annotated nullability, which came with C# 9.");

    public static readonly DiagnosticDescriptor ExternalDeclaration = Create(
        "NSM0020",
        "The declaration does not say which event it belongs to",
        "[{0}] {1}",
        "At assembly level every annotation names its event with Event = typeof(X), and its member with a path. On a class that declares a metric for another type, only the metric's attribute does.");

    public static readonly DiagnosticDescriptor TargetWithoutMetric = Create(
        "NSM0021",
        "The named type has no metric",
        "{0} of '{1}' names '{2}', which declares no metric; name {3}",
        "An input metric drives another metric and a guardrail guards one: the annotated type of that metric.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RelationTarget = Create(
        "NSM0022",
        "The relation names no metric",
        "[{0}] on '{1}' names '{2}', which {3}",
        "An event confirms or disqualifies the events of a metric, or starts an activation for it. The type argument is the type that carries the annotation of that metric, in the same project: its aggregator takes the related event.");

    public static readonly DiagnosticDescriptor Correlation = Create(
        "NSM0023",
        "The events share no key",
        "[{0}] on '{1}' cannot find the '{2}' that it is about: {3}",
        "Later events find the event that they confirm or disqualify by a key that both carry, marked with [Correlation] on both and of the same underlying type: Guid, integer or string.");

    public static readonly DiagnosticDescriptor RelationWindow = Create(
        "NSM0024",
        "The window of the relation cannot work",
        "The window of [{0}] on '{1}' {2}",
        "A window says how long after an event another one still counts. It bounds the memory, decides when a value is final, and reaches no further than the periods that the metric keeps.");

    public static readonly DiagnosticDescriptor RelatedPart = Create(
        "NSM0025",
        "The relation lacks a part",
        "[{0}] on '{1}' needs {2}",
        "A related event has a time, to lie within the window; an actor, where actors are counted or activated; and an id, where several are needed and a redelivery must not count again.");

    public static readonly DiagnosticDescriptor RelationContradiction = Create(
        "NSM0026",
        "The relations contradict each other",
        "[{0}] on '{1}' {2}",
        "Events that disqualify each other in a circle, or that disqualify what they confirm, leave nothing qualified, or nobody who could say why.");

    public static readonly DiagnosticDescriptor RelatedType = Create(
        "NSM0027",
        "The type cannot be a related event",
        "'{0}' cannot be related to '{1}' because it {2}",
        "The aggregator of the metric has one overload of Record for each related event. It must be able to name the type, and to tell it from the metric's own event.");

    public static readonly DiagnosticDescriptor EstimatedActors = Create(
        "NSM0028",
        "The actors cannot be estimated",
        "The actors of '{0}' cannot be estimated because {1}",
        "A sketch knows about how many actors it has seen, and nothing about any of them: none can be found, counted or taken out again.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        NoEventTime,
        TimeType,
        KeyType,
        QuantityType,
        DimensionType,
        UnixUnit,
        DeclaredTwice,
        PathNotFound,
        MemberNotReadable,
        EventType,
        UnknownTimeZone,
        OptionRange,
        MeasureNeeds,
        QualityBound,
        QualityContradiction,
        TwoMetrics,
        NoEffect,
        NameTaken,
        LanguageVersion,
        ExternalDeclaration,
        TargetWithoutMetric,
        RelationTarget,
        Correlation,
        RelationWindow,
        RelatedPart,
        RelationContradiction,
        RelatedType,
        EstimatedActors);

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLink.Of(id));
}

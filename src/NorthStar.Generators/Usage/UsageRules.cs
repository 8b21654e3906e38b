using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NorthStar.Generators.Rules;

namespace NorthStar.Generators.Usage;

/// <summary>The descriptors NSM2xxx: generated code is called in a way that loses or distorts data.</summary>
internal static class UsageRules
{
    private const string Category = "NorthStar.Usage";

    public static readonly DiagnosticDescriptor ShortLivedAggregator = Create(
        "NSM2001",
        "The aggregator does not live long enough",
        "'{0}' {1}, so what it has recorded is lost with it; keep one for the life of the application",
        "An aggregator holds what it has recorded in memory. One that is made for a call, a request or an event knows of nothing before it, and takes what it knows along when it ends.");

    public static readonly DiagnosticDescriptor ProvisionalStored = Create(
        "NSM2002",
        "A provisional value is stored as if it were final",
        "'{0}' stores {1} without a look at IsProvisional, although {2} may still change; store a period once it is final, or store IsProvisional with it",
        "A period is provisional until it has ended and lateness and the windows of related events are over. What was stored before that, and is not stored again, differs from what the metric says later.");

    public static readonly DiagnosticDescriptor DistinctAdded = Create(
        "NSM2003",
        "Distinct counts are added up",
        "'{0}' adds up distinct counts, so whoever is in more than one of them counts more than once; {1}",
        "A distinct count tells how many there are, not who they are. Two of them share an unknown number of actors, so that their sum counts nobody knows what.");

    public static readonly DiagnosticDescriptor EventDropped = Create(
        "NSM2004",
        "The event is made and never recorded",
        "This '{0}' is made and never used, so it counts nowhere; pass it to Record of an aggregator",
        "Making an event records nothing: an aggregator knows only what Record is given.");

    public static readonly DiagnosticDescriptor RelatedNeverRecorded = Create(
        "NSM2005",
        "The related event is never recorded",
        "No '{0}' is ever recorded by '{1}', which records '{2}', so {3}; pass each one to {1}.Record as well",
        "The aggregator learns of a related event through an overload of Record that the relation adds. A declared relation whose overload is never called changes the metric without being looked at.",
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor LocalEventTime = Create(
        "NSM2006",
        "The event time is a local time",
        "'{0}' is a local time, which cannot be the time of '{1}'; use DateTime.UtcNow or make '{2}' a DateTimeOffset",
        "A local DateTime does not say in which zone it is local, and names one hour of the year twice. Record throws an ArgumentException for it at run time instead of guessing.");

    public static readonly DiagnosticDescriptor SnapshotPassedOver = Create(
        "NSM2007",
        "A snapshot that cannot be loaded is passed over in silence",
        "The snapshot that cannot be loaded is passed over in silence, so the metric goes on without its history and the next Save replaces it; keep the file and say so, or let the exception pass",
        "A SnapshotException says that the kept history is damaged, or belongs to another definition. Whoever goes on without a word reports a metric that has just begun, and overwrites the only copy.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        ShortLivedAggregator,
        ProvisionalStored,
        DistinctAdded,
        EventDropped,
        RelatedNeverRecorded,
        LocalEventTime,
        SnapshotPassedOver);

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning, params string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLink.Of(id), tags);
}

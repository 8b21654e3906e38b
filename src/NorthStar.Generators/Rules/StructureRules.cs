using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Rules;

/// <summary>The descriptors NSM11xx: the declaration works, and the metric is built so that it says less than it seems to.</summary>
internal static class StructureRules
{
    private const string Category = "NorthStar.Strategy";

    public static readonly DiagnosticDescriptor NoQuality = Warning(
        "NSM1101",
        "Nothing separates a real action from an empty one",
        "'{0}' counts every event, also those in which nobody got anything; mark the member that tells them apart with [Quality], or let a later event confirm or disqualify it",
        "A North Star counts value that was delivered. Without a quality it rises with every empty meeting, abandoned lesson and test order, and the team learns to make more of those.");

    public static readonly DiagnosticDescriptor EmptyQuality = Warning(
        "NSM1102",
        "The quality is always met",
        "Every '{0}' of type '{1}' meets '{2}', so the condition separates nothing; ask for more, or remove it",
        "A condition that each value of its type meets looks like a quality bar and lets everything pass.");

    public static readonly DiagnosticDescriptor NoActor = Warning(
        "NSM1103",
        "Nobody gets the value",
        "'{0}' does not say who gets the value; mark the user or account with [Actor], or declare [ActorArgument] to pass it to Record",
        "Without an actor a thousand actions of one customer look like a thousand customers, and growth, retention and frequency cannot be told.");

    public static readonly DiagnosticDescriptor ActorIsNoCustomer = Warning(
        "NSM1104",
        "The actor is not a customer",
        "The actor '{0}' of '{1}' is {2}, not the customer who gets the value; mark the user, account or workspace with [Actor]",
        "Value is what customers get. Staff act on behalf of customers, systems act on behalf of nobody, and one customer has several devices and sessions, so that none of them can be counted as customers.");

    public static readonly DiagnosticDescriptor CadenceContradictsName = Warning(
        "NSM1105",
        "The name contradicts the cadence",
        "The name of '{0}' says '{1}' while its periods are {2}; rename the metric, or set Cadence.{3}",
        "Whoever reads the name on a dashboard takes the number for that of another length of time, and compares it with the wrong ones.");

    public static readonly DiagnosticDescriptor CadenceMissesRhythm = Advice(
        "NSM1106",
        "The cadence does not fit the rhythm of the action",
        "People do what '{0}' counts {1} ('{2}'), so {3} periods {4}; consider Cadence.{5}",
        "The cadence is the rhythm in which customers naturally get the value. A shorter one shows the calendar instead of the product, a longer one hides for months that they have stopped.");

    public static readonly DiagnosticDescriptor SeveralCoreActions = Warning(
        "NSM1107",
        "The product has more than one North Star",
        "'{0}' is one of {1} core actions of this assembly ({2}); keep the one that captures the value and make the others [InputMetric], or set northstar.allow_several_core_actions = true where it holds several products",
        "A North Star gives every team the same direction. With two of them each team follows the one that suits it, and a trade-off between them is decided by nobody.");

    public static readonly DiagnosticDescriptor Ratio = Warning(
        "NSM1108",
        "The North Star is a ratio",
        "{0} makes the North Star of '{1}' a ratio, which also rises when {2}; measure a count or a sum, and keep the ratio as an input metric or a guardrail",
        "A ratio has no size: it can improve while fewer customers get less value. As an input metric or a guardrail it is useful.");

    public static readonly DiagnosticDescriptor NoInput = Advice(
        "NSM1109",
        "No input metric drives the North Star",
        "No input metric drives '{0}', so nobody can tell what moves it; declare three to five with [InputMetric(..., Drives = typeof({1}))]",
        "A North Star is a lagging result that no team moves directly. Input metrics are the few things that teams can move and that it follows.");

    public static readonly DiagnosticDescriptor InputsOfOneStage = Advice(
        "NSM1110",
        "All input metrics belong to one stage",
        "{0} input metrics that drive '{1}' belong to the stage {2}; add what moves customers before or after it",
        "Inputs of one stage improve one step of the way. The customers who are lost before or after it are in no metric.");

    public static readonly DiagnosticDescriptor InputsOfOneOwner = Advice(
        "NSM1111",
        "All input metrics belong to one owner",
        "{0} input metrics that drive '{1}' belong to '{2}'; find what other teams contribute, and give it to them",
        "A North Star that one team drives is the goal of that team. The others have no number of their own that leads to it.");

    public static readonly DiagnosticDescriptor InputWithoutOwner = Advice(
        "NSM1112",
        "The input metric has no owner",
        "Nobody owns '{0}', so nobody acts when it falls; name the team with Owner = \"...\"",
        "An input metric is there to be moved, and moving it is somebody's work.");

    public static readonly DiagnosticDescriptor NoGuardrail = Advice(
        "NSM1113",
        "No guardrail protects the North Star",
        "'{0}' can grow at the customers' expense and no metric would show it; declare what must not get worse with [Guardrail(..., Guards = typeof({1}))]",
        "Every number can be raised in a way that harms what it stands for. A guardrail is the number that falls first when that happens.");

    public static readonly DiagnosticDescriptor EmptyStatement = Warning(
        "NSM1114",
        "The value statement says nothing",
        "The value statement of '{0}' {1}; say what customers have or can do afterwards that they could not before",
        "The statement is how a team checks whether the event still stands for the value. One that repeats the name can never be found wrong.");

    public static readonly DiagnosticDescriptor Beginning = Warning(
        "NSM1115",
        "The core action is a beginning, not the result",
        "'{0}' counts a beginning although '{1}' says when the value is there; declare the core action on '{1}', and '{0}' as an input metric",
        "What was scheduled, started or submitted is a promise, and many promises are not kept. A North Star counts those that were.");

    public static readonly DiagnosticDescriptor NoEventId = Advice(
        "NSM1116",
        "Redelivered events count twice",
        "'{0}' has no event id, so an event that is delivered twice counts twice; mark what identifies it with [EventId]",
        "Queues, retries and replays deliver an event at least once. Only an id tells a second delivery from a second action.");

    public static readonly DiagnosticDescriptor TimeWithoutOffset = Advice(
        "NSM1117",
        "The event time has no offset",
        "'{0}' of '{1}' is a DateTime, which is taken for UTC where its kind is unspecified; use DateTimeOffset",
        "A local time that lost its kind on the way through a database or a serializer moves events by hours, into the wrong day or week, and nothing fails.");

    public static readonly DiagnosticDescriptor NoLatenessAllowance = Advice(
        "NSM1118",
        "Final values change",
        "'{0}' waits {1} for the events that confirm or disqualify it and no time for those that arrive late, so a late one changes a value that was final; set LatenessAllowanceHours to how late they arrive",
        "A period is final once it has ended, its windows have closed and the lateness allowance has passed. An event of the window's last hour is always on its way when the window closes.");

    public static readonly DiagnosticDescriptor ReviewOverdue = Warning(
        "NSM1119",
        "The review of the metric is overdue",
        "The review of '{0}' was due on {1} and today is {2}; ask whether it still captures the value that customers get, and set the next date",
        "Products, customers and markets change, and a North Star that nobody questions any more leads to where the product was.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        NoQuality,
        EmptyQuality,
        NoActor,
        ActorIsNoCustomer,
        CadenceContradictsName,
        CadenceMissesRhythm,
        SeveralCoreActions,
        Ratio,
        NoInput,
        InputsOfOneStage,
        InputsOfOneOwner,
        InputWithoutOwner,
        NoGuardrail,
        EmptyStatement,
        Beginning,
        NoEventId,
        TimeWithoutOffset,
        NoLatenessAllowance,
        ReviewOverdue);

    /// <summary>A clear mistake.</summary>
    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Warning);

    /// <summary>What an expert would say when asked.</summary>
    private static DiagnosticDescriptor Advice(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, string description, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLink.Of(id));
}
